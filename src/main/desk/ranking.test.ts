// How finds are ordered, and what is no find.
import { expect, it } from 'vitest';
import { ranked, scoreOf } from './ranking.ts';

const one = (title: string, more: Partial<Parameters<typeof scoreOf>[0]> = {}) => ({
  id: 'ds_1',
  title,
  detail: 'GB: hearts',
  ...more,
});

it('puts ids and beginnings before mentions', () => {
  expect(scoreOf(one('A cohort'), 'ds_1')).toBe(100);
  expect(scoreOf(one('A cohort'), 'a COHORT')).toBe(90);
  expect(scoreOf(one('A cohort'), 'a co')).toBe(80);
  expect(scoreOf(one('The old cohort'), 'coh old')).toBe(60);
  expect(scoreOf(one('The biocohort'), 'cohort')).toBe(50);
  expect(scoreOf(one('A cohort'), 'hearts')).toBe(20);
  expect(scoreOf(one('A cohort', { more: 'cardiac' }), 'cardiac cohort')).toBe(20);
});

it('wants every word, and reads over accents', () => {
  expect(scoreOf(one('A cohort'), 'cohort lungs')).toBe(0);
  expect(scoreOf(one('A cohort'), '  ')).toBe(0);
  expect(scoreOf(one('Étude des cœurs'), 'etude')).toBe(80);
});

it('keeps the best and leaves out the rest', () => {
  const found = ['Third cohort', 'Cohort', 'A cohort of lungs', 'No'].map((title) => one(title));
  expect(ranked(found, 'cohort', 2).map(({ title }) => title)).toEqual([
    'Cohort',
    'A cohort of lungs',
  ]);
});
