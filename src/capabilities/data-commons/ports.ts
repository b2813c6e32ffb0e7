// What the data commons needs of the node around it, filled in `main`.
import type { Caller, MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import type { JsonObject } from '../../base/json.ts';
import { port } from '../../base/port.ts';
import type { Act, AskedAt, Verdict } from '../../base/verdict.ts';
import type { FanOut } from '../../kernel/federation/index.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Tier } from './agreement/facts.ts';
import type { DataAgreementTerms } from './agreement/terms.ts';
import type { AttestedFacts } from './attested.ts';
import type { DuoReference } from './duo/reference.ts';
import type { RegistrationBoard } from './registration/board.ts';
import type { Assembly } from './variants/index.ts';

/** This node, as its operations must know it. */
export interface HomeNode {
  readonly member: MemberId;
  readonly dataFolder: string;
  /** Where indexes made from data files are kept; never served. */
  readonly indexFolder: string;
  /** Contig lengths by which a VCF file proves its assembly. */
  readonly assemblies: readonly Assembly[];
  /** Public base address, for links handed to partners. */
  readonly address: string;
}
export const homePort = port<HomeNode>('data-commons.home');

/** The node's law on an act, asked without doing it. */
export const judgePort = port<(act: Act, at: AskedAt) => Verdict>('data-commons.judge');

/** How far the registrations of this process are. */
export const registrationBoardPort = port<RegistrationBoard>('data-commons.registration-board');

export const duoReferencePort = port<DuoReference>('data-commons.duo-reference');

/** Signed questions to partners' nodes; one that is down or slow is named, never dropped. */
export const fanOutPort = port<FanOut>('federation.fan-out');

/** Puts a message into partners' feeds, in the same transaction as the state. */
export interface Outbox {
  send(
    db: Database,
    message: { to: readonly MemberId[]; type: string; body: JsonObject; at: Temporal.Instant },
  ): Promise<void>;
}
export const outboxPort = port<Outbox>('data-commons.outbox');

export interface ActiveMembers {
  /** Every active member but this one. */
  others(db: Database, at: Temporal.Instant): Promise<MemberId[]>;
}
export const membersPort = port<ActiveMembers>('data-commons.members');

/** Keyed digest of a person's identifier: equal persons are seen equal here and nowhere else. */
export const personDigestPort = port<(identifier: string) => string>('data-commons.person-digest');

/** A data agreement between the holder and the asker, as it stands at an instant. */
export interface FoundAgreement {
  readonly id: string;
  readonly digest: Digest;
  readonly terms: DataAgreementTerms;
  readonly isInForce: boolean;
  readonly suspendedTiers: readonly Tier[];
  /** RFC 3339 UTC; absent before it entered into force. */
  readonly inForceFrom?: string;
}
/** From the instruments this node has verified itself. */
export interface Agreements {
  /** Every adopted one between this node and the member, the newest last. */
  with(db: Database, member: MemberId, at: Temporal.Instant): Promise<FoundAgreement[]>;
}
export const agreementsPort = port<Agreements>('data-commons.agreements');

/** What the node vouches for about the person who asks: party, mandate, identifiers. */
export interface Attestation {
  of(
    db: Database,
    caller: Extract<Caller, { kind: 'person' }>,
    at: Temporal.Instant,
  ): Promise<AttestedFacts>;
}
export const attestationPort = port<Attestation>('data-commons.attestation');
