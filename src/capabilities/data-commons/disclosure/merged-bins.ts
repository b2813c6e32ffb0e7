// Bins that may be published as a picture of a column: neighbours are merged until every bin holds
// enough people. The number of missing values is told only when it is large enough itself; where it
// is not, one bin stays open, so that the records minus the bins do not tell it.
import type { Bin } from './answers.ts';
import { type DisclosurePolicy, isSmall, rounded } from './policy.ts';

export interface MergedBins {
  readonly missing: number | null;
  readonly bins: Bin[];
}

/** Null when there are too few for a picture. */
export function mergedBins(
  raw: {
    readonly edges: readonly string[];
    readonly counts: readonly number[];
    readonly missing: number;
  },
  policy: DisclosurePolicy,
): MergedBins | null {
  const merged = mergedRuns(raw.counts, policy.minimumCell);
  if (merged.length < 2) return null;
  const isMissingSmall = isSmall(raw.missing, policy);
  const open = isMissingSmall
    ? merged.reduce((least, run, at) => (run.count < merged[least]!.count ? at : least), 0)
    : -1;
  const bins = merged.map(({ first, last, count }, at): Bin => {
    const [from, below] = [raw.edges[first - 1], raw.edges[last]];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      count: at === open ? null : rounded(count, policy),
    };
  });
  return { missing: isMissingSmall ? null : rounded(raw.missing, policy), bins };
}

interface Run {
  first: number;
  last: number;
  count: number;
}

function mergedRuns(counts: readonly number[], least: number): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const [at, count] of counts.entries()) {
    open ??= { first: at, last: at, count: 0 };
    open.last = at;
    open.count += count;
    if (open.count < least) continue;
    runs.push(open);
    open = null;
  }
  const lastRun = runs.at(-1);
  if (open && lastRun) {
    lastRun.last = open.last;
    lastRun.count += open.count;
  }
  return runs;
}
