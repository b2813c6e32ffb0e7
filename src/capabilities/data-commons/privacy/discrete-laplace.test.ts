import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../generate/seeded-random.ts';
import { discreteLaplace, EvenDraws, standardDeviation } from './discrete-laplace.ts';

function drawsOf(seed: string): EvenDraws {
  const random = new SeededRandom(seed);
  return new EvenDraws((length) => Uint8Array.from({ length }, () => random.uint32() & 255));
}

describe('the discrete Laplace distribution', () => {
  it.each([1, 10, 20, 40])('is drawn with scale %i as its formula says', (scale) => {
    const draws = drawsOf(`laplace ${scale}`);
    const N = 200_000;
    const counts = new Map<number, number>();
    let [sum, squares] = [0, 0];
    for (let i = 0; i < N; i++) {
      const x = discreteLaplace(draws, scale);
      counts.set(x, (counts.get(x) ?? 0) + 1);
      sum += x;
      squares += x * x;
    }
    const deviation = standardDeviation(scale);
    expect(Math.abs(sum / N)).toBeLessThan((5 * deviation) / Math.sqrt(N));
    // The fourth moment of a Laplace is 24 b^4: the variance of the sample variance is 20 b^4 / N.
    const slack = 5 * Math.sqrt(20 / N) * deviation ** 2;
    expect(Math.abs(squares / N - deviation ** 2)).toBeLessThan(slack);
    // Chi-square of the middle cells against exp(-|x|/scale), 1 in 100,000 by chance.
    const falling = Math.exp(-1 / scale);
    const middle = Array.from({ length: 21 }, (_, at) => at - 10);
    let chiSquare = 0;
    for (const x of middle) {
      const expected = (N * (1 - falling) * falling ** Math.abs(x)) / (1 + falling);
      if (expected >= 20) chiSquare += ((counts.get(x) ?? 0) - expected) ** 2 / expected;
    }
    expect(chiSquare).toBeLessThan(62);
  });

  it('is drawn from the bytes alone: the same bytes give the same noise', () => {
    const [a, b] = [drawsOf('same'), drawsOf('same')];
    for (let i = 0; i < 100; i++) expect(discreteLaplace(a, 20)).toBe(discreteLaplace(b, 20));
  });

  it('comes from even integers', () => {
    const draws = drawsOf('even');
    const seen = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) seen[draws.below(7)]!++;
    for (const count of seen) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
