// Begins to bring a file into the data folder: name and size are settled, and an address is given
// to which its bytes are sent.
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { instantText, plus } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { DigestSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { homePort } from '../ports.ts';
import { urlKeyPort } from '../transfer/ports.ts';
import { nameTaken } from '../upload/finish.ts';
import {
  checkName,
  LIFETIME,
  makeUploadsFolder,
  SeenUploadSchema,
  type Upload,
  uploadAt,
} from '../upload/model.ts';
import { openUploads, saveUpload, uploadedBytes } from '../upload/upload-store.ts';

const OPEN_MAX = 100;
const QUOTA_BYTES = 4 * 1024 ** 4;
/** What the node itself needs to go on. */
const RESERVE_BYTES = 512 * 1024 ** 2;

export const beginUpload = writeOperation({
  id: 'data-commons.begin-upload',
  summary: 'Begin to bring a file into the data folder, to be sent in parts',
  route: { method: 'POST', path: '/data-commons/uploads' },
  input: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 255, description: 'In the data folder' }),
      bytes: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
      sha256: Type.Optional({ ...DigestSchema, description: 'Checked when it is finished' }),
    },
    { additionalProperties: false },
  ),
  output: SeenUploadSchema,
  refusals: ['data-commons.bad-name', 'data-commons.name-taken', 'data-commons.no-room'],
  permission: ['mandate:steward'],
  entry: 'upload.begun',
  needs: { home: homePort, urlKey: urlKeyPort },
  async prepare({ home }, { name: given, bytes }) {
    const name = checkName(given);
    if (!name.ok) return name;
    if (existsSync(path.join(home.dataFolder, name.value))) return refused(nameTaken(name.value));
    makeUploadsFolder(home.dataFolder);
    const { bavail, bsize } = await statfs(home.dataFolder);
    if (bytes + RESERVE_BYTES > bavail * bsize)
      return refused(noRoom('The disk of the data folder has no room for it.'));
    return ok(name.value);
  },
  async run({ db, at, caller, newId, urlKey }, { bytes, sha256 }, name) {
    const open = await openUploads(db);
    if (open.length >= OPEN_MAX) return refused(noRoom(`${OPEN_MAX} uploads are under way.`));
    if (open.some((each) => each.name === name)) return refused(nameTaken(name));
    if ((await uploadedBytes(db)) + bytes > QUOTA_BYTES)
      return refused(noRoom(`Uploads may hold ${QUOTA_BYTES} bytes together.`));
    const upload: Upload = {
      id: newId('upl'),
      name,
      bytes,
      sha256: sha256 ?? null,
      state: 'open',
      begunBy: caller.kind === 'person' ? caller.person : caller.kind,
      begunAt: instantText(at),
      expiresAt: instantText(plus(at, LIFETIME)),
      endedAt: null,
    };
    await saveUpload(db, upload);
    return ok({
      output: uploadAt(upload, urlKey, 0),
      record: { upload: upload.id, name, bytes, ...(sha256 ? { sha256 } : {}) },
      subject: upload.id,
    });
  },
});

const noRoom = (text: string) =>
  refusal('too-much', 'data-commons.no-room', 'There is no room for this file now.', {
    because: [{ field: '/bytes', text }],
    next: 'Finish or abandon other uploads, or ask the node’s operator for room.',
  });
