// What the log says of an entry to everybody: its type, its time and a salted digest of its body.
// The body stays with the parties. While the salt exists they can prove what the digest stands for;
// once it is destroyed nobody can, not even by guessing bodies, and the tree stays as it was.
import { concatBytes, fromHex, toHex, utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson, parseCanonical } from '../../base/canonical-json.ts';
import { sha256 } from '../../base/digest.ts';
import { type Id, newId } from '../../base/ids.ts';
import { invariant } from '../../base/invariant.ts';
import type { JsonObject } from '../../base/json.ts';
import { InstantSchema, parse, type Static, Type } from '../../base/schema.ts';
import { leafHash } from './merkle.ts';

export type EntryId = Id<'ent'>;
export const SALT_BYTES = 32;

const TYPE = '[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+';

export const LeafSchema = Type.Object(
  {
    at: InstantSchema,
    digest: Type.String({
      pattern: '^hmac-sha256:[0-9a-f]{64}$',
      description: "HMAC-SHA256 of the body's canonical JSON, keyed by the record's salt",
    }),
    type: Type.String({
      pattern: `^${TYPE}$`,
      description: 'What kind of act; never tells permit from deny from suppressed',
    }),
  },
  { additionalProperties: false },
);
export type Leaf = Static<typeof LeafSchema>;

/** What the parties hold: who may read it, what it is about, what happened. */
export interface EntryBody {
  readonly parties: readonly MemberId[];
  readonly record: JsonObject;
  readonly subject?: string;
}

/** Words by which an outsider could read an answer off the entry's type. */
const TELLING =
  /(^|[.-])(permitted|allowed|granted|den(y|ied)|refus(e|ed|al)|suppress(ed|ion)?)([.-]|$)/;
const WELL_FORMED = new RegExp(`^${TYPE}$`);

/** A bug otherwise: types are written in code, one for both outcomes (`question.answered`). */
export function assertEntryType(type: string): void {
  invariant(WELL_FORMED.test(type), `"${type}" is not an entry type such as question.answered`);
  invariant(!TELLING.test(type), `the entry type "${type}" tells the outcome of the act`);
}

const HMAC_BLOCK_BYTES = 64;

/** HMAC-SHA256 (RFC 2104) for keys of at most one block, which salts are. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  invariant(key.length <= HMAC_BLOCK_BYTES, 'an HMAC key longer than a block');
  const inner = new Uint8Array(HMAC_BLOCK_BYTES).fill(0x36);
  const outer = new Uint8Array(HMAC_BLOCK_BYTES).fill(0x5c);
  for (let i = 0; i < key.length; i++) {
    inner[i]! ^= key[i]!;
    outer[i]! ^= key[i]!;
  }
  return sha256(concatBytes(outer, sha256(concatBytes(inner, message))));
}

export const bodyDigest = (salt: Uint8Array, bodyText: string): string =>
  `hmac-sha256:${toHex(hmacSha256(salt, utf8(bodyText)))}`;

/** The leaf's canonical JSON: keys in order, no character that needs escaping. */
export const leafText = ({ at, digest, type }: Leaf): string =>
  `{"at":"${at}","digest":"${digest}","type":"${type}"}`;

const INSTANT = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z';
const LEAF = new RegExp(
  `^\\{"at":"(${INSTANT})","digest":"(hmac-sha256:[0-9a-f]{64})","type":"(${TYPE})"\\}$`,
);

/** The leaf, or why these bytes are none. A leaf has one spelling, so one pattern reads it. */
export function readLeaf(bytes: Uint8Array): { leaf: Leaf } | { why: string } {
  const parts = LEAF.exec(decoder.decode(bytes));
  if (parts) return { leaf: { at: parts[1]!, digest: parts[2]!, type: parts[3]! } };
  return { why: whyNoLeaf(bytes) };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function whyNoLeaf(bytes: Uint8Array): string {
  const json = parseCanonical(bytes);
  if (!json.ok) return json.refusal.message;
  const leaf = parse(LeafSchema, json.value);
  return leaf.ok ? 'it is not a leaf' : leaf.refusal.message;
}

/** An entry is named by its leaf: nobody can attach another name to it. */
export const entryIdOf = (hash: Uint8Array): EntryId => newId('ent', () => hash.subarray(0, 16));

export interface Sealed {
  readonly entry: EntryId;
  readonly leaf: string;
  readonly leafHash: Uint8Array;
  readonly body: string;
}

/** Seals a body under a salt into a leaf. */
export function seal(type: string, at: string, body: EntryBody, salt: Uint8Array): Sealed {
  const { parties, record, subject } = body;
  const bodyText = canonicalJson({
    parties,
    record,
    ...(subject === undefined ? {} : { subject }),
  });
  const leaf = leafText({ at, digest: bodyDigest(salt, bodyText), type });
  const hash = leafHash(utf8(leaf));
  return { entry: entryIdOf(hash), leaf, leafHash: hash, body: bodyText };
}

/** True when the body, under this salt (hexadecimal), is what the leaf's digest stands for. */
export function isBodyOf(leaf: Leaf, bodyText: string, saltHex: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(saltHex)) return false;
  return bodyDigest(fromHex(saltHex), bodyText) === leaf.digest;
}
