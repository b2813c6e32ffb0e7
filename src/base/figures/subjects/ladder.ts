// Ladders of notice, consultation, cure and suspension as lanes over time: spans up to the day of
// suspension, and that day itself.
import { dayNumber, dayText } from '../locale.ts';
import { type Lane, reviewTimeline, type SpanState } from '../review-timeline.ts';
import type { Subject } from './subject.ts';
import type { LadderStage } from './words.ts';

export interface LadderDates {
  readonly noticeOn: string;
  readonly consultationFromOn: string;
  readonly cureFromOn: string;
  readonly cureUntilOn: string;
  readonly suspendedFromOn: string;
}
export interface DatedLadder {
  readonly label: string;
  readonly dates: LadderDates;
  /** When it was lifted or cured. */
  readonly endedOn?: string;
}
export interface LaddersSeen {
  /** Matters under an agreement, or the steps of a shortfall in reciprocity. */
  readonly of: 'matters' | 'steps';
  readonly at: string;
  readonly ladders: readonly DatedLadder[];
}

export function ladderSubject({ of, at, ladders }: LaddersSeen): Subject | null {
  if (ladders.length === 0) return null;
  const todayOn = at.slice(0, 10);
  return {
    id: 'ladder',
    draw: ({ words, ...look }) => {
      const { ladder } = words.subjects;
      const lanes = ladders.map((one) => ladderLane(one, todayOn, ladder.stages));
      const frame = { id: 'ladder', title: ladder[of], asOf: at };
      return reviewTimeline(frame, { todayOn, lanes }, { ...look, words: words.timeline });
    },
  };
}

interface MattersSeen {
  readonly at: string;
  readonly matters: readonly {
    readonly matter: string;
    readonly dates: LadderDates;
    readonly liftedAt?: string;
  }[];
}

/** From the state of an instrument, `instruments.read`. */
export const mattersSubject = ({ at, matters }: MattersSeen): Subject | null =>
  ladderSubject({
    of: 'matters',
    at,
    ladders: matters.map(({ matter, dates, liftedAt }) => ({
      label: matter,
      dates,
      ...(liftedAt ? { endedOn: liftedAt.slice(0, 10) } : {}),
    })),
  });

const dayBefore = (on: string): string => dayText(dayNumber(on) - 1);

export function ladderLane(
  { label, dates, endedOn }: DatedLadder,
  todayOn: string,
  words: Readonly<Record<LadderStage, string>>,
): Lane {
  const stateOf = (fromOn: string, toOn: string): SpanState => {
    if (toOn < todayOn) return 'done';
    return fromOn <= todayOn ? 'running' : 'planned';
  };
  const { noticeOn, consultationFromOn, cureFromOn, cureUntilOn, suspendedFromOn } = dates;
  const steps = [
    { label: words.notice, fromOn: noticeOn, toOn: dayBefore(consultationFromOn) },
    { label: words.consultation, fromOn: consultationFromOn, toOn: dayBefore(cureFromOn) },
    { label: words.cure, fromOn: cureFromOn, toOn: cureUntilOn },
  ];
  const spans = steps
    .filter(({ fromOn, toOn }) => fromOn <= toOn && (endedOn === undefined || fromOn <= endedOn))
    .map((step) => {
      const toOn = endedOn !== undefined && endedOn < step.toOn ? endedOn : step.toOn;
      return { ...step, toOn, state: endedOn ? ('done' as const) : stateOf(step.fromOn, toOn) };
    });
  const on = suspendedFromOn;
  const isSpared = endedOn !== undefined && endedOn < on;
  return {
    label,
    spans,
    milestones: isSpared ? [] : [{ label: words.suspended, on, isDone: on <= todayOn }],
  };
}
