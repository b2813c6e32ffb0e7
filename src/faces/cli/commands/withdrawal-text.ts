// A withdrawal of participants as lines for a terminal: where they were, what had used them, and
// what is left to do. Never who.
interface Use {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly member?: string;
  readonly counterparty?: string;
  readonly version?: number;
  readonly duty?: string;
}

export interface SeenWithdrawal {
  readonly withdrawal: string;
  readonly at: string;
  readonly participants: number;
  readonly unnamed: number;
  readonly used: { readonly answers: number };
  readonly datasets: readonly {
    readonly dataset: string;
    readonly title: string;
    readonly version: number;
    readonly participants: number;
    readonly files: readonly {
      readonly path: string;
      readonly found: number | null;
      readonly cleared: number | null;
    }[];
    readonly stoppedTransfers: readonly string[];
  }[];
  readonly uses?: readonly Use[];
  readonly toDo?: readonly { readonly text: string }[];
}

const ANSWERS_SHOWN = 20;

export function withdrawalText(seen: SeenWithdrawal): string {
  const used = usedLines(seen);
  return [
    `${seen.withdrawal}  ${seen.at}  ${seen.participants} withdrew`,
    ...(seen.unnamed > 0 ? [`  ${seen.unnamed} of them are named in no file`] : []),
    ...seen.datasets.flatMap(datasetLines),
    ...(used.length > 0 ? ['Already used them:', ...used] : ['Nothing had used them.']),
    ...(seen.toDo ?? []).map(({ text }) => `Next: ${text}`),
  ].join('\n');
}

function datasetLines(one: SeenWithdrawal['datasets'][number]): string[] {
  const files = one.files.map(({ path, found, cleared }) =>
    found === null || cleared === null
      ? `    ${path}: nobody can say whose data it holds; it answers nothing now`
      : `    ${path}: ${found} found, ${cleared} cleared with those before`,
  );
  const stopped = one.stoppedTransfers.map((id) => `    download stopped: ${id}`);
  const head = `  ${one.dataset}  ${one.title}, version ${one.version}: ${one.participants} found`;
  return [head, ...files, ...stopped];
}

function usedLines({ uses = [], used }: SeenWithdrawal): string[] {
  const answers = uses.filter(({ kind }) => kind === 'answer');
  const rest = uses.filter(({ kind }) => kind !== 'answer');
  const more = used.answers - Math.min(answers.length, ANSWERS_SHOWN);
  return [
    ...rest.map(usedLine),
    ...answers.slice(0, ANSWERS_SHOWN).map(usedLine),
    ...(more > 0 ? [`  ... and ${more} answers more`] : []),
  ];
}

function usedLine({ kind, id, at, what, member, counterparty, version, duty }: Use): string {
  const to = [counterparty, member].filter((one) => one !== undefined && one !== '').join(' in ');
  const held = version === undefined ? '' : `, version ${version}`;
  return `  ${kind}  ${id}  ${at}${to ? `  to ${to}` : ''}  ${what}${held}${duty ? `  duty ${duty}` : ''}`;
}
