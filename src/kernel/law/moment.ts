// The two clocks as people set them: a civil day on which it is law, and an instant by which it was
// known. Left out, both are now.
import { instantText } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { InstantSchema, Type } from '../../base/schema.ts';
import type { AskedAt } from '../../base/verdict.ts';
import { midnight } from './boundaries.ts';
import { CivilDate } from './predicate-schema.ts';

export const ValidOn = Type.Optional(
  Type.String({ ...CivilDate, description: 'the day on which it is law; today when left out' }),
);
export const KnownAt = Type.Optional(
  Type.String({
    ...InstantSchema,
    description: 'only what this node knew by then; now when left out',
  }),
);
export const MomentSchema = Type.Object(
  { validAt: InstantSchema, knownAt: InstantSchema },
  { additionalProperties: false, description: 'Both clocks, as they were used' },
);

export type NoSuchDay = Refusal<'law.no-such-day'>;
export interface Clocks {
  readonly validOn?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** The fields' own names are told, so that the form can mark the right one. */
export function momentOf(
  now: Temporal.Instant,
  { validOn, knownAt }: Clocks,
  fields: { readonly validOn: string; readonly knownAt: string } = NAMES,
): Result<AskedAt, NoSuchDay> {
  const today = instantText(now);
  if (validOn !== undefined && !isDay(validOn)) return noSuchDay(fields.validOn, validOn);
  const known = knownAt === undefined ? today : normal(knownAt);
  if (known === null) return noSuchDay(fields.knownAt, knownAt!);
  return ok({ validAt: validOn === undefined ? today : midnight(validOn), knownAt: known });
}

const NAMES = { validOn: '/validOn', knownAt: '/knownAt' };

/** Thirty-first of February: of the right form, and not there. */
function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12) return false;
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

const CLOCK = /T([01]\d|2[0-3]):[0-5]\d:[0-5]\d/;
const normal = (text: string): string | null =>
  isDay(text.slice(0, 10)) && CLOCK.test(text) ? instantText(Temporal.Instant.from(text)) : null;

const noSuchDay = (field: string, text: string): Result<never, NoSuchDay> =>
  refused(
    refusal('invalid', 'law.no-such-day', `There is no moment ${text}.`, {
      because: [{ field, text: `${text} is not in the calendar or not on the clock` }],
      next: 'Write a day as 2026-11-22, an instant as 2026-11-22T09:30:00Z.',
    }),
  );
