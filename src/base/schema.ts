// Schemas (JSON Schema 2020-12 through TypeBox): one object is type, run-time check and contract.
import { type Static, type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { unplain } from './plain-json.ts';
import { type Because, type Refusal, refusal } from './refusal.ts';
import { ok, type Result, refused } from './result.ts';

export { type Static, type TSchema, Type };

type Checker = { check(value: unknown): boolean; problems(value: unknown): Because[] };
const compiled = new WeakMap<TSchema, Checker>();

/** Where the library's own words say too little; the only formats are of days and instants. */
const WORDS: Readonly<Record<string, string>> = {
  boolean: 'there is no field of this name',
  format: 'there is no such day or time',
};

function checkerFor(schema: TSchema): Checker {
  const known = compiled.get(schema);
  if (known) return known;
  const validator = Compile(schema);
  const checker: Checker = {
    check: (value) => validator.Check(value),
    problems: (value) =>
      validator
        .Errors(value)
        // Each unknown name stands there by itself already.
        .filter(({ keyword }) => keyword !== 'additionalProperties')
        .map(({ keyword, instancePath, message }) => ({
          field: instancePath || '/',
          text: WORDS[keyword] ?? message,
        })),
  };
  compiled.set(schema, checker);
  return checker;
}

export type InvalidInput = Refusal<'input.invalid'>;

/** The value typed by its schema, or a refusal naming every field that does not fit. */
export function parse<S extends TSchema>(
  schema: S,
  value: unknown,
): Result<Static<S>, InvalidInput> {
  const checker = checkerFor(schema);
  if (checker.check(value)) return ok(value as Static<S>);
  return refused(invalidInput(isLarge(value) ? [TOO_LARGE] : checker.problems(value)));
}

/** For what comes from outside: it must be JSON that can be kept, too. */
export function parsePlain<S extends TSchema>(
  schema: S,
  value: unknown,
): Result<Static<S>, InvalidInput> {
  const odd = unplain(value);
  return odd ? refused(invalidInput([odd])) : parse(schema, value);
}

function invalidInput(because: readonly Because[]): InvalidInput {
  const fields = [...new Set(because.map((problem) => problem.field))].join(', ');
  return refusal('invalid', 'input.invalid', `The input does not fit at ${fields}.`, {
    because,
    next: 'Correct the named fields and send it again; nothing was changed.',
  });
}

// Naming what does not fit takes minutes and gigabytes where millions of values stand before a
// choice of schemas; that it does not fit is found in a moment.
const NAMED_VALUES_MAX = 20_000;
const TOO_LARGE: Because = {
  field: '/',
  text: `more than ${NAMED_VALUES_MAX} values, which is too many to say which do not fit`,
};

function isLarge(value: unknown): boolean {
  const waiting = [value];
  for (let seen = 0; waiting.length > 0; ) {
    const here = waiting.pop();
    if (typeof here !== 'object' || here === null) continue;
    for (const key in here) {
      if (++seen > NAMED_VALUES_MAX) return true;
      waiting.push((here as Record<string, unknown>)[key]);
    }
  }
  return false;
}

export const DigestSchema = Type.String({ pattern: '^sha256:[0-9a-f]{64}$' });
export const InstantSchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$',
  format: 'date-time',
  description: 'RFC 3339 instant in UTC',
});
export const DateSchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  format: 'date',
  description: 'ISO 8601 civil date',
});
/** ISO 3166-1 alpha-2, or a body's short code in the same field (`EU`). */
export const PlaceSchema = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'ISO 3166-1 alpha-2',
});
