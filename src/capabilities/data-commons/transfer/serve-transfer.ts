// Serving a released copy: the decision whether these bytes may go to whoever holds the link, and
// the reader that asks again before every chunk and cuts the stream when the answer has changed.
import { Fault } from '../../../base/fault.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { LeavingFile, Transfer } from './model.ts';
import {
  type ByteRange,
  isSignedLink,
  readLinkQuery,
  readRange,
  type SignedLink,
  transferPath,
} from './signed-url.ts';
import { type Standing, stopOf } from './standing.ts';

export interface FetchRequest {
  readonly method: string;
  /** Hex of the file's SHA-256, the last segment of the path. */
  readonly file: string;
  readonly query: string;
  /** The `Range` header, when there is one. */
  readonly range?: string | undefined;
}

export interface ServedRange {
  readonly file: LeavingFile;
  readonly range: ByteRange;
  readonly isWhole: boolean;
}

/** `now` is RFC 3339 UTC with milliseconds. */
export function mayServe(
  key: Uint8Array,
  transfer: Transfer | null,
  request: FetchRequest,
  now: string,
  standing: Standing,
): Result<ServedRange> {
  const said = readLinkQuery(request.query);
  const file = transfer?.record.files.find(({ sha256 }) => sha256 === `sha256:${request.file}`);
  if (transfer === null || file === undefined || said === null) return refused(notALink());
  const link: SignedLink = {
    method: request.method,
    path: transferPath(transfer.id, file.sha256),
    transfer: transfer.id,
    agreement: transfer.agreement,
    sha256: file.sha256,
    range: said.range,
    expiresAt: said.expiresAt,
  };
  if (!isSignedLink(key, link, said.signature)) return refused(notALink());
  if (now >= said.expiresAt || now >= transfer.expiresAt) return refused(expired(said.expiresAt));
  const stop = stopOf(transfer, standing);
  if (stop) return refused(stop);
  const range = request.range === undefined ? said.range : within(said.range, request.range);
  if (range === null) return refused(outside(said.range));
  const isWhole = range.start === 0 && range.end === file.bytes - 1;
  return ok({ file, range, isWhole });
}

/** One range of the link's bytes, so that a broken download can be taken up again. */
function within(signed: ByteRange, header: string): ByteRange | null {
  const stated = /^bytes=(\d+)-(\d*)$/.exec(header.trim());
  const wanted = stated && readRange(`${stated[1]}-${stated[2] || signed.end}`);
  return wanted && wanted.start >= signed.start && wanted.end <= signed.end ? wanted : null;
}

// One answer for every link that does not hold: which part of it is wrong is nobody's business.
const notALink = (): Refusal<'data-commons.not-a-link'> =>
  refusal('forbidden', 'data-commons.not-a-link', 'This link does not hold.', {
    because: [{ text: 'A link names one file, one range and one method, and is not changed.' }],
    next: 'Use the link exactly as the holder’s steward gave it, or ask for a new one.',
  });

const expired = (at: string): Refusal<'data-commons.link-expired'> =>
  refusal('forbidden', 'data-commons.link-expired', `This link ended at ${at}.`, {
    next: 'Ask the holder’s steward to release the copy again.',
  });

const outside = ({ start, end }: ByteRange): Refusal<'data-commons.outside-link'> =>
  refusal('forbidden', 'data-commons.outside-link', 'The link does not cover this range.', {
    because: [{ text: `It covers bytes ${start}-${end}, asked for as one range.` }],
    next: `Ask for a range within ${start}-${end}.`,
  });

/** Reads bytes of an open file; `release` is called once, whatever happens. */
export interface ByteSource {
  read(into: Uint8Array, at: number): Promise<number>;
  release(): Promise<void>;
}

const CHUNK_BYTES = 64 * 1024;

export interface ServingWatch {
  /** Why nothing more may leave now, or null. */
  readonly stop: () => Promise<Refusal | null>;
  /** Hears once how far it came, and why it ended early if it did. */
  readonly onEnd: (sent: number, because: string | null) => void;
}

const BROKEN_OFF = 'The receiver broke it off.';

/** The bytes, once; the source is released also when nobody ever reads them but says so. */
export function serveRange(
  source: ByteSource,
  range: ByteRange,
  watch: ServingWatch,
  chunkBytes = CHUNK_BYTES,
): AsyncIterable<Uint8Array> {
  const chunks = readChunks(source, range, watch, chunkBytes);
  let isStarted = false;
  const iterator: AsyncIterator<Uint8Array> = {
    next() {
      isStarted = true;
      return chunks.next();
    },
    async return() {
      if (!isStarted) {
        isStarted = true;
        await source.release();
        watch.onEnd(0, BROKEN_OFF);
      }
      return chunks.return(undefined);
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

async function* readChunks(
  source: ByteSource,
  { start, end }: ByteRange,
  watch: ServingWatch,
  chunkBytes: number,
): AsyncGenerator<Uint8Array, undefined> {
  let at = start;
  let because: string | null = BROKEN_OFF;
  try {
    while (at <= end) {
      const stop = await watch.stop();
      if (stop) {
        because = stop.message;
        throw new Fault(`download cut: ${stop.message}`);
      }
      const chunk = new Uint8Array(Math.min(chunkBytes, end - at + 1));
      const read = await source.read(chunk, at);
      if (read === 0) {
        because = 'The file ended early.';
        throw new Fault('download cut: the file ended early');
      }
      at += read;
      yield chunk.subarray(0, read);
    }
    because = null;
  } catch (cause) {
    if (because === BROKEN_OFF) because = 'Reading failed.';
    throw cause;
  } finally {
    await source.release();
    watch.onEnd(at - start, because);
  }
}
