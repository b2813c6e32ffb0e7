import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { hrefOf } from '../parts/address.ts';
import { stepTo } from './step-to.ts';

const STATES = {
  text: 'heart & lung',
  number: 7,
  yes: true,
  list: ['ds_a', 'ds_b'],
  facts: { 'dataset.holderNation': 'US', 'model.isTrained': false },
};

describe('a link within the desk', () => {
  it('shows when pressed what its address shows when sent', () => {
    const href = hrefOf('/ask', STATES);
    expect(stepTo(href)).toEqual({ to: '/ask', search: STATES });
    const sent = defaultStringifySearch(stepTo(href).search as object);
    expect(defaultParseSearch(sent)).toEqual(STATES);
  });

  it('keeps a fragment, and needs neither search nor fragment', () => {
    expect(stepTo('/log/ent_1#proof')).toEqual({ to: '/log/ent_1', search: {}, hash: 'proof' });
    expect(stepTo('/log')).toEqual({ to: '/log', search: {} });
  });
});
