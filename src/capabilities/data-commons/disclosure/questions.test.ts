import { describe, expect, it } from 'vitest';
import { parse } from '../../../base/schema.ts';
import { QuestionSchema } from './questions.ts';

describe('the question schema', () => {
  it('is the published one', async () => {
    const published = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...QuestionSchema,
    };
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
      '../../../../docs/protocol/question.schema.json',
    );
  });

  it('takes every kind of question and nothing else', () => {
    const variant = { assembly: 'GRCh38', contig: 'chr1', position: 55051215, ref: 'G', alt: 'A' };
    const good = [
      { kind: 'count', filters: [{ column: 'sex', op: 'is', value: 'female' }] },
      { kind: 'cross-tab', rows: 'sex', columns: 'site', filters: [] },
      { kind: 'mean', of: 'bmi', filters: [{ column: 'age', op: 'range', from: 40, below: 50 }] },
      { kind: 'quantiles', of: 'bmi', edges: ['18.5', '25'], probabilities: ['1/2'], filters: [] },
      { kind: 'variant-presence', variant },
      { kind: 'allele-count', variant },
    ];
    for (const question of good) expect(parse(QuestionSchema, question).ok).toBe(true);
    const bad = [
      { kind: 'rows', filters: [] },
      { kind: 'count', filters: [], limit: 1 },
      { kind: 'count', filters: [{ column: 'age', op: 'range' }] },
      { kind: 'count', filters: [{ column: 'age', op: 'is', value: 1.5 }] },
      { kind: 'allele-count', variant: { ...variant, position: 0 } },
      { kind: 'allele-count', variant: { ...variant, alt: 'R' } },
    ];
    for (const question of bad) expect(parse(QuestionSchema, question).ok).toBe(false);
  });
});
