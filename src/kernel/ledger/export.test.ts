import { expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { appendEntry } from './append-entry.ts';
import { auditAtStart, auditWhole } from './audit-ledger.ts';
import { addCosignature } from './cosignatures.ts';
import { exportLog } from './export-log.ts';
import type { Ledger } from './ledger.ts';
import { filesInMemory } from './log-files.ts';
import { problemText } from './log-report.ts';
import { receiptFor } from './make-receipt.ts';
import { ledgerMigrations } from './migrations/index.ts';
import { parseNote } from './note.ts';
import { numberEntries } from './number-entries.ts';
import { openLedger } from './open-ledger.ts';
import { newestHead, publishHead } from './publish-head.ts';
import { readEntries } from './read-entries.ts';
import {
  SAMPLE_AT,
  sampleLogSigner,
  samplePolicy,
  sampleWitnesses,
  seededBytes,
} from './sample-log.ts';
import { cosignText } from './signer.ts';
import { storedFiles } from './stored-files.ts';
import { tables } from './tables.ts';
import { flipByte, type TamperTarget, tamper } from './tamper.ts';
import { verifyLog } from './verify-log.ts';
import { verifyReceipt } from './verify-receipt.ts';

const demonstration = { isDemonstration: true };

async function grow(ledger: Ledger, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      ledger.store.unit(async (unit) => {
        const parties = n % 2 ? ['GB'] : ['JP'];
        const draft = { type: 'question.answered', body: { secret: `number ${n}` }, parties };
        return ok(appendEntry(ledger, unit, draft, SAMPLE_AT));
      }),
    ),
  );
  await numberEntries(ledger);
  const head = await publishHead(ledger, SAMPLE_AT);
  if (!head.ok) throw new Error(head.refusal.message);
  for (const witness of sampleWitnesses) {
    const note = parseNote(head.value.note);
    if (!note.ok) throw new Error(note.refusal.message);
    const line = await cosignText(witness, note.value.text, SAMPLE_AT);
    await addCosignature(ledger.store, samplePolicy, head.value.size, line);
  }
}

const ledgerOn = (store: Store): Ledger =>
  openLedger({
    store,
    member: 'US',
    signer: sampleLogSigner,
    random: seededBytes('export test'),
    clock: heldClock(instantText(SAMPLE_AT)),
  });

async function exported(ledger: Ledger, bodies: 'none' | 'all' | { of: string }) {
  const files = new Map<string, Uint8Array>();
  const written = await exportLog(ledger, { bodies });
  if (!written.ok) throw new Error(written.refusal.message);
  for await (const { path, bytes } of written.value) files.set(path, new Uint8Array(bytes));
  return files;
}

onEveryStore('an export', ledgerMigrations, (open) => {
  it('passes the portable audit, with the bodies its reader may have', async () => {
    const ledger = ledgerOn(await open());
    for (const count of [200, 56, 1, 343]) await grow(ledger, count);
    for (const [bodies, expected] of [
      ['all', 600],
      ['none', 0],
      [{ of: 'GB' }, 299],
    ] as const) {
      const files = await exported(ledger, bodies);
      const report = await verifyLog(filesInMemory(files), samplePolicy);
      expect(report.problems.map(problemText)).toEqual([]);
      expect(report.checked).toMatchObject({ entries: 600, heads: 3, bodies: expected });
      const open = [...files].filter(([path]) => !path.startsWith('bodies/'));
      for (const [path, bytes] of open)
        expect(new TextDecoder().decode(bytes), path).not.toMatch(/secret|number/);
    }
  });

  it('serves exactly the tiles that a signed head covers', async () => {
    const ledger = ledgerOn(await open());
    await grow(ledger, 300);
    const files = storedFiles(ledger.store.db, { bodies: 'none' });
    const sizeOf = async (path: string) => (await files.read(path))?.length ?? null;
    expect(await sizeOf('tile/0/000')).toBe(8192);
    expect(await sizeOf('tile/0/000.p/17')).toBe(17 * 32);
    expect(await sizeOf('tile/0/001.p/44')).toBe(44 * 32);
    expect(await sizeOf('tile/1/000.p/1')).toBe(32);
    for (const path of ['tile/0/001', 'tile/0/001.p/45', 'tile/1/000.p/2', 'tile/2/000.p/1', 'x'])
      expect(await sizeOf(path), path).toBeNull();
    expect(await sizeOf('bodies/000')).toBeNull();
    expect(fromUtf8((await files.read('checkpoint'))!)).toMatch(/^us\.entente.*\n300\n/);
  });

  it('signs the same head again after a crash, and no head off the history', async () => {
    const ledger = ledgerOn(await open());
    await grow(ledger, 10);
    const first = await newestHead(ledger.store.db);
    await ledger.store.unit(async ({ db }) =>
      ok(await tables(db).deleteFrom('ledger_head').execute()),
    );
    const again = await publishHead(ledger, SAMPLE_AT);
    expect(again.ok && again.value.note).toBe(first!.note);
    await grow(ledger, 5);
    await ledger.store.unit(async ({ db }) => {
      const forged = { leaf_hash: new Uint8Array(32) };
      await tables(db).updateTable('ledger_entry').set(forged).where('position', '=', 3).execute();
      return ok(null);
    });
    expect(await auditAtStart(ledger)).toMatchObject({ refusal: { code: 'ledger.audit-failed' } });
    await ledger.store.unit(async ({ db }) => {
      const grown = { size: 16 };
      return ok(await tables(db).updateTable('ledger_tree').set(grown).execute());
    });
    expect(await publishHead(ledger, SAMPLE_AT)).toMatchObject({
      refusal: { code: 'ledger.history-changed' },
    });
  });
});

onEveryStore('tampering', ledgerMigrations, (open) => {
  it('is refused outside a demonstration', async () => {
    const ledger = ledgerOn(await open());
    const done = await tamper(ledger, { what: 'leaf', entry: 'ent_x' }, 0, {
      isDemonstration: false,
    });
    expect(done).toMatchObject({ refusal: { code: 'tamper.not-a-demonstration' } });
  });

  it('is found and named, whatever is changed', async () => {
    const ledger = ledgerOn(await open());
    await grow(ledger, 280);
    await grow(ledger, 20);
    const { db } = ledger.store;
    const [, , third] = await readEntries(db, { limit: 3 });
    const last = (await readEntries(db, { after: 298, limit: 1 }))[0]!;
    const witness = sampleWitnesses[1]!.name;
    const cases: readonly [TamperTarget, object][] = [
      [
        { what: 'leaf', entry: third!.entry },
        { what: 'entry', index: 2 },
      ],
      [
        { what: 'leaf', entry: last.entry },
        { what: 'entry', index: 299 },
      ],
      [
        { what: 'body', entry: last.entry },
        { what: 'body', index: 299 },
      ],
      [
        { what: 'tile', level: 0, tile: 0 },
        { what: 'tile', where: 'tile/0/000' },
      ],
      [{ what: 'checkpoint', size: 300 }, { what: 'checkpoint' }],
      [
        { what: 'checkpoint', size: 280 },
        { what: 'head', where: 'heads/280' },
      ],
      [{ what: 'cosignature', size: 300, witness }, { what: 'cosignature' }],
      [
        { what: 'cosignature', size: 280, witness },
        { what: 'cosignature', where: 'heads/280' },
      ],
    ];
    for (const [target, expected] of cases) {
      const byte = target.what === 'body' ? 30 : 50;
      expect((await auditWhole(ledger, samplePolicy)).problems).toEqual([]);
      expect(await tamper(ledger, target, byte, demonstration)).toMatchObject({ ok: true });
      const report = await auditWhole(ledger, samplePolicy);
      expect(report.firstBad, JSON.stringify(target)).toMatchObject(expected);
      // The same flip again restores what was there.
      await tamper(ledger, target, byte, demonstration);
    }
    const nowhere: TamperTarget = { what: 'tile', level: 9, tile: 9 };
    expect((await tamper(ledger, nowhere, 0, demonstration)).ok).toBe(false);
    const beyond = await tamper(ledger, cases[0]![0], 9999, demonstration);
    expect(beyond).toMatchObject({ refusal: { code: 'tamper.no-such-byte' } });
  });

  it('by deleting rows is found too', async () => {
    const ledger = ledgerOn(await open());
    await grow(ledger, 300);
    const { store } = ledger;
    await store.unit(async ({ db }) => ok(await tables(db).deleteFrom('ledger_tile').execute()));
    const tile = await auditWhole(ledger, samplePolicy);
    expect(tile.firstBad).toMatchObject({ what: 'tile', where: 'tile/0/000' });
    await store.unit(async ({ db }) =>
      ok(await tables(db).deleteFrom('ledger_entry').where('position', '=', 290).execute()),
    );
    const { problems } = await auditWhole(ledger, samplePolicy);
    expect(problems.some(({ what, index }) => what === 'entry' && index === 290)).toBe(true);
    expect(await auditAtStart(ledger)).toMatchObject({ refusal: { code: 'ledger.audit-failed' } });
  });

  it('of a receipt is found by whoever holds it', async () => {
    const ledger = ledgerOn(await open());
    await grow(ledger, 20);
    const [first] = await readEntries(ledger.store.db, { limit: 1 });
    const receipt = await receiptFor(ledger, first!.entry, 'JP');
    const bytes = utf8(receipt.ok ? receipt.value : '');
    expect(await verifyReceipt(bytes, samplePolicy)).toMatchObject({ ok: true, state: 'final' });
    const flipped = flipByte(bytes, 40);
    const report = await verifyReceipt(flipped.ok ? flipped.value : bytes, samplePolicy);
    expect(report.firstBad?.what).toBe('body');
  });
});
