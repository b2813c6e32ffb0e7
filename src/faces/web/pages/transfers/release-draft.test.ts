import { describe, expect, it } from 'vitest';
import { en } from '../../texts/en/transfers.ts';
import { emptyRelease, factsOf, type ReleaseDraft, releaseOf, wrongIn } from './release-draft.ts';

const { needed } = en.releasing;
const whole: ReleaseDraft = {
  ...emptyRelease('ds_1'),
  receiver: 'pty_1',
  destination: 'GB',
  kind: 'collaboration',
  terms: ['DUO:0000042'],
};

describe('a copy that is to leave', () => {
  it('names every answer that is missing, in the order of the page', () => {
    expect(Object.keys(wrongIn({ ...emptyRelease(''), part: 'excerpt' }, needed))).toEqual([
      'dataset',
      'table',
      'column',
      'values',
      'receiver',
      'destination',
      'kind',
      'terms',
    ]);
    expect(wrongIn(whole, needed)).toEqual({});
  });

  it('leaves out what was not said, so that it stays unknown', () => {
    expect(releaseOf(whole)).toEqual({
      dataset: 'ds_1',
      counterparty: 'pty_1',
      destination: 'GB',
      kind: 'collaboration',
      purpose: { 'purpose.terms': ['DUO:0000042'] },
      linkHours: 24,
    });
    expect(releaseOf({ ...whole, commercial: 'no', ban: 'yes' })).toMatchObject({
      hasOnwardTransferBan: true,
      purpose: { 'purpose.isCommercial': false },
    });
  });

  it('sends the rows of an excerpt as they were written, a line each', () => {
    const draft: ReleaseDraft = {
      ...whole,
      part: 'excerpt',
      table: 'p.csv',
      column: 'person',
      values: ' P1 \n\nP2\n',
    };
    expect(releaseOf(draft).excerpt).toEqual({
      file: 'p.csv',
      column: 'person',
      values: ['P1', 'P2'],
    });
  });

  it('asks the law with what is known alone', () => {
    const facts = factsOf(whole, { held: undefined, country: 'GB' });
    expect(facts).toMatchObject({ 'transfer.kind': 'collaboration', 'counterparty.nation': 'GB' });
    expect(facts['agreement.isInForce']).toBe(false);
    expect(facts).not.toHaveProperty('dataset.isHuman');
    expect(facts).not.toHaveProperty('counterparty.isForeignPerson');
  });
});
