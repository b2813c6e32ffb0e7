import { describe, expect, it } from 'vitest';
import { percentOf } from './shares.ts';

describe('a share along a bar', () => {
  it('is its percentage, cut at two decimals', () => {
    expect(percentOf('1/4')).toBe(25);
    expect(percentOf('1/3')).toBe(33.33);
    expect(percentOf('0')).toBe(0);
    expect(percentOf('1')).toBe(100);
  });

  it('is nowhere when the text is no share', () => {
    expect(percentOf('unknown')).toBeNull();
  });
});
