// Les mots des composants, en français.
import type { en } from '../en/ui.ts';
import { counted } from './plural.ts';

export const fr: typeof en = {
  optional: 'facultatif',
  busy: 'En cours',
  close: 'Fermer',
  otherSite: '(autre site)',
  required: 'Obligatoire',
  errorPrefix: 'Erreur :',
  summary: (count) =>
    count === 1
      ? 'Une réponse est à revoir'
      : counted(count, 'réponse est à revoir', 'réponses sont à revoir'),
  notice: { note: 'Note', ok: 'Fait', warn: 'Attention', bad: 'Problème' },
  crumbs: 'Où se trouve cette page',
  table: {
    sortBy: 'Trier par',
    export: 'Exporter',
    csv: 'CSV, pour les tableurs',
    json: 'JSON, pour les programmes',
    loading: 'Chargement des lignes',
    empty: 'Aucune ligne.',
    ascending: 'croissant',
    descending: 'décroissant',
    actions: 'Actions',
    tooMany: (max) =>
      `Aucun fichier n’a été créé : le tableau compte plus de ${counted(max, 'ligne', 'lignes')}. Resserrez les filtres, ou lisez la liste par l’API ou en ligne de commande.`,
    noFile: (why) => `Aucun fichier n’a été créé : ${why}`,
  },
  pager: {
    label: 'Pages de la liste',
    previous: 'Précédente',
    next: 'Suivante',
    range: (from, to, total) =>
      total === null ? `${from} à ${to}` : `${from} à ${to} sur ${total}`,
  },
  loading: 'Chargement',
  search: 'Rechercher',
  clear: 'Effacer',
  copy: 'Copier',
  copied: 'Copié',
  notCopied: 'Non copié : sélectionnez le texte et copiez-le vous-même.',
  digest: { whole: 'Afficher en entier', short: 'Afficher en abrégé' },
  seal: (entry) => `Inscription ${entry} au journal`,
  time: { utc: 'UTC', here: 'votre heure' },
  number: {
    notRead: (example) => `Écrivez un nombre, par exemple ${example}.`,
    tooFine: (places) =>
      places === 0
        ? 'Écrivez un nombre entier.'
        : `Écrivez au plus ${counted(places, 'décimale', 'décimales')}.`,
    tooLong: 'Ce nombre a trop de chiffres.',
    below: (least) => `Le minimum est ${least}.`,
    above: (most) => `Le maximum est ${most}.`,
  },
  file: {
    choose: 'Choisir un fichier',
    chooseMany: 'Choisir des fichiers',
    drop: 'ou déposez-le ici',
    dropMany: 'ou déposez-les ici',
    remove: (name) => `Retirer ${name}`,
    none: 'Aucun fichier choisi.',
    wrongKind: (name) => `${name} n’est pas d’un type accepté ici.`,
  },
  combo: {
    open: 'Afficher les choix',
    none: 'Rien de ce nom.',
  },
  steps: {
    label: 'Étapes',
    at: (number, all) => `Étape ${number} sur ${all}`,
    done: 'faite',
  },
  change: 'Modifier',
  menu: { more: 'Plus' },
  toasts: 'Messages',
  dismiss: 'Masquer',
  compare: {
    added: 'ajouté',
    removed: 'retiré',
    changed: (count) =>
      count === 0
        ? 'Les deux sont identiques.'
        : count === 1
          ? 'Une ligne diffère.'
          : `${counted(count, 'ligne diffère', 'lignes diffèrent')}.`,
    unchanged: (count) =>
      count === 1 ? 'Une ligne égale' : counted(count, 'ligne égale', 'lignes égales'),
  },
  refusal: {
    because: 'Parce que',
    rule: 'Règle',
    field: 'Champ',
    next: 'Que faire ensuite',
    reference: 'Référence',
    evidence: 'Conservé sous',
    whole: 'Le verdict entier',
    whoMayChange: 'Qui pourrait le changer',
  },
  verdict: {
    effects: {
      permit: 'Permis',
      'permit-with-duties': 'Permis avec obligations',
      review: 'Une personne doit décider',
      deny: 'Non permis',
    },
    verification: {
      verified: 'Vérifiée à sa source',
      unverified: 'Pas encore vérifiée',
      demonstration: 'Inventée pour la démonstration',
      agreed: 'Convenue entre les parties',
    },
    places: { agreement: 'Accord', dataset: 'Jeu de données', node: 'Ce nœud' },
    rules: 'Règles qui se sont prononcées',
    noRules:
      'Aucune règle ne s’est prononcée : rien dans les recueils examinés ne concerne cet acte.',
    facts: 'Faits examinés',
    factName: 'Fait',
    factValue: 'Valeur',
    factRules: 'Utilisé par',
    unknown: 'inconnu',
    yes: 'oui',
    no: 'non',
    questions: 'Questions ouvertes',
    duties: 'Obligations',
    dutyOn: { requester: 'La partie qui demande', holder: 'La partie qui détient' },
    due: 'Échéance',
    until: 'Jusqu’au',
    within: 'Dans un délai de',
    whatChanges: 'Ce qui le changerait',
    whoMayChange: 'Qui pourrait le changer',
    inForce: (from, to) =>
      to === null ? `Droit depuis le ${from}` : `Droit du ${from} au ${to} exclu`,
    source: 'Source',
    retrieved: (on) => `lue le ${on}`,
    judgedFor: 'Jugé pour',
    knownBy: 'Avec ce qui était connu au',
    packs: 'Recueils examinés',
  },
  progress: (done, all) => `${done} sur ${all}`,
  shortcut: 'Touches',
  slider: { exact: 'Valeur exacte', earlier: 'Un jour plus tôt', later: 'Un jour plus tard' },
  timeline: 'Événements',
};
