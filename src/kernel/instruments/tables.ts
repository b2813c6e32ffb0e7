// The tables of instruments. What was signed is kept as the canonical text that was signed;
// everything else is derived from it and may be computed again.
import { createTables, type Database, type Migration, type TableDraft } from '../storage/index.ts';

export type InstrumentTables = {
  instrument: {
    digest: string;
    id: string;
    type: string;
    proposed_by: string;
    drafted_at: string;
    supersedes: string | null;
    /** Digest of the instrument that a termination or suspension acts on. */
    acts_on: string | null;
    /** Canonical JSON. */
    body: string;
    /** Adoption certificate, canonical JSON; null while not adopted. */
    certificate: string | null;
    decided_at: string | null;
    /** What subscribers were last told, canonical JSON. */
    announced: string;
    /** When the state next changes by time alone. */
    next_at: string | null;
    recorded_at: string;
  };
  instrument_party: { instrument: string; member: string };
  instrument_signature: {
    instrument: string;
    key_id: string;
    role: string;
    matter: string;
    statement: string;
    at: string;
    member: string;
    /** The statement, canonical JSON. */
    payload: string;
    signature: Uint8Array;
    recorded_at: string;
  };
  instrument_attestation: {
    instrument: string;
    statement: string;
    at: string;
    /** The receipt, canonical JSON. */
    receipt: string;
  };
  /** One officer's call for consent, waiting for the second. */
  instrument_approval: { instrument: string; role: string; person: string; at: string };
};

export const tables = (db: Database) => db.withTables<InstrumentTables>();

const TABLES: readonly TableDraft[] = [
  {
    name: 'instrument',
    columns: [
      ...['digest', 'id', 'type', 'proposed_by', 'drafted_at', 'supersedes?', 'acts_on?', 'body'],
      ...['certificate?', 'decided_at?', 'announced', 'next_at?', 'recorded_at'],
    ],
    unique: ['digest'],
    indexes: [['supersedes'], ['acts_on'], ['next_at'], ['type', 'drafted_at']],
  },
  {
    name: 'instrument_party',
    columns: ['instrument', 'member'],
    unique: ['member', 'instrument'],
    indexes: [['instrument']],
  },
  {
    name: 'instrument_signature',
    columns: [
      ...['instrument', 'key_id', 'role', 'matter', 'statement', 'at', 'member', 'payload'],
      ...['signature+', 'recorded_at'],
    ],
    unique: ['instrument', 'member', 'key_id', 'role', 'matter', 'statement'],
  },
  {
    name: 'instrument_attestation',
    columns: ['instrument', 'statement', 'at', 'receipt'],
    unique: ['instrument', 'statement'],
  },
  {
    name: 'instrument_approval',
    columns: ['instrument', 'role', 'person', 'at'],
    unique: ['instrument', 'role', 'person'],
  },
];

export const instrumentMigrations: readonly Migration[] = [
  { id: 'instruments/0001-instruments', up: (db, columns) => createTables(db, columns, TABLES) },
];
