// Partners show one another the newest head that each has seen of every log. A log that showed two
// histories, even each to one partner only, is found at the first such exchange.
import { equalBytes, toHex } from '../../base/bytes.ts';
import { type SignedCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import type { NoteKey } from './key.ts';

export type Comparison =
  | { readonly origin: string; readonly is: 'same'; readonly size: number }
  /** Two signed heads of one size with two roots: the log's own signatures convict it. */
  | {
      readonly origin: string;
      readonly is: 'fork';
      readonly size: number;
      readonly mine: string;
      readonly theirs: string;
      readonly why: string;
    }
  /** Different sizes: the log must now prove that the larger head extends the smaller. */
  | {
      readonly origin: string;
      readonly is: 'needs-proof';
      readonly older: SignedCheckpoint;
      readonly newer: SignedCheckpoint;
    }
  | { readonly origin: string; readonly is: 'only-mine' | 'only-theirs' }
  /** Their copy is not signed by the log; it accuses nobody. */
  | { readonly origin: string; readonly is: 'unsigned'; readonly why: string };

export interface SeenHead {
  readonly origin: string;
  /** Signed note. */
  readonly note: string;
  /** Of our own: when this node cosigned it. */
  readonly witnessedAt?: string;
}

export async function compareHeads(
  mine: readonly SeenHead[],
  theirs: readonly SeenHead[],
  logKeys: readonly NoteKey[],
): Promise<Comparison[]> {
  const own = new Map(mine.map((head) => [head.origin, head]));
  const compared: Comparison[] = [];
  for (const their of theirs) {
    const my = own.get(their.origin);
    own.delete(their.origin);
    compared.push(
      my
        ? await compareHead(my, their, logKeys)
        : { origin: their.origin, is: 'only-theirs' as const },
    );
  }
  for (const origin of own.keys()) compared.push({ origin, is: 'only-mine' });
  return compared;
}

export async function compareHead(
  mine: SeenHead,
  theirs: SeenHead,
  logKeys: readonly NoteKey[],
): Promise<Comparison> {
  const { origin } = mine;
  const [my, their] = [
    await verifyCheckpoint(mine.note, logKeys),
    await verifyCheckpoint(theirs.note, logKeys),
  ];
  for (const read of [my, their]) {
    if (!read.ok) return { origin, is: 'unsigned', why: read.refusal.message };
    if (read.value.origin !== origin)
      return { origin, is: 'unsigned', why: `the note is of ${read.value.origin}` };
  }
  if (!my.ok || !their.ok) return { origin, is: 'unsigned', why: 'no signed head' };
  const [a, b] = [my.value, their.value];
  if (a.size === b.size) {
    if (equalBytes(a.root, b.root)) return { origin, is: 'same', size: a.size };
    const why = `${origin} signed two roots for size ${a.size}: ${toHex(a.root)} and ${toHex(b.root)}`;
    return { origin, is: 'fork', size: a.size, mine: mine.note, theirs: theirs.note, why };
  }
  const [older, newer] = a.size < b.size ? [a, b] : [b, a];
  if (older.size === 0) return { origin, is: 'same', size: 0 };
  return { origin, is: 'needs-proof', older, newer };
}
