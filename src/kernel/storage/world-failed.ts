// Tells failures of the world (disk full, disk broken, server gone) from bugs: the first are
// faults, answered with 503 and "not done", the second crash.
import { Fault } from '../../base/fault.ts';

/** What happened, and what the operator can do about it. */
type Failure = readonly [why: string, next: string];

const LOCKED = 'Stop the program that holds it, then try again.';
const DISK = 'Check the disk of the node’s folder, then restore a backup: `entente restore`.';
// https://www.sqlite.org/rescode.html, primary codes; the extended ones carry them in the low byte.
const SQLITE: Readonly<Record<number, Failure>> = {
  5: ['the database is locked by another program', LOCKED],
  8: ['the database can only be read', 'Give the node’s user the right to write its folder.'],
  10: ['the disk failed', DISK],
  11: ['the database file is damaged', DISK],
  13: ['the disk is full', 'Free some space, then try again.'],
  14: [
    'the database file cannot be opened',
    'Check that the node’s folder is there, then restart.',
  ],
  26: ['the file is no database', DISK],
};

const SERVER = 'Check that the database server runs and can be reached, then try again.';
const SERVER_DISK = 'Free or mend the disk of the database server, then try again.';
const LIMITS = 'Raise the limits of the database server or ask less of it, then try again.';
// https://www.postgresql.org/docs/15/errcodes-appendix.html, classes and single codes.
const POSTGRES: readonly (readonly [RegExp, ...Failure])[] = [
  [/^08/, 'the connection to the database server failed', SERVER],
  [/^53100$/, 'the disk of the database server is full', SERVER_DISK],
  [/^53/, 'the database server is out of resources', LIMITS],
  [/^57P/, 'the database server is shutting down', SERVER],
  [/^58/, 'the database server’s disk failed', SERVER_DISK],
  [/^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN)/, 'the database server cannot be reached', SERVER],
];
/** What the driver says without a code of the server. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e)/;

/** The same failure as a `Fault` when the world is to blame, else as it came. */
export function asFault(cause: unknown): unknown {
  const failure = cause instanceof Fault ? undefined : worldFailure(cause);
  if (failure === undefined) return cause;
  const [why, next] = failure;
  return new Fault(`Nothing was done: ${why}. ${next}`, { cause, retryable: true });
}

/** The same promise, rejecting with a `Fault` where the world is to blame. */
export async function orFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw asFault(cause);
  }
}

function worldFailure(cause: unknown): Failure | undefined {
  const { code, errcode, message } = (cause ?? {}) as Record<string, unknown>;
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return SQLITE[errcode & 0xff];
  if (typeof message === 'string' && LOST.test(message))
    return ['the connection to the database server failed', SERVER];
  if (typeof code !== 'string') return undefined;
  const known = POSTGRES.find(([pattern]) => pattern.test(code));
  return known && [known[1], known[2]];
}
