// Structured logs: one JSON object a line on standard error. No name, no token, no row of data.
import { instantText } from '../base/instants.ts';
import type { Clock } from '../kernel/storage/index.ts';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
export interface Log {
  say(event: string, fields?: LogFields): void;
  /** A fault or a bug, whole, under a reference that people can be given. */
  failure(cause: unknown, fields: LogFields): string;
}

export function openLog(clock: Clock, write: (line: string) => void, reference: () => string): Log {
  const say = (event: string, fields: LogFields = {}) =>
    write(JSON.stringify({ at: instantText(clock.now()), event, ...fields }));
  return {
    say,
    failure(cause, fields) {
      const id = reference();
      const error = cause instanceof Error ? cause : new Error(String(cause));
      const because: LogFields = error.cause instanceof Error ? { cause: error.cause.message } : {};
      say('failure', { reference: id, error: error.stack ?? error.message, ...because, ...fields });
      return id;
    },
  };
}
