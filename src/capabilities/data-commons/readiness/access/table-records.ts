// Records of a table, spread over it, as questions that name them by what they hold; and how many
// rows the file itself has of each, counted apart from the columns that answers are made of.
import path from 'node:path';
import { ok, type Result } from '../../../../base/result.ts';
import type { Filter } from '../../disclosure/index.ts';
import type { Dataset, MeasuredFile } from '../../model.ts';
import type { HomeNode } from '../../ports.ts';
import type { Cleared } from '../../snapshots/cleared.ts';
import { booleanText } from '../../tables/column-store.ts';
import { compareDecimals, parseDecimal } from '../../tables/decimal.ts';
import { sentinelIn } from '../../tables/sentinels.ts';
import { eachRow } from '../../transfer/table-rows.ts';
import type { ExpectedAnswer } from './expected-answer.ts';
import { isAtSample } from './spread.ts';

/** Values of a record that name it together. */
const COLUMNS_NAMED = 2;
/** As long as a question may name. */
const VALUE_MAX = 256;

type Named = { readonly at: number; readonly text: string; readonly type: string };
interface Sampled {
  readonly named: readonly Named[];
  readonly filters: Filter[];
  matching: number;
}
export interface TableFile extends MeasuredFile {
  readonly profile: NonNullable<MeasuredFile['profile']>;
}

export async function tableRecords(
  home: HomeNode,
  dataset: Dataset,
  file: TableFile,
  records: number,
  cleared: Cleared | null,
): Promise<Result<ExpectedAnswer[]>> {
  const where = path.join(home.dataFolder, file.path);
  const sampled: Sampled[] = [];
  const pick = await eachRow(where, file, (names) => {
    const isOut = clearedRow(names, dataset, cleared);
    let row = 0;
    return (cells) => {
      const isWanted = isAtSample(row++, file.profile.rows, records);
      if (!isWanted || isOut(cells)) return;
      const record = sampledOf(dataset, file, names, cells, row);
      if (record) sampled.push(record);
    };
  });
  if (!pick.ok) return pick;
  const count = await eachRow(where, file, (names) => {
    const isOut = clearedRow(names, dataset, cleared);
    return (cells) => {
      if (isOut(cells)) return;
      for (const record of sampled) if (isSame(record.named, cells)) record.matching++;
    };
  });
  if (!count.ok) return count;
  return ok(
    sampled.map(({ filters, matching }) => ({
      question: { kind: 'count', filters },
      isAnswer: (raw) => raw.kind === 'count' && raw.matching === matching,
    })),
  );
}

function clearedRow(names: readonly string[], { description }: Dataset, cleared: Cleared | null) {
  const at = description.personColumn ? names.indexOf(description.personColumn) : -1;
  if (cleared === null || at < 0) return () => false;
  return (cells: readonly string[]) => cleared.has(cells[at]?.trim() ?? '');
}

/** Columns take turns, so that all are asked of; null where no value can stand in a question. */
function sampledOf(
  dataset: Dataset,
  file: TableFile,
  names: readonly string[],
  cells: readonly string[],
  turn: number,
): Sampled | null {
  const { columns } = file.profile;
  const named: Named[] = [];
  for (let step = 0; step < columns.length && named.length < COLUMNS_NAMED; step++) {
    const { name, type } = columns[(turn + step) % columns.length]!;
    const at = names.indexOf(name);
    const cell = cells[at] ?? '';
    if (sentinelIn(cell) !== null || cell.length > VALUE_MAX) continue;
    named.push({ at, type, text: type === 'boolean' ? booleanText(cell) : cell.trim() });
  }
  const asked = named.map(({ at }) => names[at]!);
  const answering = dataset.files.find(({ profile }) =>
    asked.every((name) => profile?.columns.some((column) => column.name === name)),
  );
  // Another table has these columns too: questions would be of that one.
  if (named.length === 0 || answering?.path !== file.path) return null;
  const filters = named.map(
    ({ text }, i): Filter => ({ column: asked[i]!, op: 'is', value: text }),
  );
  return { named, filters, matching: 0 };
}

const isSame = (named: readonly Named[], cells: readonly string[]): boolean =>
  named.every(({ at, text, type }) => {
    const cell = cells[at] ?? '';
    if (sentinelIn(cell) !== null) return false;
    if (type === 'boolean') return booleanText(cell) === text;
    return cell.trim() === text || (IS_NUMBER.has(type) && isEqual(cell.trim(), text));
  });
const IS_NUMBER = new Set(['integer', 'decimal']);

function isEqual(a: string, b: string): boolean {
  const [one, other] = [parseDecimal(a), parseDecimal(b)];
  return one !== null && other !== null && compareDecimals(one, other) === 0;
}
