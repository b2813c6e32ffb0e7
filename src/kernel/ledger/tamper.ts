// Stages trouble in a demonstration: flips one byte of what the ledger holds, so that people can
// watch it being found and named. Refused everywhere else.
import { equalBytes, fromUtf8, utf8 } from '../../base/bytes.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import type { Ledger } from './ledger.ts';
import { tables } from './tables.ts';
import { TILE_WIDTH, tileBytes } from './tile.ts';

export type TamperTarget =
  | { readonly what: 'body' | 'leaf'; readonly entry: string }
  /** A full tile; the last one of level 0 where it is still partial, by its leaf hashes. */
  | { readonly what: 'tile'; readonly level: number; readonly tile: number }
  | { readonly what: 'checkpoint'; readonly size: number }
  | { readonly what: 'cosignature'; readonly size: number; readonly witness: string };

const HASH_BYTES = 32;

export interface TamperOptions {
  readonly isDemonstration: boolean;
}
export type TamperRefusal = Refusal<
  'tamper.not-a-demonstration' | 'tamper.nothing-there' | 'tamper.no-such-byte'
>;

/** The lowest bit of the byte is flipped; for text this gives another ASCII character. */
export async function tamper(
  ledger: Ledger,
  target: TamperTarget,
  byte: number,
  { isDemonstration }: TamperOptions,
): Promise<Result<string, TamperRefusal>> {
  if (!isDemonstration) return notADemonstration();
  const done = await ledger.store.unit<string, TamperRefusal>(async ({ db }) => {
    const bytes = await readTarget(db, target);
    if (!bytes) return nothingThere(target);
    const changed = flipByte(bytes, byte);
    if (!changed.ok) return changed;
    if (!isStillStorable(target, changed.value)) return noSuchByte(byte, bytes.length);
    await writeTarget(db, target, changed.value);
    return ok(
      `byte ${byte} of ${bytes.length} in ${target.what}: ${bytes[byte]} became ${changed.value[byte]}`,
    );
  });
  ledger.tiles.clear();
  return done;
}

/** For receipts and exported files, which lie with whoever holds them. */
export function flipByte(bytes: Uint8Array, byte: number): Result<Uint8Array, TamperRefusal> {
  if (!Number.isSafeInteger(byte) || byte < 0 || byte >= bytes.length)
    return noSuchByte(byte, bytes.length);
  return ok(bytes.with(byte, bytes[byte]! ^ 1));
}

async function readTarget(db: Database, target: TamperTarget): Promise<Uint8Array | null> {
  const read = tables(db);
  switch (target.what) {
    case 'body': {
      const row = await read
        .selectFrom('ledger_entry')
        .innerJoin('ledger_body', 'ledger_body.arrival', 'ledger_entry.arrival')
        .select('body')
        .where('entry', '=', target.entry)
        .executeTakeFirst();
      return row ? utf8(row.body) : null;
    }
    case 'leaf': {
      const row = await read
        .selectFrom('ledger_entry')
        .select('leaf')
        .where('entry', '=', target.entry)
        .executeTakeFirst();
      return row ? utf8(row.leaf) : null;
    }
    case 'tile': {
      const row = await read
        .selectFrom('ledger_tile')
        .select('hashes')
        .where('level', '=', target.level)
        .where('tile', '=', target.tile)
        .executeTakeFirst();
      return row?.hashes ?? (await partialTile(db, target));
    }
    case 'checkpoint': {
      const row = await read
        .selectFrom('ledger_head')
        .select('note')
        .where('size', '=', target.size)
        .executeTakeFirst();
      return row ? utf8(row.note) : null;
    }
    case 'cosignature': {
      const row = await read
        .selectFrom('ledger_cosignature')
        .select('signature')
        .where('size', '=', target.size)
        .where('witness', '=', target.witness)
        .executeTakeFirst();
      return row?.signature ?? null;
    }
  }
}

async function writeTarget(db: Database, target: TamperTarget, bytes: Uint8Array): Promise<void> {
  const write = tables(db);
  switch (target.what) {
    case 'body':
      await write
        .updateTable('ledger_body')
        .set({ body: fromUtf8(bytes) })
        .where('arrival', '=', (select) =>
          select
            .selectFrom('ledger_entry')
            .select('ledger_entry.arrival')
            .where('entry', '=', target.entry),
        )
        .execute();
      return;
    case 'leaf':
      await write
        .updateTable('ledger_entry')
        .set({ leaf: fromUtf8(bytes) })
        .where('entry', '=', target.entry)
        .execute();
      return;
    case 'tile': {
      const { numUpdatedRows } = await write
        .updateTable('ledger_tile')
        .set({ hashes: bytes })
        .where('level', '=', target.level)
        .where('tile', '=', target.tile)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) await writePartialTile(db, target.tile, bytes);
      return;
    }
    case 'checkpoint':
      await write
        .updateTable('ledger_head')
        .set({ note: fromUtf8(bytes) })
        .where('size', '=', target.size)
        .execute();
      return;
    case 'cosignature':
      await write
        .updateTable('ledger_cosignature')
        .set({ signature: bytes })
        .where('size', '=', target.size)
        .where('witness', '=', target.witness)
        .execute();
  }
}

/** Partial tiles have no row of their own: they are cut from the hashes of their entries. */
async function partialTile(
  db: Database,
  { level, tile }: { readonly level: number; readonly tile: number },
): Promise<Uint8Array | null> {
  if (level !== 0) return null;
  const rows = await leafHashesOf(db, tile);
  return rows.length === 0 ? null : tileBytes(rows.map(({ leaf_hash }) => leaf_hash));
}

async function writePartialTile(db: Database, tile: number, bytes: Uint8Array): Promise<void> {
  for (const [i, { arrival, leaf_hash }] of (await leafHashesOf(db, tile)).entries()) {
    const hash = bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES);
    if (equalBytes(hash, leaf_hash)) continue;
    await tables(db)
      .updateTable('ledger_entry')
      .set({ leaf_hash: hash })
      .where('arrival', '=', arrival)
      .execute();
  }
}

const leafHashesOf = (db: Database, tile: number) =>
  tables(db)
    .selectFrom('ledger_entry')
    .select(['arrival', 'leaf_hash'])
    .where('position', '>=', tile * TILE_WIDTH)
    .where('position', '<', (tile + 1) * TILE_WIDTH)
    .orderBy('position')
    .execute();

/** The first numbered entry from the position on whose body is here; nothing of it is parsed. */
export async function numberedEntryWithBody(db: Database, from: number): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('ledger_entry')
    .innerJoin('ledger_body', 'ledger_body.arrival', 'ledger_entry.arrival')
    .select('entry')
    .where('position', '>=', from)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row?.entry ?? null;
}

/** Text columns hold well-formed UTF-8 only. */
function isStillStorable({ what }: TamperTarget, bytes: Uint8Array): boolean {
  if (what === 'tile' || what === 'cosignature') return true;
  return !new TextDecoder().decode(bytes).includes('\ufffd');
}

const noSuchByte = (byte: number, length: number) =>
  refused(
    refusal('invalid', 'tamper.no-such-byte', `Byte ${byte} cannot be changed here.`, {
      because: [{ text: `there are ${length} bytes, counted from 0; text must stay UTF-8` }],
      next: `Choose another byte from 0 to ${length - 1}.`,
    }),
  );

const notADemonstration = () =>
  refused(
    refusal('forbidden', 'tamper.not-a-demonstration', 'This node is no demonstration.', {
      next: 'Run `entente demo tamper` on a node that `entente demo` has started.',
    }),
  );

const nothingThere = (target: TamperTarget) =>
  refused(
    refusal('not-found', 'tamper.nothing-there', `There is no such ${target.what} to change.`, {
      because: [{ text: JSON.stringify(target) }],
      next: 'List entries with `entente log list`; tiles of higher levels rest only when full.',
    }),
  );
