// The certificate, checked in this browser and not taken on the node's word: the text's digest, the
// rule named by every statement, the keys and the signatures (RFC 8032) of those counted. The count
// itself is held against the statements; who was entitled to vote stands in the list it pins.
import { fromBase64url, fromUtf8, utf8 } from '../../../../base/bytes.ts';
import { canonicalBytes } from '../../../../base/canonical-json.ts';
import { digestOf, digestOfJson } from '../../../../base/digest.ts';
import type { Json } from '../../../../base/json.ts';
import { verifyEd25519 } from '../../../../base/signature.ts';
import type { OutputOf } from '../../api/client.ts';
import type { Agreement } from './acts.ts';

export type Keys = OutputOf<'/members/{member}', 'get'>['keys'];
export interface Check {
  readonly what: 'text' | 'rule' | 'statement' | 'key' | 'signature' | 'lines';
  readonly member?: string;
  readonly isFine: boolean;
}
type Certificate = NonNullable<Agreement['certificate']>;
type Counted = Certificate['counted'][number];
type Signed = Agreement['statements'][number];

interface Said {
  readonly instrument?: unknown;
  readonly rule?: unknown;
  readonly member?: unknown;
  readonly role?: unknown;
}

interface Read {
  readonly signed: Signed;
  readonly digest: string;
  readonly said: Said;
}

/** Undefined for what does not read: then nothing it says counts. */
function readStatement(signed: Signed): Read | undefined {
  const bytes = fromBase64url(signed.payload);
  if (!bytes) return undefined;
  try {
    const said = JSON.parse(fromUtf8(bytes)) as Said;
    return { signed, digest: digestOf(bytes), said };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined;
    throw cause;
  }
}

export async function checkCertificate(
  { instrument, statements }: Pick<Agreement, 'instrument' | 'statements'>,
  certificate: Certificate,
  keysOf: (member: string) => Promise<Keys>,
): Promise<readonly Check[]> {
  const text = digestOf(canonicalBytes(instrument as unknown as Json));
  const rule = digestOfJson(instrument.decisionRule as unknown as Json);
  const read = statements.flatMap((one) => readStatement(one) ?? []);
  const checks: Check[] = [
    { what: 'text', isFine: text === certificate.instrument },
    { what: 'rule', isFine: rule === certificate.rule },
  ];
  for (const counted of certificate.counted) {
    const found = read.find(({ digest }) => digest === counted.statement);
    const { member } = counted;
    const isAboutThis =
      found !== undefined &&
      found.said.instrument === text &&
      found.said.rule === rule &&
      found.said.member === member &&
      found.said.role === counted.role;
    checks.push({ what: 'statement', member, isFine: isAboutThis });
    checks.push(...(await keyChecks(found?.signed, counted, await keysOf(member))));
  }
  const yes = new Set(certificate.tally.yes);
  const isSame = [...yes].every((one) => certificate.counted.some(({ member }) => member === one));
  return [...checks, { what: 'lines', isFine: isSame }];
}

async function keyChecks(
  signed: Signed | undefined,
  { member, at, keys }: Counted,
  known: Keys,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const keyId of keys) {
    const key = known.find((one) => one.keyId === keyId && one.purpose === 'instruments');
    const wasValid = key !== undefined && key.fromAt <= at && (!key.untilAt || at < key.untilAt);
    checks.push({ what: 'key', member, isFine: wasValid });
    const isSigned = signed && key ? await holds(signed, keyId, key.publicKey) : false;
    checks.push({ what: 'signature', member, isFine: isSigned });
  }
  return checks;
}

/**
 * RFC 7515 section 5.2: what was signed is the protected header and the payload, as they
 * travel.
 */
async function holds({ payload, signatures }: Signed, keyId: string, publicKey: string) {
  for (const { protected: header, signature } of signatures) {
    const bytes = fromBase64url(header);
    const raw = fromBase64url(publicKey);
    const given = fromBase64url(signature);
    if (!bytes || !raw || !given) continue;
    const expected = `{"alg":"EdDSA","kid":${JSON.stringify(keyId)},"typ":"entente-statement/1"}`;
    if (fromUtf8(bytes) !== expected) continue;
    if (await verifyEd25519(raw, utf8(`${header}.${payload}`), given)) return true;
  }
  return false;
}
