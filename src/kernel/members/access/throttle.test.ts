// Locks grow with failures and lift by time alone.
import { expect, it } from 'vitest';
import { isForgotten, isLocked, lockedUntil } from './throttle.ts';

const lastAt = Temporal.Instant.from('2026-01-01T00:00:00Z');
const lockSeconds = (failures: number) =>
  lockedUntil({ failures, lastAt }).since(lastAt).total('seconds');

it('gives five attempts, then doubles from half a minute up to an hour', () => {
  expect([1, 4, 5, 6, 7, 8].map(lockSeconds)).toEqual([0, 0, 30, 60, 120, 240]);
  expect([12, 13, 500].map(lockSeconds)).toEqual([3600, 3600, 3600]);
});

it('is locked up to the end of the lock and not at it', () => {
  const attempts = { failures: 5, lastAt };
  expect(isLocked(attempts, lastAt.add({ milliseconds: 29_999 }))).toBe(true);
  expect(isLocked(attempts, lastAt.add({ seconds: 30 }))).toBe(false);
});

it('forgets after a day', () => {
  expect(isForgotten({ failures: 9, lastAt }, lastAt.add({ hours: 23 }))).toBe(false);
  expect(isForgotten({ failures: 9, lastAt }, lastAt.add({ hours: 24 }))).toBe(true);
});
