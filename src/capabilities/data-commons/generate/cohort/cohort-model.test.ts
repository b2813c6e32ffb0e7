// What the model of an invented cohort promises, measured on what it makes: disequilibrium within
// blocks and not across, populations as far apart as asked, planted effects that are found again.
import { describe, expect, it } from 'vitest';
import { clinicalRows } from './clinical-rows.ts';
import type { CohortPlan } from './cohort-plan.ts';
import { sitesOf } from './cohort-sites.ts';
import { DirtRecord } from './dirt.ts';
import { ExpressionCells } from './expression-cells.ts';
import { plannedGenes } from './genes.ts';
import type { PlantedVariant } from './planted-effects.ts';
import { populationsOf } from './populations.ts';
import { copiesIn, madeVariants, samplePlan } from './sample-plan.ts';

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  let [both, first, second] = [0, 0, 0];
  for (const [at, value] of one.entries()) {
    both += (value - a) * (other[at]! - b);
    first += (value - a) ** 2;
    second += (other[at]! - b) ** 2;
  }
  return both / Math.sqrt(first * second);
}

describe('haplotype blocks', () => {
  const plan = samplePlan({ persons: 400, sites: 4_000 });
  const copies = madeVariants(plan).records.map(copiesIn);
  const sites = [...sitesOf(plan)];
  const neighbours = (isAcross: boolean, isWanted: (frequency: number) => boolean) =>
    copies.flatMap((own, at) => {
      const next = copies[at + 1];
      if (!next || sites[at + 1]!.beginsBlock !== isAcross) return [];
      const [p, q] = [mean(own) / 2, mean(next) / 2];
      return isWanted(p) && isWanted(q) ? [correlation(own, next) ** 2] : [];
    });
  const isCommon = (frequency: number) => frequency >= 0.05 && frequency <= 0.95;

  it('hold neighbours together: mean r² above 0.5, of common variants too', () => {
    expect(neighbours(false, () => true).length).toBeGreaterThan(3_800);
    expect(mean(neighbours(false, () => true))).toBeGreaterThan(0.5);
    expect(mean(neighbours(false, isCommon))).toBeGreaterThan(0.5);
  });

  it('end: mean r² across their ends is below 0.05', () => {
    const across = neighbours(true, () => true);
    expect(across.length).toBeGreaterThan(40);
    expect(mean(across)).toBeLessThan(0.05);
  });

  it('lose it with distance within a block', () => {
    const far = copies.flatMap((own, at) => {
      const inBlock = sites.slice(at + 1, at + 31);
      const isWithin = inBlock.length === 30 && inBlock.every(({ beginsBlock }) => !beginsBlock);
      return isWithin ? [correlation(own, copies[at + 30]!) ** 2] : [];
    });
    expect(far.length).toBeGreaterThan(1_000);
    expect(mean(far)).toBeLessThan(mean(neighbours(false, () => true)) / 2);
  });
});

describe('frequencies', () => {
  const persons = 500;
  const { records } = madeVariants(samplePlan({ persons, sites: 30_000, isSitesOnly: true }));
  const counts = records.map((record) => Number(/AC=(\d+)/.exec(record)![1]));

  it('follow 1/i: as many sites from 1 % to 4 % as from 4 % to 16 %', () => {
    const between = (least: number, most: number) =>
      counts.filter((count) => count >= least && count < most).length;
    const ratio = between(10, 40) / between(40, 160);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeLessThan(2 * persons);
  });

  it('belong to 12 % indels and two transitions to a transversion', () => {
    const alleles = records.map((record) => record.split('\t').slice(3, 5).join('>'));
    const isTransition = (change: string) => ['A>G', 'G>A', 'C>T', 'T>C'].includes(change);
    const indels = alleles.filter((change) => change.length > 3).length;
    const transitions = alleles.filter(isTransition).length;
    expect(indels / alleles.length).toBeCloseTo(0.12, 1);
    expect(transitions / (alleles.length - indels - transitions)).toBeCloseTo(2, 0);
  });
});

it.each([2, 5])('%i populations are about as far apart as asked (F_ST 0.08, Hudson)', (count) => {
  const plan = samplePlan({ persons: 200 * count, sites: 12_000, populations: count });
  const [one, two] = populationsOf(plan);
  let [between, within] = [0, 0];
  for (const copies of madeVariants(plan).records.map(copiesIn)) {
    const frequency = ({ from, to }: { from: number; to: number }) =>
      mean(copies.slice(from, to)) / 2;
    const [p, q] = [frequency(one!), frequency(two!)];
    const [n, m] = [2 * (one!.to - one!.from) - 1, 2 * (two!.to - two!.from) - 1];
    // Bhatia and others 2013, equation 10, as a ratio of averages.
    between += (p - q) ** 2 - (p * (1 - p)) / n - (q * (1 - q)) / m;
    within += p * (1 - q) + q * (1 - p);
  }
  expect(between / within).toBeGreaterThan(0.06);
  expect(between / within).toBeLessThan(0.1);
});

/** Least squares: a coefficient and its standard error for each column, an intercept first. */
function regression(columns: readonly (readonly number[])[], values: readonly number[]) {
  const rows = values.map((_, at) => [1, ...columns.map((column) => column[at]!)]);
  const width = columns.length + 1;
  const all = Array.from({ length: width }, (_, i) => [
    ...Array.from({ length: width }, (__, j) => rows.reduce((s, row) => s + row[i]! * row[j]!, 0)),
    ...Array.from({ length: width }, (__, j) => (i === j ? 1 : 0)),
    rows.reduce((s, row, at) => s + row[i]! * values[at]!, 0),
  ]);
  for (let i = 0; i < width; i++) {
    const pivot = all[i]![i]!;
    all[i] = all[i]!.map((value) => value / pivot);
    for (let j = 0; j < width; j++)
      if (j !== i) {
        const factor = all[j]![i]!;
        all[j] = all[j]!.map((value, at) => value - factor * all[i]![at]!);
      }
  }
  const found = all.map((row) => row.at(-1)!);
  const rest = rows.map((row, at) => values[at]! - row.reduce((s, x, i) => s + x * found[i]!, 0));
  const variance = rest.reduce((s, x) => s + x * x, 0) / (values.length - width);
  return found
    .map((value, i) => ({ value, error: Math.sqrt(variance * all[i]![width + i]!) }))
    .slice(1);
}

function madeRows(plan: CohortPlan, planted: readonly PlantedVariant[]) {
  const outcome = { cases: null, dirt: new DirtRecord() };
  const [, names, ...rows] = [...clinicalRows(plan, planted, outcome)].map((line) =>
    line.trimEnd().split(','),
  );
  return rows.map((cells) => Object.fromEntries(names!.map((name, at) => [name, cells[at]!])));
}

const BANDS = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];

/** By how many of its standard errors each effect is missed, and how sure it is that there is one. */
function missesOf(seed: string, trait: string) {
  const plan = samplePlan({ seed, persons: 1_500, sites: 600, cells: 0, populations: 2 });
  const planted = madeVariants(plan).planted.filter(
    ({ effect }) => 'trait' in effect && effect.trait === trait,
  );
  const rows = madeRows(plan, madeVariants(plan).planted);
  const kept = rows.flatMap((row, at) => (row[trait] === 'NA' ? [] : [at]));
  const found = regression(
    [
      ...planted.map(({ copies }) => kept.map((at) => copies[at]!)),
      kept.map((at) => BANDS.indexOf(rows[at]!['age_band']!)),
    ],
    kept.map((at) => Number(rows[at]![trait])),
  );
  return planted.map(({ effect }, at) => {
    const { value, error } = found[at]!;
    return { miss: (value - effect.perCopyThousandths / 1_000) / error, z: value / error };
  });
}

it.each(['systolic_mmhg', 'ldl_mmol_l'])(
  'effects planted on %s come out of a regression',
  (trait) => {
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f'];
    const found = seeds.flatMap((seed) => missesOf(seed, trait));
    expect(found).toHaveLength(36);
    // As standard errors say: nineteen of twenty within two of them, their mean square about one.
    expect(found.filter(({ miss }) => Math.abs(miss) < 2).length).toBeGreaterThanOrEqual(31);
    expect(mean(found.map(({ miss }) => miss ** 2))).toBeLessThan(1.6);
    expect(mean(found.map(({ miss }) => miss ** 2))).toBeGreaterThan(0.5);
    expect(mean(found.map(({ z }) => Math.abs(z)))).toBeGreaterThan(4);
  },
);

describe('planted effects', () => {
  const plan = samplePlan({ persons: 2_000, sites: 2_400, cells: 6_000, populations: 2 });
  const { planted } = madeVariants(plan);
  const rows = madeRows(plan, planted);

  it('on the diagnosis: who carries more of the risk has it more often; 15 % have it', () => {
    const cases = rows.map((row) => (row['diagnosis'] === 'I25' ? 1 : 0));
    expect(mean(cases)).toBe(0.15);
    const own = planted.filter(({ effect }) => 'trait' in effect && effect.trait === 'liability');
    for (const { effect, copies } of own) {
      const found = correlation([...copies], cases);
      expect(Math.sign(found)).toBe(Math.sign(effect.perCopyThousandths));
      expect(Math.abs(found)).toBeGreaterThan(0.02);
    }
    const untouched = rows.map((row) => (row['bmi'] === 'NA' ? 26.8 : Number(row['bmi'])));
    expect(Math.abs(correlation([...own[0]!.copies], untouched))).toBeLessThan(0.06);
  });

  it('on expression: molecules a cell by copies of the variant, and genes that mark a type', () => {
    const cells = new ExpressionCells(plan, planted);
    const molecules = new Uint32Array(plan.cells);
    const [, , ...listed] = [...cells.cells(molecules)].map((line) => line.split(','));
    const [variant] = planted.filter(({ effect }) => 'gene' in effect);
    const effect = variant!.effect as Extract<PlantedVariant['effect'], { gene: number }>;
    const byCopies: number[][] = [[], [], []];
    const marked: number[] = [];
    const unmarked: number[] = [];
    const [marker] = plannedGenes(plan).markers[0]!;
    let at = 0;
    for (const counts of cells.counts()) {
      const [, person, type] = listed[at++]!;
      byCopies[variant!.copies[Number(person!.slice(1)) - 1]!]!.push(counts[effect.gene]!);
      (type === 'T cell' ? marked : unmarked).push(counts[marker!]!);
    }
    for (const [copies, counts] of byCopies.entries())
      expect(mean(counts) / (2 + 1.5 * copies)).toBeCloseTo(1, 0);
    expect(mean(byCopies[0]!)).toBeLessThan(mean(byCopies[1]!));
    expect(mean(byCopies[1]!)).toBeLessThan(mean(byCopies[2]!));
    expect(mean(marked)).toBeGreaterThan(6);
    expect(mean(unmarked)).toBeLessThan(0.1);
  });
});
