import { describe, expect, it } from 'vitest';
import { en } from '../../texts/en/datasets.ts';
import { fr } from '../../texts/fr/datasets.ts';
import { duoLines } from './duo-words.ts';

describe('a data-use statement in words', () => {
  it('says each term with its code and its parameter', () => {
    const statement = ['DUO:0000006', { term: 'GS', regions: ['DE', 'FR'] }];
    expect(duoLines(statement, en.duo)).toEqual([
      { term: 'DUO:0000006', code: 'HMB', text: en.duo['DUO:0000006']?.text, parameter: null },
      { term: 'DUO:0000022', code: 'GS', text: en.duo['DUO:0000022']?.text, parameter: 'DE, FR' },
    ]);
  });

  it('shows a term that it does not know as it was given', () => {
    expect(duoLines(['DUO:9999999'], en.duo)[0]).toEqual({
      term: 'DUO:9999999',
      code: null,
      text: 'DUO:9999999',
      parameter: null,
    });
  });

  it('has the same terms and codes in every language', () => {
    const codes = (words: typeof en.duo) =>
      Object.entries(words).map(([term, { code }]) => `${term} ${code}`);
    expect(codes(fr.duo)).toEqual(codes(en.duo));
  });
});
