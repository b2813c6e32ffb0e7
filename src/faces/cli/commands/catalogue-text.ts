// Data sets found in the catalogue as lines for a terminal: what each is, whether it may be used
// for the purpose, and whose rule says so.
interface Reason {
  readonly citation: string;
  readonly text: string;
  readonly next?: string;
}
interface Term {
  readonly id: string;
  readonly name?: string;
}
interface FacetValue {
  readonly value: string;
  readonly datasets: number;
  readonly name?: string;
}

export interface Found {
  readonly entries: readonly {
    readonly dataset: {
      readonly id: string;
      readonly holder: string;
      readonly title: string;
      readonly recordsTotal: number;
      readonly assays?: readonly Term[];
      readonly taxa?: readonly Term[];
      readonly places?: readonly string[];
    };
    readonly isHeldHere: boolean;
    readonly level: number;
    readonly use?: {
      readonly outcome: string;
      readonly reasons: readonly Reason[];
      readonly questions: readonly { readonly text: string; readonly isYours: boolean }[];
      readonly duties: readonly { readonly text?: string }[];
    };
  }[];
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  readonly next?: string;
}

const SAID: Readonly<Record<string, string>> = {
  'held-here': 'held here, no agreement is needed',
  permitted: 'yes',
  'permitted-with-duties': 'yes, with duties',
  questions: 'depends on facts not known yet',
  refused: 'no',
};

export function foundText(found: Found): string {
  const { entries, total, next } = found;
  const head = total === 1 ? '1 data set' : `${total} data sets`;
  const more = next === undefined ? [] : ['', `More: --after '${next}'`];
  return [head, ...entries.flatMap(entryLines), ...more].join('\n');
}

function entryLines({ dataset, level, use }: Found['entries'][number]): string[] {
  const terms = [...(dataset.assays ?? []), ...(dataset.taxa ?? [])].map(
    ({ id, name }) => name ?? id,
  );
  const what = [...terms, ...(dataset.places ?? [])].join(', ');
  return [
    '',
    `${dataset.holder}  ${dataset.title}  ${dataset.id}`,
    `    level ${level}, ${dataset.recordsTotal} records${what === '' ? '' : `; ${what}`}`,
    ...(use === undefined ? [] : judgedLines(use)),
  ];
}

function judgedLines(use: NonNullable<Found['entries'][number]['use']>): string[] {
  const { outcome, reasons, questions, duties } = use;
  const head = `    may I use it: ${SAID[outcome] ?? outcome}`;
  if (outcome === 'held-here' || outcome === 'permitted') return [head];
  if (outcome === 'permitted-with-duties') {
    const owed = new Set(duties.flatMap(({ text }) => text ?? []));
    return [head, ...[...owed].map((text) => `      owed: ${text}`)];
  }
  if (outcome === 'questions')
    return [
      head,
      ...questions.map(({ text, isYours }) => `      ${isYours ? 'you' : 'the holder'}: ${text}`),
    ];
  return [
    head,
    ...reasons.map(({ citation, text }) => `      ${citation}: ${text}`),
    ...reasons.flatMap(({ next }) => (next ? [`      what would change it: ${next}`] : [])),
  ];
}

/** How many each further filter would leave. */
export function facetsText({ facets }: Found): string {
  const groups = Object.entries(facets).filter(([, values]) => values.length > 0);
  return groups
    .flatMap(([facet, values]) => [
      '',
      `--${facet}`,
      ...values.map(({ value, datasets, name }) => {
        const called = name === undefined ? '' : `  ${name}`;
        return `  ${String(datasets).padStart(6)}  ${value}${called}`;
      }),
    ])
    .join('\n');
}
