// The words on figures in English: names of marks, axes and columns, and the one-sentence claims.
import type { FigureTexts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const figureTextsEn: FigureTexts = {
  ballot: {
    choices: { yes: 'Yes', waiting: 'Not yet voted', abstain: 'Abstain', no: 'No' },
    measures: { members: 'Members', weight: 'Weight' },
    columns: { member: 'Member', choice: 'Vote', weight: 'Weight' },
    inFavour: (have, whole, share) => `${have} of ${whole} in favour · ${share}`,
    atLeast: (need) => `line: at least ${need}`,
    moreThan: (need) => `line: more than ${need}`,
    signatures: (need) => `line: ${need}`,
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
  shares: {
    columns: { bar: 'Of', part: 'Part', amount: 'Amount', percent: 'Share (%)' },
    total: 'Total',
    open: 'Not yet assigned',
    takeaway: ({ bar, whole, parts, largest, share, open }) =>
      open === null
        ? `${parts} ${plural(parts, 'part adds', 'parts add')} up to ${whole}; ${largest} bears most, ${share}`
        : `${bar}: ${open} of ${whole} is not yet assigned; ${largest} bears most, ${share}`,
  },
};
