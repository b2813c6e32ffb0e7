// Standing at every side of every boundary, and the law that order of arrival changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../base/bytes.ts';
import { digestOf } from '../../../base/digest.ts';
import { membershipSpans, type StandingChange, statusAt } from './standing.ts';

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const change = (kind: StandingChange['kind'], from: number, until?: number): StandingChange => ({
  kind,
  member: 'JP',
  fromAt: day(from),
  ...(until === undefined ? {} : { untilAt: day(until) }),
  by: digestOf(utf8(`${kind} ${from}`)),
});
const statuses = (changes: StandingChange[], days: number[]) =>
  days.map((n) => {
    const { status, fromAt } = statusAt(membershipSpans(changes), day(n));
    return `${status} since ${Number(fromAt.slice(8, 10))}`;
  });

describe('standing', () => {
  it('follows joining, suspension with an end, and leaving', () => {
    const changes = [change('joined', 3), change('suspended', 5, 7), change('left', 9)];
    expect(statuses(changes, [2, 3, 4, 5, 6, 7, 8, 9, 20])).toEqual([
      'not-yet since 3',
      'active since 3',
      'active since 3',
      'suspended since 5',
      'suspended since 5',
      'active since 7',
      'active since 7',
      'withdrawn since 9',
      'withdrawn since 9',
    ]);
  });

  it('ends a suspension by reinstatement, and by leaving', () => {
    const changes = [change('joined', 1), change('suspended', 3), change('reinstated', 5)];
    expect(statuses(changes, [4, 5])).toEqual(['suspended since 3', 'active since 5']);
    const left = [change('joined', 1), change('suspended', 3), change('left', 5)];
    expect(statuses(left, [4, 5])).toEqual(['suspended since 3', 'withdrawn since 5']);
  });

  it('lets a member that left join again', () => {
    const changes = [change('joined', 1), change('left', 3), change('joined', 6)];
    expect(statuses(changes, [2, 4, 6])).toEqual([
      'active since 1',
      'withdrawn since 3',
      'active since 6',
    ]);
  });

  it('names the instruments that began and ended each stretch', () => {
    const joined = change('joined', 1);
    const left = change('left', 3);
    expect(membershipSpans([left, joined])).toEqual([
      {
        member: 'JP',
        standing: 'current',
        fromAt: day(1),
        untilAt: day(3),
        by: joined.by,
        endedBy: left.by,
      },
    ]);
  });

  it('is the same in whatever order the acts arrived', () => {
    const kind = fc.constantFrom('joined', 'suspended', 'reinstated', 'left' as const);
    const act = fc
      .tuple(kind, fc.integer({ min: 1, max: 20 }))
      .map(([name, from]) => change(name as StandingChange['kind'], from));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (changes) => {
        expect(membershipSpans(changes.toReversed())).toEqual(membershipSpans(changes));
      }),
      { numRuns: 2000 },
    );
  });
});
