// Whether an attacker who knows everything but who is in the data finds that out from answers on
// variants. The unguarded mode must fall, or the attack has no teeth; the default must hold, against
// one account and against any number of them, for they share the data set's cap.
import { describe, expect, it } from 'vitest';
import {
  type Attack,
  attack,
  type Protection,
} from '../../../src/capabilities/data-commons/privacy/attack-curve.ts';
import { standardPrivacy } from '../../../src/capabilities/data-commons/privacy/privacy-settings.ts';

const unguarded = { kind: 'exact', minimumCell: 1 } as const;
const { perAnswer, perDataset } = standardPrivacy;
const guarded = { kind: 'noisy', perAnswer, perDataset } as const;
const QUESTIONS = 20_000;
const SEEDS = ['1', '2', '3', '4', '5'];
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

const of = (
  protection: Protection,
  { persons = 1_000, questions = QUESTIONS, aim = 'everybody' as Attack['aim'], seed = '1' } = {},
) => attack({ persons, aim, questions, protection, seed });

describe('finding out who is in the data', () => {
  it('succeeds without a guard, at one person with twenty questions', () => {
    for (const outcome of [of(unguarded), of(unguarded, { aim: 'one-person', questions: 20 })]) {
      expect(outcome.auc).toBeGreaterThanOrEqual(0.95);
      expect(outcome.power).toBeGreaterThanOrEqual(0.8);
    }
  });

  it.each([5, 10, 20])('succeeds against a threshold of %i alone', (minimumCell) => {
    const protection = { kind: 'exact', minimumCell } as const;
    expect(of(protection).auc).toBeGreaterThanOrEqual(0.95);
    const aimed = of(protection, { aim: 'one-person', questions: 500 });
    expect(aimed.auc).toBeGreaterThanOrEqual(0.95);
  });

  it('succeeds against noise alone, without a bound on how much is asked', () => {
    const protection = { kind: 'noisy', perAnswer: 1_000_000, perDataset: 2e10 } as const;
    expect(of(protection).auc).toBeGreaterThanOrEqual(0.95);
  });

  it.each(
    [1_000, 5_000, 20_000].flatMap((persons) => [
      [persons, 'everybody' as const] as const,
      [persons, 'one-person' as const] as const,
    ]),
  )('fails against the default setting on %i people, aimed at %s', (persons, aim) => {
    const outcomes = SEEDS.map((seed) => of(guarded, { persons, aim, seed }));
    expect(new Set(outcomes.map(({ answered }) => answered))).toEqual(new Set([20]));
    expect(mean(outcomes.map(({ auc }) => auc))).toBeLessThanOrEqual(0.65);
    expect(mean(outcomes.map(({ power }) => power))).toBeLessThanOrEqual(0.15);
  });
});
