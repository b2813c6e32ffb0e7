// Which partners' data sets a question is put to.
import { PlaceSchema, Type } from '../../base/schema.ts';
import type { Database } from '../../kernel/storage/index.ts';
import { findPartnerDataset, listPartnerDatasets } from './dataset-store.ts';
import type { PublishedDataset } from './published-schema.ts';

const DATASETS_ASKED_MAX = 200;

export const targetFields = {
  datasets: Type.Optional(Type.Array(Type.String(), { description: 'ds_..., asked alone' })),
  class: Type.Optional(Type.String({ description: 'Every data set of this class' })),
  holders: Type.Optional(Type.Array(PlaceSchema, { description: 'Only at these members' })),
};

export async function targetsOf(
  db: Database,
  wanted: { datasets?: string[]; class?: string; holders?: string[] },
): Promise<PublishedDataset[]> {
  const marks = ['withdrawn:false', ...(wanted.class ? [`class:${wanted.class}`] : [])];
  const found = wanted.datasets
    ? await Promise.all(wanted.datasets.map((id) => findPartnerDataset(db, id)))
    : await listPartnerDatasets(db, { marks, limit: DATASETS_ASKED_MAX });
  return found.filter(
    (dataset): dataset is PublishedDataset =>
      dataset !== null &&
      dataset.withdrawnAt === undefined &&
      (wanted.class === undefined || dataset.classes.includes(wanted.class)) &&
      (wanted.holders === undefined || wanted.holders.includes(dataset.holder)),
  );
}
