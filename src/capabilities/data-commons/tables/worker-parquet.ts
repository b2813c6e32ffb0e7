// The worker that reads Parquet: sends a batch, waits until it has been taken, sends the next.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../../base/invariant.ts';
import type { Flaw } from './flaw.ts';
import { readParquet, unreadableParquet } from './parquet-reader.ts';
import type { ParquetShape } from './parquet-shape.ts';

export interface ParquetTask {
  readonly path: string;
  readonly only: readonly string[] | null;
}

export type ParquetMessage =
  | { readonly kind: 'shape'; readonly shape: ParquetShape }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'end'; readonly flaw: Flaw | null };

const port = parentPort;
invariant(port, 'this file is run as a worker');
const { path, only } = workerData as ParquetTask;

async function give(message: ParquetMessage): Promise<void> {
  const taken = once(port!, 'message');
  port!.postMessage(message);
  await taken;
}

async function read(): Promise<Flaw | null> {
  try {
    return await readParquet(path, only ? new Set(only) : null, {
      shape: (shape) => give({ kind: 'shape', shape }),
      names: (names) => give({ kind: 'names', names }),
      rows: (rows) => give({ kind: 'rows', rows }),
    });
  } catch (cause) {
    // Whatever the library throws, the file is what it cannot read; the disk answered already.
    return unreadableParquet(cause instanceof Error ? cause.message : 'unknown');
  }
}

port.postMessage({ kind: 'end', flaw: await read() } satisfies ParquetMessage);
port.unref();
