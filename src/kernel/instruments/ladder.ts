// The cure ladder: notice, consultation, cure, suspension, with its days as data in the agreement's
// own terms. Days are civil days in UTC counted from the day of the notice, which is day 0. (After
// the practice of VCLT articles 60 and 65 and of WTO DSU article 21: no suspension without time to
// cure.)
import { dateOf, instantFrom, instantText, startOf } from '../../base/instants.ts';
import { type Static, Type } from '../../base/schema.ts';

const Days = (description: string) => Type.Integer({ minimum: 0, maximum: 3650, description });
export const LadderSchema = Type.Object(
  {
    noticeDays: Days('days of notice before consultation starts'),
    consultDays: Days('days of consultation before the time to cure starts'),
    cureDays: Days('days to cure'),
    suspendDay: Days('the day, counted from the notice, from which the tier is suspended'),
  },
  { additionalProperties: false, description: 'notice, consultation, cure, suspension' },
);
export type Ladder = Static<typeof LadderSchema>;

export const LADDER_STAGES = ['notice', 'consultation', 'cure', 'suspended', 'lifted'] as const;
export type LadderStage = (typeof LADDER_STAGES)[number];

export interface LadderDates {
  /** Civil dates in UTC, ISO 8601. */
  readonly noticeOn: string;
  readonly consultationFromOn: string;
  readonly cureFromOn: string;
  /** The last day to cure. */
  readonly cureUntilOn: string;
  readonly suspendedFromOn: string;
}

/** Undefined when the days stand in order; otherwise what is wrong with them. */
export const ladderProblem = (days: Ladder): string | undefined =>
  days.suspendDay >= days.noticeDays + days.consultDays + days.cureDays
    ? undefined
    : 'the suspension would begin before notice, consultation and cure are over';

export function ladderDates(days: Ladder, noticeAt: string): LadderDates {
  const notice = dateOf(instantFrom(noticeAt));
  const on = (day: number) => notice.add({ days: day }).toString();
  const consulted = days.noticeDays + days.consultDays;
  return {
    noticeOn: on(0),
    consultationFromOn: on(days.noticeDays),
    cureFromOn: on(consulted),
    cureUntilOn: on(days.suspendDay - 1 > consulted ? days.suspendDay - 1 : consulted),
    suspendedFromOn: on(days.suspendDay),
  };
}

/** Where a matter stands at the instant. */
export function ladderStageAt(
  dates: LadderDates,
  liftedAt: string | undefined,
  at: string,
): LadderStage {
  if (liftedAt !== undefined && liftedAt <= at) return 'lifted';
  const on = dateOf(instantFrom(at)).toString();
  if (on >= dates.suspendedFromOn) return 'suspended';
  if (on >= dates.cureFromOn) return 'cure';
  return on >= dates.consultationFromOn ? 'consultation' : 'notice';
}

/** Instants at which the stage changes by time alone, in order. */
export const ladderEdges = (dates: LadderDates): string[] =>
  [dates.consultationFromOn, dates.cureFromOn, dates.suspendedFromOn].map((on) =>
    instantText(startOf(Temporal.PlainDate.from(on))),
  );
