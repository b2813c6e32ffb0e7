// What is said on a text between nodes, and what the calendar and later texts do to it.
import { expect, it } from 'vitest';
import { onEveryStore } from '../../testkit/every-store.ts';
import {
  accessionTerms,
  allianceMigrations,
  codeOf,
  deliver,
  must,
  type SampleNode,
} from './alliance.contract.ts';
import { alliance, type Drafted, type Outcome } from './founded.contract.ts';
import {
  abstainInstrument,
  advanceInstruments,
  attestStatement,
  draftInstrument,
  liftMatter,
  objectInstrument,
  proposeInstrument,
  readHistory,
  signInstrument,
  suspendInstrument,
  withdrawInstrument,
} from './index.ts';

const onlyOne = (values: readonly unknown[]) => expect(new Set(values).size).toBe(1);

onEveryStore('conduct between nodes', allianceMigrations, (open) => {
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

  it('never date an answer before what it answers, though clocks differ', async () => {
    const { nodes, draft, tick, stateOf, clock } = await alliance(open, ['GB', 'US']);
    const [gb, us] = nodes as [SampleNode, SampleNode];
    const { id } = await draft(gb, {});
    tick();
    must(await gb.act(proposeInstrument, { instrument: id }));
    await deliver(nodes);
    clock.advance('-PT90S');
    must(await us.act(signInstrument, { instrument: id }));
    await deliver(nodes);
    // US's clock stands before the draft: adoption lies a little ahead of it.
    expect((await stateOf(us, id)).decidedAt).toBeUndefined();
    clock.advance('PT90S');
    for (const node of nodes) expect((await stateOf(node, id)).stage).toBe('in-force');
  });

  it('must have two officers of one nation call for consent where the type asks for it', async () => {
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
