// Inspects one file: sees what it is, reads it whole with its digest, and gives the report of the
// inspector of its format. What nothing recognises is said to be so; it is no failure.
import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../../base/result.ts';
import { type FileRefusal, ReadingCancelled, unreadable } from '../tables/index.ts';
import { FilesBeside } from './beside.ts';
import type { Compression, FormatName, InspectContext, Inspection, Inspector } from './contract.ts';
import { inspectFolder } from './inspect-folder.ts';
import { inspectSeek } from './inspect-seek.ts';
import { inspectStream } from './inspect-stream.ts';
import { inspectors as everyInspector } from './inspectors.ts';
import { type Seen, see } from './sight.ts';
import { type InspectionWatch, unwatched } from './watch.ts';

export interface InspectOptions {
  readonly context: Pick<InspectContext, 'assemblies'>;
  readonly watch?: InspectionWatch | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where a checkpoint is written when the reading is interrupted, and looked for before it. */
  readonly resume?: { readonly checkpoint: string } | undefined;
  readonly inspectors?: readonly Inspector[];
  /** Stored bytes read at once; an interruption waits for as many. */
  readonly chunkBytes?: number;
}

export type Inspected =
  | {
      readonly outcome: 'inspected';
      readonly inspection: Inspection;
      /** Of a folder: a line for each of its files, whose digest is the folder's. */
      readonly listing?: string;
    }
  | {
      readonly outcome: 'unrecognised';
      readonly path: string;
      readonly compression: Compression;
      readonly bytes: number;
      /** What the file seems to be, as far as anything can be said. */
      readonly text: string;
    }
  | {
      readonly outcome: 'interrupted';
      readonly path: string;
      readonly format: FormatName;
      readonly bytesRead: number;
      /** Null where the reading has to start over. */
      readonly checkpoint: string | null;
    };

/** What an inspection of one file works with. */
export interface Task {
  readonly path: string;
  readonly seen: Seen;
  readonly format: FormatName;
  readonly context: InspectContext;
  readonly watch: InspectionWatch;
  readonly checkpoint: string | null;
  readonly chunkBytes: number | undefined;
}

export async function inspectFile(
  file: string,
  options: InspectOptions,
): Promise<Result<Inspected, FileRefusal>> {
  try {
    return ok(await inspect(file, options));
  } catch (cause) {
    return unreadable(file, cause);
  }
}

/** The first inspector that knows the file, and the format it says. */
export function recognise(
  seen: Seen,
  inspectors: readonly Inspector[] = everyInspector,
): { inspector: Inspector; format: FormatName } | null {
  for (const inspector of inspectors) {
    const format = inspector.recognises(seen);
    if (format !== null) return { inspector, format };
  }
  return null;
}

async function inspect(file: string, options: InspectOptions): Promise<Inspected> {
  const seen = await see(file);
  const found = recognise(seen, options.inspectors);
  if (found === null) return unrecognised(file, seen);
  const beside = new FilesBeside(seen.isFolder ? file : path.dirname(path.resolve(file)));
  const task: Task = {
    path: file,
    seen,
    format: found.format,
    context: { ...options.context, beside: (name) => beside.find(name) },
    watch: interruptible(options),
    checkpoint: options.resume?.checkpoint ?? null,
    chunkBytes: options.chunkBytes,
  };
  try {
    if (seen.isFolder) return await inspectFolder(task, found.inspector);
    return found.inspector.kind === 'stream'
      ? await inspectStream(task, found.inspector)
      : await inspectSeek(task, found.inspector);
  } catch (cause) {
    if (!(cause instanceof ReadingCancelled)) throw cause;
    return {
      outcome: 'interrupted',
      path: file,
      format: found.format,
      bytesRead: 0,
      checkpoint: task.checkpoint !== null && existsSync(task.checkpoint) ? task.checkpoint : null,
    };
  } finally {
    await beside.close();
  }
}

const interruptible = ({ watch = unwatched, signal }: InspectOptions): InspectionWatch => ({
  read: (bytes) => watch.read(bytes),
  isCancelled: () => signal?.aborted === true || watch.isCancelled(),
  begins: (outset) => watch.begins?.(outset),
});

const unrecognised = (file: string, seen: Seen): Inspected => ({
  outcome: 'unrecognised',
  path: file,
  bytes: seen.bytes,
  compression: seen.compression,
  text: guess(seen),
});

function guess({ bytes, compression, head, isFolder }: Seen): string {
  if (isFolder) return 'a folder that is no data set by itself';
  if (bytes === 0) return 'an empty file';
  if (compression !== 'none') return `${compression} of a format that is not known here`;
  const isText = !head.includes(0) && isUtf8(withoutBrokenEnd(head));
  return isText ? 'text of a format that is not known here' : 'binary, of no known format';
}

/** The last character may be cut by the end of the sight. */
function withoutBrokenEnd(head: Uint8Array): Uint8Array {
  let end = head.length;
  while (end > 0 && head.length - end < 4 && head[end - 1]! >= 0x80) end--;
  return head.subarray(0, end);
}
