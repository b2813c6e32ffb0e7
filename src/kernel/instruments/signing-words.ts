// What an officer reads before signing: the statement in words, the answers to check, and what the
// signature would bring about.
import type { MemberId } from '../../base/caller.ts';
import type { Decision } from './adoption.ts';
import { endOf } from './adoption.ts';
import { tallyWithConsent } from './ballot.ts';
import { ruleDigest } from './decision-rule.ts';
import type { Instrument } from './instrument.ts';
import type { NamedRules } from './named-rules.ts';
import { ruleInWords } from './rule-words.ts';
import type { Role } from './statement.ts';
import type { StoredInstrument } from './store.ts';
import { actsOn } from './succession.ts';
import type { TermsRegistry } from './terms-registry.ts';
import type { Voice } from './voice.ts';

export const wordsOf = (
  { instrument, digest }: StoredInstrument,
  member: MemberId,
  role: Role,
): string =>
  `${member} ${role === 'sign' ? 'signs, as a party to it,' : 'votes for'} the text ` +
  `“${instrument.title}” of ${instrument.parties.join(', ')}, with exactly these bytes ` +
  `(${digest}), under the decision rule that stands in it.`;

export interface Answer {
  readonly label: string;
  readonly values: readonly string[];
}

export function answersOf(
  instrument: Instrument,
  types: TermsRegistry,
  rules: NamedRules,
): Answer[] {
  const { type, title, parties, text, terms, decisionRule, inForce, expiresAt } = instrument;
  const rule = rules.all.find((one) => ruleDigest(one.rule) === ruleDigest(decisionRule));
  const about = types.type(type)?.template?.title;
  const answers: Answer[] = [
    { label: 'Title', values: [title] },
    { label: 'Type', values: [about ? `${about} (${type})` : type] },
    { label: 'Parties', values: [...parties] },
    { label: 'Terms', values: [...(types.type(type)?.print(terms) ?? [])] },
    {
      label: 'Adopted by',
      values: [...(rule ? [rule.title] : []), ...ruleInWords(decisionRule)],
    },
    {
      label: 'In force',
      values: [inForce.on === 'adoption' ? 'At once when adopted' : `From ${inForce.on}`],
    },
    { label: 'Ends', values: [expiresAt ? `On ${expiresAt}` : 'No date of its own'] },
  ];
  if (text.length > 0)
    answers.push({
      label: 'Text',
      values: text.map(({ number, heading }) => `${number} ${heading}`),
    });
  if (instrument.supersedes)
    answers.push({ label: 'Takes the place of', values: [instrument.supersedes] });
  return answers;
}

export function consequencesOf(
  { instrument, certificate }: StoredInstrument,
  decision: Decision,
  us: Voice,
  at: string,
): { readonly follows: string[]; readonly isAdoptedByIt: boolean } {
  const { decisionRule, inForce } = instrument;
  if (certificate) return { follows: ['It is adopted already.'], isAdoptedByIt: false };
  const follows: string[] = [];
  if (us.officersNeeded === 2 && us.officersCalled === 0)
    follows.push('Your call is noted; nothing is signed before a second officer calls for it.');
  if (decisionRule.datedBy === 'cosignature')
    follows.push('It counts from when witnesses have cosigned the log entry, within seconds.');
  if (decision.obstacle) {
    follows.push(`No vote can adopt it: ${decision.obstacle}.`);
    return { follows, isAdoptedByIt: false };
  }
  const then = tallyWithConsent(decisionRule, decision, us.member);
  const isAdoptedByIt = then.outcome === 'adopted';
  if (!isAdoptedByIt) {
    follows.push(`It stays open: ${then.why}`);
    if (then.missing.length > 0) follows.push(`Still to speak: ${then.missing.join(', ')}.`);
  }
  const start = inForce.on === 'adoption' || inForce.on < at ? at : inForce.on;
  const when = isAdoptedByIt ? 'With it the text is adopted' : 'Once adopted the text is';
  const from = start === at ? 'at once' : `from ${start}`;
  follows.push(isAdoptedByIt ? `${when}, and in force ${from}.` : `${when} in force ${from}.`);
  const end = endOf(instrument, start);
  if (end) follows.push(`It ends on ${end}.`);
  for (const { by, target } of actsOn(instrument)) follows.push(`${ACTS[by]} ${target}.`);
  if (decisionRule.votes !== 'revocable')
    follows.push('Consent cannot be taken back until voting closes.');
  return { follows, isAdoptedByIt };
}

const ACTS: Readonly<Record<string, string>> = {
  superseding: 'It takes the place of',
  terminating: 'It ends',
  suspending: 'It suspends',
};
