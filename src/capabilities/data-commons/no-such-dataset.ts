// The answer to an identifier that names no data set of this node.
import { refusal } from '../../base/refusal.ts';

export const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    next: 'See `entente data-commons list-datasets` for those held here.',
  });
