// What this nation may do with a text now, act by act, and why not: the same rules that the node
// judges by, said before anybody presses. The node has the last word.
import type { OutputOf } from '../../api/client.ts';
import type { en } from '../../texts/en/instruments.ts';

export type Agreement = OutputOf<'/instruments/{instrument}', 'get'>;
export type Ballot = OutputOf<'/instruments/{instrument}/ballot', 'get'>;

export const ACTS = ['propose', 'sign', 'object', 'abstain', 'withdraw', 'notice', 'lift'] as const;
export type Act = (typeof ACTS)[number];
/** Null: it may be done. */
export type WhyNot = string | null;

interface Given {
  readonly agreement: Pick<Agreement, 'instrument' | 'state'>;
  readonly ballot: Pick<Ballot, 'us' | 'electors'>;
  readonly isOfficer: boolean;
  readonly nameOf: (code: string) => string;
}
type Words = (typeof en)['agreements']['acts']['why'];

const OPEN = new Set(['proposed', 'signed']);
const BINDS = new Set(['in-force', 'suspended']);
const OVER = new Set(['ended', 'amended']);

export function whyNot(act: Act, given: Given, words: Words): WhyNot {
  if (!given.isOfficer) return words.officer;
  if (act === 'propose') return proposing(given, words);
  if (act === 'withdraw') return withdrawing(given, words);
  if (act === 'notice') return noticing(given, words);
  if (act === 'lift') return ourMatters(given).length > 0 ? null : words.noMatter;
  return speaking(act, given, words);
}

const ourMatters = ({ agreement: { state }, ballot: { us } }: Given) =>
  state.matters.filter(({ by, stage }) => by === us.member && stage !== 'lifted');

function proposing({ agreement, ballot: { us }, nameOf }: Given, words: Words): WhyNot {
  const { instrument, state } = agreement;
  if (state.stage !== 'draft') return words.proposed;
  return instrument.proposedBy === us.member ? null : words.notOurs(nameOf(instrument.proposedBy));
}

/** Whether our nation has a voice on a text that is open. */
function voice(given: Given, words: Words): WhyNot {
  const { us, electors } = given.ballot;
  const { state } = given.agreement;
  const name = given.nameOf(us.member);
  if (state.stage === 'draft') return words.isDraft;
  if (!OPEN.has(state.stage)) return words.over;
  const standing = electors.find(({ member }) => member === us.member)?.standing;
  if (standing === undefined) return words.noVoice(name);
  return standing === 'suspended' ? words.suspended(name) : null;
}

function speaking(act: 'sign' | 'object' | 'abstain', given: Given, words: Words): WhyNot {
  const { us } = given.ballot;
  const { signedBy, objections } = given.agreement.state;
  const mute = voice(given, words);
  if (mute !== null) return mute;
  if (act === 'object') return objections.includes(us.member) ? words.objected : null;
  if (act === 'abstain') return null;
  if (signedBy.includes(us.member)) return words.spoken(given.nameOf(us.member));
  if (us.waitsFor === 'witnesses') return words.awaits;
  return us.waitsFor === 'second-officer' && us.isCalledByYou ? words.called : null;
}

function withdrawing(given: Given, words: Words): WhyNot {
  const { instrument, state } = given.agreement;
  const { member } = given.ballot.us;
  if (OVER.has(state.stage)) return words.ended;
  if (state.decidedAt === undefined) return voice(given, words);
  if (!instrument.parties.includes(member)) return words.notParty(given.nameOf(member));
  return 'leaving' in instrument.terms ? null : words.noLeaving;
}

function noticing({ agreement, ballot: { us }, nameOf }: Given, words: Words): WhyNot {
  const { instrument, state } = agreement;
  if (!BINDS.has(state.stage)) return words.notBinding;
  if (!instrument.parties.includes(us.member)) return words.notParty(nameOf(us.member));
  return 'ladder' in instrument.terms ? null : words.noLadder;
}
