// The second reading of a table: with types and ranges known from the first, its values are counted
// into categories and bins. The file must still be the one that was measured.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { type Distribution, distributionMeasure } from './distribution.ts';
import type { FileWatch } from './file-watch.ts';
import type { TableProfile } from './profile.ts';
import { scanTable } from './scan-table.ts';
import type { SkipRows, TableSink } from './table-sink.ts';

export interface ColumnDistribution {
  readonly column: string;
  readonly distribution: Distribution;
}

export async function measureDistributions(
  path: string,
  profile: TableProfile,
  options: {
    readonly identifiers: readonly string[];
    readonly watch?: FileWatch | undefined;
    readonly skipRows?: SkipRows | undefined;
    /** Handed every row of the same reading, those that are skipped too. */
    readonly also?: TableSink | undefined;
  },
): Promise<Result<ColumnDistribution[]>> {
  const measures = profile.columns.map((column) =>
    distributionMeasure(column, options.identifiers.includes(column.name)),
  );
  let isSkipped: ReturnType<SkipRows> | null = null;
  const scanned = await scanTable(
    path,
    {
      names(names) {
        isSkipped = options.skipRows?.(names) ?? null;
        return options.also?.names(names) ?? null;
      },
      row(cells, line) {
        options.also?.row(cells, line);
        if (isSkipped?.(cells)) return null;
        for (let at = 0; at < measures.length; at++) measures[at]!.add(cells[at] ?? '');
        return null;
      },
    },
    undefined,
    options.watch,
  );
  if (!scanned.ok) return scanned;
  if (scanned.value.sha256 !== profile.sha256) return refused(changedMeanwhile(path));
  return ok(
    profile.columns.map(({ name }, at) => ({
      column: name,
      distribution: measures[at]!.distribution(),
    })),
  );
}

const changedMeanwhile = (path: string) =>
  refusal('conflict', 'data-commons.file-changed', `${path} changed while it was measured.`, {
    next: 'Wait until nothing writes to the file, then register it again.',
  });
