// How fresh a log's head must be: signed within a second while entries come, cosigned anew every
// five minutes while none do, so that a partner can tell a quiet log from a withheld one.

export const BUSY_HEAD = 'PT1S';
export const IDLE_HEAD = 'PT5M';
/** A head short of its quorum is shown again this soon, so that a partner's return is felt. */
export const PROVISIONAL_HEAD = 'PT5S';

export interface HeadState {
  /** When the newest head was last signed or cosigned anew; null before the first. */
  readonly refreshedAt: Temporal.Instant | null;
  /** Entries wait for a number, or the tree has grown beyond the newest head. */
  readonly hasNews: boolean;
  /** The newest head has its quorum. */
  readonly isFinal: boolean;
}

/** When the next head is due; a past instant means now. */
export function headDueAt(
  { refreshedAt, hasNews, isFinal }: HeadState,
  now: Temporal.Instant,
): Temporal.Instant {
  if (refreshedAt === null) return now;
  const within = hasNews ? BUSY_HEAD : isFinal ? IDLE_HEAD : PROVISIONAL_HEAD;
  return refreshedAt.add(Temporal.Duration.from(within));
}

export const isHeadDue = (state: HeadState, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(headDueAt(state, now), now) <= 0;

/** A head whose newest cosignature is older than this was perhaps withheld. */
export const isStale = (cosignedAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  cosignedAt === null ||
  Temporal.Instant.compare(
    cosignedAt.add(Temporal.Duration.from(IDLE_HEAD).add({ minutes: 1 })),
    now,
  ) < 0;
