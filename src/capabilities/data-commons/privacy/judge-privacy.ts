// The privacy settings of a data set as law: what its budget no longer pays for is refused, openly,
// because that says nothing about anybody in the data.
import type { Part } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { epsilonText } from './privacy-settings.ts';

export function judgePrivacy(facts: DataActFacts): Part[] {
  const { 'privacy.mechanism': mechanism } = facts;
  if (facts['privacy.isRecordWhole'] === false) return [recordBroken];
  if (mechanism === 'none') return [tooFew];
  if (mechanism === 'exact') {
    const { 'privacy.answersCost': cost = 0, 'privacy.answersLeft': left = 0 } = facts;
    return cost > left ? [allAnswered] : [];
  }
  const { 'privacy.cost': cost = 0, 'privacy.left': left = 0 } = facts;
  return cost > left ? [overdrawn(facts['privacy.leftTo'] ?? 'dataset', cost, left)] : [];
}

const setting = {
  effect: 'deny',
  place: 'dataset',
  citation: 'Privacy settings of the data set',
  status: 'agreed',
  duties: [],
  questions: [],
  whoMayChange: 'The holder’s steward',
} as const;

const recordBroken: Part = {
  ...setting,
  rule: 'data-commons.privacy-record',
  text: 'The record of what was spent on this data set is not as it was written.',
  facts: ['privacy.isRecordWhole'],
  next: 'It answers nothing until its operator has looked: ask the holder.',
};

const tooFew: Part = {
  ...setting,
  rule: 'data-commons.privacy-size',
  text:
    'Fewer than 1,000 people, each in one row, are in it: noise that hides one of them would leave ' +
    'nothing to tell outside the accredited tier.',
  facts: ['privacy.mechanism'],
  next: 'Ask for accredited access, or ask a larger data set.',
};

const allAnswered: Part = {
  ...setting,
  rule: 'data-commons.privacy-answers',
  text: 'Your organisation has had every exact answer of this epoch.',
  facts: ['privacy.answersCost', 'privacy.answersLeft'],
  next: 'Answers you had are told again. The holder’s steward may open a new epoch.',
};

const WHOSE = {
  requester: 'your own share',
  organisation: 'the share of your organisation',
  dataset: 'the whole budget',
} as const;

const overdrawn = (account: keyof typeof WHOSE, cost: number, left: number): Part => ({
  ...setting,
  rule: 'data-commons.privacy-budget',
  text:
    `The answer would cost ${epsilonText(cost)} of privacy (epsilon); of ${WHOSE[account]} ` +
    `${epsilonText(left)} is left in this epoch.`,
  facts: ['privacy.cost', 'privacy.left', 'privacy.leftTo'],
  next: 'Answers given before are told again and cost nothing. A steward may open a new epoch.',
});
