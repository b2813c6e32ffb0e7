// Between which days the clocks may stand: from the oldest law known here to some years ahead, for
// law is made before it begins.
import { useRead } from '../../api/queries.ts';
import type { DateMark } from '../../ui/date-slider.tsx';
import { addDays, addYears, dayOf } from './clocks.ts';

export interface ClockBounds {
  /** By the node's own clock. */
  readonly today: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** The day before this node knew any law, so that one can stand there. */
  readonly knownFrom: string;
  /** Days on which the law of a pack began or ends. */
  readonly marks: readonly DateMark[];
  /** Days on which a pack was imported. */
  readonly knownMarks: readonly DateMark[];
}

const YEARS_AHEAD = 6;

/** Null until the node said its day. */
export function useClockBounds(): ClockBounds | null {
  const { data } = useRead('/law/packs');
  if (!data) return null;
  const today = dayOf(data.at.validAt);
  const marks = data.packs.flatMap(({ validFrom, validTo, title }) =>
    [validFrom, validTo].flatMap((on) => (on === undefined ? [] : [{ on, text: title }])),
  );
  const oldest = [...marks.map(({ on }) => on), addYears(today, -1)].sort()[0] ?? today;
  return {
    today,
    validFrom: `${oldest.slice(0, 4)}-01-01`,
    validTo: `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`,
    knownFrom: addDays(dayOf(data.earliestKnownFrom ?? data.at.knownAt), -1),
    marks,
    knownMarks: data.packs.map(({ knownFrom, title }) => ({ on: dayOf(knownFrom), text: title })),
  };
}
