import { expect, it } from 'vitest';
import { toHex } from '../../base/bytes.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, refused } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { appendEntry, type EntryDraft } from './append-entry.ts';
import { auditAtStart, auditWhole } from './audit-ledger.ts';
import { rootOf } from './compact-range.ts';
import { eraseBody } from './erase-body.ts';
import type { Ledger } from './ledger.ts';
import { problemText } from './log-report.ts';
import { receiptFor } from './make-receipt.ts';
import { ledgerMigrations } from './migrations/index.ts';
import { numberEntries } from './number-entries.ts';
import { openLedger } from './open-ledger.ts';
import { checkPromise } from './promise.ts';
import { verifyConsistency, verifyInclusion } from './proof.ts';
import { publishHead } from './publish-head.ts';
import { bodyFor, countUnnumbered, readEntries, readEntry } from './read-entries.ts';
import { SAMPLE_AT, sampleLogSigner, samplePolicy, seededBytes } from './sample-log.ts';
import { logKeyOf } from './signer.ts';
import { consistencyProof, inclusionProof, readHashes, rootAt, treeHead } from './stored-tree.ts';
import { verifyReceipt } from './verify-receipt.ts';

export const openSample = (store: Store): Ledger =>
  openLedger({
    store,
    member: 'US',
    signer: sampleLogSigner,
    random: seededBytes('ledger test'),
    clock: heldClock('2026-11-22T09:30:00Z'),
  });

const draft = (n: number): EntryDraft => ({
  type: n % 2 ? 'question.answered' : 'dataset.registered',
  body: { number: n, text: `secret ${n}` },
  parties: ['GB'],
  ...(n % 5 === 0 ? { subject: `ds_${n % 10}` } : {}),
});

async function append(ledger: Ledger, from: number, count: number) {
  const done = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      ledger.store.unit(async (unit) => ok(appendEntry(ledger, unit, draft(from + i), SAMPLE_AT))),
    ),
  );
  return done.map((result) => {
    if (!result.ok) throw new Error(result.refusal.message);
    return result.value.evidence();
  });
}

onEveryStore('a ledger', ledgerMigrations, (open) => {
  it('gives evidence with the commit and a receipt once numbered', async () => {
    const ledger = openSample(await open());
    const evidence = await append(ledger, 0, 130);
    const { entry, leafHash, promise } = evidence[77]!;
    const checks = await checkPromise(promise, leafHash, [logKeyOf(sampleLogSigner)]);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(await receiptFor(ledger, entry, null)).toMatchObject({
      refusal: { code: 'ledger.not-yet-numbered' },
    });
    expect(await countUnnumbered(ledger.store.db)).toBe(130);
    expect(await numberEntries(ledger)).toEqual(ok({ numbered: 130, size: 130 }));
    await publishHead(ledger, SAMPLE_AT);
    const receipt = await receiptFor(ledger, entry, 'GB');
    const report = await verifyReceipt(receipt.ok ? receipt.value : '', samplePolicy);
    expect(report).toMatchObject({ ok: true, state: 'provisional' });
    expect(report.receipt).toMatchObject({ index: 77, body: { record: { text: 'secret 77' } } });
  });

  it('writes nothing of an act that was refused or thrown', async () => {
    const ledger = openSample(await open());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        ledger.store.unit(async (unit) => {
          const appended = appendEntry(ledger, unit, draft(i), SAMPLE_AT);
          if (i % 4 === 1) return refused(refusal('conflict', 'test.no', 'No.'));
          if (i % 4 === 2) throw new Error('thrown');
          return ok(appended);
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await countUnnumbered(ledger.store.db)).toBe(10);
  });

  it('refuses to give evidence before the commit, and types that tell', async () => {
    const ledger = openSample(await open());
    await ledger.store.unit(async (unit) => {
      const appended = appendEntry(ledger, unit, draft(1), SAMPLE_AT);
      expect(() => appended.evidence()).toThrow(/before the unit has committed/);
      const telling = { ...draft(1), type: 'question.denied' };
      expect(() => appendEntry(ledger, unit, telling, SAMPLE_AT)).toThrow(/tells the outcome/);
      return ok(null);
    });
    expect(await countUnnumbered(ledger.store.db)).toBe(1);
  });

  it('numbers without gaps, in order of arrival, whoever else numbers meanwhile', async () => {
    const ledger = openSample(await open());
    const evidence: string[] = [];
    for (let round = 0; round < 6; round++) {
      const [written] = await Promise.all([
        append(ledger, round * 60, 60),
        numberEntries(ledger),
        numberEntries(ledger),
      ]);
      evidence.push(...written.map(({ entry }) => entry));
    }
    await numberEntries(ledger);
    const entries = await readEntries(ledger.store.db, { limit: 1000 });
    expect(entries.map(({ index }) => index)).toEqual(Array.from({ length: 360 }, (_, i) => i));
    expect(entries.map(({ entry }) => entry)).toEqual(evidence);
    const tree = await treeHead(ledger.store.db);
    const hashes = await readHashes(ledger.store.db, 0, 0, 360);
    expect(toHex(tree.root)).toBe(toHex(rootOf(hashes)));
    expect(await auditAtStart(ledger)).toMatchObject({ ok: true, value: { size: 360 } });
  });

  it('proves every entry and every older tree from its tiles', async () => {
    const ledger = openSample(await open());
    for (const count of [1, 254, 1, 1, 300]) {
      await append(ledger, 0, count);
      await numberEntries(ledger);
    }
    const { db } = ledger.store;
    const tree = { db, tiles: ledger.tiles };
    const hashes = await readHashes(db, 0, 0, 557);
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, 557]) {
      const root = rootOf(hashes.slice(0, size));
      expect(toHex(await rootAt(db, size))).toBe(toHex(root));
      for (const index of [0, size >> 1, size - 1]) {
        const proof = await inclusionProof(tree, index, size);
        expect(verifyInclusion(hashes[index]!, index, size, proof, root)).toBe(true);
      }
      for (const old of [1, size >> 1, size].filter((n) => n > 0)) {
        const proof = await consistencyProof(tree, old, size);
        const oldRoot = rootOf(hashes.slice(0, old));
        expect(verifyConsistency(old, size, proof, oldRoot, root)).toBe(true);
      }
    }
  });

  it('shows bodies to their parties alone, and finds entries by type and subject', async () => {
    const ledger = openSample(await open());
    const [first] = await append(ledger, 0, 30);
    await numberEntries(ledger);
    for (const [reader, may] of [
      ['GB', true],
      ['US', true],
      ['JP', false],
    ] as const)
      expect((await bodyFor(ledger, first!.entry, reader)).ok).toBe(may);
    const { db } = ledger.store;
    expect(await readEntries(db, { limit: 99, type: 'question.answered' })).toHaveLength(15);
    expect(await readEntries(db, { limit: 99, subject: 'ds_5' })).toHaveLength(3);
    const page = await readEntries(db, { after: 9, limit: 5 });
    expect(page.map(({ index }) => index)).toEqual([10, 11, 12, 13, 14]);
    expect(await readEntry(db, 'ent_nothing')).toMatchObject({
      refusal: { code: 'ledger.unknown-entry' },
    });
  });

  it('erases a body and its salt, and every proof still holds', async () => {
    const ledger = openSample(await open());
    const [first] = await append(ledger, 0, 10);
    await numberEntries(ledger);
    await publishHead(ledger, SAMPLE_AT);
    const entry = first!.entry;
    expect(await ledger.store.unit(({ db }) => eraseBody(db, entry))).toEqual(ok(null));
    expect((await bodyFor(ledger, entry, 'US')).ok).toBe(false);
    expect((await ledger.store.unit(({ db }) => eraseBody(db, entry))).ok).toBe(false);
    const receipt = await receiptFor(ledger, entry, 'GB');
    const report = await verifyReceipt(receipt.ok ? receipt.value : '', samplePolicy);
    expect(report.ok).toBe(true);
    expect(report.receipt?.body).toBeUndefined();
    const audit = await auditWhole(ledger, samplePolicy);
    expect(audit.problems.map(problemText)).toEqual([]);
    expect(audit.checked).toMatchObject({ entries: 10, bodies: 9 });
  });
});
