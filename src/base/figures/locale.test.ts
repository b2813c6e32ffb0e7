import { describe, expect, it } from 'vitest';
import { fraction } from '../fraction.ts';
import { dayNumber, dayText, localeOf } from './locale.ts';

describe('locale', () => {
  const en = localeOf('en');

  it('writes shares exactly and cuts them', () => {
    expect(en.share(fraction(6499999999999999999n, 10000000000000000000n))).toBe('64.9%');
    expect(en.share(fraction(2, 3), 0)).toBe('66%');
    expect(localeOf('fr').share(fraction(1, 2))).toMatch(/^50,0\s%$/);
  });

  it('writes money of any size to the cent', () => {
    expect(en.money(900719925474099312345n, 'EUR', 2)).toBe('€9,007,199,254,740,993,123.45');
  });

  it('cuts ratios and reads dates in UTC', () => {
    expect(en.ratio(fraction(7999, 10000))).toBe('0.79');
    expect(en.date('2026-11-22')).toBe('Nov 22, 2026');
    expect(dayText(dayNumber('2028-02-29'))).toBe('2028-02-29');
  });
});
