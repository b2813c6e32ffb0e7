// A founded alliance for the tests of this module: nodes that signed one founding text.
import { readFileSync } from 'node:fs';
import { heldClock, type Store } from '../storage/index.ts';
import { accessionTerms, deliver, must, type SampleNode, sampleNode } from './alliance.contract.ts';
import { draftInstrument, proposeInstrument, readNamedRules, signInstrument } from './index.ts';

const path = new URL('../../../packs/reference/decision-rules.yaml', import.meta.url);
export const referenceRules = must(
  readNamedRules('decision-rules.yaml', readFileSync(path, 'utf8')),
);
export type Drafted = { id: string; digest: string; printed: string[] };
export type Outcome = {
  id: string;
  state: { stage: string; isInForce: boolean; why: string; signedBy: string[] };
  sentTo: string[];
  awaitsSecondOfficer: boolean;
};

/** Founded by the members, each with its node; the clock stands still but for `tick`. */
export async function alliance(
  open: () => Promise<Store>,
  members: readonly string[],
  more: { officers?: 1 | 2 } = {},
) {
  const clock = heldClock('2026-03-01T09:00:00Z');
  const nodes: SampleNode[] = [];
  for (const member of members)
    nodes.push(sampleNode(member, await open(), { clock, rules: referenceRules, ...more }));
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
