// The tables of members, as types and as the migration that makes them.
import { createTables, type Database, type Migration, type TableDraft } from '../storage/index.ts';

type MembersTables = {
  members_membership: {
    kind: string;
    member: string;
    from_at: string;
    until_at: string | null;
    instrument: string;
    /** Names, address and log of whoever joined, canonical JSON. */
    details: string | null;
  };
  members_key_fact: { id: string; member: string; instrument: string; body: string };
  members_person: {
    id: string;
    name: string;
    login: string | null;
    party: string;
    member: string;
    registered_at: string;
    left_at: string | null;
  };
  members_mandate: {
    id: string;
    person: string;
    role: string;
    from_at: string;
    to_at: string | null;
    granted_by: string;
    source: string;
    revoked_at: string | null;
    revoked_by: string | null;
    revoked_because: string | null;
  };
  members_password: { person: string; hash: string; set_at: string };
  members_attempt: { subject: string; failures: number; last_at: string };
  members_subject: { issuer: string; subject: string; person: string };
  members_passkey: {
    id: string;
    person: string;
    label: string;
    public_key: Uint8Array;
    uses: number;
    transports: string;
    registered_at: string;
  };
  members_ceremony: {
    id: string;
    kind: string;
    person: string | null;
    payload: string;
    expires_at: string;
  };
  members_session: {
    id: string;
    /** Hexadecimal SHA-256 of the token. */
    secret: string;
    person: string;
    way: string;
    label: string;
    roles: string | null;
    acting_as: string | null;
    opened_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
  members_confirmation: {
    id: string;
    operation: string;
    input_digest: string;
    role: string;
    asked_by: string;
    asked_at: string;
    expires_at: string;
    confirmed_by: string | null;
    confirmed_at: string | null;
    used_at: string | null;
  };
};

export const tables = (db: Database) => db.withTables<MembersTables>();

const TABLES: readonly TableDraft[] = [
  {
    name: 'members_membership',
    columns: ['kind', 'member', 'from_at', 'until_at?', 'instrument', 'details?'],
    unique: ['kind', 'member', 'instrument'],
    indexes: [['instrument']],
  },
  {
    name: 'members_key_fact',
    columns: ['id', 'member', 'instrument', 'body'],
    indexes: [['member'], ['instrument']],
  },
  {
    name: 'members_person',
    columns: ['id', 'name', 'login?', 'party', 'member', 'registered_at', 'left_at?'],
    unique: ['login'],
  },
  {
    name: 'members_mandate',
    columns: [
      ...['id', 'person', 'role', 'from_at', 'to_at?', 'granted_by', 'source'],
      ...['revoked_at?', 'revoked_by?', 'revoked_because?'],
    ],
    indexes: [['person']],
  },
  { name: 'members_password', columns: ['person', 'hash', 'set_at'], unique: ['person'] },
  { name: 'members_attempt', columns: ['subject', 'failures#', 'last_at'], unique: ['subject'] },
  {
    name: 'members_subject',
    columns: ['issuer', 'subject', 'person'],
    unique: ['issuer', 'subject'],
  },
  {
    name: 'members_passkey',
    columns: ['id', 'person', 'label', 'public_key+', 'uses#', 'transports', 'registered_at'],
    indexes: [['person']],
  },
  { name: 'members_ceremony', columns: ['id', 'kind', 'person?', 'payload', 'expires_at'] },
  {
    name: 'members_session',
    columns: [
      ...['id', 'secret', 'person', 'way', 'label', 'roles?'],
      ...['opened_at', 'expires_at', 'revoked_at?'],
    ],
    unique: ['secret'],
    indexes: [['person']],
  },
  {
    name: 'members_confirmation',
    columns: [
      ...['id', 'operation', 'input_digest', 'role', 'asked_by', 'asked_at', 'expires_at'],
      ...['confirmed_by?', 'confirmed_at?', 'used_at?'],
    ],
    indexes: [['asked_by', 'operation']],
  },
];

export const membersMigrations: readonly Migration[] = [
  { id: 'members/0001-members', up: (db, columns) => createTables(db, columns, TABLES) },
  {
    id: 'members/0002-acting-role',
    up: (db, { text }) =>
      db.schema.alterTable('members_session').addColumn('acting_as', text).execute(),
  },
];
