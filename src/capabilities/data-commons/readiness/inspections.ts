// The inspections that were stored when the files were registered.
import type { Database } from '../../../kernel/storage/index.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset } from '../model.ts';

export async function storedInspections(_db: Database, _dataset: Dataset): Promise<Inspection[]> {
  return [];
}
