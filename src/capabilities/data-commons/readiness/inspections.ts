// The inspections that were stored when the files were registered.
import type { Database } from '../../../kernel/storage/index.ts';
import type { Inspection } from '../inspect/contract.ts';
import { listInspections } from '../inspection-store.ts';
import type { Dataset } from '../model.ts';

export async function storedInspections(db: Database, { id }: Dataset): Promise<Inspection[]> {
  return (await listInspections(db, id)).map(({ inspection }) => inspection);
}
