// Which statements count, and from when: keys valid at that time, before voting closed, one for
// each signature identity (instrument, key, role, matter). Every choice is a minimum over a set, so
// neither order nor repetition of what arrives can change it.
import type { Digest } from '../../base/digest.ts';
import { ruleDigest } from './decision-rule.ts';
import { type Instrument, instrumentDigest } from './instrument.ts';
import type { VerifiedStatement } from './jws.ts';
import { isKeyValid, type KeyRecord } from './key-record.ts';
import type { Statement } from './statement.ts';

/** Witnesses first cosigned a log entry of this statement at this instant (a checked receipt). */
export interface Attestation {
  readonly statement: Digest;
  readonly at: string;
}

/** One statement with what makes it count. */
export interface CountedStatement {
  readonly statement: Statement;
  readonly digest: Digest;
  /** From when it counts: as stated, or as first cosigned where the rule asks for that. */
  readonly at: string;
  /** The keys whose signatures on it count, sorted. */
  readonly keys: readonly string[];
}
export interface DiscountedStatement {
  readonly statement: Statement;
  readonly digest: Digest;
  readonly why: string;
  /** It will count once witnesses have cosigned it. */
  readonly awaitsWitness?: true;
}
export interface Counting {
  /** Sorted by instant, then digest. */
  readonly counted: readonly CountedStatement[];
  readonly discounted: readonly DiscountedStatement[];
}

export interface StatementFacts {
  readonly instrument: Instrument;
  readonly statements: readonly VerifiedStatement[];
  readonly attestations: readonly Attestation[];
  readonly keys: readonly KeyRecord[];
}

export function countStatements(facts: StatementFacts): Counting {
  const text = {
    digest: instrumentDigest(facts.instrument),
    rule: ruleDigest(facts.instrument.decisionRule),
  };
  const timed = [...byDigest(facts.statements).values()].map((read) => judged(facts, text, read));
  const eligible = timed.filter((one) => 'at' in one);
  const chosen = new Map<string, CountedStatement>();
  for (const one of eligible)
    for (const keyId of one.keys) {
      const identity = signatureIdentity(one.statement, keyId);
      const before = chosen.get(identity);
      if (!before || isEarlier(one, before)) chosen.set(identity, one);
    }
  const counted: CountedStatement[] = [];
  const discounted: DiscountedStatement[] = timed.filter((one) => 'why' in one);
  for (const one of eligible) {
    const keys = one.keys.filter(
      (keyId) => chosen.get(signatureIdentity(one.statement, keyId)) === one,
    );
    if (keys.length > 0) counted.push({ ...one, keys });
    else discounted.push({ ...one, why: 'the same key said the same before' });
  }
  counted.sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  discounted.sort((a, b) => (a.digest < b.digest ? -1 : 1));
  return { counted, discounted };
}

/** Rule 2 of the trust profile: identity is never taken from the encoded form. */
export const signatureIdentity = ({ instrument, role, matter }: Statement, keyId: string): string =>
  `${instrument} ${keyId} ${role} ${matter ?? ''}`;

export const isEarlier = (
  a: { readonly at: string; readonly digest: Digest },
  b: { readonly at: string; readonly digest: Digest },
): boolean => (a.at === b.at ? a.digest < b.digest : a.at < b.at);

/** Unites the signatures of copies of one statement; only their keys matter from here on. */
function byDigest(statements: readonly VerifiedStatement[]): Map<Digest, VerifiedStatement> {
  const united = new Map<Digest, VerifiedStatement>();
  for (const read of statements) {
    const before = united.get(read.digest);
    const known = new Set(before?.signatures.map(({ keyId }) => keyId));
    const fresh = read.signatures.filter(({ keyId }) => !known.has(keyId));
    const signatures = [...(before?.signatures ?? []), ...fresh];
    united.set(read.digest, { ...read, signatures });
  }
  return united;
}

function judged(
  facts: StatementFacts,
  text: { readonly digest: Digest; readonly rule: Digest },
  { statement, digest, signatures }: VerifiedStatement,
): CountedStatement | DiscountedStatement {
  const no = (why: string): DiscountedStatement => ({ statement, digest, why });
  if (statement.instrument !== text.digest) return no('it is about another text');
  if (statement.rule !== text.rule) return no('it names another rule');
  if (statement.at < facts.instrument.draftedAt)
    return no('it is dated before the text was drafted');
  const at = instantOf(facts, statement, digest);
  if (at === undefined)
    return {
      ...no('no witness has cosigned it yet, and the rule asks for that'),
      awaitsWitness: true,
    };
  const keys = signatures
    .map(({ keyId }) => keyId)
    .filter((keyId) =>
      facts.keys.some(
        (key) => key.keyId === keyId && key.member === statement.member && isKeyValid(key, at),
      ),
    )
    .sort();
  if (keys.length === 0) return no('none of its keys was valid at that time');
  return { statement, digest, at, keys };
}

/**
 * A cosignature older than the stated instant proves nothing about it, so the later one counts. A
 * proposal decides nothing by its date (the close counts from the draft), so it needs no witness.
 */
function instantOf(
  { instrument, attestations }: StatementFacts,
  statement: Statement,
  digest: Digest,
): string | undefined {
  const isDated = instrument.decisionRule.datedBy === 'cosignature';
  if (!isDated || statement.role === 'propose') return statement.at;
  const [first] = attestations
    .filter((attestation) => attestation.statement === digest)
    .map(({ at }) => at)
    .sort();
  return first === undefined || first > statement.at ? first : statement.at;
}

export const isConsent = ({ role }: Statement): boolean => role === 'sign' || role === 'adopt';
