// A question while it is built: nothing of it is lost between the page, the address and the node.
import { describe, expect, it } from 'vitest';
import { csvRowsOf } from './answer-rows.ts';
import { draftOfAsked } from './ask-again.ts';
import { addressOfDraft, type Draft, draftIn, hrefOfDraft } from './draft.ts';
import { decimalOf, minorOf } from './filter-value.tsx';
import type { Asked, PublishedDataset } from './kinds.ts';
import { build, columnsIn, readEdges } from './question-of.ts';
import { fitOf, offeredColumns, offeredKinds } from './shape.ts';
import { readVariant } from './variant-text.ts';

const dataset = (over: Partial<PublishedDataset>): PublishedDataset => ({
  id: 'ds_a',
  holder: 'GB',
  title: 'Cohort (invented)',
  abstract: 'Invented.',
  classes: ['cardiac-genomes'],
  categories: ['health'],
  isHuman: true,
  tier: 'open',
  columns: [
    { name: 'person', type: 'text', table: 0, isIdentifier: true },
    { name: 'sex', type: 'text', table: 0, categories: ['female', 'male'] },
    { name: 'bmi', type: 'decimal', table: 0, scale: 1, edges: ['20', '25', '30'] },
  ],
  assemblies: [],
  recordsTotal: 100,
  fileDigests: [],
  isSynthetic: true,
  registeredAt: '2026-11-23T00:00:00Z',
  questionKinds: ['count', 'cross-tab', 'mean', 'quantiles'],
  ...over,
});
const purpose = {
  'purpose.terms': ['DUO:0000037'],
  'purpose.isCommercial': false,
  'purpose.isAiTraining': false,
};
const draft = (over: Partial<Draft>): Draft => ({
  ...draftIn({}),
  class: 'cardiac-genomes',
  purpose,
  ...over,
});
const shapeFor = (one: Draft, datasets: readonly PublishedDataset[]) => ({
  offered: offeredColumns(datasets),
  fit: fitOf(datasets, one.kind, columnsIn(one)),
  edges: one.edges,
});

describe('the draft in the address', () => {
  it('comes back as it went', () => {
    const one = draft({
      kind: 'quantiles',
      of: 'bmi',
      edges: '20 25',
      portions: 'deciles',
      holders: ['GB'],
      filters: [{ column: 'sex', values: ['female'] }],
      isChecked: true,
    });
    expect(draftIn(addressOfDraft(one))).toEqual(one);
  });
  it('is filled from the short addresses of other pages', () => {
    expect(draftIn({ dataset: 'ds_a' })).toMatchObject({ by: 'datasets', datasets: ['ds_a'] });
    expect(draftIn({ class: 'x', kind: 'no-such' })).toMatchObject({ class: 'x', kind: null });
    expect(hrefOfDraft({ class: 'x' })).toBe('/ask?class=x');
  });
});

describe('what the published shape lets one ask', () => {
  const other = dataset({
    id: 'ds_b',
    holder: 'JP',
    columns: [{ name: 'sex', type: 'text', table: 0, categories: ['female', 'other'] }],
    questionKinds: ['count'],
  });
  it('offers kinds and columns with how many have them, and no identifiers', () => {
    const both = [dataset({}), other];
    expect(offeredKinds(both)).toContainEqual({ kind: 'count', datasets: 2 });
    expect(offeredKinds([other]).map(({ kind }) => kind)).toEqual(['count']);
    const columns = offeredColumns(both);
    expect(columns.map(({ name }) => name)).toEqual(['sex', 'bmi']);
    expect(columns[0]).toMatchObject({ datasets: 2, categories: ['female', 'male', 'other'] });
    expect(offeredColumns(both, ['bmi'])[0]).toMatchObject({ name: 'sex', datasets: 1 });
  });
  it('leaves out who cannot answer, and names them', () => {
    const one = draft({ kind: 'mean', of: 'bmi' });
    const datasets = [dataset({}), other];
    const built = build(one, shapeFor(one, datasets));
    expect(shapeFor(one, datasets).fit.unfit).toMatchObject([
      { dataset: { id: 'ds_b' }, why: 'kind' },
    ]);
    expect(built).toMatchObject({ ok: true, asking: { datasets: ['ds_a'] } });
    expect(built.ok && built.asking.class).toBeFalsy();
  });
  it('does not read columns of two tables together', () => {
    const apart = dataset({
      columns: [
        { name: 'a', type: 'integer', table: 0 },
        { name: 'b', type: 'integer', table: 1 },
      ],
    });
    expect(fitOf([apart], 'count', ['a', 'b']).unfit).toMatchObject([{ why: 'columns' }]);
    expect(fitOf([apart], 'count', ['a']).unfit).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is the question in the node’s own form', () => {
    const one = draft({
      kind: 'count',
      filters: [
        { column: 'sex', values: ['female', 'male'] },
        { column: 'bmi', from: '20.5', upTo: '' },
      ],
    });
    expect(build(one, shapeFor(one, [dataset({})]))).toEqual({
      ok: true,
      asking: {
        class: 'cardiac-genomes',
        purpose,
        question: {
          kind: 'count',
          filters: [
            { column: 'sex', op: 'in', values: ['female', 'male'] },
            { column: 'bmi', op: 'range', from: '20.5' },
          ],
        },
      },
    });
  });
  it('names each field that is still wrong', () => {
    const one = draft({
      kind: 'cross-tab',
      rows: 'sex',
      columns: 'sex',
      purpose: { 'purpose.terms': ['DUO:0000040'] },
      filters: [{ column: 'bmi', from: '30', upTo: '20' }],
    });
    expect(build(one, shapeFor(one, [dataset({})]))).toEqual({
      ok: false,
      faults: {
        columns: 'twoColumns',
        'filters.0': 'boundsTurned',
        'purpose.purpose.diseases': 'diseases',
        'purpose.purpose.isCommercial': 'commercial',
        'purpose.purpose.isAiTraining': 'training',
      },
    });
  });
  it('reads edges and variants as people write them', () => {
    expect(readEdges('1,5; 2 3')).toEqual(['1.5', '2', '3']);
    expect(readEdges('x')).toBeNull();
    const variant = {
      assembly: 'GRCh38',
      contig: 'chr1',
      position: '55051215',
      ref: 'G',
      alt: 'A',
    };
    expect(readVariant('GRCh38:chr1:55051215:G:A')).toEqual(variant);
    expect(readVariant('chr1-55,051,215-g-a')).toEqual({ ...variant, assembly: '' });
    expect(readVariant('chr1:55051215')).toBeNull();
  });
  it('keeps decimals exact between field and question', () => {
    expect(minorOf('4.5', 2)).toBe(450);
    expect(decimalOf(450, 2)).toBe('4.5');
    expect(decimalOf(-5, 1)).toBe('-0.5');
    expect(minorOf('4.567', 2)).toBeNull();
  });
});

describe('asking again', () => {
  it('brings the same question back', () => {
    const asked = {
      kind: 'count',
      filters: [{ column: 'bmi', op: 'range', from: '20', upTo: '30' }],
    };
    const facts = { ...purpose, 'requester.tier': 'accredited' };
    const again = draft({ ...draftOfAsked({ asked, facts, datasets: ['ds_a'] }), class: '' });
    expect(again.purpose).toEqual(purpose);
    const built = build(again, shapeFor(again, [dataset({})]));
    expect(built).toMatchObject({ ok: true, asking: { question: asked, datasets: ['ds_a'] } });
  });
});

describe('answers as files', () => {
  it('never write a suppressed number as zero', () => {
    const answer = { status: 'answered', kind: 'allele-count', basis: 'genotypes' } as const;
    const part = { holder: 'GB', dataset: 'ds_a', title: 'Cohort', state: 'answered' } as const;
    const asked = {
      answers: [
        { ...part, answer: { ...answer, carriers: 21, alleleCount: null, alleleNumber: null } },
      ],
    } as unknown as Asked;
    expect(csvRowsOf(asked).map(({ what, value }) => [what, value])).toEqual([
      ['carriers', 21],
      ['alleleCount', 'suppressed'],
      ['alleleNumber', 'suppressed'],
    ]);
  });
});
