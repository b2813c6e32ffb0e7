// Les mots de la première page, en français.
import type { en } from '../en/home.ts';
import { counted, plural } from './plural.ts';

const ETATS: Readonly<Record<string, string>> = {
  answered: 'a répondu à votre question',
  suppressed: 'a retenu un effectif trop petit',
  refused: 'a refusé votre question',
  slow: 'n’a pas répondu à temps',
  down: 'était injoignable',
  missing: 'n’a rien répondu',
};
const RECUE: Readonly<Record<string, string>> = {
  answered: 'a reçu réponse ici',
  suppressed: 'a rencontré ici un effectif trop petit',
  refused: 'a été refusée ici',
};
const MATIERES: Readonly<Record<string, string>> = {
  notice: 'notification',
  consultation: 'consultation',
  cure: 'remédiation',
  suspended: 'suspension',
};
const ETAPES: Readonly<Record<string, string>> = {
  drafted: 'a été rédigé',
  propose: 'a été proposé',
  sign: 'a été signé',
  adopt: 'a reçu une voix',
  object: 'a reçu une objection',
  abstain: 'a reçu une abstention',
  withdraw: 'a perdu la voix d’une partie',
  notice: 'a reçu une notification de manquement',
  lift: 'a vu une affaire levée',
  adopted: 'a été adopté',
  'in-force': 'est entré en vigueur',
  consultation: 'est entré en consultation',
  cure: 'est entré en période de remédiation',
  suspended: 'a été suspendu',
  amend: 'a été modifié',
  terminate: 'a pris fin',
  supersede: 'a été remplacé',
};

export const fr: typeof en = {
  title: 'Accueil',
  lead: (name) => `Ce qui vous attend, ${name}, et ce qui s’est passé.`,
  waiting: {
    title: 'En attente de vous',
    none: 'Rien ne vous attend dans ce rôle.',
    noneNext:
      'Signatures, scrutins, confirmations, périodes de remédiation et obligations paraîtraient ici.',
    due: 'échéance',
    since: 'depuis',
    inDays: (days) =>
      days < 0
        ? `${counted(-days, 'jour', 'jours')} de retard`
        : days === 0
          ? 'sous un jour'
          : `dans ${counted(days, 'jour', 'jours')}`,
    more: (count) => `Montrer ${count} de plus`,
    open: 'Ouvrir',
    go: {
      ballot: 'Lire et donner la voix de la nation',
      draft: 'Reprendre la rédaction',
      confirmation: 'Regarder et confirmer',
      confirmed: 'Le faire maintenant',
      'cure-period': 'Voir l’échelle',
      duty: 'Voir l’obligation',
      'duty-overdue': 'Voir l’obligation',
      'parked-message': 'Voir le message',
      'accession-request': 'Comparer les clés',
      'missing-receipts': 'Voir le journal',
      'question-facts': 'Donner les faits',
    },
    say: {
      ballot: ({ instrument, by }, names) =>
        `${names(by)} a proposé « ${instrument} » : il manque la voix de votre nation`,
      draft: ({ instrument }) => `« ${instrument} » est rédigé et n’est pas encore proposé`,
      'cure-period': ({ instrument, stage }) =>
        `Une insuffisance au titre de « ${instrument} » en est à : ${MATIERES[stage ?? ''] ?? stage}`,
      duty: ({ citation, subject }) => `Obligation (${citation}) pour ${subject}`,
      'duty-overdue': ({ citation, subject }) => `Obligation en retard (${citation}) : ${subject}`,
      confirmation: ({ operation }) => `${operation} attend une seconde personne`,
      confirmed: ({ operation }) => `${operation} est confirmé par une seconde personne : à vous`,
      'parked-message': ({ member, type }, names) =>
        `Un message (${type}) venu de : ${names(member)}, a été mis de côté`,
      'accession-request': ({ name }) =>
        `${name} demande à adhérer ; comparez ses clés par téléphone`,
      'missing-receipts': ({ agreeing, needed }) =>
        `Les reçus sont provisoires : ${counted(agreeing ?? '0', 'témoin', 'témoins')} sur ${needed} ${plural(agreeing ?? '0', 'concorde', 'concordent')}`,
      'question-facts': ({ holder, dataset }, names) =>
        `${names(holder)} ne peut pas encore juger votre question à « ${dataset} »`,
    },
    kinds: {
      ballot: 'Scrutin',
      draft: 'Projet',
      confirmation: 'Seconde personne',
      confirmed: 'Confirmé',
      'cure-period': 'Période de remédiation',
      duty: 'Obligation',
      'duty-overdue': 'Obligation en retard',
      'parked-message': 'Mis de côté',
      'accession-request': 'Veut adhérer',
      'missing-receipts': 'Reçus',
      'question-facts': 'Faits requis',
    },
  },
  changes: {
    title: 'Depuis votre dernier passage',
    since: 'Tout depuis le',
    none: 'Rien n’a changé.',
    noneNext:
      'Réponses, nouveaux accords, clés, droit et jeux de données des partenaires paraîtraient ici.',
    seen: 'J’en ai pris connaissance',
    say: {
      answer: ({ holder, dataset, state }, names) =>
        `${names(holder)} ${ETATS[state ?? ''] ?? 's’est exprimé'} : « ${dataset} »`,
      instrument: ({ instrument, what }) => `« ${instrument} » ${ETAPES[what ?? ''] ?? 'a avancé'}`,
      'member-joined': ({ name }) => `${name} a rejoint l’alliance`,
      'key-changed': ({ name }) => `${name} a une nouvelle clé`,
      fork: ({ member }, names) => `Le journal (${names(member)}) a montré deux histoires`,
      'dataset-published': ({ holder, dataset }, names) =>
        `${names(holder)} a publié « ${dataset} »`,
      'question-heard': ({ member, outcome }, names) =>
        `Une question (${names(member)}) ${RECUE[outcome ?? ''] ?? 'a été reçue ici'}`,
      law: ({ place, pack, version }) => `Droit de ${place} : ${pack}, version ${version}`,
      ripple: ({ changed }) =>
        `${counted(changed ?? '0', 'permission dit', 'permissions disent')} autre chose désormais`,
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
      'dataset-published': 'Jeu de données',
    },
  },
  map: {
    title: 'L’alliance',
    lead: 'Chaque nation parle pour elle-même ; il n’y a pas de centre.',
    drawing: 'Les membres, et les dernières questions posées et reçues par ce nœud',
    drawingPlain: 'Les membres et leur situation',
  },
  visit: {
    title: 'Votre première visite',
    lead: 'Cinq courts récits, sur les vraies pages d’une alliance en marche.',
    progress: (done, all) => `${done} sur ${all} ${plural(done, 'ouvert', 'ouverts')}.`,
    done: 'Ouvert :',
    hide: 'Ranger ceci',
    goAs: (office) => `Y aller comme ${office.toLowerCase()}`,
    needs: (office) => `Connectez-vous pour cela comme ${office.toLowerCase()}.`,
    steps: {
      ask: {
        title: 'Poser une question à trois nations',
        see: 'Deux répondent par un nombre ; une refuse, nomme sa loi et dit que faire.',
      },
      receipt: {
        title: 'Ouvrir un reçu et le vérifier dans le navigateur',
        see: 'Choisissez une inscription ; votre navigateur suit la preuve jusqu’aux témoins.',
      },
      agreement: {
        title: 'Lire ce qui a été convenu, et si c’est équitable',
        see: 'Les clauses en mots et les signataires ; puis Réciprocité, en figure.',
      },
      law: {
        title: 'Interroger le droit sur un cas qui n’a jamais eu lieu',
        see: 'Omettez un fait : la réponse est une question, jamais un oui.',
      },
      tamper: {
        title: 'Changer un octet d’un reçu',
        see: 'Collez une copie, altérez-la : la vérification échoue et dit où.',
      },
    },
  },
};
