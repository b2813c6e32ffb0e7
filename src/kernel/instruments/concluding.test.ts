// Nodes found an alliance, conclude agreements, and come to the same state.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onEveryStore } from '../../testkit/every-store.ts';
import { heldClock, type Store } from '../storage/index.ts';
import {
  accessionTerms,
  allianceMigrations,
  codeOf,
  deliver,
  must,
  officer,
  type SampleNode,
  sampleNode,
} from './alliance.contract.ts';
import {
  abstainInstrument,
  advanceInstruments,
  attestStatement,
  type Bundle,
  draftInstrument,
  liftMatter,
  listInstruments,
  objectInstrument,
  proposeInstrument,
  readHistory,
  readInstrumentOperation,
  readNamedRules,
  signInstrument,
  suspendInstrument,
  withdrawInstrument,
} from './index.ts';

const path = new URL('../../../packs/reference/decision-rules.yaml', import.meta.url);
const rules = must(readNamedRules('decision-rules.yaml', readFileSync(path, 'utf8')));
type Drafted = { id: string; digest: string; printed: string[] };
type Outcome = {
  id: string;
  state: { stage: string; isInForce: boolean; why: string; signedBy: string[] };
  sentTo: string[];
  awaitsSecondOfficer: boolean;
};

async function alliance(
  open: () => Promise<Store>,
  members: readonly string[],
  more: { officers?: 1 | 2 } = {},
) {
  const clock = heldClock('2026-03-01T09:00:00Z');
  const nodes: SampleNode[] = [];
  for (const member of members)
    nodes.push(sampleNode(member, await open(), { clock, rules, ...more }));
  const tick = () => clock.advance('PT1M');
  const [first] = nodes as [SampleNode];
  const founding = must(
    await first.act<Drafted>(draftInstrument, {
      type: 'founding',
      title: 'Founding text (invented)',
      parties: members,
      terms: { members: members.map(accessionTerms) },
      decisionRule: 'all-parties',
    }),
  );
  tick();
  must(await first.act(proposeInstrument, { instrument: founding.id }));
  await deliver(nodes);
  for (const node of nodes.slice(1)) {
    tick();
    must(await node.act(signInstrument, { instrument: founding.id }));
    await deliver(nodes);
  }
  tick();
  const draft = async (node: SampleNode, given: object): Promise<Drafted> =>
    must(
      await node.act<Drafted>(draftInstrument, {
        type: 'data-agreement',
        title: 'Sample agreement (invented)',
        parties: members.slice(0, 2),
        terms: {},
        decisionRule: 'bilateral',
        ...given,
      }),
    );
  const stateOf = async (node: SampleNode, ref: string) =>
    (await node.reader.stateOf(node.store.db, ref, clock.now()))!;
  const digests = () =>
    Promise.all(
      nodes.map(({ reader, store }) => reader.stateDigest(store.db, { at: clock.now() })),
    );
  return { clock, nodes, tick, founding, draft, stateOf, digests };
}
const onlyOne = (values: readonly unknown[]) => expect(new Set(values).size).toBe(1);

onEveryStore('instruments between nodes', allianceMigrations, (open) => {
  it('found an alliance by a text that all sign with the keys it carries', async () => {
    const { nodes, founding, stateOf, digests } = await alliance(open, ['AU', 'GB', 'JP']);
    for (const node of nodes) {
      expect((await stateOf(node, founding.id)).stage).toBe('in-force');
      const spans = await node.directory.membership(node.store.db);
      expect(spans.map(({ member }) => member).sort()).toEqual(['AU', 'GB', 'JP']);
      expect(await node.reader.recompute(node.store.db, founding.id)).toEqual(
        (await node.reader.instrument(node.store.db, founding.id))!.certificate,
      );
    }
    onlyOne(await digests());
  });

  it('conclude a bilateral agreement in one exchange', async () => {
    const { nodes, draft, tick, stateOf, digests } = await alliance(open, ['GB', 'US']);
    const [gb, us] = nodes as [SampleNode, SampleNode];
    const { id } = await draft(gb, {});
    expect((await stateOf(gb, id)).stage).toBe('draft');
    tick();
    const proposed = must(await gb.act<Outcome>(proposeInstrument, { instrument: id }));
    expect(proposed.state).toMatchObject({ stage: 'signed', signedBy: ['GB'] });
    expect(proposed.sentTo).toEqual(['US']);
    await deliver(nodes);
    tick();
    const signed = must(await us.act<Outcome>(signInstrument, { instrument: id }));
    expect(signed.state).toMatchObject({ stage: 'in-force', isInForce: true });
    expect((await stateOf(gb, id)).stage).toBe('signed');
    await deliver(nodes);
    expect((await stateOf(gb, id)).stage).toBe('in-force');
    onlyOne(await digests());
    const types = gb.runner.events.map(({ type }) => type);
    expect(types.slice(-5)).toEqual(
      expect.arrayContaining(['instrument.signed', 'instrument.adopted', 'instrument.in-force']),
    );
    expect(codeOf(await us.act(signInstrument, { instrument: id }))).toBe('instruments.not-open');
    expect(codeOf(await gb.act(proposeInstrument, { instrument: id }))).toBe(
      'instruments.already-proposed',
    );
  });

  it('keep drafts at home and show others only what concerns them', async () => {
    const { nodes, draft, tick } = await alliance(open, ['AU', 'GB', 'JP']);
    const [au, gb] = nodes as [SampleNode, SampleNode];
    const { id } = await draft(au, {});
    const read = (caller: Parameters<SampleNode['actAs']>[0]) =>
      au.actAs(caller, readInstrumentOperation, { instrument: id });
    const clerk = officer('AU', 'clerk', 'clerk');
    const partner = { kind: 'node', member: 'GB' } as const;
    const stranger = { kind: 'node', member: 'JP' } as const;
    expect(codeOf(await read(officer('AU', 'o')))).toBe('ok');
    for (const caller of [clerk, partner, stranger, officer('GB', 'o')])
      expect(codeOf(await read(caller))).toBe('instruments.not-found');
    const bundle = (await au.reader.bundle(au.store.db, id))!;
    expect(codeOf(await gb.receive(bundle, 'AU'))).toBe('instruments.not-proposed');
    tick();
    must(await au.act(proposeInstrument, { instrument: id }));
    for (const caller of [clerk, partner, officer('GB', 'o')])
      expect(codeOf(await read(caller))).toBe('ok');
    expect(codeOf(await read(stranger))).toBe('instruments.not-found');
    type Page = { instruments: { id: string }[]; next?: string };
    const list = async (caller: Parameters<SampleNode['actAs']>[0], more = {}) =>
      must(await au.actAs<Page>(caller, listInstruments, more));
    expect((await list(stranger)).instruments).toHaveLength(1);
    expect((await list(clerk)).instruments.map((one) => one.id)[0]).toBe(id);
    expect((await list(clerk, { stage: 'in-force' })).instruments).toHaveLength(1);
    const page = await list(clerk, { limit: 1 });
    expect(page.next).toBe(id);
    expect((await list(clerk, { limit: 1, after: page.next })).instruments).toHaveLength(1);
  });

  it('refuse a bundle with anything in it that does not hold', async () => {
    const { nodes, draft, tick } = await alliance(open, ['AU', 'GB', 'JP']);
    const [au, gb, jp] = nodes as [SampleNode, SampleNode, SampleNode];
    const { id } = await draft(au, {});
    tick();
    must(await au.act(proposeInstrument, { instrument: id }));
    const bundle = au.sent[0]!.body as unknown as Bundle & {
      statements: { payload: string; signatures: { protected: string; signature: string }[] }[];
      instrument: { title: string };
    };
    const [first] = bundle.statements;
    const [signature] = first!.signatures;
    const flipped = signature!.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
    const spoilt = {
      ...bundle,
      statements: [{ ...first!, signatures: [{ ...signature!, signature: flipped }] }],
    };
    const renamed = { ...bundle, instrument: { ...bundle.instrument, title: 'Another' } };
    expect(codeOf(await gb.receive(spoilt, 'AU'))).toBe('instruments.bad-statement');
    expect(codeOf(await gb.receive(renamed, 'AU'))).toBe('instruments.bad-statement');
    expect(codeOf(await jp.receive(bundle, 'AU'))).toBe('instruments.not-addressed');
    expect(must(await gb.receive(bundle, 'AU')).added).toBe(2);
    expect(must(await gb.receive(bundle, 'AU')).added).toBe(0);
    const jwk = { ...signature!, protected: `${signature!.protected}A` };
    const odd = { ...bundle, statements: [{ ...first!, signatures: [jwk] }] };
    expect(codeOf(await gb.receive(odd, 'AU'))).toBe('instruments.bad-statement');
  });

  it('pass on an adoption, so that no last signature can be shown to some and hidden from others', async () => {
    const { nodes, draft, tick, stateOf, digests } = await alliance(open, ['AU', 'GB', 'JP', 'US']);
    const [au, gb, jp, us] = nodes as [SampleNode, SampleNode, SampleNode, SampleNode];
    const { id } = await draft(au, {
      parties: ['AU', 'GB', 'JP', 'US'],
      decisionRule: 'three-quarters-at-once',
      type: 'data-agreement',
    });
    tick();
    must(await au.act(proposeInstrument, { instrument: id }));
    await deliver(nodes);
    tick();
    must(await gb.act(signInstrument, { instrument: id }));
    await deliver(nodes);
    tick();
    must(await us.act(signInstrument, { instrument: id }));
    // US shows its signature to GB alone.
    const message = us.sent.splice(0)[0]!;
    must(await gb.receive(message.body as unknown as Bundle, 'US'));
    expect((await stateOf(jp, id)).stage).toBe('signed');
    await deliver(nodes);
    for (const node of nodes) expect((await stateOf(node, id)).stage).toBe('in-force');
    onlyOne(await digests());
  });

  it('object, abstain, take back, and say why nothing more can be said', async () => {
    const { nodes, draft, tick, stateOf } = await alliance(open, ['AU', 'GB', 'JP']);
    const [au, gb, jp] = nodes as [SampleNode, SampleNode, SampleNode];
    const { id } = await draft(au, { parties: ['AU', 'GB', 'JP'], decisionRule: 'majority' });
    tick();
    must(await au.act(proposeInstrument, { instrument: id, isSigned: false }));
    await deliver(nodes);
    tick();
    must(await gb.act(objectInstrument, { instrument: id, reason: 'Clause 1 is too broad.' }));
    must(await jp.act(abstainInstrument, { instrument: id }));
    await deliver(nodes);
    const state = await stateOf(au, id);
    expect(state.tally).toMatchObject({ no: ['GB'], abstained: ['JP'], outcome: 'failed' });
    expect(
      codeOf(await gb.act(objectInstrument, { instrument: id, reason: 'Still too broad.' })),
    ).toBe('instruments.said-before');
    tick();
    must(await au.act(withdrawInstrument, { instrument: id, reason: 'To be redrafted.' }));
    await deliver(nodes);
    expect((await stateOf(gb, id)).end).toMatchObject({ reason: 'withdrawn', by: 'AU' });
    const late = await gb.act(signInstrument, { instrument: id });
    expect(codeOf(late)).toBe('instruments.not-open');
    type History = { lines: { what: string; by?: string; isCounted?: boolean }[] };
    const { lines } = must(await gb.act<History>(readHistory, { instrument: id }));
    expect(lines.map(({ what }) => what)).toEqual([
      'drafted',
      'propose',
      'object',
      'abstain',
      'withdraw',
      'withdrawn',
    ]);
  });

  it('amend an agreement by a text that supersedes it', async () => {
    const { nodes, draft, tick, stateOf, clock } = await alliance(open, ['GB', 'US']);
    const [gb, us] = nodes as [SampleNode, SampleNode];
    const conclude = async (given: object) => {
      const { id } = await draft(gb, given);
      tick();
      must(await gb.act(proposeInstrument, { instrument: id }));
      await deliver(nodes);
      tick();
      must(await us.act(signInstrument, { instrument: id }));
      await deliver(nodes);
      return id;
    };
    const first = await conclude({});
    tick();
    const second = await conclude({ supersedes: first, title: 'Amended' });
    for (const node of nodes) {
      expect((await stateOf(node, first)).stage).toBe('amended');
      const asked = { type: 'data-agreement', members: ['GB', 'US'], at: clock.now() };
      const inForce = await node.reader.inForceAt(node.store.db, asked);
      expect(inForce.map(({ id }) => id)).toEqual([second]);
    }
    const wrong = await gb.act(draftInstrument, {
      type: 'data-agreement',
      title: 'By one alone',
      parties: ['GB'],
      terms: {},
      decisionRule: 'own-act',
      supersedes: second,
    });
    expect(codeOf(wrong)).toBe('instruments.may-not-replace');
    tick();
    const third = await conclude({
      type: 'termination',
      title: 'The end',
      terms: {
        instrument: (await gb.reader.instrument(gb.store.db, second))!.digest,
        reason: 'It has served its purpose.',
      },
    });
    expect(await stateOf(us, second)).toMatchObject({
      stage: 'ended',
      end: { reason: 'terminated' },
    });
    expect((await stateOf(us, third)).isInForce).toBe(true);
  });

  it('go down the cure ladder by the calendar and come back when the matter is lifted', async () => {
    const { nodes, draft, tick, stateOf, clock, digests } = await alliance(open, ['GB', 'US']);
    const [gb, us] = nodes as [SampleNode, SampleNode];
    const ladder = { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 };
    const { id } = await draft(gb, { terms: { ladder } });
    tick();
    must(await gb.act(proposeInstrument, { instrument: id }));
    await deliver(nodes);
    must(await us.act(signInstrument, { instrument: id }));
    await deliver(nodes);
    tick();
    const notice = {
      instrument: id,
      matter: 'reciprocity:2026-Q1',
      reason: 'Below 0.80.',
      tier: 'accredited',
    };
    const itself = { kind: 'node-itself' } as const;
    must(await us.actAs(itself, suspendInstrument, notice));
    expect(codeOf(await us.actAs(itself, suspendInstrument, notice))).toBe(
      'instruments.said-before',
    );
    await deliver(nodes);
    expect(gb.runner.events.at(-1)).toMatchObject({
      type: 'instrument.matter-moved',
      facts: { stage: 'notice' },
    });
    expect(gb.alarms.at(-1)).toBe('2026-03-31T00:00:00Z');
    clock.advance('P30D');
    must(await gb.actAs(itself, advanceInstruments, {}));
    expect(gb.runner.events.at(-1)).toMatchObject({ facts: { stage: 'consultation' } });
    expect(codeOf(await gb.actAs(itself, advanceInstruments, {}))).toBe('instruments.nothing-due');
    clock.advance('P61D');
    // Nobody advanced US: state is derived all the same.
    expect(await stateOf(us, id)).toMatchObject({
      stage: 'suspended',
      isInForce: true,
      suspensions: [{ tier: 'accredited' }],
    });
    must(await gb.actAs(itself, advanceInstruments, {}));
    expect(gb.runner.events.at(-1)?.type).toBe('instrument.suspended');
    onlyOne(await digests());
    const lift = { instrument: id, matter: notice.matter, reason: 'Cured.' };
    expect(codeOf(await gb.act(liftMatter, lift))).toBe('instruments.no-such-matter');
    must(await us.act(liftMatter, lift));
    await deliver(nodes);
    for (const node of nodes) expect((await stateOf(node, id)).stage).toBe('in-force');
    expect(gb.runner.events.at(-1)?.type).toBe('instrument.resumed');
    onlyOne(await digests());
  });

  it('date votes by witnesses where the rule asks for it', async () => {
    const { nodes, draft, tick, stateOf, clock } = await alliance(open, ['GB', 'US']);
    const [gb, us] = nodes as [SampleNode, SampleNode];
    const decisionRule = { kind: 'bilateral', datedBy: 'cosignature', votingPeriod: 'P1D' };
    const { id } = await draft(gb, { decisionRule });
    tick();
    must(await gb.act(proposeInstrument, { instrument: id }));
    await deliver(nodes);
    must(await us.act(signInstrument, { instrument: id }));
    await deliver(nodes);
    expect(await stateOf(us, id)).toMatchObject({ stage: 'proposed', signedBy: [] });
    expect(codeOf(await us.act(signInstrument, { instrument: id }))).toBe(
      'instruments.said-before',
    );
    const statements = async (node: SampleNode) => {
      const record = node.runner.records.at(-1) as { statements: { statement: string }[] };
      return record.statements.map(({ statement }) => statement);
    };
    const proposal = gb.runner.records.find(
      (record) => 'statements' in record && record['id'] === id,
    );
    const own = (proposal as unknown as { statements: { statement: string }[] }).statements;
    const attest = async (node: SampleNode, statement: string) =>
      node.actAs({ kind: 'node-itself' }, attestStatement, {
        instrument: id,
        statement,
        receipt: { statement, at: clock.now().toString() },
      });
    for (const { statement } of own) must(await attest(gb, statement));
    const [signed] = await statements(us);
    tick();
    must(await attest(us, signed!));
    expect(codeOf(await attest(us, signed!))).toBe('instruments.nothing-new');
    await deliver(nodes);
    for (const node of nodes) expect((await stateOf(node, id)).stage).toBe('in-force');
  });
});

describe('two officers', () => {
  onEveryStore('of one nation', allianceMigrations, (open) => {
    it('must call for consent where the type asks for it', async () => {
      const { nodes, tick, stateOf } = await alliance(open, ['GB', 'US'], { officers: 2 });
      const [gb] = nodes as [SampleNode];
      const { id, printed } = must(
        await gb.act<Drafted>(draftInstrument, {
          type: 'accession',
          title: 'Accession (invented)',
          parties: ['CA', 'GB', 'US'],
          terms: accessionTerms('CA'),
          decisionRule: 'all-members',
        }),
      );
      expect(printed[0]).toContain('CA');
      tick();
      const proposed = must(await gb.act<Outcome>(proposeInstrument, { instrument: id }));
      expect(proposed.state.stage).toBe('proposed');
      const once = must(await gb.act<Outcome>(signInstrument, { instrument: id }, 'anna'));
      const again = must(await gb.act<Outcome>(signInstrument, { instrument: id }, 'anna'));
      expect([once, again].map((one) => one.awaitsSecondOfficer)).toEqual([true, true]);
      expect((await stateOf(gb, id)).signedBy).toEqual([]);
      const twice = must(await gb.act<Outcome>(signInstrument, { instrument: id }, 'ben'));
      expect(twice.awaitsSecondOfficer).toBe(false);
      expect((await stateOf(gb, id)).signedBy).toEqual(['GB']);
    });
  });
});
