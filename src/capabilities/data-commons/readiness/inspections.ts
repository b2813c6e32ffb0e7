// The inspections that were stored when the files were registered, of files that still are those.
import type { Database } from '../../../kernel/storage/index.ts';
import type { Inspection } from '../inspect/contract.ts';
import { listInspections } from '../inspection-store.ts';
import type { Dataset } from '../model.ts';

export async function storedInspections(
  db: Database,
  { id, files }: Pick<Dataset, 'id' | 'files'>,
): Promise<Inspection[]> {
  const kept = await listInspections(db, id);
  const known = new Set(files.map(({ sha256 }) => sha256 as string));
  return kept.map(({ inspection }) => inspection).filter(({ sha256 }) => known.has(sha256));
}
