// The worker that reads expression matrices: the libraries in it meet bytes that nobody vouches
// for, and can be stopped.
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../../../base/invariant.ts';
import type { ExpressionMessage, ExpressionTask } from './expression-task.ts';
import { inspectStore } from './inspect-store.ts';

const TELL_EVERY_BYTES = 1 << 20;
const port = parentPort;
invariant(port, 'this file is run as a worker');
const { path, format } = workerData as ExpressionTask;
const say = (message: ExpressionMessage): void => port.postMessage(message);

let untold = 0;
const report = await inspectStore(path, format, (bytes) => {
  untold += bytes;
  if (untold < TELL_EVERY_BYTES) return;
  say({ kind: 'read', bytes: untold });
  untold = 0;
});
say({ kind: 'report', report });
port.unref();
