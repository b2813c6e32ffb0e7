import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../main/desk/item.ts';
import { en } from '../texts/en/shell.ts';
import { addressOf, KINDS_WITH_ADDRESS } from './address-of.ts';

describe('where things stand on the desk', () => {
  it('knows every kind of thing that the node names, and a word for it', () => {
    expect([...KINDS_WITH_ADDRESS].sort()).toEqual([...PLACES].sort());
    expect(Object.keys(en.search.kinds).sort()).toEqual([...PLACES].sort());
  });

  it('keeps ids with a slash in one step of the path', () => {
    expect(addressOf({ to: 'pack', params: { pack: 'us/bulk-data' } })).toBe(
      '/law/packs/us%2Fbulk-data',
    );
  });
});
