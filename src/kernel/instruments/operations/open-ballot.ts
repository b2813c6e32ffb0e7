// Whether this nation may speak on a text that is open for signature, and why not.
import type { MemberId } from '../../../base/caller.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { DecisionRule } from '../decision-rule.ts';
import type { Role } from '../statement.ts';
import type { Situation } from './statement-operation.ts';

export const BALLOT_REFUSALS = ['instruments.not-open', 'instruments.not-elector'] as const;
export type BallotRefusal = Refusal<(typeof BALLOT_REFUSALS)[number]>;

/** Parties sign what binds them; electors adopt what binds all. */
export const consentRole = (rule: DecisionRule): Role =>
  rule.kind === 'bilateral' || rule.kind === 'unanimity' ? 'sign' : 'adopt';

export function openToUs(situation: Situation): Result<null, BallotRefusal> {
  const { stored, state, list, self } = situation;
  const isOpen = state.stage === 'proposed' || state.stage === 'signed';
  if (!isOpen) return notOpen(situation, state.why);
  const standing = list.members.find(({ member }) => member === self)?.standing;
  if (standing === 'current' || standing === 'outside') return ok(null);
  const text =
    standing === 'suspended'
      ? `${self} is suspended`
      : `${self} is not among those who decide on it`;
  return refused(
    refusal('forbidden', 'instruments.not-elector', `${self} has no voice on ${stored.id}.`, {
      because: [{ rule: stored.instrument.decisionRule.kind, text }],
      next: 'The parties, or the current members where the rule says so, decide.',
    }),
  );
}

export const notOpen = ({ stored, state }: Situation, text: string) =>
  refused(
    refusal(
      'conflict',
      'instruments.not-open',
      `${stored.id} is not open for this: ${state.stage}.`,
      {
        because: [{ rule: stored.instrument.decisionRule.kind, text }],
        next:
          state.stage === 'draft'
            ? 'Propose it first.'
            : 'Read its history; to go on, draft a new text that supersedes it.',
      },
    ),
  );

export const saidBefore = ({ stored }: Situation, self: MemberId, text: string) =>
  refused(
    refusal('conflict', 'instruments.said-before', `${self} said so before on ${stored.id}.`, {
      because: [{ text }],
      next: 'Nothing more is needed; read its state to see what is still missing.',
    }),
  );
