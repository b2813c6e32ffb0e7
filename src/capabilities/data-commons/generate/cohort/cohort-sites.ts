// Where the variants lie: ascending, never so near that two could be one variant in two spellings,
// in haplotype blocks of 32 to 95 sites that end with their contig.
import { invariant } from '../../../../base/invariant.ts';
import { SeededRandom } from '../seeded-random.ts';
import { type CohortContig, type CohortPlan, SITE_BASES_MIN } from './cohort-plan.ts';

export interface CohortSite {
  readonly contig: CohortContig;
  readonly position: number;
  /** Within the contig, from 0. */
  readonly place: number;
  readonly beginsBlock: boolean;
  /** The last of its contig. */
  readonly isLast: boolean;
}

const BLOCK_SITES_MIN = 32;
const BLOCK_SITES_SPREAD = 64;
/** An indel changes up to four bases behind its first. */
const CLEARANCE_BASES = 5;

export function* sitesOf(plan: CohortPlan): Generator<CohortSite> {
  const random = new SeededRandom(`cohort sites:${plan.seed}`);
  for (const [at, count] of sitesByContig(plan).entries()) {
    const contig = plan.contigs[at]!;
    const stretch = count > 0 ? Math.floor(contig.length / count) : 0;
    invariant(count === 0 || stretch >= SITE_BASES_MIN, 'room for every site');
    let left = 0;
    for (let place = 0; place < count; place++) {
      const beginsBlock = left === 0;
      if (beginsBlock) left = BLOCK_SITES_MIN + random.below(BLOCK_SITES_SPREAD);
      left--;
      const position = place * stretch + 1 + random.below(stretch - CLEARANCE_BASES);
      yield { contig, position, place, beginsBlock, isLast: place === count - 1 };
    }
  }
}

/** In proportion to length; together exactly as many as are asked for. */
export function sitesByContig({ sites, contigs }: CohortPlan): number[] {
  const total = BigInt(contigs.reduce((sum, { length }) => sum + length, 0));
  let [bases, before] = [0n, 0];
  return contigs.map(({ length }) => {
    bases += BigInt(length);
    const until = Number((BigInt(sites) * bases) / total);
    const count = until - before;
    before = until;
    return count;
  });
}
