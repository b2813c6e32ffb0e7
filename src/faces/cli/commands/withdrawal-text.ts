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
  readonly next?: string;
}

export interface SeenWithdrawal {
  readonly withdrawal: string;
  readonly at: string;
  readonly participants: number;
  readonly removeByOn: string;
  readonly datasets: readonly {
    readonly dataset: string;
    readonly title: string;
    readonly version: number;
    readonly participants: number;
    readonly files: readonly { readonly path: string; readonly cleared: number | null }[];
    readonly stoppedTransfers: readonly string[];
  }[];
  readonly uses?: readonly Use[];
}

const ANSWERS_SHOWN = 20;

export function withdrawalText(seen: SeenWithdrawal): string {
  const uses = seen.uses ?? [];
  return [
    `${seen.withdrawal}  ${seen.at}  ${seen.participants} withdrew`,
    ...seen.datasets.flatMap(datasetLines),
    ...(uses.length > 0 ? ['Already used them:', ...usedLines(uses)] : ['Nothing had used them.']),
    ...recipientLines(uses, seen),
  ].join('\n');
}

function datasetLines(one: SeenWithdrawal['datasets'][number]): string[] {
  const files = one.files.map(({ path, cleared }) =>
    cleared === null
      ? `    ${path}: nobody can say whose data it holds; it answers nothing now`
      : `    ${path}: ${cleared} cleared by now`,
  );
  const stopped = one.stoppedTransfers.map((id) => `    download stopped: ${id}`);
  const untraceable = one.files.some(({ cleared }) => cleared === null);
  return [
    `  ${one.dataset}  ${one.title}, version ${one.version}: ${one.participants} of them in it`,
    ...files,
    ...stopped,
    ...(untraceable || one.participants > 0
      ? [
          `    Next: a version whose files are without them: entente dataset register <files> --version-of ${one.dataset}`,
        ]
      : []),
  ];
}

function usedLines(uses: readonly Use[]): string[] {
  const answers = uses.filter(({ kind }) => kind === 'answer');
  const rest = uses.filter(({ kind }) => kind !== 'answer');
  const more = answers.length - ANSWERS_SHOWN;
  return [
    ...rest.map(usedLine),
    ...answers.slice(0, ANSWERS_SHOWN).map(usedLine),
    ...(more > 0 ? [`  ... and ${more} answers more (--json prints all)`] : []),
  ];
}

function usedLine({ kind, id, at, what, member, counterparty, version, duty }: Use): string {
  const to = [counterparty, member].filter((one) => one !== undefined && one !== '').join(' in ');
  const held = version === undefined ? '' : `, version ${version}`;
  return `  ${kind}  ${id}  ${at}${to ? `  to ${to}` : ''}  ${what}${held}${duty ? `  duty ${duty}` : ''}`;
}

function recipientLines(uses: readonly Use[], { removeByOn }: SeenWithdrawal): string[] {
  const copies = uses.filter(({ kind }) => kind === 'copy');
  const asked = new Set(uses.flatMap(({ kind, member }) => (kind === 'answer' ? [member] : [])));
  const holders = [...new Set(copies.map(({ counterparty }) => counterparty))];
  const told = [...asked].filter((member) => member !== undefined && member !== '').sort();
  return [
    ...holders.map(
      (party) =>
        `Next: tell ${party} whom to remove, by the channel agreed for identifiers; its duty ends on ${removeByOn}.`,
    ),
    ...(told.length > 0
      ? [`Next: tell ${told.join(', ')} which of its answers counted them.`]
      : []),
  ];
}
