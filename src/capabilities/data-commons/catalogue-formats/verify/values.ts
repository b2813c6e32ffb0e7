// What a value is as its field declares it, and when it does not fit. Values of files are text or
// JSON; `null` is missing.
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
  if (value === null || kind === 'any') return true;
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
/** Loaders in Python write a missing value of a text as `None` and of a number as `NaN`. */
const isMissing = (value: Json): boolean =>
  value === null || value === 'None' || value === 'NaN' || value === '';

export function transformed(value: Json, transforms: readonly Transform[]): Json {
  let at = value;
  for (const transform of transforms) {
    if (at === null) return null;
    at = Array.isArray(at) ? at.map((one) => once(one as Json, transform)) : once(at, transform);
  }
  return at;
}

function once(value: Json, transform: Transform): Json {
  if (transform.kind === 'json-path') {
    const steps = jsonPathSteps(transform.path) ?? [];
    const found = valuesAt(value, steps);
    return found.length === 1 ? found[0]! : found;
  }
  const text = String(value);
  if (transform.kind === 'separator') return text.split(transform.separator);
  if (transform.kind === 'replace') return text.replaceAll(transform.from, transform.to);
  const found = transform.pattern.exec(text);
  return found === null ? null : (found[1] ?? found[0]);
}
