// Answers as rows of a file: one row a number, so that a spreadsheet can add them up; a suppressed
// number is written as such and never as zero.
import { stateOf } from './answer-state.ts';
import { entryOf } from './evidence.ts';
import type { Answer, Asked, HeardAnswer } from './kinds.ts';

interface Row {
  readonly holder: string;
  readonly dataset: string;
  readonly title: string;
  readonly state: string;
  readonly what: string;
  readonly group: string;
  readonly value: string | number;
  readonly entry: string;
}

const NAMES = ['holder', 'dataset', 'title', 'state', 'what', 'group', 'value', 'entry'] as const;
export const FILE_COLUMNS = NAMES.map((name) => ({
  title: name,
  value: (row: Row) => row[name],
}));

type Figure = Pick<Row, 'what' | 'group' | 'value'>;

const SUPPRESSED = 'suppressed';
const figure = (what: string, value: number | string | null, group = ''): Figure => ({
  what,
  group,
  value: value ?? SUPPRESSED,
});

function figuresOf(answer: Answer): readonly Figure[] {
  if (answer.status === 'suppressed') return [figure('answer', null)];
  switch (answer.kind) {
    case 'count':
      return [figure('count', answer.count)];
    case 'allele-count':
      return (['carriers', 'alleleCount', 'alleleNumber'] as const).map((name) =>
        figure(name, answer[name]),
      );
    case 'mean':
      return [
        figure('mean', answer.mean),
        figure('n', answer.n),
        ...(answer.sum === undefined ? [] : [figure('sum', answer.sum)]),
      ];
    case 'variant-presence':
      return [figure('present', 'true')];
    case 'cross-tab':
      return answer.counts.flatMap((counts, row) =>
        counts.map((count, column) =>
          figure('count', count, `${answer.rows[row]} / ${answer.columns[column]}`),
        ),
      );
    case 'quantiles':
      return answer.bins.map(({ from, below, count }) =>
        figure('count', count, `${from ?? ''}..${below ?? ''}`),
      );
  }
}

export const csvRowsOf = ({ answers }: Asked): readonly Row[] =>
  answers.flatMap((part: HeardAnswer) => {
    const { holder, dataset, title } = part;
    const shared = { holder, dataset, title, state: stateOf(part), entry: entryOf(part) ?? '' };
    const figures = part.answer ? figuresOf(part.answer) : [{ what: '', group: '', value: '' }];
    return figures.map((one) => ({ ...shared, ...one }));
  });
