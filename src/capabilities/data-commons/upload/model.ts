// A file on its way into the data folder: begun with its name and size, filled part by part at the
// offset that it has reached, finished when all of it is there and has the digest that was
// promised.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { UPLOADS_FOLDER } from '../data-folder.ts';

export const UPLOAD_STATES = ['open', 'finished', 'abandoned', 'expired'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

export interface Upload {
  readonly id: string;
  /** Its name in the data folder once it is finished. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly state: UploadState;
  readonly begunBy: string;
  readonly begunAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
}

export const SeenUploadSchema = Type.Object({
  upload: Type.String(),
  name: Type.String(),
  bytes: Type.Integer({ minimum: 1 }),
  sha256: Type.Optional(Type.String()),
  state: Type.Unsafe<UploadState>(Type.Enum([...UPLOAD_STATES])),
  received: Type.Integer({ minimum: 0, description: 'Offset of the next byte' }),
  begunAt: Type.String(),
  expiresAt: Type.String({ description: 'When it is given up unless it is finished' }),
  endedAt: Type.Optional(Type.String()),
  url: Type.Optional(
    Type.String({
      description:
        'PUT bytes here with Content-Range, or PATCH them with Upload-Offset; HEAD tells the offset. Whoever holds it may write this file until it expires.',
    }),
  ),
  partBytesMax: Type.Integer({ description: 'Of one request' }),
});
export type SeenUpload = Static<typeof SeenUploadSchema>;

export const LIFETIME = 'PT24H';
export const PART_BYTES_MAX = 1024 * 1024 * 1024;
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()+,=@-]{0,199}$/u;

/** One segment, in one spelling, that means the same on every file system. */
export function checkName(given: string): Result<string> {
  const name = given.normalize('NFC');
  const isBad = !NAME.test(name) || name.includes('..') || /[. ]$/.test(name);
  if (!isBad && Buffer.byteLength(name) <= 240) return ok(name);
  return refused(
    refusal('invalid', 'data-commons.bad-name', 'That is no name for a file here.', {
      because: [
        {
          field: '/name',
          text: 'A name starts with a letter or digit, has no path in it and ends in neither point nor space.',
        },
      ],
      next: 'Give the file a plain name, for example cohort-2026.csv.',
    }),
  );
}

export const partFile = (dataFolder: string, upload: string): string =>
  path.join(dataFolder, UPLOADS_FOLDER, `${upload}.part`);

export function makeUploadsFolder(dataFolder: string): void {
  mkdirSync(path.join(dataFolder, UPLOADS_FOLDER), { recursive: true, mode: 0o700 });
}

/** The file itself knows how much of it is there, also after a crash. */
export async function receivedBytes(dataFolder: string, upload: string): Promise<number> {
  try {
    return (await stat(partFile(dataFolder, upload))).size;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return 0;
  }
}

/** The permission to write is the address: keyed, for this upload alone, until it expires. */
export function uploadSignature(key: Uint8Array, upload: Pick<Upload, 'id' | 'expiresAt'>): string {
  const said = `upload\n${upload.id}\n${upload.expiresAt}`;
  return createHmac('sha256', key).update(said).digest('base64url');
}

export function isUploadSignature(
  key: Uint8Array,
  upload: Pick<Upload, 'id' | 'expiresAt'>,
  given: string,
): boolean {
  const [wanted, said] = [uploadSignature(key, upload), given].map((text) => Buffer.from(text));
  return wanted!.length === said!.length && timingSafeEqual(wanted!, said!);
}

/** Without the node's address, so that a page can use it on whichever it was opened. */
export const uploadPath = (key: Uint8Array, upload: Pick<Upload, 'id' | 'expiresAt'>): string =>
  `/data-commons/uploads/${upload.id}/bytes?signature=${uploadSignature(key, upload)}`;

export async function seenUpload(
  upload: Upload,
  { dataFolder, key }: { readonly dataFolder: string; readonly key: Uint8Array },
): Promise<SeenUpload> {
  const isOpen = upload.state === 'open';
  const there = isOpen ? await receivedBytes(dataFolder, upload.id) : 0;
  return uploadAt(upload, key, upload.state === 'finished' ? upload.bytes : there);
}

export function uploadAt(upload: Upload, key: Uint8Array, received: number): SeenUpload {
  const isOpen = upload.state === 'open';
  return {
    upload: upload.id,
    name: upload.name,
    bytes: upload.bytes,
    ...(upload.sha256 === null ? {} : { sha256: upload.sha256 }),
    state: upload.state,
    received,
    begunAt: upload.begunAt,
    expiresAt: upload.expiresAt,
    ...(upload.endedAt === null ? {} : { endedAt: upload.endedAt }),
    ...(isOpen ? { url: uploadPath(key, upload) } : {}),
    partBytesMax: PART_BYTES_MAX,
  };
}

export const noSuchUpload = (id: string) =>
  refusal('not-found', 'data-commons.no-such-upload', `There is no upload ${id} under way.`, {
    because: [{ text: 'It was never begun, was finished or given up, or its time is over.' }],
    next: 'Begin an upload again.',
  });
