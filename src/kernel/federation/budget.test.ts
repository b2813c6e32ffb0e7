import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullBucket, hasToken, refilled, spendToken } from './budget.ts';
import { afterFailure, type Circuit, CLOSED, isOpen } from './circuit.ts';
import { Peers } from './peers.ts';

it('a budget never lets through more than the burst and the rate allow', () => {
  const budget = { burst: 20, perSecond: 10 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 400 }), { maxLength: 200 }), (steps) => {
      let bucket = fullBucket(budget, 0);
      let at = 0;
      let latest = 0;
      let passed = 0;
      for (const step of steps) {
        at += step;
        latest = Math.max(latest, at);
        bucket = refilled(bucket, budget, at);
        if (!hasToken(bucket)) continue;
        bucket = spendToken(bucket);
        passed++;
      }
      expect(passed).toBeLessThanOrEqual(20 + (latest * 10) / 1000);
    }),
    { seed: 3 },
  );
});

it('a circuit opens at the third failure, and never for more than half a minute', () => {
  let circuit: Circuit = CLOSED;
  const pauses: number[] = [];
  for (let i = 0; i < 12; i++) {
    circuit = afterFailure(circuit, 1000);
    pauses.push(Math.max(0, circuit.openUntilMs - 1000));
  }
  expect(pauses).toEqual([0, 0, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000, 30000]);
  expect(isOpen(circuit, 30_999)).toBe(true);
  expect(isOpen(circuit, 31_000)).toBe(false);
});

describe('a flooding peer', () => {
  it('runs out, comes back with time, and cannot use up another’s budget', () => {
    const peers = new Peers({ burst: 3, perSecond: 1 });
    const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
    for (let i = 0; i < 3; i++) {
      expect(peers.mayAsk('GB', at)).toBe(true);
      peers.spend('GB', at);
    }
    expect(peers.mayAsk('GB', at)).toBe(false);
    expect(peers.mayAsk('JP', at)).toBe(true);
    expect(peers.mayAsk('GB', at.add({ seconds: 1 }))).toBe(true);
  });
});
