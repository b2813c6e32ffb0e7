// Computes a question over a registered data set, exactly. What comes out never leaves the node:
// the only way on is `disclose`.
import { refusal } from '../../base/refusal.ts';
import { type Result, refused } from '../../base/result.ts';
import {
  columnsOf,
  isVariantQuestion,
  type Question,
  type RawCells,
  type TableQuestion,
  type VariantQuestion,
} from './disclosure/index.ts';
import type { Dataset } from './model.ts';
import { columnsOfTable, variantIndexOf } from './opened-data.ts';
import type { HomeNode } from './ports.ts';
import { answerTable } from './tables/index.ts';
import { answerVariant } from './variants/index.ts';

export interface Computed {
  readonly raw: RawCells;
  /** Records of the file that was asked. */
  readonly records: number;
}

export async function computeAnswer(
  home: HomeNode,
  dataset: Dataset,
  question: Question,
): Promise<Result<Computed>> {
  return isVariantQuestion(question)
    ? byVariants(home, dataset, question)
    : byTable(home, dataset, question);
}

async function byTable(
  home: HomeNode,
  dataset: Dataset,
  question: TableQuestion,
): Promise<Result<Computed>> {
  const wanted = columnsOf(question);
  const file = dataset.files.find(
    ({ profile }) =>
      profile !== undefined &&
      wanted.every((name) => profile.columns.some((column) => column.name === name)),
  );
  if (file?.profile === undefined) return refused(noSuchColumns(wanted, dataset));
  const { profile } = file;
  const columns = await columnsOfTable(home, { ...file, profile }, wanted);
  if (!columns.ok) return columns;
  const raw = answerTable(columns.value, question);
  return raw.ok ? { ok: true, value: { raw: raw.value, records: file.records } } : raw;
}

async function byVariants(
  home: HomeNode,
  dataset: Dataset,
  question: VariantQuestion,
): Promise<Result<Computed>> {
  const file = dataset.files.find(({ format }) => format === 'vcf');
  if (file === undefined) return refused(noVariants(dataset));
  const index = await variantIndexOf(home, file);
  if (!index.ok) return index;
  const raw = answerVariant(index.value, question, home.assemblies);
  return raw.ok ? { ok: true, value: { raw: raw.value, records: file.records } } : raw;
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
