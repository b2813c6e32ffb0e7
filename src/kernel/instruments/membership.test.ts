// Joining, suspension, keys and leaving as instruments; and the ways in that stay shut.
import { expect, it } from 'vitest';
import { onEveryStore } from '../../testkit/every-store.ts';
import {
  accessionTerms,
  allianceMigrations,
  codeOf,
  deliver,
  must,
  type SampleNode,
  sampleNode,
} from './alliance.contract.ts';
import { alliance, referenceRules } from './founded.contract.ts';
import {
  type Bundle,
  draftInstrument,
  instrumentDigest,
  membersAt,
  proposeInstrument,
  signInstrument,
} from './index.ts';
import { START, sampleInstrument, sampleKey, say, signed } from './samples.ts';

type Founded = Awaited<ReturnType<typeof alliance>>;
type Drafted = { id: string; digest: string };

const currentAt = async ({ directory, store }: SampleNode, at: Temporal.Instant) => {
  const spans = await directory.membership(store.db);
  return [...membersAt(spans, at.toString({ fractionalSecondDigits: 3 }))]
    .filter(([, standing]) => standing === 'current')
    .map(([member]) => member);
};

async function proposed(founded: Founded, node: SampleNode, given: object): Promise<Drafted> {
  const drafted = must(
    await node.act<Drafted>(draftInstrument, { title: 'Sample (invented)', ...given }),
  );
  founded.tick();
  must(await node.act(proposeInstrument, { instrument: drafted.id }));
  return drafted;
}
async function signedByAll(founded: Founded, ref: string, nodes: readonly SampleNode[]) {
  for (const node of nodes) {
    await deliver(founded.nodes);
    founded.tick();
    must(await node.act(signInstrument, { instrument: ref }));
  }
  await deliver(founded.nodes);
  founded.tick();
}
const joining = (member: string, members: readonly string[]) => ({
  type: 'accession',
  parties: [...members, member],
  terms: accessionTerms(member),
  decisionRule: 'all-members',
});

onEveryStore('membership by instruments', allianceMigrations, (open) => {
  it('lets a nation join, which then takes part', async () => {
    const founded = await alliance(open, ['GB', 'US']);
    const [gb, us] = founded.nodes as [SampleNode, SampleNode];
    const text = await proposed(founded, gb, joining('CA', ['GB', 'US']));
    // The newcomer's node starts from what made the membership, in order.
    const setting = { clock: founded.clock, rules: referenceRules };
    const ca = sampleNode('CA', await open(), setting);
    for (const bundle of await gb.reader.membershipBundles(gb.store.db, 'CA'))
      must(await ca.receive(bundle, 'GB'));
    const named = await gb.reader.accessionsOf(gb.store.db, 'CA', founded.clock.now());
    expect(named.map(({ id }) => id)).toEqual([text.id]);
    expect((await founded.stateOf(ca, text.id)).stage).toBe('signed');
    expect(await currentAt(ca, founded.clock.now())).toEqual(['GB', 'US']);
    founded.nodes.push(ca);
    await deliver(founded.nodes);
    await signedByAll(founded, text.id, [us, ca]);
    for (const node of founded.nodes) {
      expect((await founded.stateOf(node, text.id)).stage).toBe('in-force');
      expect(await currentAt(node, founded.clock.now())).toEqual(['CA', 'GB', 'US']);
    }
    const { id } = await proposed(founded, ca, {
      type: 'data-agreement',
      parties: ['CA', 'GB'],
      terms: {},
      decisionRule: 'bilateral',
    });
    await signedByAll(founded, id, [gb]);
    expect((await founded.stateOf(ca, id)).stage).toBe('in-force');
    expect(new Set(await founded.digests()).size).toBe(2); // US is no party and knows less
    const shared = (node: SampleNode) =>
      node.reader.stateDigest(node.store.db, { at: founded.clock.now(), members: ['GB', 'CA'] });
    expect(await shared(gb)).toBe(await shared(ca));
  });

  it('suspends a member, whose votes then neither count nor are counted on', async () => {
    const founded = await alliance(open, ['AU', 'GB', 'JP', 'US']);
    const [au, gb, jp, us] = founded.nodes as [SampleNode, SampleNode, SampleNode, SampleNode];
    const open_ = await proposed(founded, us, {
      type: 'data-agreement',
      parties: ['GB', 'US'],
      terms: {},
      decisionRule: 'bilateral',
    });
    const text = await proposed(founded, au, {
      type: 'suspension',
      parties: ['AU', 'GB', 'JP'],
      terms: { member: 'US', reason: 'Invented breach.' },
      decisionRule: 'three-quarters-at-once',
    });
    await signedByAll(founded, text.id, [gb, jp]);
    expect(await currentAt(gb, founded.clock.now())).toEqual(['AU', 'GB', 'JP']);
    // The open bilateral proposal pinned US as a member in good standing.
    expect(codeOf(await gb.act(signInstrument, { instrument: open_.id }))).toBe(
      'instruments.not-open',
    );
    expect((await founded.stateOf(gb, open_.id)).end?.reason).toBe('lapsed');
    const back = await proposed(founded, au, {
      type: 'reinstatement',
      parties: ['AU', 'GB', 'JP'],
      terms: { member: 'US', reason: 'Cured.' },
      decisionRule: 'three-quarters-at-once',
    });
    expect(codeOf(await us.act(signInstrument, { instrument: back.id }))).toBe(
      'instruments.not-found',
    );
    await deliver(founded.nodes);
    expect(codeOf(await us.act(signInstrument, { instrument: back.id }))).toBe(
      'instruments.not-elector',
    );
    await signedByAll(founded, back.id, [gb, jp]);
    expect(await currentAt(us, founded.clock.now())).toEqual(['AU', 'GB', 'JP', 'US']);
    expect(new Set(await founded.digests()).size).toBe(1);
  });

  it('changes keys: the old one signs the change, the new one signs from then on', async () => {
    const founded = await alliance(open, ['GB', 'US']);
    const [gb, us] = founded.nodes as [SampleNode, SampleNode];
    const fourth = { ...accessionTerms('US').signingKeys[0]!, keyId: sampleKey('US', 4).keyId };
    const publicKey = Buffer.from(sampleKey('US', 4).record.publicKey).toString('base64url');
    const { id } = await proposed(founded, us, {
      type: 'key-change',
      parties: ['US'],
      terms: {
        member: 'US',
        enrol: [{ ...fourth, publicKey }],
        revoke: ['us-1'],
        reason: 'Yearly rotation.',
      },
      decisionRule: 'own-act',
    });
    expect((await founded.stateOf(us, id)).stage).toBe('in-force');
    const bundle = (await us.reader.bundle(us.store.db, id))!;
    must(await gb.receive(bundle, 'US'));
    founded.tick();
    const refused = await us.act(draftInstrument, {
      type: 'data-agreement',
      title: 'Next',
      parties: ['GB', 'US'],
      terms: {},
      decisionRule: 'bilateral',
    });
    const next = must(refused) as Drafted;
    expect(codeOf(await us.act(proposeInstrument, { instrument: next.id }))).toBe(
      'instruments.key-not-enrolled',
    );
    us.useKey(4);
    must(await us.act(proposeInstrument, { instrument: next.id }));
    await deliver(founded.nodes);
    expect((await founded.stateOf(gb, next.id)).signedBy).toEqual(['US']);
    for (const node of founded.nodes)
      expect(await node.reader.recompute(node.store.db, id)).toBeDefined();
  });

  it('lets a nation leave by its own act', async () => {
    const founded = await alliance(open, ['AU', 'GB', 'US']);
    const [au, gb] = founded.nodes as [SampleNode, SampleNode];
    const { id } = await proposed(founded, au, {
      type: 'withdrawal',
      parties: ['AU'],
      terms: { member: 'AU', obligationsOutlive: true },
      decisionRule: 'own-act',
      inForce: { on: '2026-06-01T00:00:00.000Z' },
    });
    must(await gb.receive((await au.reader.bundle(au.store.db, id))!, 'AU'));
    expect(await currentAt(gb, founded.clock.now())).toContain('AU');
    founded.clock.advance('P120D');
    expect(await currentAt(gb, founded.clock.now())).toEqual(['GB', 'US']);
  });

  it('comes out the same when two accessions are heard of in different order', async () => {
    const founded = await alliance(open, ['GB', 'US']);
    const [gb, us] = founded.nodes as [SampleNode, SampleNode];
    const first = await proposed(founded, gb, joining('CA', ['GB', 'US']));
    const second = await proposed(founded, us, joining('NZ', ['GB', 'US']));
    const setting = { clock: founded.clock, rules: referenceRules };
    const base = await gb.reader.membershipBundles(gb.store.db);
    for (const ref of [first, second]) {
      await deliver(founded.nodes);
      const member = ref === first ? 'CA' : 'NZ';
      founded.tick();
      for (const node of founded.nodes)
        if (!(await founded.stateOf(node, ref.id)).signedBy.includes(node.member))
          must(await node.act(signInstrument, { instrument: ref.id }));
      await deliver(founded.nodes);
      founded.tick();
      // Not yet adopted: the newcomers sign below, apart from one another.
      expect((await founded.stateOf(gb, ref.id)).tally?.missing).toEqual([member]);
    }
    const signedBy = async (member: string, ref: Drafted): Promise<Bundle> => {
      const newcomer = sampleNode(member, await open(), setting);
      for (const bundle of base) must(await newcomer.receive(bundle, 'GB'));
      must(await newcomer.receive((await gb.reader.bundle(gb.store.db, ref.id))!, 'GB'));
      founded.tick();
      must(await newcomer.act(signInstrument, { instrument: ref.id }));
      return (await newcomer.reader.bundle(newcomer.store.db, ref.id))!;
    };
    const earlier = await signedBy('CA', first);
    const later = await signedBy('NZ', second);
    must(await gb.receive(earlier, 'US'));
    must(await gb.receive(later, 'US'));
    must(await us.receive(later, 'GB'));
    expect(await currentAt(us, founded.clock.now())).toEqual(['GB', 'NZ', 'US']);
    must(await us.receive(earlier, 'GB'));
    // CA was decided first, so the ballot on NZ lapsed with the list it pinned.
    for (const node of [gb, us]) {
      expect(await currentAt(node, founded.clock.now())).toEqual(['CA', 'GB', 'US']);
      expect((await founded.stateOf(node, second.id)).end?.reason).toBe('lapsed');
    }
    expect(us.runner.events.map(({ type }) => type)).toContain('instrument.retracted');
    expect(new Set(await founded.digests()).size).toBe(1);
  });
});

onEveryStore('ways in that stay shut', allianceMigrations, (open) => {
  it('refuses an alliance founded again, however it is dated', async () => {
    const founded = await alliance(open, ['GB', 'US']);
    const [gb] = founded.nodes as [SampleNode];
    const rule = referenceRules.named('all-parties')!;
    const text = sampleInstrument([], {
      type: 'founding',
      parties: ['NZ', 'US'],
      decisionRule: rule,
      draftedAt: START,
      terms: { members: ['NZ', 'US'].map(accessionTerms) },
    });
    const statements = await Promise.all([
      signed(say(text, 'NZ', 'propose', START)),
      signed(say(text, 'NZ', 'sign', START)),
      signed(say(text, 'US', 'sign', START)),
    ]);
    must(await gb.receive({ instrument: text, statements }, 'US'));
    expect((await founded.stateOf(gb, instrumentDigest(text))).isInForce).toBe(false);
    expect(await currentAt(gb, founded.clock.now())).toEqual(['GB', 'US']);
  });

  it('counts no key that an accession brings for somebody who is a member', async () => {
    const founded = await alliance(open, ['GB', 'US']);
    const [gb] = founded.nodes as [SampleNode];
    const now = founded.clock.now().toString({ fractionalSecondDigits: 3 });
    const spans = await gb.directory.membership(gb.store.db);
    const terms = accessionTerms('US');
    const forged = sampleKey('US', 9);
    const raw = Buffer.from(forged.record.publicKey).toString('base64url');
    terms.signingKeys[0] = { keyId: forged.keyId, publicKey: raw, purpose: 'instruments' };
    const text = sampleInstrument(spans, {
      type: 'accession',
      parties: ['GB', 'US'],
      decisionRule: referenceRules.named('all-members')!,
      draftedAt: now,
      terms,
    });
    const statement = await signed(say(text, 'GB', 'propose', now));
    const theft = await signed(say(text, 'US', 'adopt', now), [forged]);
    const code = codeOf(
      await gb.receive({ instrument: text, statements: [statement, theft] }, 'US'),
    );
    expect(code).toBe('instruments.key-not-yet-known');
  });

  it('refuses rules that the type does not allow, and keys that may not be enrolled', async () => {
    const founded = await alliance(open, ['GB', 'US']);
    const [gb] = founded.nodes as [SampleNode];
    const draft = (more: object) =>
      gb.act(draftInstrument, { title: 'Sample', ...joining('CA', ['GB', 'US']), ...more });
    expect(codeOf(await draft({}))).toBe('ok');
    expect(codeOf(await draft({ decisionRule: 'own-act' }))).toBe('instruments.terms-unfit');
    expect(codeOf(await draft({ decisionRule: 'majority' }))).toBe('instruments.wrong-rule');
    expect(codeOf(await draft({ decisionRule: 'nothing' }))).toBe('instruments.unknown-rule');
    expect(codeOf(await draft({ type: 'fiat' }))).toBe('instruments.unknown-type');
    expect(codeOf(await draft({ parties: ['GB', 'US'] }))).toBe('instruments.terms-unfit');
    const terms = accessionTerms('CA');
    const small = { ...terms.signingKeys[0]!, publicKey: `AQ${'A'.repeat(41)}` };
    const withKey = { terms: { ...terms, signingKeys: [small, ...terms.signingKeys.slice(1)] } };
    expect(codeOf(await draft(withKey))).toBe('instruments.terms-unfit');
    const twice = {
      terms: { ...terms, signingKeys: [...terms.signingKeys, terms.signingKeys[0]!] },
    };
    expect(codeOf(await draft(twice))).toBe('instruments.terms-unfit');
  });
});
