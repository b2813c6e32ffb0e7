// What a value is as its field declares it, and when it does not fit. Values of files are text or
// JSON; `null` is missing.
import { createContext, Script } from 'node:vm';
import type { Json } from '../../../../base/json.ts';
import { jsonPathSteps, valuesAt } from './json-path.ts';
import type { Transform } from './model.ts';

const INTEGER = /^[+-]?\d+(\.0+)?$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const DATE = /^[+-]?\d{4}(-\d{2}(-\d{2})?)?([T ].*)?$/;

export type Kind = 'integer' | 'number' | 'boolean' | 'date' | 'any';

export function kindOf(types: readonly string[]): Kind {
  for (const type of types) {
    if (type === 'sc:Integer' || /^cr:U?Int\d+$/.test(type)) return 'integer';
    if (type === 'sc:Float' || type === 'sc:Number' || /^cr:B?Float\d+$/.test(type))
      return 'number';
    if (type === 'sc:Boolean') return 'boolean';
    if (type === 'sc:Date' || type === 'sc:DateTime') return 'date';
  }
  return 'any';
}

export function fits(value: Json, kind: Kind): boolean {
  if (kind === 'any' || isMissing(value)) return true;
  const text = String(value).trim();
  if (kind === 'integer') return INTEGER.test(text);
  if (kind === 'number') return NUMBER.test(text) || /^[+-]?(nan|inf(inity)?)$/i.test(text);
  if (kind === 'boolean') return /^(true|false|0|1|yes|no)$/i.test(text);
  return DATE.test(text);
}

/** The same value, whatever the file or the expected record spells it like. */
export function isSameValue(found: Json, expected: Json, kind: Kind): boolean {
  if (isMissing(found) || isMissing(expected)) return isMissing(found) && isMissing(expected);
  if (Array.isArray(found) && Array.isArray(expected))
    return (
      found.length === expected.length &&
      found.every((one, at) => isSameValue(one as Json, expected[at] as Json, kind))
    );
  if (typeof found === 'object' || typeof expected === 'object')
    return JSON.stringify(found) === JSON.stringify(expected);
  if (String(found) === String(expected)) return true;
  if (kind === 'boolean') return truth(found) === truth(expected);
  if (kind === 'integer' && INTEGER.test(String(found)) && INTEGER.test(String(expected)))
    return wholeOf(found) === wholeOf(expected);
  if (kind === 'number' || kind === 'integer') return Number(found) === Number(expected);
  if (kind === 'date') return String(expected).startsWith(String(found));
  return false;
}

const wholeOf = (value: Json): bigint =>
  BigInt(String(value).replace(/^\+/, '').replace(/\.0+$/, ''));
const truth = (value: Json): boolean => /^(true|1|yes)$/i.test(String(value).trim());
/**
 * Croissant has no word for missing values: these spellings are read as missing by pandas, on which
 * the reference implementation rests. `#REF!` is not among them: it is a fault of a sheet.
 */
const MISSING = /^\s*(#N\/A|<NA>|N\/A|n\/a|NA|None|-?nan|-?NaN|NULL|null)?\s*$/;
const isMissing = (value: Json): boolean =>
  value === null || (typeof value === 'string' && MISSING.test(value));

/** Every value of a column, or why it cannot be had. */
export function transformedAll(
  values: readonly Json[],
  transforms: readonly Transform[],
): readonly Json[] | { readonly problem: string } {
  let now = values;
  for (const transform of transforms) {
    const next =
      transform.kind === 'regex' ? matched(now, transform.pattern) : now.map(each(transform));
    if (next === null) return { problem: TOO_LONG };
    now = next;
  }
  return now;
}

const TOO_LONG = 'Its transformation takes too long or gives too much.';

const each =
  (transform: Exclude<Transform, { kind: 'regex' }>) =>
  (value: Json): Json =>
    value === null
      ? null
      : Array.isArray(value)
        ? value.map((one) => once(one as Json, transform))
        : once(value, transform);

function once(value: Json, transform: Exclude<Transform, { kind: 'regex' }>): Json {
  if (transform.kind === 'json-path') {
    const found = valuesAt(value, jsonPathSteps(transform.path) ?? []) ?? [];
    return found.length === 1 ? found[0]! : found;
  }
  const text = String(value);
  return transform.kind === 'separator'
    ? text.split(transform.separator)
    : text.replaceAll(transform.from, transform.to);
}

/** A document of somebody else may hold an expression that takes for ever. */
const MATCHING_MS = 5_000;
const MATCHING = new Script(
  'texts.map((text) => { const found = pattern.exec(text); return found && (found[1] ?? found[0]); })',
);

function matched(values: readonly Json[], pattern: RegExp): Json[] | null {
  const flat = values.flatMap((value) => (Array.isArray(value) ? (value as Json[]) : [value]));
  const texts = flat.filter((value) => value !== null).map(String);
  const found = withinTime(texts, pattern);
  if (found === null) return null;
  let at = 0;
  const next = (value: Json): Json => (value === null ? null : (found[at++] ?? null));
  return values.map((value) => (Array.isArray(value) ? (value as Json[]).map(next) : next(value)));
}

function withinTime(texts: readonly string[], pattern: RegExp): (string | null)[] | null {
  try {
    const about = createContext({ texts, pattern });
    return [...MATCHING.runInContext(about, { timeout: MATCHING_MS })] as (string | null)[];
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause;
    return null;
  }
}
