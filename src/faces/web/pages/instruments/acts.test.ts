import { describe, expect, it } from 'vitest';
import { en } from '../../texts/en/instruments.ts';
import { type Agreement, type Ballot, type WhyNot, whyNot } from './acts.ts';

const words = en.agreements.acts.why;
const terms = { ladder: { noticeDays: 1 } };

function given(stage: Agreement['state']['stage'], more: object = {}, us: object = {}) {
  const instrument = { proposedBy: 'US', parties: ['JP', 'US'], terms };
  const state = { stage, signedBy: [], objections: [], matters: [], ...more };
  const electors = ['JP', 'US'].map((member) => ({ member, standing: 'current' }));
  return {
    agreement: { instrument, state } as unknown as Agreement,
    ballot: { us: { member: 'US', waitsFor: 'vote', ...us }, electors } as unknown as Ballot,
    isOfficer: true,
    nameOf: (code: string) => code,
  };
}

describe('acts on a text', () => {
  it('are a treaty officer’s', () => {
    expect(whyNot('sign', { ...given('proposed'), isOfficer: false }, words)).toBe(words.officer);
  });

  it.each<[Parameters<typeof whyNot>[0], Agreement['state']['stage'], WhyNot]>([
    ['propose', 'draft', null],
    ['propose', 'signed', words.proposed],
    ['sign', 'draft', words.isDraft],
    ['sign', 'proposed', null],
    ['sign', 'in-force', words.over],
    ['object', 'signed', null],
    ['abstain', 'ended', words.over],
    ['withdraw', 'proposed', null],
    ['withdraw', 'ended', words.ended],
    ['notice', 'in-force', null],
    ['notice', 'proposed', words.notBinding],
    ['lift', 'in-force', words.noMatter],
  ])('%s at %s', (act, stage, expected) => {
    expect(whyNot(act, given(stage), words)).toBe(expected);
  });

  it('say what was said before', () => {
    expect(whyNot('sign', given('signed', { signedBy: ['US'] }), words)).toBe(words.spoken('US'));
    expect(whyNot('object', given('signed', { objections: ['US'] }), words)).toBe(words.objected);
    const called = { waitsFor: 'second-officer', isCalledByYou: true };
    expect(whyNot('sign', given('proposed', {}, called), words)).toBe(words.called);
    const other = { waitsFor: 'second-officer', isCalledByYou: false };
    expect(whyNot('sign', given('proposed', {}, other), words)).toBeNull();
  });

  it('leave an agreement only by the way its terms give', () => {
    const decided = { decidedAt: '2026-11-23T09:00:00.000Z' };
    expect(whyNot('withdraw', given('in-force', decided), words)).toBe(words.noLeaving);
  });

  it('lift only one’s own matter that still stands', () => {
    const matters = [
      { by: 'US', stage: 'lifted' },
      { by: 'JP', stage: 'cure' },
    ];
    expect(whyNot('lift', given('in-force', { matters }), words)).toBe(words.noMatter);
    const ours = [{ by: 'US', stage: 'notice' }];
    expect(whyNot('lift', given('in-force', { matters: ours }), words)).toBeNull();
  });
});
