// A ladder of notice, consultation, cure and suspension as a lane of the timeline figure: spans up
// to the day of suspension, and that day itself.
import { dayNumber, dayText } from '../../../../base/figures/locale.ts';
import type { Lane, SpanState } from '../../../../base/figures/review-timeline.ts';

export interface LadderDates {
  readonly noticeOn: string;
  readonly consultationFromOn: string;
  readonly cureFromOn: string;
  readonly cureUntilOn: string;
  readonly suspendedFromOn: string;
}
type Words = Readonly<Record<'notice' | 'consultation' | 'cure' | 'suspended', string>>;

const dayBefore = (on: string): string => dayText(dayNumber(on) - 1);

interface Ladder {
  readonly label: string;
  readonly dates: LadderDates;
  readonly endedOn?: string;
}

export function ladderLane({ label, dates, endedOn }: Ladder, todayOn: string, words: Words): Lane {
  const stateOf = (fromOn: string, toOn: string): SpanState => {
    if (toOn < todayOn) return 'done';
    return fromOn <= todayOn ? 'running' : 'planned';
  };
  const steps = [
    { label: words.notice, fromOn: dates.noticeOn, toOn: dayBefore(dates.consultationFromOn) },
    {
      label: words.consultation,
      fromOn: dates.consultationFromOn,
      toOn: dayBefore(dates.cureFromOn),
    },
    { label: words.cure, fromOn: dates.cureFromOn, toOn: dates.cureUntilOn },
  ];
  const spans = steps
    .filter(({ fromOn, toOn }) => fromOn <= toOn && (endedOn === undefined || fromOn <= endedOn))
    .map((step) => {
      const toOn = endedOn !== undefined && endedOn < step.toOn ? endedOn : step.toOn;
      return { ...step, toOn, state: endedOn ? ('done' as const) : stateOf(step.fromOn, toOn) };
    });
  const on = dates.suspendedFromOn;
  const isSpared = endedOn !== undefined && endedOn < on;
  return {
    label,
    spans,
    milestones: isSpared ? [] : [{ label: words.suspended, on, isDone: on <= todayOn }],
  };
}
