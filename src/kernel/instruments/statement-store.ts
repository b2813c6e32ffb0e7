// Signatures and attestations at rest. Of several statements under one signature identity the
// earliest stated and the earliest attested stay, which bounds what a member can make others keep
// and loses nothing that could count.
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Digest } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../storage/index.ts';
import { type Attestation, isEarlier } from './counted.ts';
import type { VerifiedStatement } from './jws.ts';
import type { Statement } from './statement.ts';
import { type InstrumentTables, tables } from './tables.ts';

type Row = InstrumentTables['instrument_signature'];

/** Idempotent: returns how many signatures are new. Only verified statements come here. */
export async function addStatement(
  db: Database,
  verified: VerifiedStatement,
  recordedAt: string,
): Promise<number> {
  let added = 0;
  for (const { keyId, signature } of verified.signatures) {
    const row = rowOf(verified, keyId, signature, recordedAt);
    if (await keep(db, row)) added++;
  }
  return added;
}

async function keep(db: Database, row: Row): Promise<boolean> {
  const known = await identityRows(db, row);
  if (known.some(({ statement }) => statement === row.statement)) return false;
  const kept = await keptOf(db, row.instrument as Digest, [...known, row]);
  if (!kept.has(row.statement)) return false;
  await tables(db).insertInto('instrument_signature').values(row).execute();
  for (const { statement } of known)
    if (!kept.has(statement)) await dropRow(db, { ...row, statement });
  return true;
}

const identityRows = (db: Database, row: Row): Promise<Row[]> =>
  tables(db)
    .selectFrom('instrument_signature')
    .selectAll()
    .where('instrument', '=', row.instrument)
    .where('member', '=', row.member)
    .where('key_id', '=', row.key_id)
    .where('role', '=', row.role)
    .where('matter', '=', row.matter)
    .execute();

async function dropRow(db: Database, row: Row): Promise<void> {
  await tables(db)
    .deleteFrom('instrument_signature')
    .where('instrument', '=', row.instrument)
    .where('member', '=', row.member)
    .where('key_id', '=', row.key_id)
    .where('role', '=', row.role)
    .where('matter', '=', row.matter)
    .where('statement', '=', row.statement)
    .execute();
}

/** Digests of the statements to keep under one identity. */
async function keptOf(
  db: Database,
  instrument: Digest,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const seen = new Map(
    (await attestationsOf(db, instrument)).map((one) => [one.statement, one.at]),
  );
  const stated = rows.map(({ statement, at }) => ({ digest: statement as Digest, at }));
  const attested = stated.flatMap(({ digest, at }) => {
    const first = seen.get(digest);
    return first === undefined ? [] : [{ digest, at: first > at ? first : at }];
  });
  const earliest = (all: readonly { digest: Digest; at: string }[]) =>
    all.reduce<{ digest: Digest; at: string } | undefined>(
      (least, one) => (least && isEarlier(least, one) ? least : one),
      undefined,
    );
  const kept = [earliest(stated), earliest(attested)];
  return new Set(kept.flatMap((one) => one?.digest ?? []));
}

function rowOf(
  { statement, digest }: VerifiedStatement,
  keyId: string,
  signature: Uint8Array,
  recordedAt: string,
): Row {
  return {
    instrument: statement.instrument,
    key_id: keyId,
    role: statement.role,
    matter: statement.matter ?? '',
    statement: digest,
    at: statement.at,
    member: statement.member,
    payload: canonicalJson(statement as unknown as Json),
    signature,
    recorded_at: recordedAt,
  };
}

/** Signatures with their statements, ordered by date, then digest, then key. */
export async function statementsOf(
  db: Database,
  instruments: readonly Digest[],
): Promise<Map<Digest, VerifiedStatement[]>> {
  const found = new Map<Digest, VerifiedStatement[]>(instruments.map((digest) => [digest, []]));
  if (instruments.length === 0) return found;
  const rows = await tables(db)
    .selectFrom('instrument_signature')
    .selectAll()
    .where('instrument', 'in', instruments)
    .orderBy('at')
    .orderBy('statement')
    .orderBy('key_id')
    .execute();
  const byStatement = new Map<string, VerifiedStatement & { signatures: SignatureOf[] }>();
  for (const row of rows) {
    const signature = { keyId: row.key_id, signature: new Uint8Array(row.signature) };
    const before = byStatement.get(row.statement);
    if (before) before.signatures.push(signature);
    else {
      const statement = JSON.parse(row.payload) as Statement;
      const digest = row.statement as Digest;
      const read = { statement, digest, signatures: [signature] };
      byStatement.set(row.statement, read);
      found.get(row.instrument as Digest)!.push(read);
    }
  }
  return found;
}
type SignatureOf = { readonly keyId: string; readonly signature: Uint8Array };

export interface StoredAttestation extends Attestation {
  readonly receipt: Json;
}

export async function attestationsOf(
  db: Database,
  instrument: Digest,
): Promise<StoredAttestation[]> {
  const rows = await tables(db)
    .selectFrom('instrument_attestation')
    .selectAll()
    .where('instrument', '=', instrument)
    .orderBy('statement')
    .execute();
  return rows.map(({ statement, at, receipt }) => ({
    statement: statement as Digest,
    at,
    receipt: JSON.parse(receipt) as Json,
  }));
}

/** Keeps the earliest cosigned instant of each statement. Returns whether it is news. */
export async function addAttestation(
  db: Database,
  instrument: Digest,
  { statement, at, receipt }: StoredAttestation,
): Promise<boolean> {
  const known = (await attestationsOf(db, instrument)).find((one) => one.statement === statement);
  if (known && known.at <= at) return false;
  const values = { at, receipt: canonicalJson(receipt) };
  await tables(db)
    .insertInto('instrument_attestation')
    .values({ instrument, statement, ...values })
    .onConflict((conflict) => conflict.columns(['instrument', 'statement']).doUpdateSet(values))
    .execute();
  return true;
}

export interface Unattested {
  readonly instrument: Digest;
  readonly statement: Digest;
}

/** Statements of the member that no receipt dates yet, proposals aside, oldest first. */
export async function unattestedOf(db: Database, member: MemberId): Promise<Unattested[]> {
  const rows = await tables(db)
    .selectFrom('instrument_signature')
    .select(['instrument', 'statement'])
    .distinct()
    .where('member', '=', member)
    .where('role', '<>', 'propose')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('instrument_attestation')
            .select('instrument_attestation.statement')
            .whereRef('instrument_attestation.instrument', '=', 'instrument_signature.instrument')
            .whereRef('instrument_attestation.statement', '=', 'instrument_signature.statement'),
        ),
      ),
    )
    .orderBy('instrument')
    .orderBy('statement')
    .execute();
  return rows.map(({ instrument, statement }) => ({
    instrument: instrument as Digest,
    statement: statement as Digest,
  }));
}
