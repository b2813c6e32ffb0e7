// The resource that takes the bytes of an upload, free of any HTTP framework. Parts are written as
// they arrive, at the one offset that comes next; what arrived before a connection broke stays.
import { type FileHandle, open } from 'node:fs/promises';
import { utf8 } from '../../../base/bytes.ts';
import { instantText } from '../../../base/instants.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Clock, Database } from '../../../kernel/storage/index.ts';
import type { HomeNode } from '../ports.ts';
import type { ResourceReply, ResourceRequest } from '../transfer/resource.ts';
import {
  isUploadSignature,
  makeUploadsFolder,
  noSuchUpload,
  PART_BYTES_MAX,
  partFile,
  receivedBytes,
  type Upload,
} from './model.ts';
import { findUpload } from './upload-store.ts';

export interface UploadResourcePorts {
  /** Committed state, for reads. */
  readonly db: Database;
  readonly clock: Clock;
  readonly home: Pick<HomeNode, 'dataFolder'>;
  readonly urlKey: Uint8Array;
}

export interface UploadRequest extends ResourceRequest {
  readonly body?: AsyncIterable<Uint8Array> | undefined;
}

export interface UploadResource {
  readonly path: '/data-commons/uploads/:upload/bytes';
  readonly takesBody: true;
  handle(request: UploadRequest): Promise<ResourceReply>;
}

const PLACE = /\/data-commons\/uploads\/(upl_[0-9a-z]{26})\/bytes$/;

export function uploadResource(ports: UploadResourcePorts): UploadResource {
  /** Uploads being written to: two parts at once would tear the file. */
  const writing = new Set<string>();
  return {
    path: '/data-commons/uploads/:upload/bytes',
    takesBody: true,
    async handle(request) {
      const upload = await permitted(ports, request);
      if (!upload.ok) return problem(upload.refusal);
      const { id, bytes } = upload.value;
      const { dataFolder } = ports.home;
      if (request.method === 'HEAD' || request.method === 'GET')
        return offset(200, await receivedBytes(dataFolder, id), bytes);
      if (!['PUT', 'PATCH', 'POST'].includes(request.method)) return problem(otherMethod());
      if (writing.has(id)) return problem(busy(id));
      writing.add(id);
      try {
        const written = await writePart(dataFolder, upload.value, request);
        return written.ok ? offset(204, written.value, bytes) : problem(written.refusal);
      } finally {
        writing.delete(id);
      }
    },
  };
}

async function permitted(
  { db, clock, urlKey }: UploadResourcePorts,
  { url }: UploadRequest,
): Promise<Result<Upload>> {
  const { pathname, searchParams } = new URL(url, 'http://node.invalid');
  const [, id = ''] = PLACE.exec(pathname) ?? [];
  const upload = id === '' ? null : await findUpload(db, id);
  const signature = searchParams.get('signature') ?? '';
  const isOver = upload !== null && instantText(clock.now()) >= upload.expiresAt;
  if (upload === null || !isUploadSignature(urlKey, upload, signature))
    return refused(notAnAddress());
  return upload.state !== 'open' || isOver ? refused(noSuchUpload(id)) : ok(upload);
}

async function writePart(
  dataFolder: string,
  upload: Upload,
  request: UploadRequest,
): Promise<Result<number>> {
  makeUploadsFolder(dataFolder);
  const file = await open(partFile(dataFolder, upload.id), 'a', 0o600);
  try {
    const { size } = await file.stat();
    const start = startOf(request.headers, upload.bytes);
    if (start === null) return refused(withoutOffset());
    if (start !== size) return refused(otherOffset(start, size));
    return await append(file, size, upload, request.body);
  } finally {
    await file.close();
  }
}

async function append(
  file: FileHandle,
  from: number,
  { bytes }: Upload,
  body: AsyncIterable<Uint8Array> | undefined,
): Promise<Result<number>> {
  let at = from;
  for await (const chunk of body ?? []) {
    if (at + chunk.length > bytes) return refused(tooMuch(bytes));
    if (at + chunk.length - from > PART_BYTES_MAX) return refused(partTooLarge());
    await file.appendFile(chunk);
    at += chunk.length;
  }
  await file.datasync();
  return ok(at);
}

/** `Content-Range: bytes 0-99/1000` (RFC 9110 14.4) or `Upload-Offset: 0` (as tus and IETF say). */
function startOf(headers: UploadRequest['headers'], bytes: number): number | null {
  const offsetSaid = headers['upload-offset'];
  if (offsetSaid !== undefined) return /^\d{1,15}$/.test(offsetSaid) ? Number(offsetSaid) : null;
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(headers['content-range'] ?? '');
  if (range === null) return null;
  if (range[3] !== '*' && Number(range[3]) !== bytes) return null;
  return Number(range[1]);
}

const offset = (status: number, received: number, bytes: number): ResourceReply => ({
  status,
  headers: {
    'upload-offset': `${received}`,
    'upload-length': `${bytes}`,
    'cache-control': 'no-store',
    'content-length': '0',
  },
  body: null,
});

const STATUS: Partial<Record<Refusal['kind'], number>> = {
  conflict: 409,
  'not-found': 404,
  invalid: 400,
  'too-much': 413,
};

/** RFC 9457, in the form of every other refusal of this node. */
function problem(why: Refusal): ResourceReply {
  const status = STATUS[why.kind] ?? 403;
  const type = `urn:entente:refusal:${why.code}`;
  const body = utf8(JSON.stringify({ type, title: why.message, status, ...why }));
  const known = (why.detail as { received?: number } | undefined)?.received;
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-length': `${body.length}`,
      'cache-control': 'no-store',
      ...(known === undefined ? {} : { 'upload-offset': `${known}` }),
    },
    body: (async function* () {
      yield body;
    })(),
  };
}

const notAnAddress = () =>
  refusal('forbidden', 'data-commons.not-an-upload-address', 'This address takes no bytes.', {
    next: 'Use the address exactly as the upload gave it, or read the upload again.',
  });
const otherMethod = () =>
  refusal('invalid', 'data-commons.other-method', 'Bytes are sent with PUT or PATCH.');
const busy = (id: string) =>
  refusal('conflict', 'data-commons.upload-busy', `Another part of ${id} is being written.`, {
    next: 'Send parts one after the other.',
  });
const withoutOffset = () =>
  refusal('invalid', 'data-commons.no-offset', 'It is not said where these bytes belong.', {
    because: [
      { citation: 'RFC 9110 section 14.4', text: 'Content-Range is missing or malformed.' },
    ],
    next: 'Send `Content-Range: bytes first-last/size`, or `Upload-Offset: first`.',
  });
const otherOffset = (start: number, received: number) =>
  refusal('conflict', 'data-commons.other-offset', `The next byte is number ${received}.`, {
    because: [{ text: `The part starts at ${start}.` }],
    next: `Go on from ${received}.`,
    detail: { received },
  });
const tooMuch = (bytes: number) =>
  refusal('too-much', 'data-commons.more-than-promised', `The file has ${bytes} bytes.`, {
    next: 'Begin another upload with the right size.',
  });
const partTooLarge = () =>
  refusal(
    'too-much',
    'data-commons.part-too-large',
    `A part has at most ${PART_BYTES_MAX} bytes.`,
    {
      next: 'Send smaller parts; what arrived is kept.',
    },
  );
