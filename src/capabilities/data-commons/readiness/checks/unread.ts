// What a check of contents says where files could not be read: what it did find stands, but
// nothing passes on rows that nobody saw.
import type { Evidence } from '../evidence.ts';
import { type Finding, type ToDo, unrunnable } from '../finding.ts';

/** Tables whose rows were not read to their end. */
export const unreadTables = ({ files }: Evidence): ToDo[] =>
  files
    .filter(({ registered, table }) => registered.format === 'table' && table === undefined)
    .map(({ registered: { path } }) => ({
      text: 'Mend what stops the file from being read (B1, B3).',
      because: `${path} was not read.`,
      file: path,
    }));

/** The check on what was read; without a failure it cannot pass while something was not. */
export function whereRead(evidence: Evidence, check: () => Finding): Finding {
  const unread = unreadTables(evidence);
  if (unread.length === 0) return check();
  const found = check();
  if (found.outcome === 'failed') return { ...found, toDo: [...found.toDo, ...unread] };
  if (found.outcome === 'not-applicable') return found;
  return unrunnable(`${unread.length} tables could not be read.`, unread, found.evidence);
}

/** For checks that say nothing true of a part: all tables, or none. */
export function whereAllRead(evidence: Evidence, check: () => Finding): Finding {
  const unread = unreadTables(evidence);
  return unread.length === 0
    ? check()
    : unrunnable(`${unread.length} tables could not be read.`, unread);
}
