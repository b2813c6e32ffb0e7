// The same bundles in random order, split, repeated: every node ends with the same state digest.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEveryStore } from '../../testkit/every-store.ts';
import {
  allianceMigrations,
  deliver,
  must,
  type SampleNode,
  sampleNode,
} from './alliance.contract.ts';
import { alliance, type Drafted, referenceRules } from './founded.contract.ts';
import {
  type Bundle,
  draftInstrument,
  liftMatter,
  objectInstrument,
  proposeInstrument,
  readSigned,
  signInstrument,
  suspendInstrument,
} from './index.ts';

const MEMBERS = ['AU', 'GB', 'JP', 'US'];
const ORDERS = 10;

/**
 * A history with an amendment, an objection, notices and a suspension; its bundles, one a
 * statement.
 */
async function history(open: Parameters<typeof alliance>[0]) {
  const founded = await alliance(open, MEMBERS);
  const { nodes, tick } = founded;
  const [au, gb, jp, us] = nodes as [SampleNode, SampleNode, SampleNode, SampleNode];
  const ladder = { noticeDays: 5, consultDays: 5, cureDays: 5, suspendDay: 15 };
  const propose = async (node: SampleNode, given: object) => {
    const base = { type: 'data-agreement', title: 'Sample', parties: MEMBERS, terms: { ladder } };
    const rule = { decisionRule: 'three-quarters-at-once' };
    const { id } = must(await node.act<Drafted>(draftInstrument, { ...base, ...rule, ...given }));
    tick();
    must(await node.act(proposeInstrument, { instrument: id }));
    await deliver(nodes);
    return id;
  };
  const sign = async (id: string, signers: readonly SampleNode[]) => {
    for (const node of signers) {
      tick();
      must(await node.act(signInstrument, { instrument: id }));
    }
    await deliver(nodes);
  };
  const first = await propose(au, {});
  must(await us.act(objectInstrument, { instrument: first, reason: 'Invented.' }));
  await sign(first, [gb, jp]);
  tick();
  const notice = { matter: 'x:1', reason: 'Invented.', tier: 'open', against: 'AU' };
  must(await gb.act(suspendInstrument, { instrument: first, ...notice }));
  must(await jp.act(suspendInstrument, { instrument: first, ...notice, matter: 'x:2' }));
  tick();
  must(await jp.act(liftMatter, { instrument: first, matter: 'x:2' }));
  const second = await propose(gb, { supersedes: first, title: 'Amended' });
  await sign(second, [au, us]);
  const third = await propose(jp, { title: 'Third' });
  await sign(third, [gb, us]);
  must(await us.act(suspendInstrument, { instrument: third, ...notice, matter: 'y' }));
  await deliver(nodes);
  founded.clock.advance('P20D');
  const bundles = await Promise.all(
    [first, second, third].map(async (id) => (await au.reader.bundle(au.store.db, id))!),
  );
  return { founded, bundles };
}

/** Each bundle as several, every one with the proposal and one more statement. */
function pieces({ instrument, statements }: Bundle): Bundle[] {
  const proposal = statements.find((statement) => {
    const read = readSigned(statement);
    return read.ok && read.value.statement.role === 'propose';
  });
  return statements.map((statement) => ({
    instrument,
    statements: statement === proposal ? [proposal] : [proposal, statement],
  }));
}

onEveryStore('convergence', allianceMigrations, (open) => {
  it(`comes to one state digest in ${ORDERS} random orders with repeats`, async () => {
    const { founded, bundles } = await history(open);
    const at = founded.clock.now();
    const [expected] = await founded.digests();
    expect(new Set(await founded.digests()).size).toBe(1);
    const base = await founded.nodes[0]!.reader.membershipBundles(founded.nodes[0]!.store.db);
    const all = bundles.flatMap(pieces);
    const orders = fc.sample(
      fc.tuple(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all), { maxLength: 5 }),
      ),
      ORDERS,
    );
    for (const [order, again] of orders) {
      const store = await open();
      const node = sampleNode('JP', store, { clock: founded.clock, rules: referenceRules });
      for (const bundle of [...base, ...again, ...order, ...again])
        must(await node.receive(bundle, 'AU'));
      expect(await node.reader.stateDigest(store.db, { at })).toBe(expected);
    }
  }, 120_000);
});
