// Whether a copy that is asked for would carry data of participants who withdrew. A registered
// file is released byte for byte or not at all, so a file that holds them does not leave.
import path from 'node:path';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import type { Excerpt } from '../transfer/model.ts';
import { eachRow } from '../transfer/table-rows.ts';
import type { Cleared } from './cleared.ts';
import { skipCleared } from './remeasure.ts';
import { clearedFromFile } from './standing.ts';

interface Wanted {
  readonly files?: readonly string[];
  readonly excerpt?: Excerpt;
}
type Holding = Refusal<'data-commons.withdrawn-participants'>;

/** Of whole files, and of tables whose rows nobody can tell apart. */
export function withdrawnInCopy(
  dataset: Dataset,
  { files, excerpt }: Wanted,
  cleared: Cleared | null,
): Holding | null {
  if (cleared === null) return null;
  const whole = files ?? (excerpt ? [] : dataset.files.map(({ path: name }) => name));
  const holding = dataset.files.filter((file) => {
    const held = clearedFromFile(dataset, file);
    if (whole.includes(file.path)) return held !== 0;
    return file.path === excerpt?.file && held === null;
  });
  return holding.length === 0 ? null : holdsThem(dataset, holding);
}

/** Of rows that are cut out of a table. */
export async function excerptHolds(
  folder: string,
  dataset: Dataset,
  excerpt: Excerpt | undefined,
  cleared: Cleared | null,
): Promise<Result<null>> {
  const { personColumn } = dataset.description;
  const file = dataset.files.find((one) => one.path === excerpt?.file);
  if (cleared === null || excerpt === undefined || file === undefined) return ok(null);
  if (clearedFromFile(dataset, file) === 0 || personColumn === undefined) return ok(null);
  const wanted = new Set(excerpt.values.map((value) => value.trim()));
  let isHolding = false;
  const read = await eachRow(path.join(folder, file.path), file, (names) => {
    const at = names.indexOf(excerpt.column);
    const isCleared = skipCleared(personColumn, cleared)(names);
    return (cells) => {
      if (!isHolding && wanted.has((cells[at] ?? '').trim())) isHolding = isCleared(cells);
    };
  });
  if (!read.ok) return read;
  return isHolding ? refused(holdsThem(dataset, [file])) : ok(null);
}

const holdsThem = (dataset: Dataset, files: readonly MeasuredFile[]): Holding =>
  refusal(
    'conflict',
    'data-commons.withdrawn-participants',
    'The copy would carry data of participants who withdrew.',
    {
      because: files.map((file) => {
        const held = clearedFromFile(dataset, file);
        const text =
          held === null
            ? `Nobody can say whose data ${file.path} holds.`
            : `${file.path} holds ${held} of them.`;
        return { field: '/files', text };
      }),
      next: `Register a version without them: \`entente dataset register <files> --version-of ${dataset.id}\`.`,
    },
  );
