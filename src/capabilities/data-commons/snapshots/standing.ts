// How a data set stands towards those who withdrew from it: which files hold them still, whether
// its counts leave moved, and what is refused where nobody can say whose data a file holds.
import { refusal } from '../../../base/refusal.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import type { Cleared } from './cleared.ts';
import type { WithdrawalState } from './named.ts';

/** Participants cleared from a file; null where it cannot be told whose data it holds. */
export function clearedFromFile(
  { withdrawals }: Pick<Dataset, 'withdrawals'>,
  { path }: Pick<MeasuredFile, 'path'>,
): number | null {
  if (withdrawals === undefined) return 0;
  return withdrawals.files.find((file) => file.path === path)?.cleared ?? null;
}

export interface Standing {
  readonly cleared: Cleared;
  readonly inFiles: WithdrawalState['files'];
  readonly participants: number;
  readonly at: string;
  readonly isPerturbed: boolean;
}

export const withdrawalState = (standing: Standing): WithdrawalState => ({
  state: standing.cleared.state,
  lastAt: standing.at,
  participants: standing.participants,
  files: standing.inFiles.map((file) => ({ ...file })),
  isPerturbed: standing.isPerturbed,
  seed: standing.cleared.seed,
});

/**
 * Two versions are far apart when no question can tell one person's part in what changed: as many
 * persons came or went as the smallest count that may be published.
 */
export const areApart = (changed: number | null, minimumCell: number): boolean =>
  changed !== null && changed >= minimumCell;

export const notTraceable = ({ id }: Pick<Dataset, 'id'>) =>
  refusal('denied', 'data-commons.not-traceable', `This part of ${id} is not answered now.`, {
    because: [
      { text: 'Participants withdrew, and nobody can say which of its records are theirs.' },
    ],
    next: 'The holder registers a new version without them: `entente dataset register --version-of`.',
  });
