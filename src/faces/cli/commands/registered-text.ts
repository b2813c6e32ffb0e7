// What was registered, as a steward reads it on a terminal: what was measured of each file, and
// what to do next. `--json` has all of it.
export interface RegisteredOutput {
  readonly dataset: {
    readonly id: string;
    readonly description: { readonly title: string };
    readonly recordsTotal: number;
    readonly personCount?: number;
    readonly snapshot?: { readonly version: number };
    readonly files: readonly RegisteredFile[];
  };
}
interface RegisteredFile {
  readonly path: string;
  readonly bytes: number;
  readonly records: number;
  readonly sha256: string;
  readonly profile?: {
    readonly columns?: readonly {
      readonly name: string;
      readonly missing?: number;
      readonly sentinels?: { readonly [spelling: string]: number };
    }[];
  };
}

const GAPS_MAX = 6;

export function registeredText({ dataset }: RegisteredOutput): string {
  const { id, description, recordsTotal, personCount, snapshot, files } = dataset;
  const persons = personCount === undefined ? '' : `, ${count(personCount, 'person')}`;
  const version = snapshot ? `, version ${snapshot.version}` : '';
  return [
    `Registered: ${description.title} (${id})${version}`,
    `${count(recordsTotal, 'record')}${persons} in ${count(files.length, 'file')}`,
    ...files.flatMap(fileLines),
    `Next: entente dataset assess ${id}, and entente dataset readiness ${id} for what to do.`,
  ].join('\n');
}

export interface DescribedOutput extends RegisteredOutput {
  readonly isAssessmentWaiting: boolean;
}

export function describedText({ dataset, isAssessmentWaiting }: DescribedOutput): string {
  const { id, description, snapshot } = dataset;
  const version = snapshot ? `, version ${snapshot.version}` : '';
  const next = isAssessmentWaiting
    ? `The files are as they were; the node assesses it again by itself. Next: entente dataset readiness ${id}.`
    : `The files are as they were. Next: entente dataset assess ${id}.`;
  return `Described anew: ${description.title} (${id})${version}\n${next}`;
}

function fileLines({ path, bytes, records, sha256, profile }: RegisteredFile): string[] {
  const gaps = (profile?.columns ?? []).flatMap(({ name, missing = 0, sentinels = {} }) => {
    if (missing === 0) return [];
    const spelt = Object.entries(sentinels).map(([text, times]) => `${text} ${number(times)}`);
    return [`${name} ${number(missing)}${spelt.length > 0 ? ` (${spelt.join(', ')})` : ''}`];
  });
  const more = gaps.length > GAPS_MAX ? `, and ${gaps.length - GAPS_MAX} more columns` : '';
  return [
    `  ${path}: ${count(records, 'record')}, ${count(bytes, 'byte')}`,
    `    ${sha256}`,
    ...(gaps.length > 0 ? [`    missing: ${gaps.slice(0, GAPS_MAX).join(', ')}${more}`] : []),
  ];
}

const number = (value: number): string => value.toLocaleString('en-GB');
export const count = (value: number, noun: string): string =>
  `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
