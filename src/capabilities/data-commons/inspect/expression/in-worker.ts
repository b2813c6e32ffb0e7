// Runs an inspection in a worker and listens: a library that damaged bytes drive into a loop, out
// of its memory or out of its mind is stopped and said, never waited for.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FormatName, FormatReport, InspectWatch, SeekableFile } from '../contract.ts';
import { type ExpressionMessage, type ExpressionTask, unreadable } from './expression-task.ts';

const SILENCE_MS_MAX = 60_000;
const HEAP_MIB_MAX = 2_048;

export async function inspectInWorker(
  file: SeekableFile,
  format: FormatName,
  watch: InspectWatch,
  silenceMsMax: number = SILENCE_MS_MAX,
): Promise<FormatReport> {
  const task: ExpressionTask = { path: file.path, format };
  const entry = new URL(`./worker-expression${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(entry, {
    workerData: task,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB_MAX },
  });
  try {
    return await listen(worker, format, file.bytes, watch, silenceMsMax);
  } finally {
    await worker.terminate();
  }
}

function listen(
  worker: Worker,
  format: FormatName,
  bytes: number,
  watch: InspectWatch,
  silenceMsMax: number,
): Promise<FormatReport> {
  return new Promise((resolve, reject) => {
    const stopped = (text: string) => resolve(unreadable(format, 'expression.stopped', text));
    const silent = () => stopped('Reading it comes to no end.');
    let timer = setTimeout(silent, silenceMsMax);
    // Parts of a file are read more than once; nobody is told of more than there is.
    let left = bytes;
    worker.on('error', () => {
      clearTimeout(timer);
      stopped('The library that reads it failed on its bytes, or ran out of memory.');
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      stopped('Its reader stopped.');
    });
    worker.on('message', (message: ExpressionMessage) => {
      clearTimeout(timer);
      if (message.kind === 'report') {
        resolve(message.report);
        return;
      }
      const told = Math.min(left, message.bytes);
      left -= told;
      try {
        watch.read(told);
      } catch (cause) {
        reject(cause);
        return;
      }
      timer = setTimeout(silent, silenceMsMax);
    });
  });
}
