// Variants that were answered while more participants were in, or on a version that differs by a
// few: the same one asked again would tell of them, so it is not answered again. Another variant
// has no earlier answer to be compared with (docs/decisions/0007).
import type { Database } from '../../../kernel/storage/index.ts';
import { isVariantQuestion, type Question } from '../disclosure/index.ts';
import { variantKey } from '../variants/index.ts';

type Tables = {
  answered_variant: { dataset: string; variant: string; withheld_at: string };
  question_heard: {
    id: string;
    dataset: string;
    kind: string;
    outcome: string;
    record: string;
  };
};
const tables = (db: Database) => db.withTables<Tables>();
const ROWS_A_STATEMENT_MAX = 500;

/** All that were answered up to now. */
export async function withholdAnswered(
  db: Database,
  dataset: string,
  withheld_at: string,
): Promise<void> {
  const heard = await tables(db)
    .selectFrom('question_heard')
    .select('record')
    .where('dataset', '=', dataset)
    .where('kind', 'in', ['variant-presence', 'allele-count'])
    .where('outcome', '=', 'answered')
    .execute();
  const variants = new Set<string>();
  for (const { record } of heard) {
    const { asked } = JSON.parse(record) as { asked: Question };
    if (isVariantQuestion(asked)) variants.add(variantKey(asked.variant));
  }
  const rows = [...variants].map((variant) => ({ dataset, variant, withheld_at }));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT_MAX)
    await tables(db)
      .insertInto('answered_variant')
      .values(rows.slice(start, start + ROWS_A_STATEMENT_MAX))
      .onConflict((conflict) => conflict.columns(['dataset', 'variant']).doNothing())
      .execute();
}

export async function isWithheld(db: Database, dataset: string, variant: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('answered_variant')
    .select('variant')
    .where('dataset', '=', dataset)
    .where('variant', '=', variant)
    .executeTakeFirst();
  return row !== undefined;
}

export async function releaseVariants(db: Database, dataset: string): Promise<void> {
  await tables(db).deleteFrom('answered_variant').where('dataset', '=', dataset).execute();
}
