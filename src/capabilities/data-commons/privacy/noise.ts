// Exact cells with noise drawn on them, once. Whatever is done to them afterwards (suppressing,
// rounding, quantiles) tells no more about anybody than they do. Neighbours are two data sets that
// differ in the record of one person: their number is published, so one person moves a count by at
// most 1 and the cells of a table by at most 2 in all.
import type { RawCells, RawCrossTab, RawMean, RawVariant } from '../disclosure/index.ts';
import { discreteLaplace, type EvenDraws, standardDeviation } from './discrete-laplace.ts';
import { MILLION } from './privacy-settings.ts';

export interface NoisyCells {
  readonly cells: RawCells;
  /** Standard deviation of the noise, of any number told at most. */
  readonly deviation: number;
}

/** The published categories of a cross-tab: others would tell by being named. */
export interface Labels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export interface Noise {
  /** Epsilon in millionths, for all cells together. */
  readonly cost: number;
  readonly draws: EvenDraws;
  readonly labels: Labels | null;
}

export function noisyCells(raw: RawCells, { cost, draws, labels }: Noise): NoisyCells {
  const moved = raw.kind === 'count' ? 1 : 2;
  // Rounded up: a little more noise than the budget asks for, never less.
  const scale = Math.ceil((MILLION * moved) / cost);
  const on = (count: number): number => Math.max(0, count + discreteLaplace(draws, scale));
  // Alleles are one and two copies, the second counted twice: 1 + 4 parts of the variance.
  const isVariant = raw.kind === 'variant-presence' || raw.kind === 'allele-count';
  const deviation = standardDeviation(scale) * (isVariant ? Math.sqrt(5) : 1);
  return { cells: moving(raw, on, { cost, draws, labels }), deviation };
}

type Move = (count: number) => number;

function moving(raw: RawCells, on: Move, noise: Noise): RawCells {
  switch (raw.kind) {
    case 'count':
      return { ...raw, matching: on(raw.matching) };
    case 'cross-tab': {
      const { counts, ...table } = noise.labels ? underLabels(raw, noise.labels) : raw;
      return { ...table, counts: counts.map((row) => row.map(on)) };
    }
    case 'quantiles':
      return { ...raw, counts: raw.counts.map(on) };
    case 'mean':
      return noisyMean(raw, on, noise);
    default:
      return noisyVariant(raw, on);
  }
}

/** Rows and columns as published; whatever else there is goes under "other or missing". */
function underLabels(raw: RawCrossTab, labels: Labels): RawCrossTab {
  const [rows, columns] = [
    [...labels.rows, null],
    [...labels.columns, null],
  ];
  const placeIn = (wanted: readonly (string | null)[]) => (label: string | null) => {
    const place = wanted.indexOf(label);
    return place < 0 ? wanted.length - 1 : place;
  };
  const [down, across] = [raw.rows.map(placeIn(rows)), raw.columns.map(placeIn(columns))];
  const counts = rows.map(() => columns.map(() => 0));
  for (const [i, row] of raw.counts.entries())
    for (const [j, count] of row.entries()) counts[down[i]!]![across[j]!]! += count;
  return { ...raw, rows, columns, counts };
}

const STEPS = 1_000n;

/**
 * Half of the budget on how many there are, half on their sum about the middle of the grid: one
 * person moves that by at most the width, and noise is drawn in steps of a thousandth of it.
 */
function noisyMean(raw: RawMean, on: Move, { cost, draws }: Noise): RawMean {
  const { least, most } = raw.bounds ?? { least: 0n, most: 0n };
  const middle = (least + most) / 2n;
  const step = (most - least + STEPS - 1n) / STEPS || 1n;
  const scale = Math.ceil((2 * MILLION * Number(STEPS)) / cost);
  const about = (raw.sum - middle * BigInt(raw.n)) / step + BigInt(discreteLaplace(draws, scale));
  const n = on(raw.n);
  const [low, high] = [least * BigInt(n), most * BigInt(n)];
  const total = about * step + middle * BigInt(n);
  const sum = total < low ? low : total > high ? high : total;
  // These say whether one value stands out: with noise on the sum, none can.
  return { ...raw, n, sum, magnitude: 1n, largest: 0n, nonZero: n, rarerOfTwo: null };
}

/** Everybody has no copy, one, two, or was not called: that is a table of one row. */
function noisyVariant(raw: RawVariant, on: Move): RawVariant {
  const { samples, alleleNumber } = raw;
  if (samples === null || raw.carriers === null) {
    const alleleCount = on(raw.alleleCount);
    return { ...raw, alleleCount, alleleNumber: alleleNumber === null ? null : on(alleleNumber) };
  }
  const twice = Math.max(0, raw.alleleCount - raw.carriers);
  const missing = alleleNumber === null ? 0 : samples - Math.ceil(alleleNumber / 2);
  const [one, two, absent] = [on(raw.carriers - twice), on(twice), on(missing)];
  const carriers = one + two;
  const called = Math.max(carriers, samples - absent);
  return { ...raw, carriers, alleleCount: one + 2 * two, alleleNumber: 2 * called };
}
