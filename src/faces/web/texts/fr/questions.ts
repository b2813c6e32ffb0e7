// Les mots des pages des questions, en français.
import type { en } from '../en/questions.ts';
import { counted, plural } from './plural.ts';
import { attested, facts, uses } from './question-facts.ts';

const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(words);
const dataSets = (count: number) => counted(count, 'jeu de données', 'jeux de données');
const records = (count: string) => counted(count, 'enregistrement', 'enregistrements');

export const fr: typeof en = {
  attested,
  facts,
  uses,
  list: listOf,
  choose: 'Choisissez',
  dataSets,
  yes: 'Oui',
  no: 'Non',
  unknown: 'non précisé',
  kinds: {
    count: 'Combien d’enregistrements',
    'cross-tab': 'Un tableau de deux colonnes',
    mean: 'Une moyenne',
    quantiles: 'La répartition des valeurs',
    'variant-presence': 'Si un variant a été vu',
    'allele-count': 'Combien portent un variant',
  },
  sentence: {
    count: 'Combien d’enregistrements y a-t-il',
    'cross-tab': (rows, columns) => `Combien d’enregistrements par ${rows} et ${columns}`,
    mean: (of) => `Quelle est la moyenne de ${of}`,
    quantiles: (of) => `Comment ${of} se répartit-il`,
    'variant-presence': (variant) => `${variant} a-t-il été vu`,
    'allele-count': (variant) => `Combien de personnes portent ${variant}`,
    where: (filters) => `, quand ${filters}`,
    end: ' ?',
    is: (column, values) => `${column} vaut ${values}`,
    from: (column, value) => `${column} vaut au moins ${value}`,
    upTo: (column, value) => `${column} vaut au plus ${value}`,
    between: (column, from, upTo) => `${column} va de ${from} à ${upTo}`,
    or: (values) => new Intl.ListFormat('fr-FR', { type: 'disjunction' }).format(values),
  },
  states: {
    waiting: 'En attente',
    answered: 'A répondu',
    suppressed: 'Masqué',
    refused: 'Refusé',
    review: 'Pas décidé',
    slow: 'Trop lent',
    down: 'Injoignable',
    missing: 'Sans réponse',
  },
  ask: {
    title: 'Interroger',
    lead: 'Une question à plusieurs nations à la fois. Les données restent où elles sont ; chaque détenteur répond selon son propre droit, ou dit pourquoi il ne répond pas.',
    forbidden: 'Ce sont les chercheurs qui posent des questions.',
    forbiddenNext:
      'Choisissez le rôle de chercheur dans le menu sous votre nom, ou demandez ce mandat à votre intendant.',
    seeQuestions: 'Voir les questions',
    who: 'À qui',
    what: 'Quoi',
    whatFor: 'Pour quoi faire',
    check: 'Ce que dira chaque détenteur',
    by: 'Interroger',
    byClass: 'tous les jeux de données d’une classe',
    byDatasets: 'des jeux de données que je choisis',
    class: 'Classe',
    classHint:
      'Un type de données que les accords nomment ; chaque détenteur qui en a est interrogé.',
    classOption: (name, count, holders) => `${name} (${dataSets(count)} : ${holders})`,
    onlyAt: 'Seulement chez',
    onlyAtHint: 'Partout tant que rien n’est coché.',
    search: 'Chercher dans les jeux de données des partenaires',
    found: (shown, total) =>
      shown === total
        ? dataSets(total)
        : `${shown} sur ${dataSets(total)} ; cherchez pour restreindre la liste`,
    noneFound: 'Aucun jeu de données d’un partenaire ne contient ces mots.',
    noneFoundNext: 'Cherchez d’autres mots, ou parcourez tous les jeux de données.',
    noDatasets: 'Aucun partenaire n’a encore publié de jeu de données.',
    noDatasetsNext:
      'Ce que publient les partenaires arrive par leurs flux ; voyez l’état des membres.',
    chosen: 'Seront interrogés',
    records,
    conditions: 'Conditions d’usage',
    tier: (tier) => `Palier : ${tier}`,
    tiers: { open: 'ouvert', registered: 'inscrit', accredited: 'accrédité' },
    smallest: (count) => `les effectifs inférieurs à ${count} sont masqués`,
    unfit: {
      kind: (title) =>
        `${title} ne peut pas répondre à ce type de question et n’est pas interrogé.`,
      columns: (title) =>
        `${title} n’a pas l’une des colonnes que lit la question et n’est pas interrogé.`,
    },
    manyLeft: (shown, all) =>
      `Les valeurs proposées viennent des premiers jeux de données (${shown} sur ${all}) ; la question va à tous.`,
    kind: 'Que voulez-vous savoir ?',
    kindHints: {
      count: 'Les enregistrements qui passent vos filtres.',
      'cross-tab': 'Un effectif pour chaque paire de valeurs de deux colonnes.',
      mean: 'La moyenne d’une colonne de nombres.',
      quantiles: 'L’histogramme d’une colonne de nombres, avec médiane, quartiles ou déciles.',
      'variant-presence': 'Oui, si assez de personnes le portent.',
      'allele-count': 'Porteurs, allèles vus et allèles déterminés.',
    },
    canAnswer: (able, all) =>
      able === all
        ? ''
        : ` ${able} sur ${dataSets(all)} ${plural(able, 'peut', 'peuvent')} répondre.`,
    rows: 'Lignes',
    columns: 'Colonnes',
    of: 'De quelle colonne ?',
    inSome: (count, all) => `dans ${count} sur ${all}`,
    edges: 'Bornes des barres',
    edgesHint:
      'Des nombres, du plus petit au plus grand, séparés par des espaces. Celles que le détenteur a publiées sont déjà là.',
    portions: 'Montrer où se trouvent',
    portionNames: { median: 'la médiane', quartiles: 'les quartiles', deciles: 'les déciles' },
    filters: 'Seulement les enregistrements où',
    noFilters: 'Tous les enregistrements comptent. Ajoutez une condition pour les restreindre.',
    addFilter: 'Ajouter une condition',
    removeFilter: (number) => `Retirer la condition ${number}`,
    filter: (number) => `Condition ${number}`,
    column: 'Colonne',
    isOneOf: 'vaut l’une des valeurs',
    isExactly: 'vaut exactement',
    from: 'au moins',
    upTo: 'au plus',
    onlyNamed: 'Seules sont nommées les valeurs que portent assez de personnes.',
    variantLine: 'Le variant sur une ligne',
    variantLineHint: (example) => `Par exemple ${example}. Les champs ci-dessous en sont remplis.`,
    variantUnread: (example) =>
      `Cela ne se lit pas comme un variant. Écrivez-le ainsi : ${example}, ou remplissez les champs ci-dessous.`,
    variant: {
      assembly: 'Assemblage',
      contig: 'Séquence',
      position: 'Position, comptée à partir de 1',
      ref: 'Référence',
      alt: 'Alternative',
    },
    words: 'La finalité, en mots',
    wordsHint: 'À lire par des personnes ; aucun droit ne s’en sert pour décider.',
    terms: 'La finalité, en codes',
    termsHint:
      'Des termes de la Data Use Ontology. Chacun de ceux que vous cochez doit être permis.',
    diseases: 'Quelles maladies ?',
    commercial: 'Est-ce fait à des fins commerciales ?',
    commercialHint:
      'Qui que ce soit : une université peut travailler à des fins commerciales, une entreprise peut ne pas le faire.',
    training: 'Un modèle sera-t-il entraîné sur les réponses ?',
    release: 'Les poids entraînés seront-ils donnés à d’autres ?',
    commercialModel: 'Le modèle sera-t-il utilisé à des fins commerciales ?',
    more: 'D’autres faits : approbation éthique, financement, autorisations, publication',
    moreLead:
      'Certains droits les regardent. Ce que vous ne dites pas est inconnu, et l’inconnu ne vaut jamais permission.',
    attested: 'Ce que votre nœud dit de vous',
    attestedLead: (organisation) =>
      `${organisation}, son type, sa nation et votre mandat : attestés par le nœud, pas saisis.`,
    linesHint: 'Un par ligne.',
    placesHint: 'Des pays en deux lettres, un par ligne : JP.',
    mondoHint: 'Des codes MONDO, un par ligne : MONDO:0005068.',
    nationHint: 'Deux lettres : JP.',
    checkButton: 'Consulter d’abord les détenteurs',
    checkLead:
      'Rien n’est compté et rien n’est consigné. Chaque détenteur dit ce que diraient son droit et l’accord.',
    checkFirst: 'La question n’est pas encore complète ; ce qui manque est nommé en haut.',
    checking: 'Chaque détenteur est consulté…',
    send: 'Envoyer la question',
    sending: 'Envoi…',
    yourQuestion: 'Votre question',
    toWhom: (count, holders) => `À ${dataSets(count)} : ${holders}`,
    notComplete: 'Choisissez à qui et quoi demander ; la question se compose ici.',
    reset: 'Tout recommencer',
    faults: {
      class: 'Choisissez une classe de données.',
      datasets: 'Choisissez au moins un jeu de données.',
      nobody:
        'Aucun partenaire n’a un tel jeu de données. Choisissez une autre classe, ou retirez un détenteur.',
      nobodyFits:
        'Aucun de ces jeux de données ne peut répondre à cela. Changez la question ou choisissez-en d’autres.',
      kind: 'Choisissez ce que vous voulez savoir.',
      column: 'Choisissez une colonne.',
      twoColumns: 'Choisissez deux colonnes différentes.',
      value: 'Donnez les valeurs qui doivent passer.',
      bounds: 'Donnez une borne inférieure ou supérieure.',
      boundsTurned: 'La borne inférieure dépasse la borne supérieure.',
      edges: 'Écrivez au moins un nombre, avec un point pour les décimales.',
      edgesOrder:
        'Mettez les bornes dans l’ordre, de la plus petite à la plus grande, une fois chacune.',
      assembly: 'Choisissez l’assemblage.',
      contig: 'Choisissez la séquence.',
      position: 'Écrivez la position comme un nombre entier à partir de 1.',
      ref: 'Écrivez les bases de référence : A, C, G, T ou N.',
      alt: 'Écrivez les bases alternatives : A, C, G, T ou N.',
      same: 'L’alternative est la même que la référence.',
      terms: 'Dites à quoi serviront les réponses : cochez au moins une finalité.',
      diseases: 'Nommez les maladies par leurs codes MONDO.',
      commercial: 'Dites si c’est fait à des fins commerciales.',
      training: 'Dites si un modèle sera entraîné.',
    },
  },
  preview: {
    outcomes: {
      permitted: 'Répondra',
      'permitted-with-duties': 'Répondra, avec des obligations',
      questions: 'Demande des faits',
      refused: 'Refusera',
      unknown: 'Inconnu',
    },
    byHolder: 'Parole du détenteur',
    byHere: 'Jugé ici',
    byHereNote: (silence) =>
      `${silence} Ses conditions publiées et le droit connu ici ont été jugés à sa place ; cela ne promet rien.`,
    summary: (permitted, questions, refused) =>
      listOf([
        ...(permitted > 0 ? [counted(permitted, 'répondra', 'répondront')] : []),
        ...(questions > 0 ? [counted(questions, 'demande des faits', 'demandent des faits')] : []),
        ...(refused > 0 ? [counted(refused, 'refusera', 'refuseront')] : []),
      ]),
    yourFacts: 'Des faits que vous seul pouvez déclarer',
    yourFactsLead:
      'Ils accompagnent la question ; chaque détenteur qui en a besoin est aussitôt consulté à nouveau.',
    theirFacts: 'Pas à vous de les déclarer',
    others: 'À d’autres de les établir ; une personne chez le détenteur devra peut-être décider.',
    duties: (count) =>
      count === 1
        ? 'Une obligation en découle'
        : counted(count, 'obligation en découle', 'obligations en découlent'),
    privacy: {
      open: 'Ces données ne concernent personne : réponse exacte.',
      exact: (count, left) =>
        `Réponse exacte au titre de l’accès accrédité ; il reste ${left} ${plural(count, 'réponse exacte', 'réponses exactes')} à votre organisation pour cette période.`,
      noisy: (cost, left) =>
        `Réponse bruitée. Elle coûte ${cost} du budget de confidentialité (epsilon) ; il vous reste ${left} pour cette période.`,
      again: 'Déjà communiqué : la même réponse est redonnée, sans frais.',
    },
    whole: 'Le verdict entier',
    whatIf: 'Demander au droit ce qui changerait la réponse',
    whoMayChange: 'Qui pourrait le changer',
    next: 'Que faire ensuite',
  },
  answer: {
    crumb: 'Questions',
    askedAt: 'Posée',
    by: 'par',
    again: 'Reposer en la changeant',
    print: 'Imprimer',
    json: 'JSON',
    progress: (done, all) =>
      done < all
        ? `${done} sur ${all} ${plural(done, 's’est prononcé', 'se sont prononcés')}.`
        : all === 1
          ? 'Le détenteur s’est prononcé.'
          : `Les ${all} se sont prononcés.`,
    stillWaiting: (holders, until) =>
      `${holders} : pas encore de réponse, attendue jusqu’à ${until}.`,
    waitingTitle: 'Les réponses arrivent',
    late: 'Certains n’ont rien dit',
    slow: (holder, until) => `${holder} n’a pas répondu avant ${until}.`,
    down: (holder) => `${holder} n’a pas pu être joint.`,
    missing: (holder) => `${holder} n’a rien envoyé que l’on puisse croire.`,
    silenceNext:
      'Leur silence n’est pas un zéro. Demandez à nouveau plus tard ; ce qu’ils diront alors est une nouvelle réponse.',
    result: 'Résultat',
    eachHolder: 'Ce que chaque détenteur a dit',
    inWords: 'En mots',
    stated: 'Ce qui a été déclaré avec la question',
    figureTitle: {
      count: 'Enregistrements qui passent les filtres',
      'allele-count': 'Porteurs du variant',
      mean: (of) => `Moyenne de ${of}`,
      quantiles: (of, title) => `${of}, ${title}`,
      'cross-tab': (title) => `Effectifs, ${title}`,
    },
    values: {
      count: records,
      carriers: (count) => counted(count, 'porteur', 'porteurs'),
      carriersHidden: 'porteurs masqués',
      mean: (mean, n) => `${mean}, sur ${records(n)}`,
      seen: 'vu',
      table: (total) =>
        total === null ? 'un tableau dont le total est masqué' : `un tableau de ${records(total)}`,
      spread: (total) =>
        total === null
          ? 'un histogramme dont le total est masqué'
          : `un histogramme de ${records(total)}`,
      suppressed: 'masqué',
    },
    terms: {
      count: 'Enregistrements',
      carriers: 'Porteurs',
      alleleCount: 'Allèles vus',
      alleleNumber: 'Allèles déterminés',
      basis: 'Compté d’après',
      bases: { genotypes: 'les génotypes', declared: 'les chiffres du fichier' },
      mean: 'Moyenne',
      n: 'Enregistrements',
      sum: 'Somme',
      presence: 'Le variant',
      total: 'Total',
      agreement: 'En vertu de',
      at: 'Calculé',
      records: 'Enregistrements examinés',
      units: 'Compte pour la réciprocité',
    },
    suppressed:
      'Masqué : trop peu de personnes, ou aucune. Lequel des deux, on ne le dit à personne.',
    noisy: (off, cost) =>
      `Communiqué avec un bruit, pour que nul ne puisse y être retrouvé : 19 fois sur 20, l’écart est inférieur à ${off}. Coût : ${cost} du budget de confidentialité (epsilon).`,
    onGrid: 'Les seuils ont été ramenés à la grille publiée par le jeu de données.',
    moved: (most) =>
      `Les effectifs peuvent s’écarter d’au plus ${most} : des participants se sont retirés, et aucune différence avec une réponse antérieure ne doit les désigner.`,
    suppressedShort: 'masqué',
    notZero: 'Un nombre masqué n’est pas zéro.',
    portion: 'Part',
    lies: 'Se trouve',
    between: (from, below) => `de ${from} à moins de ${below}`,
    below: (below) => `moins de ${below}`,
    fromUp: (from) => `${from} ou plus`,
    duties: 'Obligations qui l’accompagnent',
    receipt: 'Reçu',
    receiptOf: (entry) => `Reçu ${entry}`,
    receiptLead: (holder) =>
      `${holder} l’a inscrit dans son propre journal et en a signé la promesse. Chacun peut le vérifier avec la clé publique de ${holder}.`,
    entry: 'Inscription',
    log: 'Journal',
    promisedAt: 'Promis',
    leafHash: 'Empreinte de la feuille',
    checkPromise: 'Vérifier ici',
    promiseHolds:
      'La promesse est valable : signée par ce journal, et cette inscription est dans ce qui a été signé.',
    promiseFails: 'La promesse n’est pas valable.',
    saveReceipt: 'Enregistrer',
    openReceipt: 'Ouvrir le reçu du journal du détenteur',
    noReceipt: 'Aucune inscription du détenteur ne l’accompagnait.',
    said: 'Par le demandeur',
    attested: 'Attesté par le nœud',
    columns: {
      holder: 'Détenteur',
      dataset: 'Jeu de données',
      state: 'État',
      value: 'Réponse',
      heard: 'Réponse reçue',
      receipt: 'Reçu',
    },
    text: {
      answered: (title, holder, value) => `${title} (${holder}) : ${value}.`,
      suppressed: (title, holder) =>
        `${title} (${holder}) : masqué ; trop peu de personnes, ou aucune.`,
      refused: (title, holder, why) => `${title} (${holder}) : ${why}`,
      silent: (title, holder, state) => `${title} (${holder}) : ${state}.`,
    },
  },
  questions: {
    title: 'Questions',
    lead: 'Ce qui a été demandé d’ici, ce que les partenaires ont demandé ici, et ce qui a été échangé, chacun avec son reçu.',
    views: 'Quelles questions',
    asked: 'Posées d’ici',
    heard: 'Reçues ici',
    exchanges: 'Échanges',
    mayAsked: 'Les chercheurs voient leurs propres questions, les auditeurs toutes.',
    mayHeard: 'Les intendants et les auditeurs voient ce que les partenaires ont demandé.',
    mayExchanges:
      'Les intendants, les responsables des traités et les auditeurs voient les échanges.',
    mayNext:
      'Choisissez un tel rôle dans le menu sous votre nom, ou demandez le mandat à votre opérateur.',
    forbidden: 'Cette liste n’est pas ouverte à votre rôle.',
    question: 'Question',
    holders: 'Détenteurs',
    outcome: 'Issue',
    when: 'Quand',
    who: 'Posée par',
    dataset: 'Jeu de données',
    kind: 'Type',
    receipt: 'Reçu',
    direction: 'Sens',
    partner: 'Partenaire',
    records: 'Enregistrements',
    units: 'Unités',
    agreement: 'Accord',
    any: 'Tous',
    holder: 'Détenteur',
    state: 'État',
    quarter: 'Trimestre',
    quarterHint: 'Par exemple 2026-Q4.',
    quarterUnread: 'Écrivez un trimestre ainsi : 2026-Q4.',
    directions: { served: 'Donné', received: 'Reçu' },
    exchangeKinds: { answer: 'Réponse', copy: 'Copie' },
    noneAsked: 'Rien n’a encore été demandé d’ici.',
    noneAskedFound: 'Aucune question de ce type.',
    noneHeard: 'Aucun partenaire n’a rien demandé de ce type.',
    noneExchanged: 'Rien de ce type n’a été échangé.',
    askOne: 'Poser une question',
    filterReset: 'Tout montrer',
    stateCount: (count, state) => `${state.toLowerCase()} : ${count}`,
    pending: 'en cours de numérotation',
  },
};
