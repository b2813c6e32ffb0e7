// Catalogue records of the data sets held here, as they stand at an instant.
import type { Database } from '../../kernel/storage/index.ts';
import { type CatalogueRecord, catalogueRecord } from './catalogue-formats/index.ts';
import { listDatasets } from './dataset-store.ts';
import type { DuoReference } from './duo/reference.ts';
import { listInspections } from './inspection-store.ts';
import type { Dataset } from './model.ts';
import type { HomeNode } from './ports.ts';
import { readinessAt } from './readiness/held.ts';

const AT_ONCE = 200;

export interface RecordFrame {
  readonly db: Database;
  readonly at: Temporal.Instant;
  readonly home: HomeNode;
  readonly duo: DuoReference;
}

export async function recordOf(frame: RecordFrame, dataset: Dataset): Promise<CatalogueRecord> {
  const { level, isInForce } = readinessAt(dataset, frame.at);
  const inspected = await listInspections(frame.db, dataset.id);
  return catalogueRecord({
    dataset,
    inspections: inspected.map(({ inspection }) => inspection),
    duo: frame.duo.terms,
    address: frame.home.address,
    ...(isInForce ? { readinessLevel: level } : {}),
  });
}

/** Of every data set that was not withdrawn. */
export async function recordsHeld(frame: RecordFrame): Promise<CatalogueRecord[]> {
  const records: CatalogueRecord[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listDatasets(frame.db, {
      marks: ['withdrawn:false'],
      limit: AT_ONCE,
      ...(after === undefined ? {} : { after }),
    });
    for (const dataset of page) records.push(await recordOf(frame, dataset));
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return records;
  }
}
