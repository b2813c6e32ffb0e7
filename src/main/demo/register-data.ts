// Registers files that lie in a demonstration node's data folder, as its steward would.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Description } from '../../capabilities/data-commons/index.ts';
import type { DemoApi } from './api.ts';
import type { DemoNation } from './cast.ts';
import { type DemoFolder, nodeFolder } from './folder.ts';
import { until } from './found.ts';

export interface RegisteredSet {
  readonly id: string;
  readonly title: string;
  readonly recordsTotal: number;
}

/** What the node's own seed wrote, see `seed.ts`. */
export async function registerSeeded(
  demo: DemoFolder,
  nation: DemoNation,
  api: DemoApi,
): Promise<RegisteredSet[]> {
  const { parse } = await import('yaml');
  const folder = nodeFolder(demo, nation);
  const sets = JSON.parse(readFileSync(path.join(folder, 'datasets.json'), 'utf8')) as {
    key: string;
    files: string[];
  }[];
  const registered: RegisteredSet[] = [];
  for (const { key, files } of sets) {
    const text = readFileSync(path.join(folder, 'data', `${key}.yaml`), 'utf8');
    const description = parse(text) as Description;
    registered.push(await registerFiles(api, nation, 'steward', { files, description }));
  }
  return registered;
}

export async function registerFiles(
  api: DemoApi,
  nation: DemoNation,
  steward: string,
  { files, description }: { readonly files: readonly string[]; readonly description: Description },
): Promise<RegisteredSet> {
  const { dataset } = (await api.must(nation, steward, 'POST /data-commons/datasets', {
    files,
    description,
  })) as { dataset: { id: string; recordsTotal: number } };
  return { ...dataset, title: description.title };
}

/** Waits until the asking nations have the data sets in their catalogues. */
export const untilCatalogued = (api: DemoApi, at: DemoNation, ids: readonly string[]) =>
  until(async () => {
    const { datasets } = await api.must(at, 'researcher', 'GET /data-commons/partner-datasets');
    const known = new Set((datasets as { id: string }[]).map(({ id }) => id));
    return ids.every((id) => known.has(id));
  });
