// Signed statements as JWS General JSON (RFC 7515 section 7.2.1): several signatures over one
// payload, in the strict profile. jose 6.2 accepts a signature with a line feed, a space, padding
// or altered padding bits, so one signature has many spellings there; here each field has exactly
// one.
import { fromBase64url, toBase64url, utf8 } from '../../base/bytes.ts';
import { canonicalBytes, parseCanonical } from '../../base/canonical-json.ts';
import { type Digest, digestOf } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { type Because, type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import { isTooDeep } from './depth.ts';
import { STATEMENT_TYP, type Statement, StatementSchema, statementProblems } from './statement.ts';

const closed = { additionalProperties: false };
const Base64url = (maxLength: number) =>
  Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength, description: 'base64url without padding' });

export const SignedStatementSchema = Type.Object(
  {
    payload: Base64url(12_000),
    signatures: Type.Array(
      Type.Object({ protected: Base64url(600), signature: Base64url(86) }, closed),
      { minItems: 1, maxItems: 16 },
    ),
  },
  { ...closed, description: 'a statement as JWS General JSON, EdDSA' },
);
export type SignedStatement = Static<typeof SignedStatementSchema>;

export const ProtectedHeaderSchema = Type.Object(
  {
    alg: Type.Literal('EdDSA'),
    kid: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: 120 }),
    typ: Type.Literal(STATEMENT_TYP),
  },
  closed,
);

export type StatementRefusal = Refusal<
  | 'statement.malformed'
  | 'statement.not-canonical'
  | 'statement.foreign-header'
  | 'statement.unknown-key'
  | 'statement.bad-signature'
>;

/** What a signed statement says, its signatures not yet checked. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly digest: Digest;
  readonly signatures: readonly ReadSignature[];
}
export interface KeyedSignature {
  readonly keyId: string;
  readonly signature: Uint8Array;
}
export interface ReadSignature extends KeyedSignature {
  /** The bytes that were signed. */
  readonly input: Uint8Array;
}
declare const verified: unique symbol;
/**
 * Every signature on it holds under a key of the member it speaks for; see `verify-statement.ts`.
 */
export interface VerifiedStatement {
  readonly statement: Statement;
  readonly digest: Digest;
  readonly signatures: readonly KeyedSignature[];
  readonly [verified]?: true;
}
export interface StatementSigner {
  readonly keyId: string;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

export async function signStatement(
  statement: Statement,
  signers: readonly StatementSigner[],
): Promise<SignedStatement> {
  const payload = toBase64url(canonicalBytes(statement as unknown as Json));
  const signatures = [];
  for (const { keyId, sign } of signers) {
    const header = protectedHeader(keyId);
    const signature = await sign(signingInput(header, payload));
    signatures.push({ protected: header, signature: toBase64url(signature) });
  }
  return { payload, signatures };
}

export const protectedHeader = (keyId: string): string =>
  toBase64url(canonicalBytes({ alg: 'EdDSA', kid: keyId, typ: STATEMENT_TYP }));

const signingInput = (header: string, payload: string): Uint8Array => utf8(`${header}.${payload}`);

/** Reads under the strict profile; refuses every second spelling of the same statement. */
export function readSigned(value: unknown): Result<ReadStatement, StatementRefusal> {
  if (isTooDeep(value)) return refuse('statement.malformed', [{ text: 'nested too deeply' }]);
  const shaped = parse(SignedStatementSchema, value);
  if (!shaped.ok) return refuse('statement.malformed', shaped.refusal.because);
  const bytes = fromBase64url(shaped.value.payload);
  if (!bytes) return refuse('statement.not-canonical', [spelling('/payload')]);
  const payload = parseCanonical(bytes);
  if (!payload.ok) return refuse('statement.not-canonical', payload.refusal.because);
  const said = parse(StatementSchema, payload.value);
  if (!said.ok) return refuse('statement.malformed', said.refusal.because);
  const statement = said.value as Statement;
  const problems = statementProblems(statement);
  if (problems.length > 0) return refuse('statement.malformed', problems);
  const signatures = [];
  for (const [i, entry] of shaped.value.signatures.entries()) {
    const read = readSignature(entry, shaped.value.payload, `/signatures/${i}`);
    if (!read.ok) return read;
    signatures.push(read.value);
  }
  if (new Set(signatures.map(({ keyId }) => keyId)).size !== signatures.length)
    return refuse('statement.malformed', [{ field: '/signatures', text: 'one key signs once' }]);
  return ok({ statement, digest: digestOf(bytes), signatures });
}

function readSignature(
  entry: { readonly protected: string; readonly signature: string },
  payload: string,
  field: string,
): Result<ReadSignature, StatementRefusal> {
  const signature = fromBase64url(entry.signature);
  if (signature?.length !== 64)
    return refuse('statement.not-canonical', [spelling(`${field}/signature`)]);
  const bytes = fromBase64url(entry.protected);
  if (!bytes) return refuse('statement.not-canonical', [spelling(`${field}/protected`)]);
  const header = parseCanonical(bytes);
  if (!header.ok) return refuse('statement.not-canonical', header.refusal.because);
  const known = parse(ProtectedHeaderSchema, header.value);
  if (!known.ok) return refuse('statement.foreign-header', headerReasons(header.value, field));
  const input = signingInput(entry.protected, payload);
  return ok({ keyId: known.value.kid, signature, input });
}

function headerReasons(header: Json, field: string): Because[] {
  const names = typeof header === 'object' && header !== null ? Object.keys(header) : [];
  const foreign = names.filter((name) => !['alg', 'kid', 'typ'].includes(name));
  const text =
    foreign.length > 0
      ? `the protected header carries ${foreign.join(', ')}, which this profile does not know`
      : `the protected header must be exactly alg EdDSA, a kid, and typ ${STATEMENT_TYP}`;
  return [{ field: `${field}/protected`, citation: 'RFC 7515 section 4.1.11', text }];
}

/** The form that travels; signatures sorted by key, so that equal content is equal text. */
export function signedForm(read: {
  readonly statement: Statement;
  readonly signatures: readonly KeyedSignature[];
}): SignedStatement {
  const payload = toBase64url(canonicalBytes(read.statement as unknown as Json));
  const sorted = [...read.signatures].sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
  const signatures = sorted.map(({ keyId, signature }) => ({
    protected: protectedHeader(keyId),
    signature: toBase64url(signature),
  }));
  return { payload, signatures };
}

const spelling = (field: string): Because => ({
  field,
  citation: 'RFC 4648 section 3.5',
  text: 'base64url that does not re-encode to itself, or of the wrong length',
});

export const refuse = (code: StatementRefusal['code'], because: readonly Because[]) =>
  refused(
    refusal('invalid', code, MESSAGES[code], {
      because,
      next: 'Ask the member that sent it to sign and send the statement again.',
    }),
  );

const MESSAGES: Record<StatementRefusal['code'], string> = {
  'statement.malformed': 'This is not a signed statement.',
  'statement.not-canonical': 'This statement is not spelt in its one canonical form.',
  'statement.foreign-header': 'The header of this signature is not that of a statement.',
  'statement.unknown-key': 'The key of this signature is not known as the key of that member.',
  'statement.bad-signature': 'The signature does not hold for what the statement says.',
};
