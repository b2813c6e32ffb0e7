import { expect, it } from 'vitest';
import { headDueAt, isHeadDue, isStale } from './freshness.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2026-11-22T${text}Z`);
const refreshedAt = at('09:30:00');

it('a head is due at once, each second while busy, soon while short, else every five minutes', () => {
  const due = (hasNews: boolean, isFinal: boolean) =>
    headDueAt({ refreshedAt, hasNews, isFinal }, at('09:30:00')).toString();
  expect(isHeadDue({ refreshedAt: null, hasNews: false, isFinal: false }, refreshedAt)).toBe(true);
  expect(due(true, true)).toBe('2026-11-22T09:30:01Z');
  expect(due(false, false)).toBe('2026-11-22T09:30:05Z');
  expect(due(false, true)).toBe('2026-11-22T09:35:00Z');
  const quiet = { refreshedAt, hasNews: false, isFinal: true };
  expect(isHeadDue(quiet, at('09:34:59'))).toBe(false);
  expect(isHeadDue(quiet, at('09:35:00'))).toBe(true);
});

it('a head is stale a minute after the next was due', () => {
  expect(isStale(refreshedAt, at('09:36:00'))).toBe(false);
  expect(isStale(refreshedAt, at('09:36:01'))).toBe(true);
  expect(isStale(null, refreshedAt)).toBe(true);
});
