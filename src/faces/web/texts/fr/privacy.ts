// French words of a data set's privacy: settings, budget, attacks.
import type { en } from '../en/privacy.ts';

export const fr: typeof en = {
  page: {
    lists: 'Jeux de données',
    name: 'Confidentialité',
    title: (dataset) => `Confidentialité de ${dataset}`,
    lead: 'Comment les réponses sont protégées, ce que cela a coûté, et ce qu’un attaquant pourrait encore apprendre.',
    needs: 'Réservé aux responsables des données et aux auditeurs du nœud qui le détient.',
  },
  standing: {
    title: 'Comment les réponses sont protégées',
    mechanisms: {
      open: 'Ces données ne concernent personne : les réponses sont exactes.',
      exact:
        'Accès accrédité : les réponses sont exactes à partir du minimum. Une même organisation n’en reçoit jamais deux qui ne diffèrent que de quelques personnes.',
      noisy:
        'Chaque réponse porte un bruit et s’impute sur un budget. Ce qui a été répondu une fois est redonné sans frais.',
      none: 'Moins de 1 000 personnes, ou plusieurs lignes par personne : pas de questions hors de l’accès accrédité.',
    },
    spentOf: (spent, all, epoch) => `Période ${epoch} : dépense ${spent} sur ${all} (epsilon)`,
    minimumCell: 'Plus petit nombre communiqué',
    rounding: 'Arrondi à',
    none: 'Sans arrondi',
    zeros: 'Personne',
    zeroWords: { suppress: 'masqué comme un petit nombre', publish: 'peut être dit' },
    perAnswer: 'Coût d’une réponse',
    perRequester: 'Part d’un demandeur',
    perOrganisation: 'Part d’une organisation',
    exactAnswers: 'Réponses exactes par période et par organisation',
    exactGiven: (epoch) => `Réponses exactes données pendant la période ${epoch}`,
    broken: (line) => `Le registre n’est plus tel qu’il a été écrit : ligne ${line}`,
    brokenNext:
      'Le jeu de données ne répond plus tant que son opérateur n’a pas vérifié. Comparez le registre au journal, ou restaurez une sauvegarde.',
  },
  attack: {
    title: 'Ce qu’un attaquant apprendrait',
    lead: (persons) =>
      `Mesuré à l’instant, sur un effectif inventé de ${persons} : quelqu’un qui possède le génotype d’une personne et connaît ces réglages interroge des variants, pour savoir si elle est dans les données. 50, c’est le hasard ; 100, la certitude.`,
    preset: 'Comparer avec le réglage',
    asSet: 'Tel qu’il est réglé',
    caption: (least) =>
      `Chances sur 100 de reconnaître un membre, réponses exactes à partir de ${least} ou bruitées`,
    questions: 'Questions',
    exactAimed: 'Exactes, une personne visée',
    exactEverybody: 'Exactes, tout le monde visé',
    noisyAimed: 'Bruitées, une personne visée',
    answered: 'Réponses bruitées données',
    reading: (off) =>
      `Ni les seuils ni les arrondis n’y font obstacle ; un budget borné, si. Il a un prix : 19 fois sur 20, un nombre bruité de porteurs s’écarte de moins de ${off}, si bien que les variants rares demandent l’accès accrédité.`,
  },
  set: {
    title: 'Régler le plus petit nombre communiqué',
    lead: 'Par un nom connu. Ce qui a été dépensé le reste ; le budget lui-même se règle par l’API et la ligne de commande.',
    preset: 'Réglage',
    unverified: 'non vérifié à la source',
    missing: 'Choisissez un réglage.',
    act: 'Régler',
    done: 'C’est réglé. Les partenaires en sont informés.',
  },
  epoch: {
    title: (epoch) => `Ouvrir la période ${epoch}`,
    lead: 'Chacun peut interroger de nouveau, et chacun dans les données est de nouveau exposé.',
    reason: 'Motif',
    reasonHint: 'Il reste au journal avec votre nom.',
    reasonMissing: 'Écrivez le motif.',
    check: 'Ouvrir une nouvelle période',
    sure: 'Ouvrir une nouvelle période ?',
    sureText: 'Ce qui a été dépensé ne se reprend pas : cela s’ajoute à ce qui le sera désormais.',
    act: 'Ouvrir',
    back: 'Pas maintenant',
    done: 'Une nouvelle période est ouverte.',
  },
  spenders: {
    title: (epoch) => `Qui a interrogé pendant la période ${epoch}`,
    none: 'Rien n’a été imputé pendant cette période.',
    who: 'Organisation',
    kinds: 'Genres de question',
    spent: 'Dépensé (epsilon)',
    exact: 'Réponses exactes',
  },
  lines: {
    title: 'Le registre',
    lead: 'Chaque ligne est scellée avec la précédente ; toutes viennent d’être vérifiées.',
    none: 'Rien n’a encore été imputé.',
    line: 'Ligne',
    at: 'Quand',
    what: 'Quoi',
    member: 'Demandé par',
    cost: 'Coût (epsilon)',
    exact: 'exacte',
    opened: (epoch, reason) => `Ouverture de la période ${epoch} : ${reason}`,
  },
  kinds: {
    count: 'nombre',
    'cross-tab': 'tableau',
    mean: 'moyenne',
    quantiles: 'quantiles',
    'variant-presence': 'variant, présence',
    'allele-count': 'variant, nombre',
  },
};
