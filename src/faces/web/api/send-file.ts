// Sends a file to the address of an upload, part by part, from where the node says it is. What
// arrived stays when a connection breaks, so a file goes on from there; the SHA-256 is computed on
// the way.
import { ProblemError, problemFrom, unreachable } from './problem.ts';
import { createSha256 } from './sha256-stream.ts';

/** Small enough to show progress and to be sent again, large enough to cost few requests. */
export const PART_BYTES = 4 * 1024 * 1024;

export interface Part {
  readonly from: number;
  /** The first byte that is no more of it. */
  readonly to: number;
  /** As RFC 9110 section 14.4 writes it. */
  readonly contentRange: string;
}

/** The next part to send; null when all of the file is there. */
export function nextPart(received: number, bytes: number, partBytes = PART_BYTES): Part | null {
  if (received >= bytes) return null;
  const to = Math.min(received + partBytes, bytes);
  return { from: received, to, contentRange: `bytes ${received}-${to - 1}/${bytes}` };
}

/** The offset that a reply names; null when it names none that can be. */
export function offsetIn(header: string | null, bytes: number): number | null {
  if (header === null || !/^\d{1,15}$/.test(header)) return null;
  const offset = Number(header);
  return offset <= bytes ? offset : null;
}

export interface Sending {
  readonly file: File;
  /** The signed address that the upload gave, relative to the node. */
  readonly url: string;
  readonly received: number;
  readonly onProgress: (received: number) => void;
  readonly signal: AbortSignal;
}

/** The file's SHA-256, when all of it arrived; throws a `ProblemError` for every refusal. */
export async function sendFile({ file, url, received, onProgress, signal }: Sending) {
  const digest = createSha256();
  let [at, hashed] = [received, 0];
  for (;;) {
    hashed = await hashUpTo(file, digest, hashed, at, signal);
    const part = nextPart(at, file.size);
    if (part === null) return digest.text();
    at = await sendPart(file, url, part, signal);
    onProgress(at);
  }
}

/** What arrived before is read here again: the digest is of the whole file. */
async function hashUpTo(
  file: File,
  digest: ReturnType<typeof createSha256>,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<number> {
  let at = from;
  while (at < to) {
    signal.throwIfAborted();
    const end = Math.min(at + PART_BYTES, to);
    digest.add(new Uint8Array(await file.slice(at, end).arrayBuffer()));
    at = end;
  }
  return at;
}

async function sendPart(file: File, url: string, part: Part, signal: AbortSignal): Promise<number> {
  const reply = await fetch(url, {
    method: 'PUT',
    body: file.slice(part.from, part.to),
    headers: { 'content-range': part.contentRange, 'content-type': 'application/octet-stream' },
    credentials: 'same-origin',
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw unreachable();
  });
  const offset = offsetIn(reply.headers.get('upload-offset'), file.size);
  if (reply.ok && offset !== null) return offset;
  const body: unknown = await reply.json().catch(() => null);
  const problem = problemFrom(body, reply.status);
  // The last reply was lost though the part arrived: go on from what the node has.
  const isBehind = problem instanceof ProblemError && problem.problem.code.endsWith('other-offset');
  if (isBehind && offset !== null && offset > part.from) return offset;
  throw problem;
}
