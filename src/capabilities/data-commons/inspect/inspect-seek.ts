// Formats that are read by place: hashed from front to back first, then given to their inspector.
// One that lies compressed is named, with what to do; it is not unpacked behind a steward's back.
import { createHash } from 'node:crypto';
import { ReadingCancelled } from '../tables/index.ts';
import type { FileFinding, FormatReport, SeekInspector } from './contract.ts';
import { findingsFirst } from './finding-order.ts';
import type { Inspected, Task } from './inspect-file.ts';
import { readThrough } from './read-through.ts';
import { plainDecoder, seekable } from './sources/index.ts';
import type { InspectionWatch } from './watch.ts';

export async function inspectSeek(task: Task, inspector: SeekInspector): Promise<Inspected> {
  const { seen, watch, format } = task;
  watch.begins?.({
    path: task.path,
    format,
    compression: seen.compression,
    bytesTotal: 2 * seen.bytes,
    resumesAt: 0,
    canResume: false,
    startsOver: 'not-resumable',
  });
  const { sha256, bytes } = await measured(task.path, seen.bytes, watch);
  const isPacked = seen.compression === 'gzip' || seen.compression === 'bgzf';
  const report = isPacked ? packed(task) : await byPlace(task, inspector);
  const { compression } = seen;
  return {
    outcome: 'inspected',
    inspection: { path: task.path, compression, bytes, sha256, report },
  };
}

/** Digest and size of a file as it is stored. */
export async function measured(
  file: string,
  bytes: number,
  watch: InspectionWatch,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const through = await readThrough({
    path: file,
    bytes,
    from: 0,
    hash,
    decoder: plainDecoder(),
    content: () => undefined,
    isEnough(length) {
      watch.read(length);
      return watch.isCancelled();
    },
  });
  if (through.isStopped) throw new ReadingCancelled();
  return { sha256: `sha256:${hash.digest('hex')}`, bytes: through.bytes };
}

async function byPlace(task: Task, inspector: SeekInspector): Promise<FormatReport> {
  const file = await seekable(task.path);
  if (file === null) return { ...empty(task), findings: [GONE] };
  try {
    const report = await inspector.inspect(file, task.format, task.context, cancelling(task.watch));
    return { ...report, findings: findingsFirst([], report.findings) };
  } finally {
    await file.close();
  }
}

/** As the contract has it: a reading that nobody wants ends in `ReadingCancelled`. */
export const cancelling = (watch: InspectionWatch) => ({
  read(bytes: number): void {
    if (watch.isCancelled()) throw new ReadingCancelled();
    watch.read(bytes);
  },
});

const empty = ({ format }: Task): FormatReport => ({
  format,
  version: null,
  records: null,
  isComplete: false,
  columns: [],
  facts: {},
  findings: [],
});

const packed = (task: Task): FormatReport => ({
  ...empty(task),
  findings: [
    {
      level: 'error',
      rule: 'inspect.compressed',
      text: `the file is compressed as a whole, and ${task.format} is read by place.`,
      next: 'Unpack it (gunzip), then inspect it again; the format compresses within itself.',
    },
  ],
});

const GONE: FileFinding = {
  level: 'error',
  rule: 'inspect.file-changed',
  text: 'the file was taken away while it was read.',
  next: 'Put it back and inspect it again.',
};
