// What is wrong with a pack, told so that its author can mend it: where (a path, later a line and a
// column), what, and what to do next.
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';

export type Path = readonly (string | number)[];

/** Found in the parsed value, before it is located in the file. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly next: string;
  /** Points at the field's name, not at its value. */
  readonly atKey?: boolean;
}

export interface PackProblem {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** For example `rules[3].when.all[0].moreThan`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
  readonly next: string;
}

export const found = (path: Path, message: string, next: string): Finding => ({
  path,
  message,
  next,
});

/** As `found`, where the name of the field is itself wrong. */
export const misnamed = (path: Path, message: string, next: string): Finding => ({
  ...found(path, message, next),
  atKey: true,
});

export const fieldText = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** `packs/us/bulk.yaml:12:5 rules[0].effect: ...` */
export const problemLine = (problem: PackProblem): string =>
  `${problem.file}:${problem.line}:${problem.column} ` +
  `${problem.field ? `${problem.field}: ` : ''}${problem.message} ${problem.next}`;

export type InvalidPack = Refusal<'law.invalid-pack'>;

export function invalidPack(problems: readonly PackProblem[]): InvalidPack {
  const files = [...new Set(problems.map(({ file }) => file))].join(', ');
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  return refusal('invalid', 'law.invalid-pack', `${count} in ${files}; nothing was imported.`, {
    because: problems.map((problem) => ({
      field: problem.field || '/',
      text: problemLine(problem),
    })),
    next: 'Correct the named lines, run `entente law test` on the file, and import it again.',
    detail: { problems: problems.map((problem): Json => ({ ...problem })) },
  });
}

/** The known name most like the one written, when it is near enough to be meant. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(written.length / 4)) + 1;
  for (const name of known) {
    const distance = editDistance(written, name);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** `Did you mean x?`, or the choices. */
export function suggestion(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  if (near) return `Did you mean "${near}"?`;
  return known.length === 0 ? 'Remove it.' : `Use one of: ${known.join(', ')}.`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
