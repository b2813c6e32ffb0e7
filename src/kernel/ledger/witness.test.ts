import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Fault } from '../../base/fault.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { appendEntry } from './append-entry.ts';
import { exchangeHeads, seenHeads, settleExtension } from './exchange-heads.ts';
import { readForks } from './forks.ts';
import { keepHead, rollbackWarning } from './keep-head.ts';
import type { KnownLog } from './known-logs.ts';
import type { Ledger } from './ledger.ts';
import { receiptFor } from './make-receipt.ts';
import { ledgerMigrations } from './migrations/index.ts';
import { verifyNote } from './note.ts';
import { openLedger } from './open-ledger.ts';
import { treeInMemory } from './proof.ts';
import { readEntries } from './read-entries.ts';
import {
  SAMPLE_AT,
  sampleEntries,
  sampleHead,
  sampleLogSigner,
  samplePolicy,
  sampleWitnesses,
  seededBytes,
} from './sample-log.ts';
import { seededSigner } from './seeded-signer.ts';
import type { WitnessTransport } from './seek-cosignatures.ts';
import { logKeyOf, witnessKeyOf } from './signer.ts';
import { verifyReceipt } from './verify-receipt.ts';
import { witnessedCheckpoint, witnessLog } from './witness-log.ts';
import { witnessReply } from './witness-refusal.ts';
import { formatWitnessRequest } from './witness-text.ts';

const logs: readonly KnownLog[] = [
  { member: 'US', origin: sampleLogSigner.name, keys: [logKeyOf(sampleLogSigner)] },
];
const entries = sampleEntries(40);
const other = [...entries.slice(0, 20), ...sampleEntries(60).slice(40)];
const proofFrom = (oldSize: number, of: typeof entries, size: number) =>
  treeInMemory(of.slice(0, size).map(({ leafHash }) => leafHash)).consistency(oldSize);

/** What the log says to its witness when it grows from one size to another. */
async function request(oldSize: number, size: number, of = entries, proofOf = of): Promise<string> {
  const checkpoint = await sampleHead(of.slice(0, size), 0);
  return formatWitnessRequest({ oldSize, proof: proofFrom(oldSize, proofOf, size), checkpoint });
}

onEveryStore('a witness', ledgerMigrations, (open) => {
  const witnessOn = (store: Store, who = 0) => {
    const witness = { store, signer: sampleWitnesses[who]! };
    return async (body: string) => witnessReply(await witnessLog(witness, body, logs, SAMPLE_AT));
  };

  it('cosigns a log that grows, and again when it rests', async () => {
    const store = await open();
    const ask = witnessOn(store);
    for (const [old, size] of [
      [0, 7],
      [7, 20],
      [20, 20],
    ] as const) {
      const reply = await ask(await request(old, size));
      expect(reply.status).toBe(200);
      const note = (await sampleHead(entries.slice(0, size), 0)) + reply.body;
      expect((await verifyNote(note, [witnessKeyOf(sampleWitnesses[0]!)])).ok).toBe(true);
      expect(await witnessedCheckpoint(store.db, sampleLogSigner.name)).toBe(note);
    }
  });

  it('answers as the specification says when it does not cosign', async () => {
    const ask = witnessOn(await open());
    await ask(await request(0, 20));
    const good = await request(20, 30);
    const stranger = seededSigner('x.example/log');
    expect(await ask(await request(7, 30))).toMatchObject({
      status: 409,
      body: '20\n',
      contentType: 'text/x.tlog.size',
    });
    expect((await ask(await request(7, 10))).status).toBe(409);
    expect((await ask(good.replace(sampleLogSigner.name, stranger.name))).status).toBe(404);
    expect((await ask(good.replace('\n30\n', '\n31\n'))).status).toBe(403);
    expect((await ask(good.replace('old 20', 'old 31'))).status).toBe(400);
    expect((await ask(good.replace('old 20', 'old 020'))).status).toBe(400);
    expect((await ask('nonsense')).status).toBe(400);
    expect((await ask(good)).status).toBe(200);
  });

  it('answers our published vectors as they say', async () => {
    type Vectors = { requests: { body: string; status: number; answer?: string }[] };
    const file = path.join(import.meta.dirname, '../../../tests/vectors/ledger-witness.json');
    const { requests } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
    const ask = witnessOn(await open());
    for (const [i, { body, status, answer }] of requests.entries()) {
      const reply = await ask(body);
      expect(reply.status, `request ${i}: ${reply.body}`).toBe(status);
      if (answer !== undefined) expect(reply.body).toBe(answer);
    }
  });

  it('serves two requests at once as if one after the other', async () => {
    const ask = witnessOn(await open());
    await ask(await request(0, 10));
    const bodies = [await request(10, 20), await request(10, 30)];
    const statuses = (await Promise.all(bodies.map(ask))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });

  it('names a log that signs two roots for one size, and keeps both heads', async () => {
    const store = await open();
    const ask = witnessOn(store);
    await ask(await request(0, 20));
    await ask(await request(20, 30));
    expect((await ask(await request(30, 30, other))).status).toBe(422);
    expect((await ask(await request(30, 30, other))).status).toBe(422);
    const forks = await readForks(store.db);
    expect(forks).toHaveLength(1);
    expect(forks[0]).toMatchObject({ kind: 'two-roots', member: 'US', shownBy: 'US' });
    const heads = [
      await sampleHead(entries.slice(0, 30), 0),
      await sampleHead(other.slice(0, 30), 0),
    ];
    expect([forks[0]!.heldNote, forks[0]!.shownNote]).toEqual(heads);
  });

  it('keeps a head that does not extend the last one as evidence', async () => {
    const store = await open();
    const ask = witnessOn(store);
    await ask(await request(0, 30));
    expect((await ask(await request(30, 35, other))).status).toBe(422);
    expect(await readForks(store.db)).toMatchObject([{ kind: 'no-proof', member: 'US' }]);
    expect((await ask(await request(30, 35))).status).toBe(200);
  });

  it('finds a fork shown to one partner only when partners exchange heads', async () => {
    const [gb, jp] = [await open(), await open()];
    const [askGb, askJp] = [witnessOn(gb, 0), witnessOn(jp, 1)];
    for (const ask of [askGb, askJp]) await ask(await request(0, 20));
    await askGb(await request(20, 30));
    await askJp(await request(20, 30, other));
    expect([await readForks(gb.db), await readForks(jp.db)]).toEqual([[], []]);
    const found = await exchangeHeads(gb, 'JP', await seenHeads(jp.db, logs), logs, SAMPLE_AT);
    expect(found.forks).toMatchObject([{ kind: 'two-roots', member: 'US', shownBy: 'JP' }]);
  });

  it('asks the log when the sizes differ, and believes only a proof', async () => {
    const [gb, jp] = [await open(), await open()];
    await witnessOn(gb, 0)(await request(0, 30));
    for (const [of, proof, isFork] of [
      [entries, proofFrom(30, entries, 35), false],
      [other, proofFrom(30, other, 35), true],
      [other, null, true],
    ] as const) {
      const store = of === entries ? jp : await open();
      await witnessOn(store, 1)(await request(0, 35, of));
      const theirs = await seenHeads(store.db, logs);
      const { open: questions, forks } = await exchangeHeads(gb, 'JP', theirs, logs, SAMPLE_AT);
      expect(forks).toEqual([]);
      const settled = await settleExtension(gb, questions[0]!, proof, SAMPLE_AT);
      expect(settled?.kind).toBe(isFork ? 'no-proof' : undefined);
    }
    expect(await readForks(gb.db)).toHaveLength(1);
  });

  it('lays what a partner made up at the partner’s own door', async () => {
    const [store, forger] = [await open(), seededSigner(sampleLogSigner.name, 'forged')];
    await witnessOn(store)(await request(0, 20));
    const { signCheckpoint } = await import('./checkpoint.ts');
    const note = await signCheckpoint(forger, 20, entries[0]!.leafHash);
    const origin = sampleLogSigner.name;
    const found = await exchangeHeads(store, 'JP', [{ origin, note }], logs, SAMPLE_AT);
    expect(found).toMatchObject({ forks: [], unsigned: [{ origin }] });
  });
});

onEveryStore('a log among partners', ledgerMigrations, (open) => {
  const policy = samplePolicy;
  const members = ['GB', 'JP', 'AU'] as const;
  const partners = members.map((member, i) => ({
    member,
    keys: [witnessKeyOf(sampleWitnesses[i]!)],
  }));

  async function alliance() {
    const stores = new Map<string, Store>();
    for (const member of members) stores.set(member, await open());
    const away = new Set<string>();
    const clock = heldClock('2026-11-22T09:30:00Z');
    const transport: WitnessTransport = {
      async submit(member, body) {
        if (away.has(member)) throw new Fault(`${member} does not answer`, { retryable: true });
        const signer = sampleWitnesses[members.indexOf(member as (typeof members)[number])]!;
        const witness = { store: stores.get(member)!, signer };
        return witnessReply(await witnessLog(witness, body, logs, clock.now()));
      },
    };
    const ledger = (store: Store): Ledger =>
      openLedger({
        store,
        member: 'US',
        signer: sampleLogSigner,
        random: seededBytes('alliance'),
        clock,
      });
    const turn = async (own: Ledger) => {
      const kept = await keepHead(own, policy, partners, transport, clock.now());
      if (!kept.ok) throw new Error(kept.refusal.message);
      return kept.value;
    };
    return { away, clock, ledger, turn };
  }

  const act = async (ledger: Ledger, count: number) => {
    for (let n = 0; n < count; n++)
      await ledger.store.unit(async (unit) => {
        const draft = { type: 'question.answered', body: { n }, parties: ['GB'] };
        return ok(appendEntry(ledger, unit, draft, SAMPLE_AT));
      });
  };
  const stateOf = async (ledger: Ledger, index: number) => {
    const [entry] = await readEntries(ledger.store.db, { after: index - 1, limit: 1 });
    const receipt = await receiptFor(ledger, entry!.entry, 'GB');
    const report = await verifyReceipt(receipt.ok ? receipt.value : '', policy);
    expect(report.firstBad).toBeNull();
    return report.state;
  };

  it('is final while all three answer, provisional while one is away, final again after', async () => {
    const { away, clock, ledger, turn } = await alliance();
    const own = ledger(await open());
    await act(own, 5);
    expect((await turn(own)).sought.map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('cosigned'),
    );
    expect(await stateOf(own, 4)).toBe('final');
    away.add('AU');
    clock.advance('PT2S');
    await act(own, 5);
    expect((await turn(own)).sought.map(({ outcome }) => outcome)).toEqual([
      'cosigned',
      'cosigned',
      'missing',
    ]);
    expect([await stateOf(own, 4), await stateOf(own, 9)]).toEqual(['final', 'provisional']);
    away.clear();
    clock.advance('PT2S');
    expect((await turn(own)).sought).toEqual([]);
    clock.advance('PT3S');
    expect((await turn(own)).sought).toHaveLength(3);
    expect(await stateOf(own, 9)).toBe('final');
    clock.advance('PT4M');
    expect((await turn(own)).sought).toEqual([]);
    clock.advance('PT1M');
    expect((await turn(own)).sought).toHaveLength(3);
  });

  it('is told by its partners when an old backup was put back', async () => {
    const { clock, ledger, turn } = await alliance();
    const own = ledger(await open());
    await act(own, 9);
    await turn(own);
    clock.advance('PT2S');
    const restored = ledger(await open());
    await act(restored, 4);
    const after = await turn(restored);
    expect(after.sought.map(({ outcome }) => outcome)).toEqual(Array(3).fill('rollback'));
    expect(rollbackWarning(after)?.message).toMatch(/Partners remember more .* GB, JP, AU/);
  });
});
