// Les mots des figures en français.
import { counted, plural } from './french-plural.ts';
import type { FigureTexts } from './texts.ts';

export const figureTextsFr: FigureTexts = {
  allocation: {
    columns: { buyer: 'Acheteur', supplier: 'Fournisseur', quantity: 'Quantité' },
    total: 'Total',
    asked: 'demandé',
    capacity: 'capacité',
    takeaway: ({ allocated, asked, share, buyers, suppliers }) =>
      asked === null || share === null
        ? `${allocated} ${plural(allocated, 'attribué', 'attribués')} à ${buyers} ${plural(buyers, 'acheteur', 'acheteurs')} par ${suppliers} ${plural(suppliers, 'fournisseur', 'fournisseurs')}`
        : `${allocated} ${plural(allocated, 'attribué', 'attribués')} sur ${asked} ${plural(asked, 'demandé', 'demandés')}, soit ${share}`,
  },
  answers: {
    holder: 'Détenteur',
    outcome: 'Issue',
    value: 'Valeur',
    kinds: {
      value: 'A répondu',
      suppressed: 'Masqué',
      refused: 'Refusé',
      review: 'Pas encore décidé',
      down: 'Injoignable',
      waiting: 'En attente',
    },
    suppressed: (below) => (below === null ? 'masqué' : `masqué : moins de ${below}, ou aucun`),
    refused: (reason) => (reason === null ? 'refusé' : `refusé : ${reason}`),
    takeaway: ({ answered, all, sum, suppressed, refused, review, down, waiting }) => {
      const rest = [
        [suppressed, plural(suppressed, 'masqué', 'masqués')],
        [refused, plural(refused, 'refus', 'refus')],
        [review, plural(review, 'pas encore décidé', 'pas encore décidés')],
        [down, plural(down, 'injoignable', 'injoignables')],
        [waiting, 'en attente'],
      ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
      const total = sum === null ? '' : `, ${sum} au total`;
      const have = plural(answered, 'réponse', 'réponses');
      return [
        `${answered} ${have} sur ${all} ${plural(all, 'détenteur', 'détenteurs')}${total}`,
        ...rest,
      ].join(' ; ');
    },
  },
  ballot: {
    choices: { yes: 'Oui', waiting: 'N’a pas encore voté', abstain: 'Abstention', no: 'Non' },
    measures: { members: 'Membres', weight: 'Poids' },
    columns: { member: 'Membre', choice: 'Vote', weight: 'Poids' },
    inFavour: (have, whole, share) => `${have} sur ${whole} pour · ${share}`,
    atLeast: (need) => `seuil : au moins ${need}`,
    moreThan: (need) => `seuil : plus de ${need}`,
    signatures: (need) => `seuil : ${need}`,
    quorum: {
      title: 'Quorum',
      have: (have, whole, share) =>
        `${counted(have, 'participant', 'participants')} sur ${whole} · ${share}`,
      note: (line, isReached) =>
        `Quorum ${isReached ? 'atteint' : 'pas encore atteint'} (${line}). L’abstention vaut participation.`,
    },
    blocking: (amount, by) =>
      by === 'members'
        ? `${counted(amount, 'non favorable peut', 'non favorables peuvent')} bloquer`
        : `un poids de ${amount} peut bloquer`,
    group: (members, share) => (share === null ? members : `${members} · ${share} du poids`),
    takeaway: (outcome, { yes, of, share, waiting }) => {
      const have = `${counted(yes, 'membre', 'membres')} sur ${of}${share === null ? '' : `, ${share} du poids`}`;
      if (outcome === 'adopted') return `Adopté : ${have} pour`;
      if (outcome === 'failed') return `Ne peut plus être adopté : ${have} pour`;
      return `Scrutin ouvert : ${have} pour, ${waiting} ${plural(waiting, 'vote attendu', 'votes attendus')}`;
    },
  },
  flows: {
    columns: { from: 'De', to: 'Vers', count: 'Questions' },
    reading: 'Trait plein : vers un nom plus loin dans la liste. Tirets : retour.',
    none: 'Aucun échange pour l’instant',
    takeaway: ({ total, from, to, count }) =>
      `${total} au total ; le plus grand nombre, ${count}, de ${from} vers ${to}`,
  },
  map: {
    standings: { current: 'Membre', candidate: 'Candidat', suspended: 'Suspendu' },
    flow: 'Questions, selon leur nombre',
    note: 'Les frontières suivent Natural Earth et n’expriment aucune position sur le statut d’un territoire.',
    columns: { member: 'Membre', standing: 'Situation', sent: 'Envoyées', received: 'Reçues' },
    takeaway: ({ current, candidates, suspended, flows }) => {
      const parts = [
        `${current} ${plural(current, 'membre', 'membres')}`,
        ...(candidates > 0 ? [`${candidates} ${plural(candidates, 'candidat', 'candidats')}`] : []),
        ...(suspended > 0 ? [`${suspended} ${plural(suspended, 'suspendu', 'suspendus')}`] : []),
      ];
      return `${parts.join(', ')}${flows === null ? '' : ` ; ${counted(flows, 'question échangée', 'questions échangées')}`}`;
    },
  },
  profile: {
    value: 'Valeur',
    count: 'Effectif',
    missing: 'Sans valeur',
    hidden: (below) =>
      below === null ? 'Masqué (vie privée)' : `Masqué (vie privée) : moins de ${below}`,
    takeaway: ({ largest, count, known, hidden, missing }) => {
      const most =
        largest === null
          ? 'Aucun effectif n’est montré'
          : `Le plus fréquent : ${largest}, ${count} sur ${known} montrés`;
      const rest = [
        ...(hidden > 0 ? [`${hidden} ${plural(hidden, 'groupe masqué', 'groupes masqués')}`] : []),
        ...(missing === null || missing === '0' ? [] : [`${missing} sans valeur`]),
      ];
      return [most, ...rest].join(' ; ');
    },
  },
  proof: {
    leaf: 'Inscription',
    root: 'Racine calculée',
    given: 'Fourni avec le reçu',
    computed: 'Calculé ici',
    signed: 'Racine signée',
    matches: 'Les deux racines sont égales',
    differs: 'Les deux racines diffèrent',
    columns: { level: 'Niveau', role: 'Origine', side: 'Côté', hash: 'SHA-256' },
    sides: { left: 'gauche', right: 'droite' },
    level: (level) => `${level}`,
    takeaway: ({ index, size, hashes, isIncluded }) =>
      isIncluded
        ? `L’inscription ${index} est dans le journal de ${size} : ${counted(hashes, 'empreinte mène', 'empreintes mènent')} à la racine signée`
        : `L’inscription ${index} n’est pas dans ce journal : son chemin ne mène pas à la racine signée`,
  },
  reciprocity: {
    quarter: 'Trimestre',
    given: 'Donné',
    received: 'Reçu',
    ratio: 'Rapport du donné au reçu',
    standing: 'Situation',
    met: 'Plancher respecté',
    missed: 'Sous le plancher',
    uncounted: 'Rien à comparer',
    unjudged: 'Pas encore jugé',
    running: 'en cours',
    ladder: 'Échelle de remédiation',
    notOnLadder: 'aucun échelon engagé',
    floor: (floor) => `plancher convenu : ${floor}`,
    takeaway: ({ quarter, given, received, ratio, floor, isMet, rung }) => {
      const balance = `${quarter} : ${counted(given, 'donné', 'donnés')} pour ${counted(received, 'reçu', 'reçus')}`;
      if (ratio === null) return `${balance}, rien à comparer`;
      const standing = isMet
        ? `${ratio} respecte le plancher de ${floor}`
        : `${ratio} est sous le plancher de ${floor}`;
      return `${balance} ; ${standing}${rung === null ? '' : `, échelon engagé : ${rung}`}`;
    },
  },
  shares: {
    columns: { bar: 'De', part: 'Part', amount: 'Montant', percent: 'Part (%)' },
    total: 'Total',
    open: 'Pas encore attribué',
    takeaway: ({ bar, whole, parts, largest, share, open }) =>
      open === null
        ? `${parts} ${plural(parts, 'part fait', 'parts font')} ensemble ${whole} ; la plus grande, ${largest}, en porte ${share}`
        : `${bar} : ${open} sur ${whole} ne sont pas encore attribués ; la plus grande part, ${largest}, est de ${share}`,
  },
  subjects: {
    map: {
      withQuestions: 'Les membres, et les dernières questions posées et reçues par ce nœud',
      plain: 'Les membres et leur situation',
    },
    ballot: (title) => `Scrutin sur « ${title} »`,
    balance: {
      title: (partner) => `Donné à ${partner} et reçu, par trimestre`,
      unit: 'unités selon la formule de l’accord',
      notJudged: (quarter, given, received) =>
        `${quarter} : ${counted(given, 'donné', 'donnés')} pour ${counted(received, 'reçu', 'reçus')} ; pas encore jugé`,
    },
    ladder: {
      matters: 'Les affaires et leurs dates',
      steps: 'Les échelons et leurs dates',
      stages: {
        notice: 'Notification',
        consultation: 'Consultation',
        cure: 'Remédiation',
        suspended: 'Suspension',
      },
    },
    columns: {
      unit: 'enregistrements',
      below: (edge) => `moins de ${edge}`,
      from: (edge) => `${edge} et plus`,
      between: (from, to) => `de ${from} à moins de ${to}`,
      variants: 'variants',
      perContig: 'Variants par contig',
      spectrum: 'Allèles alternatifs par fréquence',
      alternatives: 'allèles alternatifs',
    },
    answers: {
      count: 'Enregistrements qui passent les filtres',
      carriers: 'Porteurs du variant',
      mean: (of) => `Moyenne de ${of}`,
      spread: (of, title) => `${of}, ${title}`,
      table: (title) => `Effectifs, ${title}`,
    },
    proof: 'De la feuille à la racine',
  },
  timeline: {
    states: { done: 'Terminé', running: 'En cours', planned: 'Prévu', late: 'En retard' },
    reached: 'Jalon atteint',
    ahead: 'Jalon à venir',
    today: 'Aujourd’hui',
    columns: { lane: 'Voie', what: 'Quoi', from: 'Du', to: 'Au', state: 'État' },
    takeaway: ({ done, all, late, next }) => {
      const delay = late === 0 ? 'aucun retard' : `${late} en retard`;
      const ahead = next === null ? '' : ` ; prochain jalon : ${next.label}, ${next.on}`;
      return `${done} ${plural(done, 'étape terminée', 'étapes terminées')} sur ${all}, ${delay}${ahead}`;
    },
  },
  trend: {
    date: 'Date',
    missing: 'Pas de données',
    takeaway: ({ series, first, last, from, to, change }) =>
      change === 'level'
        ? `${series} : ${last} le ${from} comme le ${to}`
        : `${series} : ${change === 'up' ? 'en hausse' : 'en baisse'}, de ${first} à ${last} entre le ${from} et le ${to}`,
  },
};
