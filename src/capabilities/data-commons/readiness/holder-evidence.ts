// What only the holder's node can add to an assessment: files beside the registered ones that
// nobody listed, and whether its own doors answer what the files hold.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../../kernel/storage/index.ts';
import { computeAnswer } from '../compute-answer.ts';
import { listDatasets } from '../dataset-store.ts';
import type { TableQuestion } from '../disclosure/index.ts';
import type { Dataset } from '../model.ts';
import type { HomeNode } from '../ports.ts';
import type { AccessSample } from './evidence.ts';

const PAGE = 100;
const BESIDE = /\.(tbi|csi|bai|crai|fai|gzi|md5|sha256|txt|md)$/i;

/** Of a folder that is this data set's alone; in a shared one nothing can be said. */
export async function unlistedFiles(
  db: Database,
  { dataFolder }: HomeNode,
  dataset: Dataset,
): Promise<string[]> {
  const folders = new Set(dataset.files.map((file) => path.dirname(file.path)));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined || folder === '.') return [];
  const others = await filesOfOthers(db, dataset.id);
  if (others.some((file) => path.dirname(file) === folder)) return [];
  const listed = new Set(dataset.files.map((file) => path.basename(file.path)));
  const entries = await readdir(path.join(dataFolder, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !listed.has(entry.name) && !BESIDE.test(entry.name))
    .map(({ name }) => path.join(folder, name))
    .sort();
}

async function filesOfOthers(db: Database, id: string): Promise<string[]> {
  const files: string[] = [];
  let after: string | undefined;
  do {
    const page = await listDatasets(db, { limit: PAGE, after });
    for (const one of page) if (one.id !== id) files.push(...one.files.map((file) => file.path));
    after = page.length === PAGE ? page.at(-1)!.id : undefined;
  } while (after !== undefined);
  return files;
}

/** Counts asked through the engine that answers partners, against what was measured. */
export async function accessSample(
  home: HomeNode,
  dataset: Dataset,
  records: number,
): Promise<AccessSample> {
  let [asked, equal] = [0, 0];
  for (const { question, expected } of questionsOf(dataset).slice(0, records)) {
    const computed = await computeAnswer(home, dataset, question);
    asked++;
    const raw = computed.ok ? computed.value.raw : null;
    if (raw?.kind === 'count' && raw.matching === expected) equal++;
  }
  return asked > 0 ? { asked, equal } : { asked, equal, notAsked: 'no column has categories' };
}

interface Expected {
  readonly question: TableQuestion;
  readonly expected: number;
}

function questionsOf(dataset: Dataset): Expected[] {
  const seen = new Set<string>();
  return dataset.files.flatMap(({ distributions = [], columns = [] }) =>
    distributions.flatMap(({ column, distribution }): Expected[] => {
      const isText = columns.some(({ name, type }) => name === column && type === 'text');
      if (distribution.kind !== 'categories' || !isText || seen.has(column)) return [];
      seen.add(column);
      return distribution.cells.map(({ value, count }) => ({
        question: { kind: 'count', filters: [{ column, op: 'is', value }] },
        expected: count,
      }));
    }),
  );
}
