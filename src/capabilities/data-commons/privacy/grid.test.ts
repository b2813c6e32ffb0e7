import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter, Question } from '../disclosure/index.ts';
import { cellsAsked, type GridColumn, onGrid } from './grid.ts';

const columns: GridColumn[] = [
  { name: 'age', type: 'integer', edges: ['20', '40', '60'] },
  { name: 'bmi', type: 'decimal', edges: ['18.5', '25.0', '30.0'] },
  { name: 'seen', type: 'date', edges: ['2024-01-01', '2025-01-01'] },
  { name: 'sex', type: 'text', categories: ['female', 'male'] },
  { name: 'stage', type: 'integer', categories: ['1', '2', '3', '4'] },
  { name: 'note', type: 'text' },
];
const count = (...filters: Filter[]): Question => ({ kind: 'count', filters });

function asked(question: Question) {
  const placed = onGrid(question, columns);
  return placed.ok ? placed.value.question : placed.refusal.code;
}
const filtersOf = (...filters: Filter[]) => {
  const question = asked(count(...filters));
  return typeof question === 'string' || !('filters' in question) ? question : question.filters;
};
const range = (column: string, limits: object): Filter =>
  ({ column, op: 'range', ...limits }) as Filter;

describe('a question on the published grid', () => {
  it('moves thresholds outwards to published edges', () => {
    expect(filtersOf(range('age', { from: 43, upTo: 58 }))).toEqual([
      range('age', { from: '40', below: '60' }),
    ]);
    expect(filtersOf(range('bmi', { below: '25.1' }))).toEqual([range('bmi', { below: '30.0' })]);
    expect(filtersOf(range('bmi', { below: '25' }))).toEqual([range('bmi', { below: '25.0' })]);
    expect(filtersOf(range('seen', { from: '2024-03-05' }))).toEqual([
      range('seen', { from: '2024-01-01' }),
    ]);
    expect(filtersOf({ column: 'age', op: 'is', value: 41 })).toEqual([
      range('age', { from: '40', below: '60' }),
    ]);
  });

  it('keeps a filter that lets everything known by, above the least edge', () => {
    expect(filtersOf(range('age', { from: 3 }))).toEqual([range('age', { from: '20' })]);
  });

  it('asks a column of few values by them', () => {
    expect(filtersOf(range('stage', { from: 2, below: 4 }))).toEqual([
      { column: 'stage', op: 'in', values: ['2', '3'] },
    ]);
    expect(filtersOf({ column: 'sex', op: 'in', values: ['male', 'male'] })).toEqual([
      { column: 'sex', op: 'is', value: 'male' },
    ]);
  });

  it('refuses what no grid is published for, and what selects nobody', () => {
    expect(filtersOf(range('note', { from: 'a', upTo: 'b' }))).toBe('data-commons.off-grid');
    expect(filtersOf({ column: 'age', op: 'in', values: [1, 99] })).toBe('data-commons.off-grid');
    expect(filtersOf(range('age', { from: 61 }), range('age', { below: 20 }))).toBe(
      'data-commons.selects-nobody',
    );
  });

  it('turns a table so that its rows are named first', () => {
    const turned: Question = { kind: 'cross-tab', rows: 'stage', columns: 'sex', filters: [] };
    expect(onGrid(turned, columns)).toEqual({
      ok: true,
      value: { question: { ...turned, rows: 'sex', columns: 'stage' }, isTurned: true },
    });
  });

  it('takes the bins of quantiles from the grid, and draws any quantile from the same cells', () => {
    const quantiles = (edges: string[], probabilities: string[]): Question => ({
      ...{ kind: 'quantiles', of: 'age', edges, probabilities, filters: [] },
    });
    const [median, ends] = [quantiles(['41', '59'], ['1/2']), quantiles(['40', '40.5'], ['1/9'])];
    expect(asked(median)).toMatchObject({ edges: ['40'] });
    expect(cellsAsked(asked(median) as Question)).toBe(cellsAsked(asked(ends) as Question));
  });

  it('is one question however it is spelt', () => {
    const parts: Filter[] = [
      range('age', { from: 41, upTo: 59 }),
      { column: 'sex', op: 'is', value: 'male' },
      { column: 'stage', op: 'in', values: [1, 2] },
    ];
    const respelt: Record<string, fc.Arbitrary<Filter[]>> = {
      age: fc
        .record({ from: fc.integer({ min: 40, max: 59 }) })
        .chain(({ from }) =>
          fc.integer({ min: from, max: 59 }).map((upTo) => [range('age', { from, upTo })]),
        ),
      sex: fc.constantFrom<Filter[]>(
        [{ column: 'sex', op: 'in', values: ['male'] }],
        [range('sex', { from: 'male' })],
        [parts[1]!, { column: 'sex', op: 'in', values: ['female', 'male'] }],
      ),
      stage: fc.constantFrom<Filter[]>(
        [{ column: 'stage', op: 'in', values: ['2', 1] }],
        [range('stage', { upTo: '2' })],
        [range('stage', { below: '2.5' }), range('stage', { from: 1 })],
      ),
    };
    const wanted = cellsAsked(asked(count(...parts)) as Question);
    fc.assert(
      fc.property(
        fc.tuple(respelt['age']!, respelt['sex']!, respelt['stage']!),
        fc.constantFrom([0, 1, 2], [2, 1, 0], [1, 2, 0]),
        (spelt, order) => {
          const filters = order.flatMap((at) => spelt[at]!);
          expect(cellsAsked(asked(count(...filters)) as Question)).toBe(wanted);
        },
      ),
    );
  });
});
