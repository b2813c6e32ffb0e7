// Les mots de la première page, en français.
import type { en } from '../en/home.ts';

const ETATS: Readonly<Record<string, string>> = {
  answered: 'a répondu à votre question',
  suppressed: 'a retenu un nombre trop petit',
  refused: 'a refusé votre question',
  slow: 'n’a pas répondu à temps',
  down: 'était injoignable',
  missing: 'n’a rien répondu',
};
const ETAPES: Readonly<Record<string, string>> = {
  drafted: 'a été rédigé',
  propose: 'a été proposé',
  sign: 'a été signé',
  adopt: 'a reçu une voix',
  object: 'a reçu une objection',
  abstain: 'a reçu une abstention',
  withdraw: 'a perdu la parole d’une partie',
  notice: 'a reçu une notification de manquement',
  lift: 'a vu un grief levé',
  adopted: 'a été adopté',
  'in-force': 'est entré en vigueur',
  consultation: 'est entré en consultation',
  cure: 'est entré en période de remède',
  suspended: 'a été suspendu',
  amend: 'a été modifié',
  terminate: 'a pris fin',
  supersede: 'a été remplacé',
};

export const fr: typeof en = {
  title: 'Accueil',
  lead: 'Ce qui vous attend dans le rôle exercé, et ce qui s’est passé en votre absence.',
  waiting: {
    title: 'En attente de vous',
    none: 'Rien ne vous attend dans ce rôle.',
    noneNext:
      'Signatures, scrutins, confirmations, périodes de remède et obligations paraîtraient ici.',
    due: 'échéance',
    since: 'depuis',
    say: {
      confirmation: ({ operation }) => `${operation} attend une seconde personne`,
      confirmed: ({ operation }) => `${operation} est confirmé par une seconde personne : à vous`,
      'parked-message': ({ member, type }) => `Un message de ${member} (${type}) a été mis de côté`,
      'accession-request': ({ name }) =>
        `${name} demande à adhérer ; comparez ses clés par téléphone`,
      'missing-receipts': ({ agreeing, needed }) =>
        `Les reçus sont provisoires : ${agreeing} témoins sur ${needed} concordent`,
      'question-facts': ({ holder, dataset }) =>
        `${holder} ne peut pas encore juger votre question à « ${dataset} »`,
    },
    kinds: {
      ballot: 'Scrutin',
      draft: 'Projet',
      confirmation: 'Seconde personne',
      confirmed: 'Confirmé',
      'cure-period': 'Remède',
      duty: 'Obligation',
      'duty-overdue': 'En retard',
      'parked-message': 'Mis de côté',
      'accession-request': 'Veut adhérer',
      'missing-receipts': 'Reçus',
      'question-facts': 'Faits requis',
    },
  },
  changes: {
    title: 'Depuis votre dernier passage',
    since: 'Depuis le',
    none: 'Rien n’a changé.',
    seen: 'J’en ai pris connaissance',
    say: {
      answer: ({ holder, dataset, state }) =>
        `${holder} ${ETATS[state ?? ''] ?? 's’est exprimé'} : « ${dataset} »`,
      instrument: ({ instrument, what }) => `« ${instrument} » ${ETAPES[what ?? ''] ?? 'a avancé'}`,
      'member-joined': ({ name }) => `${name} a rejoint l’alliance`,
      'key-changed': ({ name }) => `${name} a une nouvelle clé`,
      fork: ({ member }) => `Le journal de ${member} a montré deux histoires`,
      'dataset-published': ({ holder, dataset }) => `${holder} a publié « ${dataset} »`,
      'question-heard': ({ member }) => `Une question de ${member} a été entendue ici`,
      law: ({ place, pack, version }) => `Droit de ${place} : ${pack}, version ${version}`,
      ripple: ({ changed }) => `${changed} autorisation(s) disent autre chose désormais`,
    },
    kinds: {
      instrument: 'Accord',
      'member-joined': 'Membre',
      'key-changed': 'Clé',
      fork: 'Deux histoires',
      answer: 'Réponse',
      'question-heard': 'Question',
      law: 'Droit',
      ripple: 'Répercussion',
      'dataset-published': 'Données',
    },
  },
  map: {
    title: 'L’alliance',
    lead: 'Chaque nation parle pour elle-même ; il n’y a pas de centre.',
  },
  visit: {
    title: 'Votre première visite',
    lead: 'Cinq récits, sur les vraies pages d’une alliance en marche. Changez de personne sous votre nom, en haut.',
    as: (person) => `En tant que ${person}.`,
    hide: 'Ranger ceci',
    steps: [
      {
        title: 'Poser une question à trois nations',
        href: '/ask?class=cardiac-genomes',
        as: 'researcher',
        see: 'Deux répondent par un nombre, une refuse et nomme sa loi.',
      },
      {
        title: 'Vérifier un reçu dans le navigateur, puis l’altérer',
        href: '/log',
        as: 'auditor',
        see: 'Ouvrez une inscription, vérifiez la preuve, changez un caractère d’une copie.',
      },
      {
        title: 'Lire ce qui fut convenu, et si c’est équitable',
        href: '/agreements',
        as: 'treaty-officer',
        see: 'Termes, signatures, et l’équilibre en figure sous Réciprocité.',
      },
      {
        title: 'Interroger le droit sur un cas imaginaire',
        href: '/law/what-if',
        as: 'chacun',
        see: 'Taisez un fait : la réponse est une question, jamais un oui.',
      },
      {
        title: 'Voir ce que les partenaires savent de vos données',
        href: '/datasets',
        as: 'steward',
        see: 'Le portrait mesuré, les conditions d’usage, qui a interrogé.',
      },
    ],
  },
};
