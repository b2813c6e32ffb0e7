// Witnessing and the exchange of heads over the simulated network: a log that shows two histories
// is named, also when each was shown to one partner only.
import { expect, it } from 'vitest';
import type { MemberId } from '../../base/caller.ts';
import { ok } from '../../base/result.ts';
import { type OpenStore, onEveryStore } from '../../testkit/every-store.ts';
import { type ExchangeNode, exchangeNode, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork, seededBytes } from '../../testkit/network.ts';
import { testNode } from '../../testkit/node-keys.ts';
import {
  alliancePolicy,
  appendEntry,
  COSIGNATURE,
  type KnownLog,
  keepHead,
  type Ledger,
  LOG_SIGNATURE,
  ledgerMigrations,
  newestHead,
  noteKey,
  openLedger,
  readForks,
} from '../ledger/index.ts';
import { type AdjustableClock, heldClock } from '../storage/index.ts';
import { federationMigrations } from './module.ts';
import {
  compareWith,
  createWitnessTransport,
  exchangeHeadsWith,
  type HeadExchangePorts,
} from './witness-exchange.ts';

const NAMES = ['US', 'GB', 'AU'];
const originOf = (member: MemberId) => `log.${member.toLowerCase()}.test`;
const keysOf = (member: MemberId, purpose: string) => {
  const { signer, keys } = testNode(member, purpose);
  return { sign: signer.sign, publicKey: keys[0]!.publicKey };
};
const logKey = (member: MemberId) =>
  noteKey(originOf(member), LOG_SIGNATURE, keysOf(member, 'log').publicKey);
const witnessKey = (member: MemberId) =>
  noteKey(`witness.${member}`, COSIGNATURE, keysOf(member, 'witness').publicKey);

interface Witnessing extends ExchangeNode {
  readonly ledger: Ledger;
  readonly heads: HeadExchangePorts;
  readonly compared: Promise<unknown>[];
}

async function node(
  member: MemberId,
  open: OpenStore,
  clock: AdjustableClock,
  network: SimulatedNetwork,
): Promise<Witnessing> {
  const store = await open();
  const logSigner = { name: originOf(member), ...keysOf(member, 'log') };
  const ledger = openLedger({ store, member, signer: logSigner, random: seededBytes(9), clock });
  const logs: KnownLog[] = NAMES.filter((name) => name !== member).map((name) => ({
    member: name,
    origin: originOf(name),
    keys: [logKey(name)],
  }));
  const compared: Promise<unknown>[] = [];
  const heads = { store, clock, knownLogs: async () => logs };
  const ports = {
    witness: { store, signer: { name: `witness.${member}`, ...keysOf(member, 'witness') } },
    knownLogs: heads.knownLogs,
    tree: { db: store.db, tiles: ledger.tiles },
    headsShown: (from: MemberId, shown: []) =>
      compared.push(compareWith({ ...heads, callPeer: exchange.callPeer }, from, shown)),
  };
  const members = new TestMembers(NAMES);
  const exchange = exchangeNode(member, { network, members, clock, store, inbox: {}, ports });
  return { ...exchange, ledger, heads: { ...heads, callPeer: exchange.callPeer }, compared };
}

async function write(ledger: Ledger, count: number, text: string) {
  await ledger.store.unit(async (unit) => {
    for (let i = 0; i < count; i++) {
      const draft = { type: 'test.noted', body: { text, i }, parties: [] };
      appendEntry(ledger, unit, draft, ledger.clock.now());
    }
    return ok(null);
  });
}

/** One turn of the log's leader, showing its head to these partners. */
async function turn(from: Witnessing, to: readonly MemberId[]) {
  const partners = to.map((member) => ({ member, keys: [witnessKey(member)] }));
  const others = NAMES.filter((name) => name !== from.member);
  const policy = alliancePolicy(
    [logKey(from.member)],
    others.map((member) => ({ member, keys: [witnessKey(member)] })),
  );
  const transport = createWitnessTransport(from.callPeer);
  const at = from.ledger.clock.now();
  const done = await keepHead(from.ledger, policy, partners, transport, at);
  if (!done.ok) throw new Error(done.refusal.message);
  return done.value.sought.map(({ member, outcome }) => `${member} ${outcome}`);
}

const migrations = [...ledgerMigrations, ...federationMigrations];

onEveryStore('partners as witnesses', migrations, (open) => {
  const alliance = async () => {
    const clock = heldClock('2026-11-22T09:00:00Z');
    const network = new SimulatedNetwork(1);
    const [us, gb, au] = [
      await node('US', open, clock, network),
      await node('GB', open, clock, network),
      await node('AU', open, clock, network),
    ];
    return { clock, network, us, gb, au };
  };

  it('cosign each head; the quorum makes it final, and who is away is named', async () => {
    const { us, network, clock } = await alliance();
    await write(us.ledger, 5, 'first');
    expect(await turn(us, ['GB', 'AU'])).toEqual(['GB cosigned', 'AU cosigned']);
    expect(await newestHead(us.store.db)).toMatchObject({ size: 5, isFinal: true });
    network.stop('AU');
    await write(us.ledger, 3, 'second');
    clock.advance('PT2S');
    expect(await turn(us, ['GB', 'AU'])).toEqual(['GB cosigned', 'AU missing']);
    expect(await newestHead(us.store.db)).toMatchObject({ size: 8, isFinal: false });
    network.heal();
    await write(us.ledger, 300, 'third');
    clock.advance('PT10M');
    expect(await turn(us, ['GB', 'AU'])).toEqual(['GB cosigned', 'AU cosigned']);
    expect(await newestHead(us.store.db)).toMatchObject({ size: 308, isFinal: true });
  });

  it('find that their heads of different sizes lie on one history', async () => {
    const { us, gb, au, clock } = await alliance();
    await write(us.ledger, 5, 'first');
    await turn(us, ['GB', 'AU']);
    await write(us.ledger, 7, 'second');
    clock.advance('PT2S');
    await turn(us, ['GB']);
    const found = await exchangeHeadsWith(gb.heads, 'AU');
    expect(found).toMatchObject({ ok: true, value: { same: [originOf('US')], forks: [] } });
    await Promise.all(au.compared);
    expect(await readForks(au.store.db)).toEqual([]);
  });

  it.each<[string, number]>([
    ['of one size', 6],
    ['of different sizes', 9],
  ])('name a log that showed each of them another history, %s', async (_, secondSize) => {
    const { us, gb, au, clock, network } = await alliance();
    await write(us.ledger, 6, 'for GB');
    expect(await turn(us, ['GB'])).toEqual(['GB cosigned']);
    // The same keys, another store: what a coerced operator would run beside the first.
    const double = await node('US', open, clock, network);
    await write(double.ledger, secondSize, 'for AU');
    expect(await turn(double, ['AU'])).toEqual(['AU cosigned']);
    expect(await readForks(gb.store.db)).toEqual([]);
    const found = await exchangeHeadsWith(gb.heads, 'AU');
    const kind = secondSize === 6 ? 'two-roots' : 'no-proof';
    expect(found).toMatchObject({
      ok: true,
      value: { forks: [{ kind, member: 'US', origin: originOf('US'), shownBy: 'AU' }] },
    });
    await Promise.all(au.compared);
    expect(await readForks(au.store.db)).toMatchObject([{ kind, member: 'US', shownBy: 'GB' }]);
  });

  it('accuse nobody when the log is away, and ask again', async () => {
    const { us, gb, clock, network } = await alliance();
    await write(us.ledger, 5, 'first');
    await turn(us, ['GB', 'AU']);
    await write(us.ledger, 2, 'second');
    clock.advance('PT2S');
    await turn(us, ['GB']);
    network.stop('US');
    const heads = await exchangeHeadsWith(gb.heads, 'AU');
    expect(heads.ok).toBe(true);
    expect(await readForks(gb.store.db)).toEqual([]);
  });

  it('see an old backup put back, by the size that they remember', async () => {
    const { us, clock, network } = await alliance();
    await write(us.ledger, 6, 'first');
    await turn(us, ['GB', 'AU']);
    const restored = await node('US', open, clock, network);
    await write(restored.ledger, 4, 'first');
    expect(await turn(restored, ['GB', 'AU'])).toEqual(['GB rollback', 'AU rollback']);
  });
});
