// Exit codes: 0 done, 1 bug, 2 usage, 3 refused, 4 not found, 5 conflict or stale, 6 fault or
// unavailable.
import type { RefusalKind } from '../../base/refusal.ts';

export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  conflict: 5,
  fault: 6,
} as const;

const CODES: Record<RefusalKind, number> = {
  invalid: EXIT.usage,
  unauthenticated: EXIT.refused,
  forbidden: EXIT.refused,
  denied: EXIT.refused,
  review: EXIT.refused,
  'too-much': EXIT.refused,
  'not-found': EXIT.notFound,
  conflict: EXIT.conflict,
  unavailable: EXIT.fault,
};

export const exitCodeOf = (kind: RefusalKind): number => CODES[kind];
