// How a command ends when it does not end well: a refusal in its own words, a failure of the world
// as a fault, a file that is not there by its name; anything else is a bug and crashes.
import { Fault } from '../../base/fault.ts';
import type { Refusal } from '../../base/refusal.ts';
import { EXIT, exitCodeOf, refusalText, say, type Terminal } from '../../faces/cli/index.ts';
import { asFault } from '../../kernel/storage/index.ts';

export function endRefused(terminal: Terminal, refusal: Refusal): void {
  say(terminal, refusalText(refusal));
  terminal.process.exitCode = exitCodeOf(refusal.kind);
}

const ABSENT = new Map([
  ['ENOENT', 'is not there'],
  ['EACCES', 'may not be read or written by this user'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'is not in a folder'],
]);

/** Does what is given, and says what failed in the world instead of crashing on it. */
export async function orSayFault(terminal: Terminal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const { code = '', path = '' } = cause as NodeJS.ErrnoException;
    const fault = asFault(cause);
    if (fault instanceof Fault) {
      say(terminal, fault.message);
      terminal.process.exitCode = EXIT.fault;
    } else if (ABSENT.has(code) && path !== '') {
      say(terminal, `${path} ${ABSENT.get(code)}.`);
      terminal.process.exitCode = EXIT.usage;
    } else throw cause;
  }
}
