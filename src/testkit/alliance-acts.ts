// What the members of a test's alliance do together, each step by an ordinary operation of the
// nation it concerns: found, agree, change the membership, register data, ask.
import type { MemberId } from '../base/caller.ts';
import { invariant } from '../base/invariant.ts';
import type { JsonObject } from '../base/json.ts';
import type { Alliance } from './alliance.ts';
import type { AllianceNode } from './alliance-node.ts';

export interface Bundle {
  readonly instrument: JsonObject;
  readonly statements: readonly JsonObject[];
}
export interface InstrumentRead extends Bundle {
  readonly id: string;
  readonly state: { readonly stage: string; readonly isInForce: boolean; readonly why: string };
  readonly receipts?: readonly JsonObject[];
}

export const readInstrument = (node: AllianceNode, id: string): Promise<InstrumentRead> =>
  node.must<InstrumentRead>('officer', 'instruments.read', { instrument: id });

export async function bundleAt(node: AllianceNode, id: string): Promise<Bundle> {
  const { instrument, statements, receipts } = await readInstrument(node, id);
  return { instrument, statements, ...(receipts ? { receipts } : {}) };
}

/** One text, drafted by the first, carried by hand from node to node, signed by all. */
export async function found(alliance: Alliance): Promise<string> {
  const nodes = [...alliance.nodes.values()];
  const cards = [];
  for (const node of nodes) cards.push(await node.must('officer', 'node.read-accession-card'));
  const [first, ...others] = nodes as [AllianceNode, ...AllianceNode[]];
  const { id } = await first.must<{ id: string }>('officer', 'instruments.draft', {
    type: 'founding',
    title: 'Founding of an alliance for tests',
    parties: nodes.map(({ member }) => member).sort(),
    terms: { members: cards },
    decisionRule: 'all-parties',
  });
  await first.must('officer', 'instruments.propose', { instrument: id });
  let bundle = await bundleAt(first, id);
  for (const node of others) {
    await node.must('officer', 'instruments.receive', bundle);
    await node.must('officer', 'instruments.sign', { instrument: id });
    bundle = await bundleAt(node, id);
  }
  for (const node of nodes.slice(0, -1)) await node.must('officer', 'instruments.receive', bundle);
  await alliance.settle();
  return id;
}

/**
 * Drafted and proposed by the first party, signed by the others; signatures travel in the feeds.
 */
export async function agree(
  alliance: Alliance,
  parties: readonly [MemberId, ...MemberId[]],
  terms: JsonObject,
  more: JsonObject = {},
): Promise<string> {
  const [first, ...others] = parties;
  const { id } = await alliance.at(first).must<{ id: string }>('officer', 'instruments.draft', {
    type: 'data-agreement',
    title: `Data agreement of ${parties.join(', ')} (for tests)`,
    parties: [...parties].sort(),
    decisionRule: 'all-parties',
    terms,
    ...more,
  });
  await alliance.at(first).must('officer', 'instruments.propose', { instrument: id });
  await alliance.settle();
  for (const member of others)
    await alliance.at(member).must('officer', 'instruments.sign', { instrument: id });
  await alliance.settle();
  return id;
}

/** Consent to a change of membership: two officers of each nation named call for it. */
export async function signByTwo(
  alliance: Alliance,
  members: readonly MemberId[],
  id: string,
): Promise<void> {
  for (const member of members)
    for (const officer of ['officer', 'second-officer'])
      await alliance.at(member).must(officer, 'instruments.sign', { instrument: id });
  await alliance.settle();
}

/** An act that waits for a second person: asked for, confirmed by the second, done by the first. */
export async function actByTwo<Output>(
  node: AllianceNode,
  [first, second]: readonly [string, string],
  operation: string,
  input: object,
): Promise<Output> {
  const { code, detail } = await node.refusalOf(first, operation, input);
  invariant(code === 'members.second-person-needed', `${operation} waits for a second person`);
  const { confirmation } = detail as { confirmation: string };
  await node.must(second, 'members.confirm-second-person', { confirmation });
  return node.must<Output>(first, operation, input);
}

export async function register(
  node: AllianceNode,
  files: readonly string[],
  description: object,
): Promise<string> {
  const { dataset } = await node.must<{ dataset: { id: string } }>(
    'steward',
    'data-commons.register-dataset',
    { files, description },
  );
  return dataset.id;
}

export interface HeardAnswer {
  readonly holder: string;
  readonly dataset: string;
  readonly title: string;
  readonly outcome: 'answered' | 'suppressed' | 'refused' | 'missing';
  readonly answer?: JsonObject;
  readonly agreement?: string;
  readonly units?: string;
  readonly refusal?: {
    readonly code: string;
    readonly message: string;
    readonly because: readonly { rule?: string; citation?: string; text: string }[];
    readonly next?: string;
  };
  readonly evidence?: { readonly entry: string };
  readonly duties?: readonly JsonObject[];
}
export interface Asked {
  readonly question: string;
  readonly answers: readonly HeardAnswer[];
  readonly missing: readonly string[];
}

/**
 * Health research, nothing commercial, no model trained: what every one of these questions says.
 */
export const HEALTH_RESEARCH = {
  'purpose.terms': ['biomedical'],
  'purpose.isCommercial': false,
  'purpose.isAiTraining': false,
  'purpose.isModelRelease': false,
  'purpose.isCommercialModel': false,
  'purpose.isPublicationPlanned': false,
  'purpose.acceptedDuties': [],
} as const;

export const ask = (
  node: AllianceNode,
  person: string,
  input: { question: JsonObject; purpose?: object; class?: string; datasets?: string[] },
): Promise<Asked> =>
  node.must<Asked>(person, 'data-commons.ask', { purpose: HEALTH_RESEARCH, ...input });
