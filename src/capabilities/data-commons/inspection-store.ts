// Inspections at rest: one for each file of a data set, as it was when it was registered.
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Inspection } from './inspect/index.ts';

type InspectionTables = {
  inspection: {
    dataset: string;
    path: string;
    sha256: string;
    format: string;
    inspected_at: string;
    record: string;
  };
};
const tables = (db: Database) => db.withTables<InspectionTables>();

export async function saveInspections(
  db: Database,
  dataset: string,
  inspections: readonly Inspection[],
  at: Temporal.Instant,
): Promise<void> {
  // Those of files that a new version no longer has.
  await tables(db).deleteFrom('inspection').where('dataset', '=', dataset).execute();
  for (const inspection of inspections) {
    const { path, sha256, report } = inspection;
    const row = {
      sha256,
      format: report.format,
      inspected_at: instantText(at),
      record: canonicalJson(inspection as unknown as Json),
    };
    await tables(db)
      .insertInto('inspection')
      .values({ dataset, path, ...row })
      .onConflict((conflict) => conflict.columns(['dataset', 'path']).doUpdateSet(row))
      .execute();
  }
}

export interface KeptInspection {
  readonly inspectedAt: string;
  readonly inspection: Inspection;
}

/** Sorted by path; none for what was registered before files were inspected. */
export async function listInspections(db: Database, dataset: string): Promise<KeptInspection[]> {
  const rows = await tables(db)
    .selectFrom('inspection')
    .select(['inspected_at', 'record'])
    .where('dataset', '=', dataset)
    .orderBy('path')
    .execute();
  return rows.map(({ inspected_at, record }) => ({
    inspectedAt: inspected_at,
    inspection: JSON.parse(record) as Inspection,
  }));
}
