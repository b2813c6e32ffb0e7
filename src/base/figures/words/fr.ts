// Les mots des figures en français.
import type { FigureTexts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

export const figureTextsFr: FigureTexts = {
  allocation: {
    columns: { buyer: 'Acheteur', supplier: 'Fournisseur', quantity: 'Quantité' },
    total: 'Total',
    asked: 'demandé',
    capacity: 'capacité',
    takeaway: ({ allocated, asked, share, buyers, suppliers }) =>
      asked === null || share === null
        ? `${allocated} attribués à ${buyers} acheteurs par ${suppliers} fournisseurs`
        : `${allocated} attribués sur ${asked} demandés, soit ${share}`,
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
    suppressed: (below) =>
      below === null ? 'masqué' : `masqué\u00a0: moins de ${below}, ou aucun`,
    refused: (reason) => (reason === null ? 'refusé' : `refusé\u00a0: ${reason}`),
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
      return [`${answered} ${have} sur ${all} détenteurs${total}`, ...rest].join('\u00a0; ');
    },
  },
  ballot: {
    choices: { yes: 'Oui', waiting: 'N’a pas encore voté', abstain: 'Abstention', no: 'Non' },
    measures: { members: 'Membres', weight: 'Pondération' },
    columns: { member: 'Membre', choice: 'Vote', weight: 'Pondération' },
    inFavour: (have, whole, share) => `${have} sur ${whole} pour · ${share}`,
    atLeast: (need) => `seuil\u00a0: au moins ${need}`,
    moreThan: (need) => `seuil\u00a0: plus de ${need}`,
    signatures: (need) => `seuil\u00a0: ${need}`,
    quorum: {
      title: 'Quorum',
      have: (have, whole, share) => `${have} participants sur ${whole} · ${share}`,
      note: (line, isReached) =>
        `Quorum ${isReached ? 'atteint' : 'pas encore atteint'} (${line}). L’abstention vaut participation.`,
    },
    blocking: (amount, by) =>
      by === 'members'
        ? `${amount} non favorables peuvent bloquer`
        : `un poids de ${amount} peut bloquer`,
    group: (members, share) => (share === null ? members : `${members} · ${share} du poids`),
    takeaway: (outcome, { yes, of, share, waiting }) => {
      const have = `${yes} membres sur ${of}${share === null ? '' : `, ${share} du poids`}`;
      if (outcome === 'adopted') return `Adopté\u00a0: ${have} pour`;
      if (outcome === 'failed') return `Ne peut plus être adopté\u00a0: ${have} pour`;
      return `Scrutin ouvert\u00a0: ${have} pour, ${waiting} ${plural(waiting, 'vote attendu', 'votes attendus')}`;
    },
  },
  flows: {
    columns: { from: 'De', to: 'Vers', count: 'Questions' },
    reading: 'Trait plein\u00a0: vers un nom plus loin dans la liste. Tirets\u00a0: retour.',
    none: 'Aucun échange pour l’instant',
    takeaway: ({ total, from, to, count }) =>
      `${total} au total\u00a0; le plus grand nombre, ${count}, de ${from} vers ${to}`,
  },
  map: {
    standings: { current: 'Membre', candidate: 'Candidat', suspended: 'Suspendu' },
    flow: 'Questions, selon leur nombre',
    note: 'Les frontières suivent Natural Earth et n’expriment aucune position sur le statut d’un territoire.',
    columns: { member: 'Membre', standing: 'Statut', sent: 'Envoyées', received: 'Reçues' },
    takeaway: ({ current, candidates, suspended, flows }) => {
      const parts = [
        `${current} ${plural(current, 'membre', 'membres')}`,
        ...(candidates > 0 ? [`${candidates} ${plural(candidates, 'candidat', 'candidats')}`] : []),
        ...(suspended > 0 ? [`${suspended} ${plural(suspended, 'suspendu', 'suspendus')}`] : []),
      ];
      return `${parts.join(', ')}${flows === null ? '' : `\u00a0; ${flows} questions échangées`}`;
    },
  },
  profile: {
    value: 'Valeur',
    count: 'Effectif',
    missing: 'Sans valeur',
    hidden: (below) =>
      below === null ? 'Masqué (vie privée)' : `Masqué (vie privée)\u00a0: moins de ${below}`,
    takeaway: ({ largest, count, known, hidden, missing }) => {
      const most =
        largest === null
          ? 'Aucun effectif n’est montré'
          : `Le plus fréquent\u00a0: ${largest}, ${count} sur ${known} montrés`;
      const rest = [
        ...(hidden > 0 ? [`${hidden} ${plural(hidden, 'groupe masqué', 'groupes masqués')}`] : []),
        ...(missing === null || missing === '0' ? [] : [`${missing} sans valeur`]),
      ];
      return [most, ...rest].join('\u00a0; ');
    },
  },
  proof: {
    leaf: 'Entrée',
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
        ? `L’entrée ${index} est dans le journal de ${size}\u00a0: ${hashes} empreintes mènent à la racine signée`
        : `L’entrée ${index} n’est pas dans ce journal\u00a0: son chemin ne mène pas à la racine signée`,
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
    notOnLadder: 'aucune étape engagée',
    floor: (floor) => `plancher convenu\u00a0: ${floor}`,
    takeaway: ({ quarter, given, received, ratio, floor, isMet, rung }) => {
      const balance = `${quarter}\u00a0: ${given} donnés pour ${received} reçus`;
      if (ratio === null) return `${balance}, rien à comparer`;
      const standing = isMet
        ? `${ratio} respecte le plancher de ${floor}`
        : `${ratio} est sous le plancher de ${floor}`;
      return `${balance}\u00a0; ${standing}${rung === null ? '' : `, étape engagée\u00a0: ${rung}`}`;
    },
  },
  shares: {
    columns: { bar: 'De', part: 'Part', amount: 'Montant', percent: 'Part (%)' },
    total: 'Total',
    open: 'Pas encore attribué',
    takeaway: ({ bar, whole, parts, largest, share, open }) =>
      open === null
        ? `${parts} ${plural(parts, 'part fait', 'parts font')} ensemble ${whole}\u00a0; la plus grande, ${largest}, en porte ${share}`
        : `${bar}\u00a0: ${open} sur ${whole} ne sont pas encore attribués\u00a0; la plus grande part, ${largest}, est de ${share}`,
  },
  subjects: {
    map: {
      withQuestions: 'Les membres, et les dernières questions posées et reçues par ce nœud',
      plain: 'Les membres et leur situation',
    },
    ballot: (title) => `Scrutin sur «\u00a0${title}\u00a0»`,
    balance: {
      title: (partner) => `Donné à ${partner} et reçu, par trimestre`,
      unit: 'unités selon la formule de l’accord',
      notJudged: (quarter, given, received) =>
        `${quarter}\u00a0: ${given} donnés pour ${received} reçus\u00a0; pas encore jugé`,
    },
    ladder: {
      matters: 'Les affaires et leurs dates',
      steps: 'Les échelons et leurs dates',
      stages: {
        notice: 'Notification',
        consultation: 'Consultation',
        cure: 'Remède',
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
      table: (title) => `Nombres, ${title}`,
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
      const ahead = next === null ? '' : `\u00a0; prochain jalon\u00a0: ${next.label}, ${next.on}`;
      return `${done} ${plural(done, 'étape terminée', 'étapes terminées')} sur ${all}, ${delay}${ahead}`;
    },
  },
  trend: {
    date: 'Date',
    missing: 'Pas de données',
    takeaway: ({ series, first, last, from, to, change }) =>
      change === 'level'
        ? `${series}\u00a0: ${last} le ${from} comme le ${to}`
        : `${series}\u00a0: ${change === 'up' ? 'en hausse' : 'en baisse'}, de ${first} à ${last} entre le ${from} et le ${to}`,
  },
};
