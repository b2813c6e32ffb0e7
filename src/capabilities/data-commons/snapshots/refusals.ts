// Refusals that several operations on snapshots share.
import { refusal } from '../../../base/refusal.ts';

export const noSuchSnapshot = (dataset: string, named: string) =>
  refusal('not-found', 'data-commons.no-such-snapshot', `${dataset} has no version ${named}.`, {
    next: `See \`entente dataset versions ${dataset}\`.`,
  });
