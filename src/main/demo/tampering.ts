// Changes bytes of a demonstration node's stored log and remembers which, so that they can be put
// back. Nothing stored is parsed here: what was damaged before must not stop the next change.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import {
  type Ledger,
  type TamperTarget as LedgerTarget,
  newestHead,
  numberedEntryWithBody,
  tamper,
} from '../../kernel/ledger/index.ts';
import type { TamperTarget } from './operations.ts';

interface Change {
  readonly target: LedgerTarget;
  readonly byte: number;
}
const HERE = { isDemonstration: true };

/** Flips one byte; with `none` every byte that was changed is put back. */
export async function tamperWith(
  ledger: Ledger,
  folder: string,
  what: TamperTarget,
  byte: number,
): Promise<Result<string>> {
  const made = changesIn(folder);
  if (what === 'none') return putBack(ledger, folder, made);
  const target = await targetOf(what, ledger);
  if (!target.ok) return target;
  const done = await tamper(ledger, target.value, byte, HERE);
  if (done.ok) keep(folder, toggled(made, { target: target.value, byte }));
  return done;
}

async function putBack(
  ledger: Ledger,
  folder: string,
  made: readonly Change[],
): Promise<Result<string>> {
  let left = [...made];
  for (const { target, byte } of [...made].reverse()) {
    const done = await tamper(ledger, target, byte, HERE);
    if (!done.ok) return done;
    left = left.slice(0, -1);
    keep(folder, left);
  }
  return ok(`${made.length} ${made.length === 1 ? 'byte' : 'bytes'} put back`);
}

/** A byte that is flipped twice is as it was. */
function toggled(made: readonly Change[], change: Change): Change[] {
  const spelt = JSON.stringify(change);
  const others = made.filter((one) => JSON.stringify(one) !== spelt);
  return others.length < made.length ? others : [...made, change];
}

const file = (folder: string): string => path.join(folder, 'tampered.json');
const changesIn = (folder: string): readonly Change[] =>
  existsSync(file(folder)) ? (JSON.parse(readFileSync(file(folder), 'utf8')) as Change[]) : [];
const keep = (folder: string, made: readonly Change[]): void =>
  writeFileSync(file(folder), JSON.stringify(made));

/** The first of its kind: an entry in the middle of the log, tile 0, the newest head. */
async function targetOf(
  what: Exclude<TamperTarget, 'none'>,
  { store: { db } }: Ledger,
): Promise<Result<LedgerTarget>> {
  if (what === 'tile') return ok({ what, level: 0, tile: 0 });
  const head = await newestHead(db);
  if (head === null) return nothing();
  if (what === 'checkpoint') return ok({ what, size: head.size });
  const entry = await numberedEntryWithBody(db, Math.floor(head.size / 2));
  if (entry === null) return nothing();
  return ok({ what: what === 'entry' ? 'leaf' : 'body', entry });
}

const nothing = () =>
  refused(
    refusal('not-found', 'demo.nothing-to-tamper', 'The log holds nothing of that kind yet.', {
      next: 'Wait a second for the first head, then try again.',
    }),
  );
