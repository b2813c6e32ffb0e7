// Records in other people's formats: complete, of one mind on the conditions of use, naming nobody.
import { expect, test } from 'vitest';
import { sampleDataset, sampleDescription } from '../catalogue-formats/sample.ts';
import { sampleReference } from '../duo/sample.ts';
import type { Description } from '../model.ts';
import { checkExports } from './check-exports.ts';
import { isSameConditions, offeredConditions, statedConditions } from './conditions-of-use.ts';

const duo = sampleReference();
const checked = (more: Partial<Description> = {}) =>
  checkExports(sampleDataset({ ...sampleDescription, ...more }), duo, 'https://gb.test', []);

test('the sample is complete and says one thing everywhere', () => {
  const { formats, useTerms = [] } = checked();
  expect(formats.flatMap(({ problems }) => problems.map(({ text }) => text))).toEqual([]);
  expect(useTerms.map(({ format, isSame }) => [format, isSame])).toEqual([
    ['DCAT-AP', true],
    ['Croissant', true],
    ['schema.org', true],
    ['partners’ catalogue', true],
  ]);
});

test('a term that is named in the abstract is no condition', () => {
  const abstract = 'Consent is as under DUO:0000042, which this set is not. '.repeat(5);
  expect(checked({ abstract }).useTerms?.every(({ isSame }) => isSame)).toBe(true);
});

test('a term that exports leave out is found, and a region that is another', () => {
  const { useTerms = [] } = checked({ dataUse: ['HMB', 'DUO:7777777'] });
  expect(useTerms.filter(({ isSame }) => !isSame).map(({ format }) => format)).toEqual([
    'DCAT-AP',
    'Croissant',
    'schema.org',
  ]);
  const [uk, japan] = ['GB', 'JP'].map((region) =>
    statedConditions([{ term: 'DUO:0000022', regions: [region] }], duo.terms),
  );
  expect(isSameConditions(uk!, japan!)).toBe(false);
  expect(offeredConditions({ description: 'DUO:0000042' })).toEqual([]);
});

test.each([
  [{ abstract: 'Ask Mrs Example of ward 3.' }, '/abstract'],
  [{ abstract: 'Write to nurse@ward.example.' }, '/abstract'],
  [{ title: 'Visits of Dr. Example' }, '/title'],
  [{ columnNotes: [{ name: 'sbp', about: 'Call +44 20 7946 0958' }] }, '/columnNotes/0/about'],
])('%j: a text that names a person is found at %s', (more, field) => {
  const problems = checked(more as Partial<Description>).formats.flatMap((one) => one.problems);
  expect(problems.map((one) => one.field)).toContain(field);
  expect(JSON.stringify(problems)).not.toContain('Example of ward');
});

test('years, spectra and places name nobody', () => {
  const abstract =
    'MS data and MR images of persons born 1950 to 1960 whom we would miss, 2019 2020 2021.';
  expect(checked({ abstract }).formats.find(({ format }) => format === 'Every')).toBeUndefined();
});
