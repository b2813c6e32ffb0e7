// Federation's tables, as Kysely sees them. Instants are text in UTC, bodies canonical JSON text.
import type { Generated } from 'kysely';
import type { Database } from '../storage/index.ts';

export type InboxStatus = 'waiting' | 'handled' | 'parked';

type FederationTables = {
  /** A message as this node sent it, once, whoever receives it. */
  federation_message: {
    id: string;
    type: string;
    body: string;
    body_digest: string;
    sent_at: string;
  };
  /** Who receives it. `number` and `chain` come after commit (see feed-numbering.ts). */
  federation_delivery: {
    position: Generated<number>;
    member: string;
    message: string;
    number: number | null;
    chain: string | null;
  };
  /** The head of the feed addressed to each member. */
  federation_feed: { member: string; number: number; chain: string };
  /** How far this node has read each peer's feed, and how the peer last behaved. */
  federation_peer: {
    member: string;
    number: number;
    chain: string;
    peer_head: number;
    read_at: string | null;
    seen_at: string | null;
    fault_code: string | null;
    fault_text: string | null;
    fault_at: string | null;
    /** Times its feed was found to differ from what it had shown before. */
    rewinds: number;
    /** How far its clock was ahead at its last proven reply. */
    skew_seconds: number | null;
    lease_holder: string | null;
    lease_until: string | null;
  };
  /** `position` keeps the order of arrival; a handled message keeps its id only. */
  federation_inbox: {
    position: Generated<number>;
    member: string;
    id: string;
    type: string;
    body: string;
    sent_at: string;
    received_at: string;
    status: InboxStatus;
    attempts: number;
    retry_at: string | null;
    error_code: string | null;
    error_text: string | null;
  };
  federation_entry_body: {
    member: string;
    entry: string;
    leaf: string;
    body: string;
    salt: string;
    received_at: string;
  };
  federation_nonce: { member: string; nonce: string; expires_at: string };
  federation_accession_request: {
    member: string;
    digest: string;
    statement: string;
    received_at: string;
  };
};

export const tables = (db: Database) => db.withTables<FederationTables>();
