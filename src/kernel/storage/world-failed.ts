// Tells failures of the world (disk full, disk broken, server gone) from bugs: the first are
// faults, answered with 503 and "not done", the second crash.
import { Fault } from '../../base/fault.ts';

// https://www.sqlite.org/rescode.html, primary codes; the extended ones carry them in the low byte.
const SQLITE: Readonly<Record<number, string>> = {
  5: 'the database is locked by another program',
  8: 'the database can only be read',
  10: 'the disk failed',
  11: 'the database file is damaged',
  13: 'the disk is full',
  14: 'the database file cannot be opened',
  26: 'the file is no database',
};
// https://www.postgresql.org/docs/15/errcodes-appendix.html, classes and single codes.
const POSTGRES: readonly (readonly [RegExp, string])[] = [
  [/^08/, 'the connection to the database server failed'],
  [/^53100$/, 'the disk of the database server is full'],
  [/^53/, 'the database server is out of resources'],
  [/^57P/, 'the database server is shutting down'],
  [/^58/, 'the database server’s disk failed'],
  [/^E(CONN|PIPE|HOST|NET|TIMEDOUT)/, 'the database server cannot be reached'],
];

/** The same failure as a `Fault` when the world is to blame, else as it came. */
export function asFault(cause: unknown): unknown {
  const why = cause instanceof Fault ? undefined : worldFailure(cause);
  if (why === undefined) return cause;
  return new Fault(`Nothing was done: ${why}.`, { cause, retryable: true });
}

function worldFailure(cause: unknown): string | undefined {
  const { code, errcode } = (cause ?? {}) as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return SQLITE[errcode & 0xff];
  if (typeof code !== 'string') return undefined;
  return POSTGRES.find(([pattern]) => pattern.test(code))?.[1];
}
