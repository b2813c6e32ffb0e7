// Look-through and cascade on small cap tables with known answers, and their laws on random graphs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFractions, compareFractions, fraction, parseFraction } from '../../../base/fraction.ts';
import type { Ownership } from '../portable.ts';
import { NOTHING, readShare, shareOf, WHOLE } from '../shares.ts';
import { aggregateOwnership, groupOwnership } from './aggregate.ts';
import { cascadeOwnership } from './cascade.ts';

const moment = { validOn: '2026-06-01', knownAt: '2026-06-01T00:00:00.000Z' };
let serial = 0;
function holds(
  owner: string,
  share: string,
  owned: string,
  more: Partial<Ownership> = {},
): Ownership {
  const [low, high = low] = share.split('..');
  const interval = readShare(share === 'unknown' ? 'unknown' : { low: low!, high: high! });
  if (!interval.ok) throw new Error(share);
  return {
    id: `own_${String(++serial).padStart(6, '0')}`,
    owner,
    owned,
    share: shareOf(interval.value),
    fromOn: '2020-01-01',
    source: { title: 'Invented' },
    knownFromAt: '2020-01-01T00:00:00.000Z',
    ...more,
  };
}
const shareHeld = (edges: Ownership[], owner: string, party: string, at = moment) => {
  const found = aggregateOwnership(edges, party, at).owners.find((one) => one.owner === owner);
  return found ? `${found.share.low}..${found.share.high}` : 'none';
};

describe('look-through', () => {
  it('adds direct and indirect holdings exactly, with their paths', () => {
    const edges = [holds('X', '50%', 'A'), holds('X', '10%', 'B'), holds('A', '40%', 'B')];
    expect(shareHeld(edges, 'X', 'B')).toBe('3/10..3/10');
    const { owners, isPathListCut } = aggregateOwnership(edges, 'B', moment);
    expect(owners.map(({ owner }) => owner)).toEqual(['A', 'X']);
    expect(owners[1]!.paths.map(({ parties, share }) => [parties.join(' '), share.low])).toEqual([
      ['X B', '1/10'],
      ['X A B', '1/5'],
    ]);
    expect(isPathListCut).toBe(false);
  });

  it('solves cross-holdings exactly', () => {
    const edges = [holds('X', '80%', 'A'), holds('B', '20%', 'A'), holds('A', '20%', 'B')];
    // x_A = 4/5 + 1/5 x_B, x_B = 1/5 x_A.
    expect(shareHeld(edges, 'X', 'A')).toBe('5/6..5/6');
    expect(shareHeld(edges, 'X', 'B')).toBe('1/6..1/6');
  });

  it('gives nobody a closed ring that owns itself whole', () => {
    const edges = [holds('A', '100%', 'B'), holds('B', '100%', 'A'), holds('X', '0%', 'A')];
    expect(shareHeld(edges, 'X', 'B')).toBe('0..0');
  });

  it('keeps unknown shares as the widest interval that the others leave', () => {
    const edges = [holds('X', 'unknown', 'A'), holds('Y', '70%', 'A'), holds('A', '50%..60%', 'B')];
    expect(shareHeld(edges, 'X', 'A')).toBe('0..3/10');
    expect(shareHeld(edges, 'X', 'B')).toBe('0..9/50');
    expect(shareHeld(edges, 'Y', 'B')).toBe('7/20..21/50');
  });

  it('hands an unknown share to one owner at most', () => {
    const edges = [holds('X', 'unknown', 'B'), holds('A', 'unknown', 'B'), holds('X', '50%', 'A')];
    expect(shareHeld(edges, 'X', 'B')).toBe('0..1');
    expect(shareHeld(edges, 'A', 'B')).toBe('0..1');
    const two = groupOwnership(edges, 'B', new Set(['X', 'A']), moment);
    expect(shareOf(two)).toEqual({ low: '0', high: '1' });
  });

  it('counts a holding through two of a group once', () => {
    const edges = [holds('X', '100%', 'A'), holds('A', '30%', 'B'), holds('X', '30%', 'B')];
    expect(shareOf(groupOwnership(edges, 'B', new Set(['X', 'A']), moment)).low).toBe('3/5');
  });

  it('takes the record learned last, on the date and with the knowledge asked for', () => {
    const edges = [
      holds('X', '49%', 'A'),
      holds('X', '51%', 'A', { fromOn: '2026-03-01', knownFromAt: '2026-04-15T00:00:00.000Z' }),
    ];
    const at = (validOn: string, knownAt: string) =>
      shareHeld(edges, 'X', 'A', { validOn, knownAt: `${knownAt}T00:00:00.000Z` });
    expect(at('2026-02-01', '2026-05-01')).toBe('49/100..49/100');
    expect(at('2026-03-01', '2026-04-01')).toBe('49/100..49/100');
    expect(at('2026-03-01', '2026-05-01')).toBe('51/100..51/100');
    expect(at('2019-01-01', '2026-05-01')).toBe('none');
  });
});

// OFAC FAQ 398 and 401, with the threshold passed in as the rule's own.
describe('cascade', () => {
  const atLeastHalf = (share: { numerator: bigint; denominator: bigint }) =>
    compareFractions(share, fraction(1, 2)) >= 0;
  const reached = (edges: Ownership[], party: string, reaches = atLeastHalf) => {
    const { certain, possible } = cascadeOwnership(edges, party, new Set(['X']), moment, reaches);
    return [certain.includes(party), possible.includes(party)];
  };
  const cases: [string, Ownership[], string, boolean][] = [
    ['half of half', [holds('X', '50%', 'A'), holds('A', '50%', 'B')], 'B', true],
    [
      'two halves, two quarters',
      ['A', 'B'].flatMap((firm) => [holds('X', '50%', firm), holds(firm, '25%', 'C')]),
      'C',
      true,
    ],
    [
      'direct and indirect',
      [holds('X', '50%', 'A'), holds('X', '10%', 'B'), holds('A', '40%', 'B')],
      'B',
      true,
    ],
    [
      'a quarter held does not pass down',
      [
        holds('X', '50%', 'A'),
        holds('X', '25%', 'B'),
        holds('A', '25%', 'C'),
        holds('B', '25%', 'C'),
      ],
      'C',
      false,
    ],
    [
      'two quarters do not add up above',
      ['A', 'B'].flatMap((firm) => [holds('X', '25%', firm), holds(firm, '50%', 'C')]),
      'C',
      false,
    ],
  ];
  it.each(cases)('%s', (_, edges, party, isReached) => {
    expect(reached(edges, party)).toEqual([isReached, isReached]);
  });

  it('answers differently at exactly half where the law says more than half', () => {
    const moreThanHalf = (share: { numerator: bigint; denominator: bigint }) =>
      compareFractions(share, fraction(1, 2)) > 0;
    expect(reached([holds('X', '50%', 'A')], 'A')).toEqual([true, true]);
    expect(reached([holds('X', '50%', 'A')], 'A', moreThanHalf)).toEqual([false, false]);
  });

  it('is possible, not certain, where a share is unknown', () => {
    expect(reached([holds('X', 'unknown', 'A')], 'A')).toEqual([false, true]);
    expect(reached([holds('X', 'unknown', 'A'), holds('Y', '51%', 'A')], 'A')).toEqual([
      false,
      false,
    ]);
  });
});

describe('on random graphs', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const graph = fc
    .array(
      fc.record({
        owner: fc.constantFrom(...names),
        owned: fc.constantFrom(...names),
        low: fc.integer({ min: 0, max: 25 }),
        width: fc.constantFrom(0, 0, 10, 75),
      }),
      { maxLength: 12 },
    )
    .map((edges) =>
      edges
        .filter(({ owner, owned }) => owner !== owned)
        .map(({ owner, owned, low, width }) => holds(owner, `${low}%..${low + width}%`, owned)),
    );

  it('low never exceeds high, both lie within the whole, and a group holds no less than its members', () => {
    fc.assert(
      fc.property(graph, fc.constantFrom(...names), (edges, party) => {
        const { owners } = aggregateOwnership(edges, party, moment);
        const group = groupOwnership(edges, party, new Set(owners.map((one) => one.owner)), moment);
        for (const { share } of owners) {
          const [low, high] = [parseFraction(share.low)!, parseFraction(share.high)!];
          expect(compareFractions(NOTHING, low)).toBeLessThanOrEqual(0);
          expect(compareFractions(low, high)).toBeLessThanOrEqual(0);
          expect(compareFractions(high, WHOLE)).toBeLessThanOrEqual(0);
          expect(compareFractions(low, group.low)).toBeLessThanOrEqual(0);
          expect(compareFractions(high, group.high)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds the equation x = W x + b wherever every share is exact, and ignores the order of edges', () => {
    fc.assert(
      fc.property(graph, fc.constantFrom(...names), (edges, owner) => {
        const exact = edges.map((edge) => ({
          ...edge,
          share: { low: edge.share.low, high: edge.share.low },
        }));
        const chosen = new Map(exact.map((edge) => [`${edge.owner} ${edge.owned}`, edge]));
        const held = (party: string, from = exact) =>
          groupOwnership(from, party, new Set([owner]), moment).low;
        for (const party of names.filter((name) => name !== owner)) {
          let sum = NOTHING;
          for (const edge of chosen.values()) {
            if (edge.owned !== party) continue;
            const worth = edge.owner === owner ? WHOLE : held(edge.owner);
            const share = parseFraction(edge.share.low)!;
            sum = addFractions(
              sum,
              fraction(share.numerator * worth.numerator, share.denominator * worth.denominator),
            );
          }
          expect(held(party)).toEqual(sum);
          expect(held(party, exact.toReversed())).toEqual(sum);
        }
      }),
      { numRuns: 200 },
    );
  });
});
