// Who may replace, end or stay an agreed text.
import { describe, expect, it } from 'vitest';
import type { DecisionRule } from './decision-rule.ts';
import { type Instrument, instrumentDigest } from './instrument.ts';
import { BILATERAL, minute, sampleInstrument, spansOf, UNANIMITY } from './samples.ts';
import { actsOn, successionProblems } from './succession.ts';

const members = ['AU', 'GB', 'JP', 'US'];
const majority: DecisionRule = {
  kind: 'qualified-majority',
  of: 'parties',
  members: { moreThan: '1/2' },
  abstention: 'counts-against',
};
const emergency: DecisionRule = { kind: 'emergency', of: 'parties', signatures: 2, sunset: 'P9D' };
const text = (more: Partial<Instrument>) =>
  sampleInstrument(spansOf(members), { parties: members, ...more });
const replacing = (target: Instrument, more: Partial<Instrument>) =>
  text({
    parties: target.parties,
    decisionRule: target.decisionRule,
    draftedAt: minute(5),
    supersedes: instrumentDigest(target),
    ...more,
  });
const fieldsOf = (target: Instrument, more: Partial<Instrument>) =>
  successionProblems(replacing(target, more), target).map(({ field }) => field);

describe('an amendment', () => {
  const agreed = text({ decisionRule: majority });
  it('is adopted by the rule of the text it replaces, or by everybody', () => {
    expect(fieldsOf(agreed, {})).toEqual([]);
    expect(fieldsOf(agreed, { decisionRule: UNANIMITY })).toEqual([]);
    expect(
      fieldsOf(agreed, { decisionRule: { ...majority, members: { moreThan: '1/4' } } }),
    ).toEqual(['/decisionRule']);
    const lax: DecisionRule = { kind: 'unanimity', of: 'parties', abstention: 'excluded' };
    expect(fieldsOf(agreed, { decisionRule: lax })).toEqual(['/decisionRule']);
  });

  it('is adopted by the amendment rule where the text has one', () => {
    const guarded = text({ decisionRule: majority, amendmentRule: emergency });
    expect(fieldsOf(guarded, {})).toEqual(['/decisionRule']);
    expect(fieldsOf(guarded, { decisionRule: emergency })).toEqual([]);
  });

  it('keeps every party, and adds one only with all signatures', () => {
    const small = text({ parties: ['AU', 'GB', 'JP'], decisionRule: majority });
    expect(fieldsOf(agreed, { parties: ['AU', 'GB', 'JP'] })).toEqual(['/parties']);
    expect(fieldsOf(small, { parties: members })).toEqual(['/parties']);
    expect(fieldsOf(small, { parties: members, decisionRule: UNANIMITY })).toEqual([]);
  });

  it('is of the same type, and not of itself', () => {
    expect(fieldsOf(agreed, { type: 'list-change' })).toEqual(['/type']);
    expect(successionProblems(agreed, agreed).map(({ field }) => field)).toContain('/supersedes');
  });

  it('does not let one emergency carry on another', () => {
    expect(fieldsOf(text({ decisionRule: emergency }), {})).toEqual(['/decisionRule']);
  });

  it('of two parties needs both', () => {
    const two = sampleInstrument(spansOf(members));
    expect(fieldsOf(two, { decisionRule: BILATERAL })).toEqual([]);
    expect(fieldsOf(two, { decisionRule: majority })).toEqual(['/decisionRule']);
  });
});

it('reads what a text acts on', () => {
  const target = instrumentDigest(text({}));
  expect(actsOn(text({ supersedes: target }))).toEqual([{ by: 'superseding', target }]);
  expect(actsOn(text({ type: 'termination', terms: { instrument: target } }))).toEqual([
    { by: 'terminating', target },
  ]);
  expect(actsOn(text({ type: 'agreement-suspension', terms: { instrument: target } }))).toEqual([
    { by: 'suspending', target },
  ]);
  expect(actsOn(text({ type: 'suspension', terms: { member: 'AU' } }))).toEqual([]);
  expect(actsOn(text({ terms: { instrument: target } }))).toEqual([]);
});
