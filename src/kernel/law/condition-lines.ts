// A condition told line by line, in the order of its tree: each line has its depth, what joins the
// lines below it, and plain words; a test also names its fact, its operator and, where it refers to
// a list or a table, what stood in it at the moment asked about.
import type { Json } from '../../base/json.ts';
import { type Static, Type } from '../../base/schema.ts';
import { operatorOf } from './predicate.ts';
import type { Predicate, Test } from './predicate-schema.ts';
import type { LookUp } from './reference-facts.ts';
import { testText } from './test-words.ts';

const closed = { additionalProperties: false };
export const ConditionLineSchema = Type.Object(
  {
    depth: Type.Integer({ minimum: 0, description: 'How far below the root it stands' }),
    kind: Type.Enum(['all', 'any', 'not', 'test'], {
      description: 'all, any, not: of the deeper lines that follow',
    }),
    words: Type.String(),
    fact: Type.Optional(Type.String()),
    operator: Type.Optional(Type.String()),
    operand: Type.Optional(Type.Unknown({ description: 'As the pack writes it' })),
    members: Type.Optional(
      Type.Array(Type.String(), { description: 'Of the list or table it refers to, as it stood' }),
    ),
  },
  { ...closed, title: 'Line of a condition' },
);
export type ConditionLine = Static<typeof ConditionLineSchema>;

export function conditionLines(predicate: Predicate, lookUp: LookUp, depth = 0): ConditionLine[] {
  const below = (parts: readonly Predicate[]) =>
    parts.flatMap((part) => conditionLines(part, lookUp, depth + 1));
  if ('all' in predicate)
    return [{ depth, kind: 'all', words: 'all of these' }, ...below(predicate.all)];
  if ('any' in predicate)
    return [{ depth, kind: 'any', words: 'at least one of these' }, ...below(predicate.any)];
  if ('not' in predicate)
    return [{ depth, kind: 'not', words: 'it is not so that' }, ...below([predicate.not])];
  return [testLine(predicate, lookUp, depth)];
}

function testLine(test: Test, lookUp: LookUp, depth: number): ConditionLine {
  const operator = operatorOf(test);
  const operand = test[operator] as Json;
  const members = membersOf(operator, operand, lookUp);
  const words = `${test.fact} ${testText(test)}`;
  const line = { depth, kind: 'test' as const, words, fact: test.fact, operator, operand };
  return members === null ? line : { ...line, members };
}

function membersOf(operator: string, operand: Json, lookUp: LookUp): string[] | null {
  if (/List$/.test(operator)) {
    const list = lookUp.list(operand as string);
    return list === null ? [] : [...list].map(String).sort();
  }
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return null;
  const { table } = operand as { readonly table?: string };
  if (table === undefined) return null;
  const values = lookUp.table(table)?.values ?? new Map<string, number>();
  return [...values].map(([key, value]) => `${key}: ${value}`).sort();
}

const JOINED: { readonly [kind: string]: string } = { all: ' and ', any: ' or ' };

/** The whole condition as one sentence: `a is 1 and (b is 2 or c is 3)`. */
export function conditionText(predicate: Predicate, isInner = false): string {
  if ('not' in predicate) return `not (${conditionText(predicate.not)})`;
  const kind = 'all' in predicate ? 'all' : 'any' in predicate ? 'any' : null;
  if (kind === null) return `${(predicate as Test).fact} ${testText(predicate as Test)}`;
  const parts = (predicate as { readonly [key: string]: readonly Predicate[] })[kind]!;
  const joined = parts.map((part) => conditionText(part, parts.length > 1)).join(JOINED[kind]);
  return isInner && parts.length > 1 ? `(${joined})` : joined;
}
