// Canonical JSON (RFC 8785, JCS) and the strict profile for signed statements: the bytes must equal
// the canonical form of what they parse to. That one comparison rejects duplicate keys, -0, 1e400,
// integers beyond 2^53 and stray white space, all of which JSON.parse swallows.
import { fromUtf8, utf8 } from './bytes.ts';
import type { Json } from './json.ts';
import { type Refusal, refusal } from './refusal.ts';
import { ok, type Result, refused } from './result.ts';

/** RFC 8785 text. Throws on what JSON cannot carry (undefined, NaN, lone surrogates, bigint). */
export function canonicalJson(value: Json): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return canonicalObject(value as { readonly [key: string]: Json });
    default:
      throw new TypeError(`not JSON: ${typeof value}`);
  }
}

export const canonicalBytes = (value: Json): Uint8Array => utf8(canonicalJson(value));

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('lone surrogate in a string');
  return JSON.stringify(text);
}

/** Names of members come from schemas, so the same few return: quoted once, with their colon. */
const names = new Map<string, string>();
const NAMES_MAX = 2000;
const NAME_CHARACTERS_MAX = 100;

function canonicalName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const quoted = `${canonicalString(name)}:`;
  if (names.size < NAMES_MAX && name.length <= NAME_CHARACTERS_MAX) names.set(name, quoted);
  return quoted;
}

// Default sort and `>` compare UTF-16 code units, as RFC 8785 section 3.2.3 asks.
function canonicalObject(value: { readonly [key: string]: Json }): string {
  const keys = Object.keys(value);
  if (keys.some((key, i) => i > 0 && keys[i - 1]! > key)) keys.sort();
  let members = '';
  for (const key of keys) {
    const member = value[key];
    if (member === undefined) continue;
    if (members !== '') members += ',';
    members += canonicalName(key) + canonicalJson(member);
  }
  return `{${members}}`;
}

/** Parses bytes of a signed statement under the strict profile: integers only, one spelling. */
export function parseCanonical(
  bytes: Uint8Array,
): Result<Json, Refusal<'statement.not-canonical'>> {
  try {
    const text = fromUtf8(bytes);
    const value = JSON.parse(text) as Json;
    const problem = outsideProfile(value);
    if (problem) return notCanonical(problem);
    if (canonicalJson(value) !== text)
      return notCanonical('bytes differ from their canonical form');
    return ok(value);
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError || cause instanceof RangeError)
      return notCanonical(cause.message);
    throw cause;
  }
}

function outsideProfile(value: Json): string | null {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? null : `not a safe integer: ${value}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') return 'the key __proto__ is not allowed';
    const problem = outsideProfile(member as Json);
    if (problem) return problem;
  }
  return null;
}

const notCanonical = (text: string) =>
  refused(
    refusal('invalid', 'statement.not-canonical', `This is not a canonical statement: ${text}.`, {
      because: [{ citation: 'RFC 8785', text }],
      next: 'Ask the sender to sign the canonical bytes.',
    }),
  );
