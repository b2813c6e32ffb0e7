// How one holder's part of a question stands. A refusal that only waits for facts or for a person
// is not a no.
import type { Problem } from '../../api/problem.ts';
import type { StatusKind } from '../../ui/status.tsx';
import type { HeardAnswer } from './kinds.ts';

export type AnswerState = HeardAnswer['state'] | 'review';

export const stateOf = ({ state, refusal }: HeardAnswer): AnswerState =>
  state === 'refused' && (refusal as Partial<Problem> | undefined)?.kind === 'review'
    ? 'review'
    : state;

export const isSilent = (state: AnswerState): state is 'slow' | 'down' | 'missing' =>
  state === 'slow' || state === 'down' || state === 'missing';

export const STATE_KINDS: Readonly<Record<AnswerState, StatusKind>> = {
  waiting: 'progress',
  answered: 'ok',
  suppressed: 'neutral',
  refused: 'bad',
  review: 'warn',
  slow: 'warn',
  down: 'warn',
  missing: 'warn',
};

/** The refusal as the pages show one; a node of another version may leave parts out. */
export function refusalOf({ refusal, verdict }: HeardAnswer): Problem | null {
  if (typeof refusal !== 'object' || refusal === null) return null;
  const said = refusal as Partial<Problem>;
  return {
    code: said.code ?? '',
    kind: said.kind ?? 'refused',
    status: 0,
    message: said.message ?? '',
    because: said.because ?? [],
    ...(said.next ? { next: said.next } : {}),
    detail: said.detail ?? verdict,
  };
}
