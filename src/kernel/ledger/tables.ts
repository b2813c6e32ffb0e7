// The ledger's own tables. Leaves are public; bodies, salts and subjects stand apart from them, so
// that what is served to everybody is read from tables that hold nothing else.
import type { Generated } from 'kysely';
import type { Database } from '../storage/index.ts';

export type LedgerTables = {
  /** One row an act, written unnumbered in the act's own transaction. */
  ledger_entry: {
    /** Order of arrival; gaps do not matter. */
    arrival: Generated<number>;
    entry: string;
    /** Canonical JSON, the bytes that the log is made of. */
    leaf: string;
    leaf_hash: Uint8Array;
    /** Number in the log, from zero, without gaps; null until the leader gave it. */
    position: number | null;
  };
  ledger_body: {
    /** Of its entry. */
    arrival: number;
    /** Canonical JSON. */
    body: string;
    salt: Uint8Array;
    subject: string | null;
  };
  /** Full tiles only; partial ones are read from their parts. */
  ledger_tile: {
    level: number;
    tile: number;
    hashes: Uint8Array;
    root: Uint8Array;
  };
  /** One row: the size of the tree and its root. */
  ledger_tree: { id: number; size: number; root: Uint8Array };
  /** Heads that this node's log has signed. */
  ledger_head: {
    size: number;
    note: string;
    signed_at: string;
    /** Last time partners were asked to cosign it. */
    refreshed_at: string;
    /** 1 once the quorum of the day had cosigned. */
    is_final: number;
  };
  ledger_cosignature: {
    size: number;
    witness: string;
    key_id: string;
    /** Seconds since 1970, as the witness signed them. */
    cosigned_seconds: number;
    signature: Uint8Array;
  };
  /** Heads of other logs that this node has cosigned as their witness. */
  ledger_witnessed: {
    origin: string;
    size: number;
    root: Uint8Array;
    note: string;
    /** This node's signature line; null between the record and the signature. */
    line: string | null;
    witnessed_at: string;
  };
  /** Evidence against a log that showed two histories. */
  ledger_fork: {
    id: string;
    origin: string;
    member: string;
    kind: 'two-roots' | 'no-proof';
    held_note: string;
    shown_note: string;
    shown_by: string;
    found_at: string;
  };
};

export const tables = (db: Database) => db.withTables<LedgerTables>();
