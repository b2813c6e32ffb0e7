// The ladder by its dates: notice on day 0, consultation from 30, cure to 90, suspension on 91.
import { describe, expect, it } from 'vitest';
import { sampleTerms } from '../agreement/sample.ts';
import { cureStateAt } from './cure-ladder.ts';

const notice = { noticeOn: '2027-01-01' };
const state = (at: string) => cureStateAt(sampleTerms, notice, at);

describe('the cure ladder', () => {
  it.each([
    ['2026-12-31T23:59:59.999Z', 'none', undefined],
    ['2027-01-01T00:00:00.000Z', 'notice', 0],
    ['2027-01-30T23:59:59.999Z', 'notice', 29],
    ['2027-01-31T00:00:00.000Z', 'consultation', 30],
    ['2027-03-01T23:59:59.999Z', 'consultation', 59],
    ['2027-03-02T00:00:00.000Z', 'cure', 60],
    ['2027-04-01T23:59:59.999Z', 'cure', 90],
    ['2027-04-02T00:00:00.000Z', 'suspended', 91],
    ['2028-04-02T00:00:00.000Z', 'suspended', 457],
  ])('%s is %s', (at, stage, day) => {
    expect(state(at)).toMatchObject({ stage, ...(day === undefined ? {} : { day }) });
  });

  it('suspends the named tier alone, and not a day before', () => {
    expect(state('2027-04-01T23:59:59.999Z').suspendedTiers).toEqual([]);
    expect(state('2027-04-02T00:00:00.000Z')).toMatchObject({
      suspendedTiers: ['accredited'],
      text: 'Day 91: the accredited tier is suspended; the other tiers go on.',
    });
  });

  it('says what follows and when', () => {
    expect(state('2027-01-05T00:00:00.000Z').following).toEqual({
      stage: 'consultation',
      on: '2027-01-31',
    });
    expect(state('2027-03-05T00:00:00.000Z')).toMatchObject({
      following: { stage: 'suspended', on: '2027-04-02' },
      text: 'Day 63: the shortfall can be cured to 2027-04-01; the accredited tier is suspended on 2027-04-02 unless it is cured.',
    });
    expect(state('2027-05-05T00:00:00.000Z').following).toBeUndefined();
  });

  it('stands nowhere without a shortfall, a ladder or a floor', () => {
    const at = '2027-06-01T00:00:00.000Z';
    expect(cureStateAt(sampleTerms, null, at).stage).toBe('none');
    expect(cureStateAt({ ...sampleTerms, ladder: undefined }, notice, at).stage).toBe('none');
    expect(cureStateAt({ ...sampleTerms, reciprocity: undefined }, notice, at).stage).toBe('none');
  });

  it('names several tiers in their order', () => {
    const reciprocity = {
      ...sampleTerms.reciprocity!,
      suspends: ['accredited', 'registered'] as const,
    };
    const found = cureStateAt(
      { ...sampleTerms, reciprocity: { ...reciprocity, suspends: [...reciprocity.suspends] } },
      notice,
      '2027-06-01T00:00:00.000Z',
    );
    expect(found.suspendedTiers).toEqual(['registered', 'accredited']);
  });
});
