// Requests to join that wait for an officer's eye.

import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { type AccessionStatement, cardFingerprint, type Introduced } from './accession-request.ts';
import { tables } from './tables.ts';

const WAITING_MAX = 100;

/** Inside a unit. */
export async function keepAccessionRequest(
  db: Database,
  { statement, digest }: Introduced,
  at: Temporal.Instant,
): Promise<Result<null>> {
  await dropEarlier(db, statement);
  const { n } = await tables(db)
    .selectFrom('federation_accession_request')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (Number(n) >= WAITING_MAX) return refused(tooManyRequests());
  const inserted = await tables(db)
    .insertInto('federation_accession_request')
    .values({
      digest,
      member: statement.card.member,
      statement: canonicalJson(statement),
      received_at: instantText(at),
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n ? ok(null) : refused(alreadyRequested());
}

/** The same nation with the same card asks again: one request stands, the later one. */
async function dropEarlier(db: Database, { card, madeAt }: AccessionStatement): Promise<void> {
  const fingerprint = cardFingerprint(card);
  for (const { digest, statement, ...earlier } of await accessionRequests(db))
    if (earlier.fingerprint === fingerprint && statement.madeAt < madeAt)
      await dismissAccessionRequest(db, digest);
}

export async function accessionRequests(db: Database) {
  const rows = await tables(db)
    .selectFrom('federation_accession_request')
    .selectAll()
    .orderBy('received_at')
    .orderBy('digest')
    .execute();
  return rows.map((row) => {
    const statement = JSON.parse(row.statement) as AccessionStatement;
    const fingerprint = cardFingerprint(statement.card);
    return { digest: row.digest, fingerprint, statement, receivedAt: row.received_at };
  });
}

/** Inside a unit; false when none is kept under the digest. */
export async function dismissAccessionRequest(db: Database, digest: string): Promise<boolean> {
  const deleted = await tables(db)
    .deleteFrom('federation_accession_request')
    .where('digest', '=', digest)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

const alreadyRequested = () =>
  refusal('conflict', 'federation.already-requested', 'This request was received before.', {
    because: [{ text: 'it waits for an officer' }],
    next: 'Nothing to do: the member may now propose the accession.',
  });

const tooManyRequests = () =>
  refusal('too-much', 'federation.too-many-requests', 'Too many requests to join wait already.', {
    because: [{ text: `at most ${WAITING_MAX} are kept` }],
    next: 'Ask an officer of this member to look through those that wait.',
  });
