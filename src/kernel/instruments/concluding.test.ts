// Nodes found an alliance, conclude agreements, and come to the same state.
import { expect, it } from 'vitest';
import { onEveryStore } from '../../testkit/every-store.ts';
import {
  allianceMigrations,
  codeOf,
  deliver,
  must,
  officer,
  type SampleNode,
} from './alliance.contract.ts';
import { alliance, type Outcome } from './founded.contract.ts';
import {
  type Bundle,
  listInstruments,
  proposeInstrument,
  readInstrumentOperation,
  signInstrument,
} from './index.ts';

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
});
