// Audits a whole log, offline: head, entries, tiles, earlier heads, bodies and the export's list of
// files. Each problem is named with its file, entry number and byte.
import { equalBytes } from '../../base/bytes.ts';
import {
  type EarlierHead,
  type HeldHead,
  readEarlierHeads,
  readHead,
  readHeldHeads,
} from './audit-heads.ts';
import { checkManifest, recording } from './audit-manifest.ts';
import type { Checkpoint } from './checkpoint.ts';
import { rootOf } from './compact-range.ts';
import { CHECKPOINT_PATH, type LogFiles } from './log-files.ts';
import { Findings, type LogReport } from './log-report.ts';
import { HASH_BYTES } from './merkle.ts';
import type { Policy } from './policy.ts';
import { type Scan, type ScannedTree, scanLog } from './scan-log.ts';
import { TILE_WIDTH, tilePath } from './tile.ts';

export interface AuditOptions {
  /** Each must stand on this log's history. */
  readonly heldElsewhere?: readonly HeldHead[];
}

export async function verifyLog(
  source: LogFiles,
  policy: Policy,
  options: AuditOptions = {},
): Promise<LogReport> {
  const findings = new Findings();
  const files = recording(source);
  const head = await readHead(files, policy, findings);
  // Without a signed head nothing else can be told right from wrong.
  if (!head) return findings.report(null, 0);
  const heads = await readEarlierHeads(files, policy, findings);
  const held = readHeldHeads(options.heldElsewhere ?? [], head, findings);
  const sizes = [...heads, ...held].map(({ size }) => size);
  const scan = await scanLog(files, head.size, sizes, findings);
  const tree = judge(scan, head, heads, findings);
  await checkUpperTiles(files, tree, findings);
  const isOnHistory = ({ size, root }: Checkpoint) =>
    size === 0 || (size <= head.size && equalBytes(root, tree.rootAt.get(size)!));
  for (const earlier of heads) {
    if (isOnHistory(earlier)) continue;
    const why = `this head of size ${earlier.size} is not on the history of the current one`;
    findings.add({ what: 'head', where: earlier.where, why });
  }
  for (const other of held) {
    if (isOnHistory(other)) continue;
    const why = `${other.by} holds another head of size ${other.size}: two histories were shown`;
    findings.add({ what: 'fork', where: CHECKPOINT_PATH, why });
  }
  await checkManifest(files, findings);
  return findings.report(head.origin, head.size);
}

/** Decides by the signed root which of entries and tiles are bad, and returns the better tree. */
function judge(
  { differences, fromEntries, fromTiles }: Scan,
  head: Checkpoint,
  heads: readonly EarlierHead[],
  findings: Findings,
): ScannedTree {
  const isRight = (tree: ScannedTree) => equalBytes(tree.root, head.root);
  if (differences.length === 0) {
    if (!isRight(fromEntries)) findings.add(rewritten(fromEntries, heads));
    return fromEntries;
  }
  if (isRight(fromEntries)) {
    for (const { index, tile, tileByte } of differences)
      findings.add({
        what: 'tile',
        where: tile,
        index,
        byte: tileByte,
        why: `this hash is not that of entry ${index}, which is in the signed tree`,
      });
    return fromEntries;
  }
  const why = isRight(fromTiles)
    ? 'this entry is not the one in the signed tree'
    : 'entry and tile differ, and neither leads to the signed root';
  for (const { index, bundle, entryByte } of differences)
    findings.add({ what: 'entry', where: bundle, index, byte: entryByte, why });
  return fromTiles;
}

function rewritten(tree: ScannedTree, heads: readonly EarlierHead[]) {
  const held = heads.filter(({ size, root }) => {
    const found = tree.rootAt.get(size);
    return found && equalBytes(found, root);
  });
  const index = Math.max(0, ...held.map(({ size }) => size));
  const why =
    'entries and tiles agree with one another but do not lead to the signed root: the log was ' +
    `rewritten at entry ${index} or later; compare it with a partner's mirror`;
  return { what: 'history', where: CHECKPOINT_PATH, index, why } as const;
}

/** Tiles above the lowest level must hold the roots of the tiles below. */
async function checkUpperTiles(
  files: LogFiles,
  tree: ScannedTree,
  findings: Findings,
): Promise<void> {
  let below = tree.tileRoots;
  for (let level = 1; below.length > 0; level++) {
    const roots: Uint8Array[] = [];
    for (let tile = 0; tile * TILE_WIDTH < below.length; tile++) {
      const hashes = below.slice(tile * TILE_WIDTH, (tile + 1) * TILE_WIDTH);
      const where = tilePath({ level, tile, width: hashes.length });
      checkTile((await files.read(where)) ?? new Uint8Array(), hashes, where, findings);
      if (hashes.length === TILE_WIDTH) roots.push(rootOf(hashes));
    }
    below = roots;
  }
}

function checkTile(
  bytes: Uint8Array,
  hashes: readonly Uint8Array[],
  where: string,
  findings: Findings,
): void {
  findings.checked.tiles++;
  const length = hashes.length * HASH_BYTES;
  for (let byte = 0; byte < length; byte++)
    if (bytes[byte] !== hashes[Math.floor(byte / HASH_BYTES)]![byte % HASH_BYTES]) {
      const why = 'this hash is not the root of the tile below it';
      findings.add({ what: 'tile', where, byte, why });
      return;
    }
  if (bytes.length > length)
    findings.add({ what: 'tile', where, byte: length, why: 'bytes follow after its last hash' });
}
