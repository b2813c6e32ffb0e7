// Parquet is read in a worker. The format's pages state their own sizes and counts, and a reader
// that believes a damaged one may never return (measured: one changed byte in a page header is
// enough). A worker can be stopped: after a silence, or when it wants more memory than it may have.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Flaw } from './flaw.ts';
import { unreadableParquet } from './parquet-reader.ts';
import type { TableSink } from './table-sink.ts';
import type { ParquetMessage, ParquetTask } from './worker-parquet.ts';

const SILENCE_MS_MAX = 60_000;
const HEAP_MIB_MAX = 1_024;

export async function scanParquet(
  path: string,
  sink: TableSink,
  only?: ReadonlySet<string>,
  silenceMsMax: number = SILENCE_MS_MAX,
): Promise<Flaw | null> {
  const task: ParquetTask = { path, only: only ? [...only] : null };
  const entry = new URL(`./worker-parquet${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(entry, {
    workerData: task,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB_MAX },
  });
  try {
    return await listen(worker, sink, silenceMsMax);
  } finally {
    await worker.terminate();
  }
}

function listen(worker: Worker, sink: TableSink, silenceMsMax: number): Promise<Flaw | null> {
  return new Promise((resolve, reject) => {
    const silent = () => resolve(unreadableParquet('reading it comes to no end'));
    let timer = setTimeout(silent, silenceMsMax);
    let row = 0;
    const fail = (cause: unknown): void => {
      clearTimeout(timer);
      reject(cause);
    };
    const settle = (flaw: Flaw | null): void => {
      clearTimeout(timer);
      resolve(flaw);
    };
    worker.on('error', (cause) => {
      if (!isOutOfMemory(cause)) return fail(cause);
      settle(unreadableParquet('reading it takes too much memory'));
    });
    worker.on('exit', () => settle(unreadableParquet('its reader stopped')));
    worker.on('message', (message: ParquetMessage) => {
      clearTimeout(timer);
      if (message.kind === 'end') return settle(message.flaw);
      try {
        let flaw: Flaw | null = null;
        if (message.kind === 'names') flaw = sink.names(message.names);
        else if (message.kind === 'shape') sink.shape?.(message.shape);
        else for (const cells of message.rows) flaw ??= sink.row(cells, ++row);
        if (flaw) return settle({ ...flaw, line: 0 });
      } catch (cause) {
        return fail(cause);
      }
      timer = setTimeout(silent, silenceMsMax);
      worker.postMessage('next');
    });
  });
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
