// Two texts side by side: clauses by their numbers with their lines, terms field by field, the
// frame (parties, rule, dates), the terms in words. Pure; longest common subsequence, so that what
// stands in both is shown as such.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { Clause, Instrument } from './instrument.ts';

export type Change = 'same' | 'added' | 'removed' | 'changed';
export interface LineChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
export interface ClauseChange {
  readonly number: string;
  readonly kind: Change;
  readonly before?: Clause;
  readonly after?: Clause;
  readonly lines: readonly LineChange[];
}
export interface FieldChange {
  /** JSON pointer within the terms or the frame. */
  readonly field: string;
  readonly kind: Exclude<Change, 'same'>;
  readonly before?: Json;
  readonly after?: Json;
}
export interface Comparison {
  readonly isSame: boolean;
  readonly text: readonly ClauseChange[];
  readonly terms: readonly FieldChange[];
  readonly frame: readonly FieldChange[];
}

export function compareInstruments(before: Instrument, after: Instrument): Comparison {
  const text = clauseChanges(before.text, after.text);
  const terms = fieldChanges('', before.terms, after.terms);
  const frame = fieldChanges('', frameOf(before), frameOf(after));
  const isSame = text.every(({ kind }) => kind === 'same') && terms.length + frame.length === 0;
  return { isSame, text, terms, frame };
}

const FRAME = [
  'type',
  'title',
  'parties',
  'decisionRule',
  'amendmentRule',
  'proposedBy',
  'inForce',
  'expiresAt',
] as const;

const frameOf = (instrument: Instrument): JsonObject =>
  Object.fromEntries(
    FRAME.flatMap((name) =>
      instrument[name] === undefined ? [] : [[name, instrument[name] as unknown as Json]],
    ),
  );

/** In the order of the later text; what only the earlier one has stands after its predecessor. */
function clauseChanges(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const earlier = new Map(before.map((clause) => [clause.number, clause]));
  const later = new Set(after.map(({ number }) => number));
  const changes = after.map((clause) => clauseChange(earlier.get(clause.number), clause));
  for (const [i, clause] of before.entries()) {
    if (later.has(clause.number)) continue;
    const previous = before[i - 1]?.number;
    const place = changes.findIndex(({ number }) => number === previous) + 1;
    changes.splice(place, 0, clauseChange(clause, undefined));
  }
  return changes;
}

function clauseChange(before: Clause | undefined, after: Clause | undefined): ClauseChange {
  const lines = lineChanges(linesOf(before), linesOf(after));
  const { number } = (after ?? before)!;
  const isSame = lines.every(({ kind }) => kind === 'same');
  const kind = !before ? 'added' : !after ? 'removed' : isSame ? 'same' : 'changed';
  return { number, kind, ...(before ? { before } : {}), ...(after ? { after } : {}), lines };
}

const linesOf = (clause: Clause | undefined): string[] =>
  clause ? [clause.heading, ...clause.body.split('\n')] : [];

/** A table of this many cells is still quick; longer texts are shown as wholly replaced. */
const CELLS_MAX = 4_000_000;

export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  if (before.length * after.length > CELLS_MAX)
    return [
      ...before.map((text) => ({ kind: 'removed' as const, text })),
      ...after.map((text) => ({ kind: 'added' as const, text })),
    ];
  const common = commonLengths(before, after);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      changes.push({ kind: 'same', text: old });
      i++;
      j++;
    } else if (old !== undefined && (common[i + 1]![j] ?? 0) >= (common[i]![j + 1] ?? 0)) {
      changes.push({ kind: 'removed', text: old });
      i++;
    } else {
      changes.push({ kind: 'added', text: fresh! });
      j++;
    }
  }
  return changes;
}

/** At [i][j]: how many lines the rest from i and the rest from j have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      table[i]![j] =
        before[i] === after[j]
          ? table[i + 1]![j + 1]! + 1
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function fieldChanges(
  at: string,
  before: Json | undefined,
  after: Json | undefined,
): FieldChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ field: at, kind: 'added', after: after! }];
  if (after === undefined) return [{ field: at, kind: 'removed', before }];
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) =>
      fieldChanges(`${at}/${escaped(name)}`, before[name], after[name]),
    );
  }
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].every(isObject))
    return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, i) =>
      fieldChanges(`${at}/${i}`, before[i] as Json | undefined, after[i] as Json | undefined),
    );
  return [{ field: at, kind: 'changed', before, after }];
}
