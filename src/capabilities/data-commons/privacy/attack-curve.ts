// What a setting is worth against an attacker who knows it: a simulated attack by which somebody
// who holds a person's genotype finds out whether that person is in the data, from answers on
// variants (Homer 2008; Sankararaman 2009; Shringarpure and Bustamante 2015). Likelihood ratios
// under the very mechanism, known noise and thresholds included.
import { SeededRandom } from '../generate/seeded-random.ts';
import { discreteLaplace, EvenDraws, standardDeviation } from './discrete-laplace.ts';
import { MILLION } from './privacy-settings.ts';

export interface Attack {
  readonly persons: number;
  /** At whoever is in, by variants of every frequency; or at one person, by rare ones. */
  readonly aim: 'everybody' | 'one-person';
  /** Questions that the attacker puts, or would. */
  readonly questions: number;
  /** Exact from so many carriers on; or with noise, in millionths of epsilon. */
  readonly protection: Protection;
  readonly seed: string;
}

export type Protection =
  | { readonly kind: 'exact'; readonly minimumCell: number }
  | { readonly kind: 'noisy'; readonly perAnswer: number; readonly perDataset: number };

export interface Outcome {
  readonly questions: number;
  /** Of them, those that were answered before the budget was empty. */
  readonly answered: number;
  /** Area under the ROC curve: 0.5 is guessing, 1 is certainty. */
  readonly auc: number;
  /** Members found while 5 in 100 others are taken for members. */
  readonly power: number;
}

const INSIDE = 200;
const OUTSIDE = 200;

export function attack({ persons, aim, questions, protection, seed }: Attack): Outcome {
  const random = new SeededRandom(`attack:${seed}`);
  const draws = new EvenDraws((n) => Uint8Array.from({ length: n }, () => random.uint32() & 255));
  const answered =
    protection.kind === 'exact'
      ? questions
      : Math.min(questions, Math.floor(protection.perDataset / protection.perAnswer));
  const asking: Asking = { persons, answered, protection, random, draws };
  const scores = aim === 'everybody' ? atEverybody(asking) : atOnePerson(asking);
  return { questions, answered, ...ranked(scores) };
}

interface Asking extends Pick<Attack, 'persons' | 'protection'> {
  readonly answered: number;
  readonly random: SeededRandom;
  readonly draws: EvenDraws;
}

function atEverybody({ persons, answered, protection, random, draws }: Asking): Float64Array {
  const scores = new Float64Array(INSIDE + OUTSIDE);
  for (let asked = 0; asked < answered; asked++) {
    const frequency = rareFirst(random);
    const copies = scores.map(() => drawn(random, frequency) + drawn(random, frequency));
    let carriers = othersCarrying(random, persons - INSIDE, frequency);
    for (let at = 0; at < INSIDE; at++) if (copies[at]! > 0) carriers++;
    const told = answerTo(carriers, protection, draws);
    const judged = likelihoods(told, persons, frequency, protection);
    for (let at = 0; at < scores.length; at++)
      scores[at]! += copies[at]! > 0 ? judged.with : judged.without;
  }
  return scores;
}

/** The rarest variants that are still told of: there, one person makes the largest difference. */
function atOnePerson({ persons, answered, protection, random, draws }: Asking): Float64Array {
  const least = protection.kind === 'exact' ? protection.minimumCell : 1;
  const frequency = least / (2 * persons);
  return new Float64Array(INSIDE + OUTSIDE).map((_, at) => {
    let score = 0;
    for (let asked = 0; asked < answered; asked++) {
      const others = othersCarrying(random, persons - 1, frequency);
      const isOther = at >= INSIDE && drawn(random, carrying(frequency)) === 1;
      const carriers = others + (at < INSIDE || isOther ? 1 : 0);
      const told = answerTo(carriers, protection, draws);
      score += likelihoods(told, persons, frequency, protection).with;
    }
    return score;
  });
}

const RANGE = 1_000_000;
/** Doubling steps from 0.1 % to 25 %. */
const rareFirst = (random: SeededRandom): number => {
  const step = 1_000 << random.below(8);
  return (step + random.below(step)) / RANGE;
};
const drawn = (random: SeededRandom, frequency: number): number =>
  random.below(RANGE) < frequency * RANGE ? 1 : 0;

const carrying = (frequency: number): number => 1 - (1 - frequency) ** 2;

/** Binomial: by its normal shape where that is near, else from one carrier to the next. */
function othersCarrying(random: SeededRandom, others: number, frequency: number): number {
  const p = carrying(frequency);
  const deviation = Math.sqrt(others * p * (1 - p));
  if (deviation > 10)
    return Math.max(0, random.normal(Math.round(others * p), Math.round(deviation)));
  const perStep = Math.log(1 - p);
  let [carriers, at] = [0, 0];
  for (;;) {
    at += 1 + Math.floor(Math.log((1 + random.below(RANGE)) / RANGE) / perStep);
    if (at > others) return carriers;
    carriers++;
  }
}

/** Null is suppressed. */
function answerTo(carriers: number, protection: Protection, draws: EvenDraws): number | null {
  if (protection.kind === 'noisy') return carriers + discreteLaplace(draws, scaleOf(protection));
  return carriers < protection.minimumCell ? null : carriers;
}

const scaleOf = ({ perAnswer }: Extract<Protection, { kind: 'noisy' }>): number =>
  Math.ceil((2 * MILLION) / perAnswer);

/** Logarithms of how much likelier the answer is if the target is in, as a carrier and as none. */
function likelihoods(
  told: number | null,
  persons: number,
  frequency: number,
  protection: Protection,
): { with: number; without: number } {
  const p = carrying(frequency);
  const noise = protection.kind === 'noisy' ? standardDeviation(scaleOf(protection)) ** 2 : 0;
  const spread = Math.sqrt(persons * p * (1 - p) + noise + 1 / 12);
  const limit = protection.kind === 'exact' ? protection.minimumCell - 0.5 : 0;
  const weight = (mean: number): number =>
    told === null
      ? Math.log(below((limit - mean) / spread))
      : -((told - mean) ** 2) / (2 * spread ** 2);
  const outside = weight(persons * p);
  const rest = (persons - 1) * p;
  return { with: weight(rest + 1) - outside, without: weight(rest) - outside };
}

/** The normal distribution function (Abramowitz and Stegun 26.2.17), above nought everywhere. */
function below(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.max(1e-12, z > 0 ? 1 - tail : tail);
}

function ranked(scores: Float64Array): Pick<Outcome, 'auc' | 'power'> {
  const [inside, outside] = [scores.slice(0, INSIDE), scores.slice(INSIDE)];
  let wins = 0;
  for (const a of inside) for (const b of outside) wins += a > b ? 1 : a === b ? 0.5 : 0;
  const limit = outside.sort()[Math.ceil(OUTSIDE * 0.95) - 1]!;
  const found = inside.filter((score) => score > limit).length;
  return { auc: wins / (INSIDE * OUTSIDE), power: found / INSIDE };
}
