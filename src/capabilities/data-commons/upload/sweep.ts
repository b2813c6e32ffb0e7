// Gives up uploads whose time is over, and removes parts that belong to none.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import type { Store } from '../../../kernel/storage/index.ts';
import { UPLOADS_FOLDER } from '../data-folder.ts';
import { makeUploadsFolder } from './model.ts';
import { openUploads, saveUpload } from './upload-store.ts';

export async function sweepUploads(
  store: Store,
  dataFolder: string,
  at: Temporal.Instant,
): Promise<string[]> {
  const now = instantText(at);
  const expired = (await openUploads(store.db)).filter(({ expiresAt }) => expiresAt <= now);
  if (expired.length > 0)
    await store.unit(async ({ db }) => {
      for (const upload of expired)
        await saveUpload(db, { ...upload, state: 'expired', endedAt: now });
      return ok(null);
    });
  const open = new Set((await openUploads(store.db)).map(({ id }) => `${id}.part`));
  makeUploadsFolder(dataFolder);
  const folder = path.join(dataFolder, UPLOADS_FOLDER);
  for (const name of readdirSync(folder))
    if (!open.has(name)) rmSync(path.join(folder, name), { force: true });
  return expired.map(({ id }) => id);
}
