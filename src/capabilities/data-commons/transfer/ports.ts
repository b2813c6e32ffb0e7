// What transfers need of the node beside the ports of the data commons, filled in `main`.
import { port } from '../../../base/port.ts';
import type { AskedAt } from '../../../base/verdict.ts';

/**
 * At least 32 secret bytes of this node; whoever knows them can make links that this node
 * serves.
 */
export const urlKeyPort = port<Uint8Array>('data-commons.url-key');

/**
 * Places of concern in the law that this node applies, read from its packs as they stood: only the
 * packs know them. Null where no pack that is loaded names any.
 */
export type PlacesOfConcern = (at: AskedAt) => ReadonlySet<string> | null;
export const placesOfConcernPort = port<PlacesOfConcern>('data-commons.places-of-concern');
