// Versions of a data set, and what changed between two, as lines for a terminal.
import { stringify } from 'yaml';
import { count } from './registered-text.ts';

export interface SeenVersions {
  readonly dataset: string;
  readonly snapshots: readonly {
    readonly snapshot: string;
    readonly version: number;
    readonly because: string;
    readonly madeAt: string;
    readonly isCurrent: boolean;
    readonly title: string;
    readonly files: number;
    readonly bytes: number;
    readonly records: number;
    readonly persons?: number;
    readonly entry?: string;
  }[];
}

interface BeforeAfter {
  readonly before?: number;
  readonly after?: number;
}
interface Side {
  readonly name: string;
  readonly sha256: string;
  readonly records: number;
}
export interface Compared {
  readonly dataset: string;
  readonly from: { readonly version: number };
  readonly to: { readonly version: number };
  readonly isSame: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly change: string;
    readonly before?: Side;
    readonly after?: Side;
    /** Of a folder that changed: how many of its files did. */
    readonly members?: Readonly<Record<'same' | 'changed' | 'added' | 'removed', number>>;
  }[];
  readonly counts: Readonly<Record<string, BeforeAfter>>;
  readonly columns: readonly {
    readonly file: string;
    readonly column: string;
    readonly change: string;
    readonly before?: string;
    readonly after?: string;
  }[];
  readonly description: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}

const BECAUSE: Readonly<Record<string, string>> = {
  registered: 'registered',
  'new-version': 'files registered as a new version',
  described: 'described anew',
};

export function versionsText({ dataset, snapshots }: SeenVersions): string {
  const lines = snapshots.flatMap((one) => {
    const persons = one.persons === undefined ? '' : `, ${count(one.persons, 'person')}`;
    const held = [
      count(one.files, 'file'),
      count(one.bytes, 'byte'),
      `${count(one.records, 'record')}${persons}`,
    ].join(', ');
    return [
      `version ${one.version}${one.isCurrent ? ' (current)' : ''}  ${one.madeAt}  ${BECAUSE[one.because] ?? one.because}`,
      `  ${one.title}: ${held}`,
      `  ${one.snapshot}${one.entry ? `  entry ${one.entry}` : ''}`,
    ];
  });
  return [dataset, ...lines].join('\n');
}

export function comparedText(seen: Compared): string {
  const head = `${seen.dataset}  version ${seen.from.version} -> ${seen.to.version}`;
  if (seen.isSame) return `${head}\nNothing of files or description changed.`;
  return [head, ...fileLines(seen), ...countLines(seen), ...columnLines(seen), ...saidLines(seen)]
    .join('\n')
    .trimEnd();
}

const fileLines = ({ files }: Compared): string[] =>
  files.map(({ name, change, before, after, members }) => {
    const was = before && before.name !== name ? ` (was ${before.name})` : '';
    const bytes = change === 'changed' ? `  ${before?.sha256} -> ${after?.sha256}` : '';
    const within = members
      ? `\n        of its files ${members.changed} changed, ${members.added} added, ${members.removed} removed, ${members.same} the same`
      : '';
    return `file    ${change.padEnd(8)} ${name}${was}${bytes}${within}`;
  });

const countLines = ({ counts }: Compared): string[] =>
  Object.entries(counts).flatMap(([what, { before, after }]) =>
    before === after ? [] : [`count   ${what}: ${before ?? 'unknown'} -> ${after ?? 'unknown'}`],
  );

const columnLines = ({ columns }: Compared): string[] =>
  columns.map(({ file, column, change, before, after }) => {
    const types = change === 'retyped' ? `${before} -> ${after}` : (after ?? before ?? '');
    return `column  ${change.padEnd(8)} ${column} in ${file}: ${types}`;
  });

const saidLines = ({ description }: Compared): string[] =>
  description.flatMap(({ field, before, after }) => [
    `field   ${field}`,
    `  before: ${oneLine(before)}`,
    `  after:  ${oneLine(after)}`,
  ]);

const oneLine = (value: unknown): string =>
  value === undefined
    ? '(nothing)'
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
