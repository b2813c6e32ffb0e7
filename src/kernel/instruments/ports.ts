// What instruments need from elsewhere; filled in `main`.
import type { MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { port } from '../../base/port.ts';
import type { Database } from '../storage/index.ts';
import type { KeyRecord } from './key-record.ts';
import type { MembershipSpan } from './member-list.ts';
import type { NamedRules } from './named-rules.ts';
import type { TermsRegistry } from './terms-registry.ts';

/** Signs instruments as this node's nation. */
export interface NationSigner {
  readonly member: MemberId;
  readonly keyId: string;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Dated history, never only the present: what counted at an instant is judged from it. */
export interface MemberDirectory {
  /** Every stretch of every member's standing, past ones too. */
  membership(db: Database): Promise<readonly MembershipSpan[]>;
  /** Every key that these members ever had for signing instruments, with its validity. */
  keys(db: Database, members: readonly MemberId[]): Promise<readonly KeyRecord[]>;
}

export interface OutgoingMessage {
  readonly to: readonly MemberId[];
  /** `BUNDLE_MESSAGE`; the body is the input of `instruments.receive`. */
  readonly type: string;
  readonly body: Json;
  readonly at: Temporal.Instant;
}
/** Sends in the unit whose handle is given: neither state nor message exists without the other. */
export interface Outbox {
  send(db: Database, message: OutgoingMessage): Promise<void>;
}

/** Proves when witnesses first saw a statement. */
export interface TimeWitness {
  /** The cosigned instant of a receipt whose entry's record names the statement, or null. */
  cosignedAt(receipt: Json, statement: Digest): Promise<Temporal.Instant | null>;
}

/** Asks for a call of `instruments.advance` at the instant; to lose it only delays the news. */
export interface Alarm {
  wakeAt(db: Database, at: Temporal.Instant): Promise<void>;
}

export const signerPort = port<NationSigner>('instruments.nation-signer');
export const directoryPort = port<MemberDirectory>('instruments.member-directory');
export const outboxPort = port<Outbox>('instruments.outbox');
export const typesPort = port<TermsRegistry>('instruments.terms-registry');
export const rulesPort = port<NamedRules>('instruments.named-rules');
export const witnessPort = port<TimeWitness>('instruments.time-witness');
export const alarmPort = port<Alarm>('instruments.alarm');
