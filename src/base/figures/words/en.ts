// The words on figures in English: names of marks, axes and columns, and the one-sentence claims.
import type { FigureTexts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const figureTextsEn: FigureTexts = {
  allocation: {
    columns: { buyer: 'Buyer', supplier: 'Supplier', quantity: 'Quantity' },
    total: 'Total',
    asked: 'asked',
    capacity: 'capacity',
    takeaway: ({ allocated, asked, share, buyers, suppliers }) =>
      asked === null || share === null
        ? `${allocated} allocated to ${buyers} buyers from ${suppliers} suppliers`
        : `${allocated} of ${asked} asked for is allocated, ${share}`,
  },
  answers: {
    holder: 'Holder',
    outcome: 'Outcome',
    value: 'Value',
    kinds: {
      value: 'Answered',
      suppressed: 'Suppressed',
      refused: 'Refused',
      review: 'Not decided yet',
      down: 'Not reachable',
      waiting: 'Waiting',
    },
    suppressed: (below) =>
      below === null ? 'suppressed' : `suppressed: fewer than ${below}, or none`,
    refused: (reason) => (reason === null ? 'refused' : `refused: ${reason}`),
    takeaway: ({ answered, all, sum, suppressed, refused, review, down, waiting }) => {
      const rest = [
        [suppressed, 'suppressed'],
        [refused, 'refused'],
        [review, 'not decided yet'],
        [down, 'not reachable'],
        [waiting, 'waiting'],
      ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
      const total = sum === null ? '' : `, together ${sum}`;
      return [`${answered} of ${all} holders answered${total}`, ...rest].join('; ');
    },
  },
  ballot: {
    choices: { yes: 'Yes', waiting: 'Not yet voted', abstain: 'Abstain', no: 'No' },
    measures: { members: 'Members', weight: 'Weight' },
    columns: { member: 'Member', choice: 'Vote', weight: 'Weight' },
    inFavour: (have, whole, share) => `${have} of ${whole} in favour · ${share}`,
    atLeast: (need) => `line: at least ${need}`,
    moreThan: (need) => `line: more than ${need}`,
    signatures: (need) => `line: ${need}`,
    quorum: {
      title: 'Quorum',
      have: (have, whole, share) => `${have} of ${whole} took part · ${share}`,
      note: (line, isReached) =>
        `Quorum ${isReached ? 'reached' : 'not reached yet'} (${line}). Abstentions take part.`,
    },
    blocking: (amount, by) =>
      by === 'members' ? `${amount} not in favour can block` : `weight ${amount} can block`,
    group: (members, share) => (share === null ? members : `${members} · ${share} of weight`),
    takeaway: (outcome, { yes, of, share, waiting }) => {
      const have = `${yes} of ${of} members${share === null ? '' : ` with ${share} of the weight`}`;
      if (outcome === 'adopted') return `Adopted: ${have} in favour`;
      if (outcome === 'failed') return `Cannot pass: ${have} in favour`;
      return `Open: ${have} in favour, ${waiting} still to vote`;
    },
  },
  flows: {
    columns: { from: 'From', to: 'To', count: 'Questions' },
    reading: 'Solid: to a later name in the line. Dashed: back.',
    none: 'Nothing has moved yet',
    takeaway: ({ total, from, to, count }) =>
      `${total} in all; the most, ${count}, from ${from} to ${to}`,
  },
  map: {
    standings: { current: 'Member', candidate: 'Candidate', suspended: 'Suspended' },
    flow: 'Questions, by number',
    note: 'Boundaries follow Natural Earth and are no statement on the status of any territory.',
    columns: { member: 'Member', standing: 'Standing', sent: 'Sent', received: 'Received' },
    takeaway: ({ current, candidates, suspended, flows }) => {
      const parts = [
        `${current} ${plural(current, 'member', 'members')}`,
        ...(candidates > 0
          ? [`${candidates} ${plural(candidates, 'candidate', 'candidates')}`]
          : []),
        ...(suspended > 0 ? [`${suspended} suspended`] : []),
      ];
      return `${parts.join(', ')}${flows === null ? '' : `; ${flows} questions between them`}`;
    },
  },
  profile: {
    value: 'Value',
    count: 'Count',
    missing: 'No value',
    hidden: (below) =>
      below === null ? 'Hidden for privacy' : `Hidden for privacy: fewer than ${below}`,
    takeaway: ({ largest, count, known, hidden, missing }) => {
      const most =
        largest === null
          ? 'No count is shown'
          : `Most frequent: ${largest}, ${count} of ${known} shown`;
      const rest = [
        ...(hidden > 0 ? [`${hidden} ${plural(hidden, 'group', 'groups')} hidden`] : []),
        ...(missing === null || missing === '0' ? [] : [`${missing} without a value`]),
      ];
      return [most, ...rest].join('; ');
    },
  },
  proof: {
    leaf: 'Entry',
    root: 'Root, computed',
    given: 'Given with the receipt',
    computed: 'Computed here',
    signed: 'Root, signed',
    matches: 'The two roots are equal',
    differs: 'The two roots differ',
    columns: { level: 'Level', role: 'Source', side: 'Side', hash: 'SHA-256' },
    sides: { left: 'left', right: 'right' },
    level: (level) => `${level}`,
    takeaway: ({ index, size, hashes, isIncluded }) =>
      isIncluded
        ? `Entry ${index} is in the log of ${size}: ${hashes} hashes lead to the signed root`
        : `Entry ${index} is not in this log: its path does not lead to the signed root`,
  },
  reciprocity: {
    quarter: 'Quarter',
    given: 'Given',
    received: 'Received',
    ratio: 'Ratio of given to received',
    standing: 'Standing',
    met: 'Floor met',
    missed: 'Below the floor',
    uncounted: 'Nothing to compare',
    unjudged: 'Not judged yet',
    running: 'running',
    ladder: 'Cure ladder',
    notOnLadder: 'no step taken',
    floor: (floor) => `agreed floor: ${floor}`,
    takeaway: ({ quarter, given, received, ratio, floor, isMet, rung }) => {
      const balance = `${quarter}: ${given} given for ${received} received`;
      if (ratio === null) return `${balance}, nothing to compare`;
      const standing = isMet
        ? `${ratio} meets the floor of ${floor}`
        : `${ratio} is below the floor of ${floor}`;
      return `${balance}; ${standing}${rung === null ? '' : `, and the step is: ${rung}`}`;
    },
  },
  shares: {
    columns: { bar: 'Of', part: 'Part', amount: 'Amount', percent: 'Share (%)' },
    total: 'Total',
    open: 'Not yet assigned',
    takeaway: ({ bar, whole, parts, largest, share, open }) =>
      open === null
        ? `${parts} ${plural(parts, 'part adds', 'parts add')} up to ${whole}; ${largest} bears most, ${share}`
        : `${bar}: ${open} of ${whole} is not yet assigned; ${largest} bears most, ${share}`,
  },
  subjects: {
    map: {
      withQuestions: 'Members, and the newest questions asked from and heard at this node',
      plain: 'Members and how they stand',
    },
    ballot: (title) => `Vote on “${title}”`,
    balance: {
      title: (partner) => `Given to and received from ${partner}, by quarter`,
      unit: 'units under the agreement’s formula',
      notJudged: (quarter, given, received) =>
        `${quarter}: ${given} given for ${received} received; not judged yet`,
    },
    ladder: {
      matters: 'Matters and their dates',
      steps: 'Steps and their dates',
      stages: {
        notice: 'Notice',
        consultation: 'Consultation',
        cure: 'Cure',
        suspended: 'Suspension',
      },
    },
    columns: {
      unit: 'records',
      below: (edge) => `below ${edge}`,
      from: (edge) => `${edge} and more`,
      between: (from, to) => `${from} to below ${to}`,
      variants: 'variants',
      perContig: 'Variants by contig',
      spectrum: 'Alternatives by allele frequency',
      alternatives: 'alternatives',
    },
    answers: {
      count: 'Records that pass the filters',
      carriers: 'Carriers of the variant',
      mean: (of) => `Mean of ${of}`,
      spread: (of, title) => `${of}, ${title}`,
      table: (title) => `Counts, ${title}`,
    },
    proof: 'From leaf to root',
  },
  timeline: {
    states: { done: 'Done', running: 'Under way', planned: 'Planned', late: 'Late' },
    reached: 'Milestone reached',
    ahead: 'Milestone ahead',
    today: 'Today',
    columns: { lane: 'Lane', what: 'What', from: 'From', to: 'To', state: 'State' },
    takeaway: ({ done, all, late, next }) => {
      const delay = late === 0 ? 'nothing late' : `${late} late`;
      const ahead = next === null ? '' : `; next: ${next.label}, ${next.on}`;
      return `${done} of ${all} steps done, ${delay}${ahead}`;
    },
  },
  trend: {
    date: 'Date',
    missing: 'No data',
    takeaway: ({ series, first, last, from, to, change }) =>
      change === 'level'
        ? `${series} stood at ${last} on ${from} and on ${to}`
        : `${series} went ${change} from ${first} to ${last} between ${from} and ${to}`,
  },
};
