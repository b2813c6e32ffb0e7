// Computes a question over a registered data set, exactly. What comes out never leaves the node:
// the only way on is `disclose`.
import { invariant } from '../../base/invariant.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { askedFile } from './asked-file.ts';
import {
  columnsOf,
  isVariantQuestion,
  type Question,
  type RawCells,
  type TableQuestion,
  type VariantQuestion,
} from './disclosure/index.ts';
import type { Dataset, MeasuredFile } from './model.ts';
import { clearedRowsOf, columnsOfTable, rowKeysOf, variantIndexOf } from './opened-data.ts';
import type { HomeNode } from './ports.ts';
import type { Cleared } from './snapshots/cleared.ts';
import { clearedFromFile, notTraceable } from './snapshots/standing.ts';
import { answerTable, type Bounds, type RowGuard } from './tables/index.ts';
import { answerVariant } from './variants/index.ts';

export interface Computed {
  readonly raw: RawCells;
  /** Records of the file that was asked. */
  readonly records: number;
  /** One byte a row, 1 where it was selected; null for variants, which select nobody. */
  readonly mask: Uint8Array | null;
}

export async function computeAnswer(
  home: HomeNode,
  dataset: Dataset,
  question: Question,
  cleared: Cleared | null,
  bounds: Bounds | null = null,
): Promise<Result<Computed>> {
  return isVariantQuestion(question)
    ? byVariants(home, dataset, question, cleared)
    : byTable(home, dataset, question, { cleared, bounds });
}

async function byTable(
  home: HomeNode,
  dataset: Dataset,
  question: TableQuestion,
  { cleared, bounds }: { readonly cleared: Cleared | null; readonly bounds: Bounds | null },
): Promise<Result<Computed>> {
  const wanted = columnsOf(question);
  const file = askedFile(dataset, question);
  if (file?.profile === undefined) return refused(noSuchColumns(wanted, dataset));
  const guard = await rowGuard(home, dataset, file, cleared);
  if (!guard.ok) return guard;
  const { profile } = file;
  const columns = await columnsOfTable(home, { ...file, profile }, wanted);
  if (!columns.ok) return columns;
  const answered = answerTable(columns.value, question, guard.value, bounds);
  return answered.ok ? ok({ ...answered.value, records: file.records }) : answered;
}

/** Participants who withdrew are cleared from every mask; once some did, counts are moved. */
async function rowGuard(
  home: HomeNode,
  dataset: Dataset,
  file: MeasuredFile,
  cleared: Cleared | null,
): Promise<Result<RowGuard>> {
  const { withdrawals, description } = dataset;
  if (withdrawals === undefined) return ok({ cleared: null, keys: null });
  const held = clearedFromFile(dataset, file);
  if (held === null) return refused(notTraceable(dataset));
  const keys = withdrawals.isPerturbed ? rowKeysOf(home, file, withdrawals) : null;
  if (held === 0) return ok({ cleared: null, keys });
  invariant(cleared && description.personColumn, 'who is cleared was not read');
  const rows = await clearedRowsOf(home, file, description.personColumn, cleared);
  return rows.ok ? ok({ cleared: rows.value, keys }) : rows;
}

async function byVariants(
  home: HomeNode,
  dataset: Dataset,
  question: VariantQuestion,
  cleared: Cleared | null,
): Promise<Result<Computed>> {
  const file = askedFile(dataset, question);
  if (file === null) return refused(noVariants(dataset));
  const held = clearedFromFile(dataset, file);
  if (held === null) return refused(notTraceable(dataset));
  const index = await variantIndexOf(home, file, held > 0 ? cleared : null);
  if (!index.ok) return index;
  const raw = answerVariant(index.value, question, home.assemblies);
  return raw.ok ? ok({ raw: raw.value, records: file.records, mask: null }) : raw;
}

// Names of columns and the presence of variants are published, so these say nothing new.
const noSuchColumns = (wanted: readonly string[], dataset: Dataset) =>
  refusal(
    'invalid',
    'data-commons.no-such-column',
    `${dataset.id} has no table with these columns.`,
    {
      because: wanted.map((text) => ({ field: '/question', text })),
      next: 'See the published columns with `entente data-commons list-partner-datasets`.',
    },
  );

const noVariants = (dataset: Dataset) =>
  refusal('invalid', 'data-commons.no-variants', `${dataset.id} holds no variants.`, {
    because: [{ field: '/question/kind', text: 'It has no VCF file.' }],
    next: 'Ask a question on its tables.',
  });
