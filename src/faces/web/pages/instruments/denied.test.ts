import { describe, expect, it } from 'vitest';
import { deniedIn } from './denied.ts';

describe('what a data agreement denies', () => {
  it('is everything that is not permitted in words', () => {
    expect(deniedIn({})).toEqual([
      '/commercialPurpose',
      '/aiTraining',
      '/weightRelease',
      '/commercialModelUse',
      '/onwardTransfer',
      '/copies',
    ]);
  });

  it('leaves out what is permitted, and copies where a tier allows them', () => {
    const terms = {
      aiTraining: 'permitted',
      weightRelease: 'prohibited',
      onwardTransfer: 'silent',
      tiers: [{ tier: 'open', granularities: ['count', 'copy'] }],
    };
    expect(deniedIn(terms)).toEqual([
      '/commercialPurpose',
      '/weightRelease',
      '/commercialModelUse',
      '/onwardTransfer',
    ]);
  });
});
