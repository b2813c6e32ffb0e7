// Runs a scan over a file's content from front to back, from a checkpoint where there is one that
// fits: the bytes before it are hashed again, which proves that they are the same, and not parsed.
import { createHash, type Hash } from 'node:crypto';
import { ReadingCancelled } from '../tables/index.ts';
import { type Checkpoint, dropCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { FileFinding, FormatReport, StreamInspector, StreamScan } from './contract.ts';
import { findingsFirst } from './finding-order.ts';
import type { Inspected, Task } from './inspect-file.ts';
import { readThrough, type Through } from './read-through.ts';
import { BgzfDecoder, type Decoder, GzipDecoder, plainDecoder } from './sources/index.ts';
import type { StartsOver } from './watch.ts';

/** A node that dies goes on from the last of these. */
const CHECKPOINT_EVERY_BYTES = 1 << 30;

export async function inspectStream(task: Task, inspector: StreamInspector): Promise<Inspected> {
  const { seen, context, watch, format } = task;
  const start = await startOf(task);
  const scan = inspector.begin(seen, context, start.checkpoint?.scan);
  const from = start.checkpoint?.offset ?? 0;
  const decoder = decoderOf(task, from);
  let kept = from;
  const through = await readThrough({
    path: task.path,
    bytes: seen.bytes,
    from,
    hash: start.hash,
    decoder,
    chunkBytes: task.chunkBytes,
    content: (bytes) => scan.push(bytes),
    isEnough(bytes) {
      watch.read(bytes);
      return watch.isCancelled();
    },
    atRest(offset) {
      if (offset - kept < CHECKPOINT_EVERY_BYTES) return;
      kept = offset;
      keep(task, decoder, scan, start.hash, offset);
    },
  });
  if (through.isStopped) {
    const isKept = keep(task, decoder, scan, start.hash, through.offset);
    return {
      outcome: 'interrupted',
      path: task.path,
      format,
      bytesRead: through.offset,
      checkpoint: isKept ? task.checkpoint : null,
    };
  }
  const report = await reportOf(scan, through, seen.bytes);
  if (task.checkpoint !== null) dropCheckpoint(task.checkpoint);
  const { compression } = seen;
  const sha256 = `sha256:${start.hash.digest('hex')}`;
  return {
    outcome: 'inspected',
    inspection: { path: task.path, compression, bytes: through.bytes, sha256, report },
  };
}

function decoderOf({ seen }: Task, from: number): Decoder {
  if (seen.compression === 'gzip') return new GzipDecoder();
  return seen.compression === 'bgzf' ? new BgzfDecoder(from) : plainDecoder();
}

interface Start {
  readonly hash: Hash;
  readonly checkpoint: Checkpoint | null;
}

function announce(task: Task, resumesAt: number, startsOver: StartsOver | null): void {
  const { seen, format, checkpoint } = task;
  task.watch.begins?.({
    path: task.path,
    format,
    compression: seen.compression,
    bytesTotal: seen.bytes,
    resumesAt,
    canResume: checkpoint !== null && startsOver !== 'not-resumable',
    startsOver,
  });
}

async function startOf(task: Task): Promise<Start> {
  const afresh = (startsOver: StartsOver | null): Start => {
    announce(task, 0, startsOver);
    return { hash: createHash('sha256'), checkpoint: null };
  };
  const { checkpoint: file, seen } = task;
  if (seen.compression === 'gzip') return afresh('not-resumable');
  const checkpoint = file === null ? null : readCheckpoint(file);
  if (checkpoint === null) return afresh(null);
  if (checkpoint.format !== task.format || checkpoint.bytes !== seen.bytes)
    return afresh('file-changed');
  announce(task, checkpoint.offset, null);
  const hash = createHash('sha256');
  const again = await readThrough({
    path: task.path,
    bytes: checkpoint.offset,
    from: 0,
    hash,
    decoder: plainDecoder(),
    content: () => undefined,
    isEnough(bytes) {
      task.watch.read(bytes);
      return task.watch.isCancelled();
    },
  });
  // The checkpoint stays as it is: nothing was parsed since.
  if (again.isStopped) throw new ReadingCancelled();
  const isSame = hash.copy().digest('hex') === checkpoint.prefix;
  return isSame ? { hash, checkpoint } : afresh('file-changed');
}

/** False where this reading cannot be taken up. */
function keep(task: Task, decoder: Decoder, scan: StreamScan, hash: Hash, offset: number): boolean {
  if (task.checkpoint === null || !decoder.canResume || decoder.damage !== null) return false;
  const saved = scan.save();
  if (saved === null) return false;
  const { format, seen } = task;
  const prefix = hash.copy().digest('hex');
  writeCheckpoint(task.checkpoint, { format, bytes: seen.bytes, offset, prefix, scan: saved });
  return true;
}

async function reportOf(
  scan: StreamScan,
  through: Extract<Through, { isStopped: false }>,
  bytes: number,
): Promise<FormatReport> {
  const changed = through.bytes === bytes ? [] : [CHANGED];
  const isCut = through.isCut || changed.length > 0;
  const read = scan.finish(isCut);
  const report = scan.compare ? await scan.compare(read) : read;
  return {
    ...report,
    isComplete: report.isComplete && !isCut,
    findings: findingsFirst([...changed, ...through.findings], report.findings),
  };
}

const CHANGED: FileFinding = {
  level: 'error',
  rule: 'inspect.file-changed',
  text: 'the file became shorter while it was read.',
  next: 'Wait until nothing writes to the file, then inspect it again.',
};
