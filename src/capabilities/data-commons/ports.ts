// What the data commons needs of the node around it, filled in `main`.
import type { MemberId } from '../../base/caller.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { port } from '../../base/port.ts';
import type { Result } from '../../base/result.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { DuoReference } from './duo/reference.ts';

/** This node, as its operations must know it. */
export interface HomeNode {
  readonly member: MemberId;
  readonly dataFolder: string;
  /** Public base address, for links handed to partners. */
  readonly address: string;
}
export const homePort = port<HomeNode>('data-commons.home');

export const duoReferencePort = port<DuoReference>('data-commons.duo-reference');

/** A signed request to partners' nodes; one that is down or slow is named, never dropped. */
export interface Partners {
  call(
    member: MemberId,
    request: { method: 'GET' | 'POST'; path: string; body?: Json },
    deadlineMs: number,
  ): Promise<Result<Json>>;
}
export const partnersPort = port<Partners>('data-commons.partners');

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
