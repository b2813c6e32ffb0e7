// Brings local files into a node's data folder before they are registered: in parts, taken up again
// where a part broke off, checked by their digest at the end.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../../base/refusal.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { callOperation } from '../client.ts';
import type { Profile } from '../profile.ts';

const PART_BYTES = 16 * 1024 * 1024;
const TRIES_MAX = 5;

const BEGIN = {
  id: 'data-commons.begin-upload',
  route: { method: 'POST', path: '/data-commons/uploads' },
} as const;
const FINISH = {
  id: 'data-commons.finish-upload',
  route: { method: 'POST', path: '/data-commons/uploads/:upload/finish' },
} as const;

export type Tell = (file: string, sent: number, bytes: number) => void;

/** Answers the name that the file has in the data folder. */
export async function sendFile(
  profile: Profile,
  file: string,
  tell: Tell,
): Promise<Result<string, Refusal>> {
  const found = await stat(file);
  if (found.isDirectory()) return refused(isFolder(file));
  const { size } = found;
  const begun = await callOperation(profile, BEGIN, {
    name: path.basename(file),
    bytes: size,
    sha256: await digestOf(file),
  });
  if (!begun.reply.ok) return begun.reply;
  const { upload, url } = begun.reply.value.output as { upload: string; url: string };
  const sent = await sendParts(new URL(url, profile.node), file, size, tell);
  if (!sent.ok) return sent;
  const finished = await callOperation(profile, FINISH, { upload });
  if (!finished.reply.ok) return finished.reply;
  return ok((finished.reply.value.output as { file: string }).file);
}

const isFolder = (file: string): Refusal =>
  refusal('invalid', 'cli.is-folder', `${file} is a folder; files are sent one by one.`, {
    next: `Copy a Zarr store into the data folder and register it there without --send, or zip it (cd ${file} && zip -0 -r ../${path.basename(file)}.zip .); of another folder, name the files.`,
  });

async function sendParts(
  url: URL,
  file: string,
  bytes: number,
  tell: Tell,
): Promise<Result<null, Refusal>> {
  const handle = await open(file, 'r');
  try {
    let at = 0;
    let tries = 0;
    while (at < bytes) {
      const part = Buffer.alloc(Math.min(PART_BYTES, bytes - at));
      const { bytesRead } = await handle.read(part, 0, part.length, at);
      const answer = await put(url, part.subarray(0, bytesRead), at, bytes);
      const known = answer?.headers.get('upload-offset');
      const isStuck = known === null || known === undefined || Number(known) <= at;
      tries = isStuck ? tries + 1 : 0;
      if (tries >= TRIES_MAX || (answer && answer.status >= 400 && answer.status !== 409))
        return refused(await whyNot(file, answer));
      if (known !== null && known !== undefined) at = Number(known);
      tell(file, at, bytes);
    }
    return ok(null);
  } finally {
    await handle.close();
  }
}

/** Null when the connection broke: the next part is then sent from where the node is. */
async function put(url: URL, part: Buffer, at: number, bytes: number): Promise<Response | null> {
  const range = `bytes ${at}-${at + part.length - 1}/${bytes}`;
  try {
    return await fetch(url, {
      method: 'PUT',
      headers: { 'content-range': range, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(part),
    });
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

async function whyNot(file: string, answer: Response | null): Promise<Refusal> {
  const isProblem = answer?.headers.get('content-type')?.includes('problem+json');
  if (answer && isProblem) return (await answer.json()) as Refusal;
  return refusal('unavailable', 'cli.upload-broken', `${file} could not be sent.`, {
    next: 'Try again when the node answers; what arrived is kept for a day.',
  });
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}
