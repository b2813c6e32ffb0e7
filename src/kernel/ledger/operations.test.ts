import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { newId } from '../../base/ids.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { appendEntry } from './append-entry.ts';
import { ledgerMigrations } from './migrations/index.ts';
import { numberEntries } from './number-entries.ts';
import { openLedger } from './open-ledger.ts';
import { auditOperation } from './operations/audit.ts';
import { eraseBodyOperation } from './operations/erase-body.ts';
import { listEntries } from './operations/list-entries.ts';
import { readBody } from './operations/read-body.ts';
import { readCheckpointOperation } from './operations/read-checkpoint.ts';
import { readEntryOperation } from './operations/read-entry.ts';
import { readPolicy } from './operations/read-policy.ts';
import { readReceipt } from './operations/read-receipt.ts';
import { parsePolicy } from './parse-policy.ts';
import { publishHead } from './publish-head.ts';
import { receiptText } from './receipt.ts';
import { SAMPLE_AT, sampleLogSigner, samplePolicy, seededBytes } from './sample-log.ts';
import { verifyReceipt } from './verify-receipt.ts';

const person = (name: string, ...mandates: string[]): Caller => {
  return { kind: 'person', person: name, party: 'pty_x', member: 'US', mandates };
};
const author = person('per_author', 'researcher');

onEveryStore('the ledger’s operations', ledgerMigrations, (open) => {
  async function node(store: Store) {
    const random = seededBytes('operations');
    const clock = heldClock('2026-11-22T09:30:00Z');
    const ledger = openLedger({ store, member: 'US', signer: sampleLogSigner, random, clock });
    const appended = await store.unit(async (unit) => {
      const body = { by: { kind: 'person', person: 'per_author' }, text: 'secret' };
      const draft = { type: 'question.answered', body, parties: ['GB'] };
      return ok(appendEntry(ledger, unit, draft, SAMPLE_AT));
    });
    if (!appended.ok) throw new Error(appended.refusal.message);
    await numberEntries(ledger);
    await publishHead(ledger, SAMPLE_AT);
    const context = (caller: Caller) => ({
      db: store.db,
      at: SAMPLE_AT,
      caller,
      newId: <P extends string>(prefix: P) => newId(prefix, random),
      ledger,
      policyAt: async () => samplePolicy,
    });
    return { ledger, context, entry: appended.value.entry };
  }

  it('show bodies to parties, the author and auditors, and to nobody else', async () => {
    const { context, entry } = await node(await open());
    const readers: [Caller, boolean][] = [
      [{ kind: 'node', member: 'GB' }, true],
      [{ kind: 'node', member: 'JP' }, false],
      [{ kind: 'node-itself' }, true],
      [author, true],
      [person('per_other', 'researcher'), false],
      [person('per_auditor', 'auditor'), true],
      [{ kind: 'anyone' }, false],
    ];
    for (const [caller, may] of readers) {
      const body = await readBody.run(context(caller), { entry });
      expect(body.ok, JSON.stringify(caller)).toBe(may);
      const receipt = await readReceipt.run(context(caller), { entry });
      if (!receipt.ok) throw new Error(receipt.refusal.message);
      expect(receipt.value.output.body !== undefined).toBe(may);
      const text = receiptText(receipt.value.output);
      expect((await verifyReceipt(text, samplePolicy)).ok).toBe(true);
    }
  });

  it('show leaves, head and policy to anyone', async () => {
    const { context, entry } = await node(await open());
    const anyone = context({ kind: 'anyone' });
    const listed = await listEntries.run(anyone, {});
    expect(listed).toMatchObject({ value: { output: { entries: [{ entry, index: 0 }] } } });
    expect((await readEntryOperation.run(anyone, { entry })).ok).toBe(true);
    const head = await readCheckpointOperation.run(anyone, {});
    const expected = { size: 1, state: 'provisional', quorum: '3 of 3', witnesses: [] };
    expect(head).toMatchObject({ value: { output: expected } });
    const policy = await readPolicy.run(anyone, {});
    expect(policy.ok && parsePolicy(policy.value.output.policy)).toEqual(ok(samplePolicy));
    const audit = await auditOperation.run(anyone, {});
    expect(audit).toMatchObject({ value: { output: { ok: true, checked: { bodies: 1 } } } });
  });

  it('erase a body once', async () => {
    const { ledger, context, entry } = await node(await open());
    const input = { entry, ground: 'GDPR article 17(1)(b)' };
    const erase = () =>
      ledger.store.unit(({ db }) =>
        eraseBodyOperation.run({ ...context(author), db }, input, undefined),
      );
    expect(await erase()).toMatchObject({ ok: true });
    expect(await erase()).toMatchObject({ refusal: { code: 'ledger.unknown-entry' } });
    expect((await readBody.run(context(author), { entry })).ok).toBe(false);
  });
});
