import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../../base/figures/locale.ts';
import { fraction } from '../../../../base/fraction.ts';
import { type Balance, booksOf, ladderOf, runningOf, shortfallsOf, unitsText } from './balance.ts';

const amount = (units: string) => ({ exchanges: 1, units });
const quarter = (given: string, received: string, more: object = {}) => ({
  quarter: '2027-Q1',
  given: amount(given),
  received: amount(received),
  ratio: null,
  ...more,
});
const balance = (more: object): Balance =>
  ({ quarters: [], cure: {}, history: {}, ...more }) as unknown as Balance;

describe('readings of a balance', () => {
  it('takes the rolling window where there is a floor, and the quarter where there is none', () => {
    const rolling = { given: '30', received: '40', ratio: '3/4' };
    const withFloor = balance({ quarters: [quarter('1', '2', { rolling })] });
    expect(runningOf(withFloor)).toEqual({
      given: '30',
      received: '40',
      ratio: fraction(3, 4),
    });
    expect(runningOf(balance({ quarters: [quarter('1', '2')] })).given).toBe('1');
    expect(runningOf(balance({})).ratio).toBeNull();
  });

  it('names the rungs that stand, by party', () => {
    const cure = { US: { stage: 'cure', text: '' }, GB: { stage: 'none', text: '' } };
    expect(ladderOf(balance({ cure })).map(({ party, stage }) => [party, stage])).toEqual([
      ['US', 'cure'],
    ]);
    const history = { US: [{ noticeOn: '2027-01-01', quarter: '2026-Q4' }], GB: [] };
    expect(shortfallsOf(balance({ history }))).toEqual([
      { party: 'US', noticeOn: '2027-01-01', quarter: '2026-Q4' },
    ]);
  });

  it('calls books equal only where every compared quarter is', () => {
    const compared = (isEqual: boolean) => quarter('1', '1', { theirs: { isEqual } });
    expect(booksOf(balance({ quarters: [quarter('1', '1')] }))).toBe('none');
    expect(booksOf(balance({ quarters: [compared(true), quarter('1', '1')] }))).toBe('equal');
    expect(booksOf(balance({ quarters: [compared(true), compared(false)] }))).toBe('differ');
  });

  it('writes whole units whole and others cut, never rounded up', () => {
    const locale = localeOf('en');
    expect(unitsText('6003', locale)).toBe('6,003');
    expect(unitsText('29/10', locale)).toBe('2.9');
    expect(unitsText('2999/1000', locale)).toBe('2.9');
  });
});
