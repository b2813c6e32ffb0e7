// Audits at start and on demand. At start the tree is recomputed from its tiles' edge and held
// against its own row and the newest signed head; on demand every byte is read, as anybody else
// would.
import { equalBytes, toHex } from '../../base/bytes.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import type { HeldHead } from './audit-heads.ts';
import type { Ledger } from './ledger.ts';
import type { LogReport } from './log-report.ts';
import type { Policy } from './policy.ts';
import { isOnHistory, newestHead } from './publish-head.ts';
import { storedFiles } from './stored-files.ts';
import { rootAt, storedHashes, type TreeHead, treeHead } from './stored-tree.ts';
import { tables } from './tables.ts';
import { hashesAtLevel, TILE_WIDTH } from './tile.ts';
import { verifyLog } from './verify-log.ts';

export type AuditRefusal = Refusal<'ledger.audit-failed'>;

/** Milliseconds whatever the size of the log. A node whose ledger fails it must not start. */
export async function auditAtStart(ledger: Ledger): Promise<Result<TreeHead, AuditRefusal>> {
  const { db } = ledger.store;
  ledger.tiles.clear();
  const tree = await treeHead(db);
  const last = await lastNumber(db);
  if (last + 1 !== tree.size)
    return failed(`the tree has ${tree.size} leaves, the last entry has the number ${last}`);
  const missing = (await missingTiles(db, tree.size)) ?? (await missingEdge(db, tree.size));
  if (missing) return failed(missing);
  const root = await rootAt(db, tree.size);
  if (!equalBytes(root, tree.root))
    return failed(`tiles lead to the root ${toHex(root)}, the tree's row says ${toHex(tree.root)}`);
  const newest = await newestHead(db);
  if (newest && !(await isOnHistory(db, newest)))
    return failed(`the signed head of size ${newest.size} is not on the history of the tree`);
  return ok(tree);
}

async function lastNumber(db: Database): Promise<number> {
  const { last } = await tables(db)
    .selectFrom('ledger_entry')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? -1;
}

/** The tree's edge is what its root is recomputed from; gaps further in are the whole audit's. */
async function missingEdge(db: Database, size: number): Promise<string | null> {
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) {
    const to = hashesAtLevel(size, level);
    const from = to - (to % TILE_WIDTH);
    const found = from + (await storedHashes(db, level, from, to)).length;
    if (found < to) return `hash ${found} of level ${level} is missing`;
  }
  return null;
}

async function missingTiles(db: Database, size: number): Promise<string | null> {
  for (let level = 0; hashesAtLevel(size, level + 1) > 0; level++) {
    const { tiles } = await tables(db)
      .selectFrom('ledger_tile')
      .select(({ fn }) => fn.countAll<number>().as('tiles'))
      .where('level', '=', level)
      .executeTakeFirstOrThrow();
    const expected = hashesAtLevel(size, level + 1);
    if (Number(tiles) !== expected)
      return `level ${level} has ${tiles} full tiles, a tree of ${size} has ${expected}`;
  }
  return null;
}

/** Every entry, body, tile and head; 10 us an entry. */
export const auditWhole = (
  ledger: Ledger,
  policy: Policy,
  heldElsewhere: readonly HeldHead[] = [],
): Promise<LogReport> =>
  verifyLog(storedFiles(ledger.store.db, { bodies: 'all' }), policy, { heldElsewhere });

const failed = (why: string) =>
  refused(
    refusal('conflict', 'ledger.audit-failed', `The ledger does not hold together: ${why}.`, {
      because: [{ citation: 'RFC 9162 section 2.1', text: why }],
      next: 'Do not start this node on it; restore a backup, then compare with a partner’s mirror.',
    }),
  );
