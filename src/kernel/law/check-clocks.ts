// That the moments of a pack's cases are real, that a rule's periods join without gap or overlap,
// and that no two entries speak for the same moment on both clocks.
import { type Finding, found, type Path } from './finding.ts';
import type { Known, Pack, Periods } from './pack-schema.ts';
import { type DateRange, overlap, spanOf } from './periods.ts';

interface Entry {
  readonly name: string;
  readonly span: DateRange;
  readonly known: Known | undefined;
  readonly path: Path;
}

export function checkClocks(pack: Pack): Finding[] {
  const rules = pack.rules.map((rule, i): Entry => {
    const path = ['rules', i];
    return { name: rule.id, span: spanOf(rule.valid), known: rule.known, path };
  });
  return [
    ...checkMoments(pack, []),
    ...checkRanges(pack, []),
    ...pack.rules.flatMap(({ valid }, i) => checkPeriods(valid, ['rules', i, 'valid'])),
    ...checkApart(rules, 'rule'),
    ...Object.entries(pack.tables ?? {}).flatMap(([name, { values }]) =>
      checkApart(
        values.map((value, i) => ({
          name: value.key,
          span: value,
          known: value.known,
          path: ['tables', name, 'values', i],
        })),
        'value',
      ),
    ),
  ];
}

const MOMENTS = new Set(['validAt', 'knownAt']);

/** Each a day or an instant, of which a schema with one format cannot say that it exists. */
function checkMoments(value: unknown, path: Path): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof member !== 'string') return checkMoments(member, [...path, step]);
    if (!MOMENTS.has(key) || !/^\d{4}-/.test(member) || isRealDate(member)) return [];
    return [found([...path, step], `${member} is no day of the calendar.`, 'Correct the date.')];
  });
}

function isRealDate(text: string): boolean {
  try {
    return text.length === 10
      ? Temporal.PlainDate.from(text).toString() === text
      : Temporal.Instant.from(text) !== null;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

function checkRanges(value: unknown, path: Path): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const { from, to } = value as { from?: unknown; to?: unknown };
  const inner = Object.entries(value).flatMap(([key, member]) =>
    checkRanges(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (typeof from !== 'string' || typeof to !== 'string' || from < to) return inner;
  const next = '"to" is the first day on which it no longer holds, so it comes after "from".';
  return [
    found([...path, 'to'], `It ends on ${to}, not after it begins on ${from}.`, next),
    ...inner,
  ];
}

function checkPeriods(valid: Periods, path: Path): Finding[] {
  return valid.flatMap((period, i) => {
    const following = valid[i + 1];
    if (following && following.from <= period.from)
      return [
        found(
          [...path, i + 1, 'from'],
          `This period begins on ${following.from}, not after the one before it.`,
          'Put the periods in the order of their dates.',
        ),
      ];
    if (period.to === undefined || period.to === following?.from) return [];
    const message = following
      ? `This period ends on ${period.to}, but the next begins on ${following.from}.`
      : `The last period ends on ${period.to}, and nothing says how.`;
    const next = following
      ? 'Leave "to" out: a period runs until the next begins.'
      : `Add a period { from: ${period.to}, state: repealed }, or with state: sunset.`;
    return [found([...path, i, 'to'], message, next)];
  });
}

const EVER: DateRange = { from: '0000-01-01' };

function checkApart(entries: readonly Entry[], kind: string): Finding[] {
  return entries.flatMap((entry, i) => {
    const clash = entries
      .slice(0, i)
      .find(
        (other) =>
          other.name === entry.name &&
          overlap(other.span, entry.span) &&
          overlap(other.known ?? EVER, entry.known ?? EVER),
      );
    if (!clash) return [];
    const message = `A second ${kind} "${entry.name}" speaks for the same days.`;
    const next = 'End the first one (repealed, or "to") where this begins, or give it another id.';
    return [found(entry.path, message, next)];
  });
}
