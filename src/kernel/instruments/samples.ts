// Keys, members, texts and signatures for this module's tests. Everything is invented.
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { fromBase64url, utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { sha256 } from '../../base/digest.ts';
import { instantFrom, instantText } from '../../base/instants.ts';
import type { AdoptionFacts } from './adoption.ts';
import { type DecisionRule, ruleDigest } from './decision-rule.ts';
import { electorate } from './electorate.ts';
import { closeOf, INSTRUMENT_TYP, type Instrument, instrumentDigest } from './instrument.ts';
import {
  type SignedStatement,
  type StatementSigner,
  signStatement,
  type VerifiedStatement,
} from './jws.ts';
import type { KeyRecord } from './key-record.ts';
import { type MembershipSpan, memberListDigest } from './member-list.ts';
import { type Role, STATEMENT_TYP, type Statement, statementDigest } from './statement.ts';

export const START = '2026-01-01T00:00:00.000Z';
/** An instant so many minutes (or days) after the first of January 2026. */
export const minute = (n: number): string => instantText(instantFrom(START).add({ minutes: n }));
export const day = (n: number): string => minute(n * 24 * 60);

export interface SampleKey extends StatementSigner {
  readonly record: KeyRecord;
}
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
const pairs = new Map<string, KeyObject>();

/** The same key each time for the same member and number. */
export function sampleKey(member: MemberId, number = 1, span: Partial<KeyRecord> = {}): SampleKey {
  const keyId = `${member.toLowerCase()}-${number}`;
  const seed = sha256(utf8(`sample key ${keyId}`));
  const privateKey =
    pairs.get(keyId) ??
    createPrivateKey({
      key: Buffer.concat([PKCS8_HEADER, seed]),
      format: 'der',
      type: 'pkcs8',
    });
  pairs.set(keyId, privateKey);
  const publicKey = fromBase64url(createPublicKey(privateKey).export({ format: 'jwk' }).x!)!;
  return {
    keyId,
    sign: (bytes) => sign(null, bytes, privateKey),
    record: { keyId, member, alg: 'EdDSA', publicKey, fromAt: START, ...span },
  };
}

/** `M1`..: two letters each, in order: AA, AB, ... */
export const memberCodes = (count: number): MemberId[] =>
  Array.from({ length: count }, (_, i) =>
    String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)),
  );

export const spansOf = (members: readonly MemberId[], fromAt = START): MembershipSpan[] =>
  members.map((member) => ({ member, standing: 'current', fromAt }));

const SAMPLE_PARTIES: readonly MemberId[] = 'GB US'.split(' ');

export const BILATERAL: DecisionRule = { kind: 'bilateral' };
export const UNANIMITY: DecisionRule = {
  kind: 'unanimity',
  of: 'parties',
  abstention: 'counts-against',
};

export function sampleInstrument(
  membership: readonly MembershipSpan[],
  more: Partial<Instrument> = {},
): Instrument {
  const parties = more.parties ?? SAMPLE_PARTIES;
  const decisionRule = more.decisionRule ?? BILATERAL;
  const draftedAt = more.draftedAt ?? minute(1);
  const list = electorate(decisionRule, parties, membership, draftedAt);
  const closesAt = closeOf(decisionRule, draftedAt);
  return {
    typ: INSTRUMENT_TYP,
    type: 'data-agreement',
    title: 'Sample agreement (invented)',
    parties: [...parties],
    text: [{ number: '1', heading: 'Purpose', body: 'The parties answer one another.' }],
    terms: { purposes: ['health research'] },
    decisionRule,
    proposedBy: parties[0]!,
    draftedAt,
    ...(closesAt ? { closesAt } : {}),
    inForce: { on: 'adoption' },
    memberList: memberListDigest(list),
    ...more,
  };
}

export const say = (
  instrument: Instrument,
  member: MemberId,
  role: Role,
  at: string,
  more: Partial<Statement> = {},
): Statement => ({
  typ: STATEMENT_TYP,
  instrument: instrumentDigest(instrument),
  rule: ruleDigest(instrument.decisionRule),
  role,
  member,
  at,
  ...more,
});

export const signed = (
  statement: Statement,
  keys: readonly SampleKey[] = [sampleKey(statement.member)],
): Promise<SignedStatement> => signStatement(statement, keys);

/** Facts in which the members hold one key each from the start. */
export function sampleFacts(
  instrument: Instrument,
  members: readonly MemberId[],
  statements: readonly VerifiedStatement[],
  more: Partial<AdoptionFacts> = {},
): AdoptionFacts {
  const keys = members.map((member) => sampleKey(member).record);
  const membership = spansOf(members);
  return { instrument, statements, attestations: [], keys, membership, ...more };
}

/** A statement as if checked, without the cost of a signature. */
export const unchecked = (
  statement: Statement,
  keyIds: readonly string[] = [sampleKey(statement.member).keyId],
): VerifiedStatement => ({
  statement,
  digest: statementDigest(statement),
  signatures: keyIds.map((keyId) => ({ keyId, signature: NOTHING })),
});
const NOTHING = new Uint8Array();
