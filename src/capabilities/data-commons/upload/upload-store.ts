// Uploads at rest: what was begun, by whom, until when. The bytes are in the file itself.
import type { Database } from '../../../kernel/storage/index.ts';
import type { Upload, UploadState } from './model.ts';

type UploadTables = {
  upload: {
    id: string;
    name: string;
    bytes: number;
    sha256: string | null;
    state: UploadState;
    begun_by: string;
    begun_at: string;
    expires_at: string;
    ended_at: string | null;
  };
};
const tables = (db: Database) => db.withTables<UploadTables>();

export async function saveUpload(db: Database, upload: Upload): Promise<void> {
  const { begunBy: begun_by, begunAt: begun_at, expiresAt: expires_at, endedAt: ended_at } = upload;
  const { id, name, bytes, sha256, state } = upload;
  const row = { name, bytes, sha256, state, begun_by, begun_at, expires_at, ended_at };
  await tables(db)
    .insertInto('upload')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function findUpload(db: Database, id: string): Promise<Upload | null> {
  const row = await tables(db)
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? uploadOf(row) : null;
}

export async function openUploads(db: Database): Promise<Upload[]> {
  const rows = await tables(db)
    .selectFrom('upload')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('begun_at')
    .orderBy('id')
    .execute();
  return rows.map(uploadOf);
}

/** Bytes promised by uploads that are open, and of those that were finished. */
export async function uploadedBytes(db: Database): Promise<number> {
  const row = await tables(db)
    .selectFrom('upload')
    .select(({ fn, lit }) => fn.coalesce(fn.sum<number>('bytes'), lit(0)).as('bytes'))
    .where('state', 'in', ['open', 'finished'])
    .executeTakeFirstOrThrow();
  return Number(row.bytes);
}

const uploadOf = (row: UploadTables['upload']): Upload => ({
  id: row.id,
  name: row.name,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  state: row.state,
  begunBy: row.begun_by,
  begunAt: row.begun_at,
  expiresAt: row.expires_at,
  endedAt: row.ended_at,
});
