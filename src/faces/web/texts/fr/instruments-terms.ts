// Les mots des clauses typées dans le formulaire d’un projet, en français.
import type {
  termChoices as enChoices,
  termParts as enParts,
  terms as enTerms,
} from '../en/instruments-terms.ts';

export const termParts: typeof enParts = {
  subject: { title: 'Données et finalités', lead: 'Ce qui n’est pas nommé n’est pas permis.' },
  fineness: {
    title: 'Qui peut demander, avec quelle finesse, combien',
    lead: 'Seuls les paliers nommés sont ouverts ; les effectifs sous la plus petite case sont masqués.',
  },
  copies: {
    title: 'Copies',
    lead: 'Si aucun palier ne permet de copies, aucune copie ne quitte son détenteur.',
  },
  models: {
    title: 'Données et modèles',
    lead: 'Trois clauses explicites. Chacune est refusée si les parties n’écrivent pas qu’elle est permise ; le silence refuse.',
  },
  giveAndTake: {
    title: 'Donner et recevoir',
    lead: 'Un plancher sous ce que chaque côté donne par rapport à ce qu’il reçoit, sur des trimestres glissants.',
  },
  breach: {
    title: 'Manquement et départ',
    lead: 'Les jours se comptent depuis la notification, qui est le jour 0.',
  },
  rest: { title: 'Autres clauses', lead: '' },
};

export const terms: typeof enTerms = {
  '/legalForm': { label: 'Ce qu’il est en droit' },
  '/covered': {
    label: 'Données couvertes',
    hint: 'Nommez des jeux de données, leurs classes, ou les deux.',
  },
  '/covered/datasets': { label: 'Jeux de données' },
  '/covered/classes': {
    label: 'Classes de jeux de données',
    hint: 'Chaque jeu d’une classe, maintenant et plus tard.',
  },
  '/purposes': { label: 'Finalités pour lesquelles on peut interroger les données' },
  '/commercialPurpose': { label: 'Travail à des fins commerciales', hint: 'Le silence refuse.' },
  '/tiers': { label: 'Palier', hint: 'Qui peut demander, et avec quelle finesse on répond.' },
  '/tiers/*/tier': { label: 'Qui peut demander' },
  '/tiers/*/granularities': { label: 'Finesse d’une réponse' },
  '/tiers/*/minimumCell': {
    label: 'Plus petit effectif montré',
    hint: 'Les effectifs plus petits sont masqués.',
  },
  '/tiers/*/roundingBase': {
    label: 'Arrondi aux multiples de',
    hint: '1 laisse les effectifs exacts.',
  },
  '/quotas': { label: 'Quota', hint: 'Combien on peut demander par période civile (UTC).' },
  '/quotas/*/what': { label: 'Ce qui est compté' },
  '/quotas/*/scope': { label: 'Pour qui' },
  '/quotas/*/period': { label: 'Dans quelle période' },
  '/quotas/*/limit': { label: 'Au plus' },
  '/onwardTransfer': { label: 'Transmettre des copies à d’autres', hint: 'Le silence refuse.' },
  '/copies': {
    label: 'Conservation des copies',
    hint: 'Nécessaire si un palier permet des copies.',
  },
  '/copies/retentionMonths': { label: 'Mois pendant lesquels une copie peut être gardée' },
  '/copies/atEnd': { label: 'Ce qu’on en fait ensuite' },
  '/aiTraining': {
    label: 'Entraînement d’IA',
    hint: 'Entraîner des modèles sur les données ou les réponses. Le silence refuse.',
  },
  '/weightRelease': {
    label: 'Remise des poids entraînés',
    hint: 'Donner à d’autres les poids d’un modèle entraîné. Le silence refuse.',
  },
  '/commercialModelUse': {
    label: 'Usage commercial d’un modèle entraîné',
    hint: 'Utiliser à des fins commerciales un modèle entraîné sur les données. Le silence refuse.',
  },
  '/readinessFloor': {
    label: 'Niveau minimal de maturité pour l’IA',
    hint: '0 ne fixe pas de plancher ; 4 est le plus haut.',
  },
  '/reciprocity': {
    label: 'Réciprocité',
    hint: 'Elle demande une échelle de notification et de remédiation.',
  },
  '/reciprocity/formula': {
    label: 'Comment les unités se comptent',
    hint: 'Enregistrements fois le poids de maturité fois le poids de la classe.',
  },
  '/reciprocity/formula/classWeights': {
    label: 'Poids d’une classe',
    hint: 'De plusieurs classes, la plus lourde compte.',
  },
  '/reciprocity/formula/classWeights/*/class': { label: 'Classe' },
  '/reciprocity/formula/classWeights/*/weight': {
    label: 'Poids',
    hint: 'Exact : 1, 0.5 ou 3/2.',
  },
  '/reciprocity/formula/otherClasses': {
    label: 'Poids de toute autre classe',
    hint: 'Exact : 1, 0.5 ou 3/2.',
  },
  '/reciprocity/formula/readinessWeights': {
    label: 'Poids de la maturité',
    hint: 'Cinq, pour les niveaux 0 à 4. Vide : la maturité ne pèse pas.',
  },
  '/reciprocity/floor': { label: 'Plancher', hint: 'Donné sur reçu, exact : 0.80, 4/5 ou 80%.' },
  '/reciprocity/quarters': { label: 'Sur combien de trimestres glissants' },
  '/reciprocity/graceQuarters': { label: 'Premiers trimestres non jugés' },
  '/reciprocity/suspends': { label: 'Paliers que suspend une insuffisance' },
  '/ladder': {
    label: 'Échelle de notification et de remédiation',
    hint: 'Pas de suspension sans délai de remédiation (Convention de Vienne, articles 60 et 65).',
  },
  '/ladder/noticeDays': { label: 'Jours de notification' },
  '/ladder/consultDays': { label: 'Jours de consultation' },
  '/ladder/cureDays': { label: 'Jours de remédiation' },
  '/ladder/suspendDay': { label: 'Suspendu dès le jour', hint: 'Compté depuis la notification.' },
  '/leaving': { label: 'Départ unilatéral', hint: 'Sans cela aucune partie ne peut partir seule.' },
  '/leaving/noticeDays': { label: 'Jours de préavis avant le départ' },
  '/leaving/obligationsOutlive': {
    label:
      'Les obligations nées avant subsistent après la fin (Convention de Vienne, article 70(1)(b))',
  },
  '/holderCountsAsPlace': {
    label: 'Calculer au nœud du détenteur vaut traitement dans son pays',
  },
  '/other': { label: 'Disposition', hint: 'Ce que les gens appliquent ; rien ne l’exécute.' },
  '/other/*/heading': { label: 'Intitulé' },
  '/other/*/text': { label: 'Mots' },
  '/member': { label: 'Nation concernée' },
  '/reason': { label: 'Motif', hint: 'Les autres le liront.' },
  '/untilAt': { label: 'Jusqu’au', hint: 'Le premier jour (UTC) où cela ne vaut plus.' },
  '/obligationsOutlive': {
    label:
      'Les obligations nées pendant qu’elle était membre subsistent (Convention de Vienne, article 70(1)(b))',
  },
  '/instrument': { label: 'Texte sur lequel il agit' },
  '/tier': { label: 'Palier', hint: 'Laissez vide pour le tout.' },
  '/enrol': { label: 'Clé à inscrire' },
  '/revoke': { label: 'Clés à révoquer' },
  '/names': { label: 'Noms par langue', hint: '{"en": "..."} ; l’anglais est requis.' },
  '/address': { label: 'Adresse du nœud' },
  '/logOrigin': { label: 'Nom de son journal' },
  '/signingKeys': { label: 'Clé' },
  '/signingKeys/*/keyId': { label: 'Identifiant de la clé' },
  '/signingKeys/*/publicKey': { label: 'Clé publique, base64url' },
  '/signingKeys/*/purpose': { label: 'À quoi sert la clé' },
};

export const termChoices: typeof enChoices = {
  'binding-treaty': 'Un traité qui lie en droit international',
  'executive-agreement': 'Un accord exécutif qui lie les parties',
  'non-binding': 'Un mémorandum qui consigne des intentions et ne lie pas en droit',
  research: 'Toute recherche',
  health: 'Recherche en santé, médicale et biomédicale',
  disease: 'Recherche sur des maladies nommées',
  ancestry: 'Étude des populations et de l’ascendance',
  methods: 'Développement de méthodes',
  control: 'Usage comme témoins',
  'subject-group': 'Recherche sur des groupes d’âge ou de genre',
  'clinical-care': 'Soins cliniques',
  permitted: 'Permis',
  prohibited: 'Interdit',
  silent: 'Silence : refusé',
  open: 'Ouvert : tous',
  registered: 'Demandeurs inscrits',
  accredited: 'Demandeurs accrédités',
  boolean: 'Oui ou non',
  count: 'Effectifs',
  aggregate: 'Agrégats',
  copy: 'Copies',
  questions: 'Questions',
  records: 'Enregistrements copiés',
  requester: 'Chaque demandeur',
  organisation: 'Chaque organisation',
  member: 'Chaque nation',
  agreement: 'L’accord entier',
  day: 'Jour',
  month: 'Mois',
  quarter: 'Trimestre',
  year: 'Année',
  return: 'Rendue',
  destroy: 'Détruite',
  instruments: 'Signe les instruments',
  node: 'Messages entre nœuds',
  log: 'Têtes du journal',
  witness: 'Cosigne pour les partenaires',
  recovery: 'Remplace les clés perdues',
};
