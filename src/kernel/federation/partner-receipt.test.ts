// Who sees what a partner's receipt says: the partner hands it to this node, which is a party; that
// makes no party of everybody who is signed in here.
import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import type { Json } from '../../base/json.ts';
import { ok, type Result } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { ledgerMigrations, type Receipt, receiptText, verifyReceipt } from '../ledger/index.ts';
import { sampleEntries, samplePolicy, sampleReceipt } from '../ledger/sample-log.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { federationMigrations } from './module.ts';
import { readPartnerReceipt } from './operations/read-partner-receipt.ts';
import type { PeerPatience } from './peer-client.ts';

const person = (name: string, ...mandates: string[]): Caller => ({
  kind: 'person',
  person: name,
  party: 'pty_1',
  member: 'JP',
  mandates,
});

const entries = sampleEntries(9);
const { entry } = entries[4]!;
const SUBJECT = 'qst_1/ds_1';

/** As a partner sends it: with the body, which names what was asked. */
async function sent(of = 4): Promise<Receipt> {
  const text = await sampleReceipt(entries, of, { cosigners: 3, withBody: true });
  return JSON.parse(text) as Receipt;
}

function readerOn(store: Store, reply: Json) {
  const heard: PeerPatience[] = [];
  const ports = {
    call: async (_: string, _request: unknown, patience: PeerPatience): Promise<Result<Json>> => {
      heard.push(patience);
      return ok(reply);
    },
    policyOf: async () => samplePolicy,
    askerOf: async (_: unknown, member: string, subject: string) =>
      member === 'US' && subject === SUBJECT ? 'per_asker' : null,
  };
  const { run } = operationRunner(store, heldClock('2026-11-22T12:00:00Z'), ports);
  const read = (caller: Caller) =>
    run<{ receipt: Receipt }>(readPartnerReceipt, caller, { member: 'US', entry });
  return { read, heard };
}

onEveryStore('a partner’s receipt', [...ledgerMigrations, ...federationMigrations], (open) => {
  it('keeps its body from whoever could not read the partner’s entry', async () => {
    const { read } = readerOn(await open(), (await sent()) as unknown as Json);
    for (const caller of [person('per_2', 'researcher'), person('per_3')]) {
      const found = await read(caller);
      if (!found.ok) throw new Error(found.refusal.message);
      const { receipt } = found.value;
      expect(receipt).not.toHaveProperty('body');
      expect(receipt).not.toHaveProperty('salt');
      const report = await verifyReceipt(receiptText(receipt), samplePolicy);
      expect(report).toMatchObject({ ok: true, state: 'final', receipt: { entry } });
    }
  });

  it('is whole for those who may, and for the person whose question it answers', async () => {
    const whole = await sent();
    const about = { ...whole, body: { ...whole.body!, subject: SUBJECT } };
    const { read } = readerOn(await open(), about as unknown as Json);
    for (const caller of [person('per_2', 'steward'), person('per_asker', 'researcher')])
      expect(await read(caller)).toMatchObject({
        value: { receipt: { body: about.body, salt: about.salt } },
      });
    const other = await read(person('per_other', 'researcher'));
    expect(other.ok && other.value.receipt.body).toBeUndefined();
  });

  it('is refused when it is of another entry, and bounded in size', async () => {
    const { read, heard } = readerOn(await open(), (await sent(5)) as unknown as Json);
    expect(await read(person('per_2', 'steward'))).toMatchObject({
      ok: false,
      refusal: { code: 'federation.no-partner-receipt' },
    });
    expect(heard[0]!.replyBytesMax).toBeLessThanOrEqual(1024 * 1024);
  });
});
