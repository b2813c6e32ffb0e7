// Stands in the bundle for `typebox/compile`, which is twice as heavy as the verifier it serves and
// wants `eval` to be quick: the keywords of JSON Schema 2020-12 that our published shapes use. A
// keyword it does not know is a bug, thrown; a test holds its answers against TypeBox's on those
// shapes.

interface Problem {
  readonly instancePath: string;
  readonly message: string;
}
type Schema = Readonly<Record<string, unknown>>;
type Finding = (value: unknown, expected: never, at: string, schema: Schema) => readonly Problem[];

const problem = (at: string, message: string): readonly Problem[] => [
  { instancePath: at, message },
];
const holds = (isSo: boolean, at: string, message: string): readonly Problem[] =>
  isSo ? [] : problem(at, message);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
};

const count = (value: unknown): number => [...(value as string)].length;
const number = (value: unknown): value is number => typeof value === 'number';
const text = (value: unknown): value is string => typeof value === 'string';

const KEYWORDS: Readonly<Record<string, Finding>> = {
  type: (value, type: string, at) => holds(TYPES[type]!(value), at, `must be ${type}`),
  const: (value, wanted: unknown, at) => holds(value === wanted, at, `must be ${wanted}`),
  enum: (value, wanted: readonly unknown[], at) =>
    holds(wanted.includes(value), at, `must be one of ${wanted.join(', ')}`),
  pattern: (value, pattern: string, at) =>
    holds(!text(value) || new RegExp(pattern, 'u').test(value), at, `must match ${pattern}`),
  minLength: (value, n: number, at) =>
    holds(!text(value) || count(value) >= n, at, `must have at least ${n} characters`),
  maxLength: (value, n: number, at) =>
    holds(!text(value) || count(value) <= n, at, `must have at most ${n} characters`),
  minimum: (value, n: number, at) => holds(!number(value) || value >= n, at, `must be >= ${n}`),
  maximum: (value, n: number, at) => holds(!number(value) || value <= n, at, `must be <= ${n}`),
  minItems: (value, n: number, at) =>
    holds(!Array.isArray(value) || value.length >= n, at, `must have at least ${n} items`),
  maxItems: (value, n: number, at) =>
    holds(!Array.isArray(value) || value.length <= n, at, `must have at most ${n} items`),
  uniqueItems: (value, _: true, at) =>
    holds(
      !Array.isArray(value) || new Set(value.map((v) => JSON.stringify(v))).size === value.length,
      at,
      'must not repeat an item',
    ),
  items: (value, items: Schema, at) =>
    Array.isArray(value) ? value.flatMap((one, i) => problemsOf(items, one, `${at}/${i}`)) : [],
  required: (value, names: readonly string[], at) =>
    isObject(value)
      ? names
          .filter((name) => !Object.hasOwn(value, name))
          .flatMap((n) => problem(at, `needs ${n}`))
      : [],
  properties: (value, properties: Readonly<Record<string, Schema>>, at) =>
    isObject(value)
      ? Object.entries(properties)
          .filter(([name]) => Object.hasOwn(value, name))
          .flatMap(([name, schema]) => problemsOf(schema, value[name], `${at}/${name}`))
      : [],
  patternProperties: (value, patterns: Readonly<Record<string, Schema>>, at) =>
    isObject(value)
      ? Object.entries(patterns).flatMap(([pattern, schema]) =>
          Object.keys(value)
            .filter((name) => new RegExp(pattern, 'u').test(name))
            .flatMap((name) => problemsOf(schema, value[name], `${at}/${name}`)),
        )
      : [],
  additionalProperties: (value, may: boolean | Schema, at, schema) =>
    isObject(value) && may !== true
      ? strangers(value, schema).flatMap((name) =>
          may === false
            ? problem(at, `must not have ${name}`)
            : problemsOf(may as Schema, value[name], `${at}/${name}`),
        )
      : [],
  anyOf: (value, ways: readonly Schema[], at) =>
    holds(
      ways.some((way) => problemsOf(way, value, at).length === 0),
      at,
      'fits none of the forms allowed',
    ),
};
const SAYS_NOTHING = new Set(['description', 'title', '$id', 'examples', 'default', 'format']);

function strangers(value: Readonly<Record<string, unknown>>, schema: Schema): string[] {
  const known = (schema['properties'] ?? {}) as object;
  const patterns = Object.keys((schema['patternProperties'] ?? {}) as object);
  return Object.keys(value).filter(
    (name) => !Object.hasOwn(known, name) && !patterns.some((p) => new RegExp(p, 'u').test(name)),
  );
}

function problemsOf(schema: Schema, value: unknown, at: string): readonly Problem[] {
  return Object.entries(schema).flatMap(([keyword, expected]) => {
    if (keyword.startsWith('~') || SAYS_NOTHING.has(keyword)) return [];
    const finding = KEYWORDS[keyword];
    if (!finding) throw new Error(`${keyword} is not a keyword that the pages can check`);
    return finding(value, expected as never, at, schema);
  });
}

/** The two members of TypeBox's validator that `base/schema` uses. */
export const Compile = (schema: object) => ({
  Check: (value: unknown): boolean => problemsOf(schema as Schema, value, '').length === 0,
  Errors: (value: unknown): readonly Problem[] => problemsOf(schema as Schema, value, ''),
});
