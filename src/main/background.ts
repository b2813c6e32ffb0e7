// What a node does by itself: number entries and keep its head, run due jobs. Every task is safe to
// repeat and to lose; what is in force never depends on one having run.
import { ok } from '../base/result.ts';
import {
  type Clock,
  claimJobs,
  failJob,
  finishJob,
  type Job,
  type Store,
} from '../kernel/storage/index.ts';
import type { Log } from './log.ts';

export interface Repeating {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

export interface Background {
  stop(): Promise<void>;
}

/**
 * Each task runs alone, waits its pause, and runs again; a failure is logged and the pause kept.
 */
export function startBackground(tasks: readonly Repeating[], log: Log): Background {
  const stopping = new AbortController();
  const running = tasks.map((task) => repeat(task, stopping.signal, log));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function repeat(task: Repeating, signal: AbortSignal, log: Log): Promise<void> {
  while (!signal.aborted) {
    try {
      await task.run();
    } catch (cause) {
      log.failure(cause, { task: task.name });
    }
    await pause(task.everyMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

export type JobHandler = (job: Job) => Promise<void>;

/** Runs what is due now. A handler that throws is tried again later with growing pauses. */
export function jobRunner(
  store: Store,
  clock: Clock,
  handlers: Readonly<Record<string, JobHandler>>,
  log: Log,
): Repeating {
  return {
    name: 'jobs',
    everyMs: 500,
    async run() {
      const at = clock.now();
      const claimed = await store.unit(async ({ db }) => ok(await claimJobs(db, store.kind, at)));
      if (!claimed.ok) return;
      for (const job of claimed.value) await runJob(store, clock, handlers, log, job);
    },
  };
}

async function runJob(
  store: Store,
  clock: Clock,
  handlers: Readonly<Record<string, JobHandler>>,
  log: Log,
  job: Job,
): Promise<void> {
  try {
    const handler = handlers[job.kind];
    if (handler === undefined) throw new Error(`no handler for jobs of kind ${job.kind}`);
    await handler(job);
    await store.unit(async ({ db }) => ok(await finishJob(db, job)));
  } catch (cause) {
    const reference = log.failure(cause, { job: job.id, kind: job.kind, attempt: job.attempt });
    await store.unit(async ({ db }) => ok(await failJob(db, job, reference, clock.now())));
  }
}
