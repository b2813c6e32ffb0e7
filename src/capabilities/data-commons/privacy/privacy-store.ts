// Budget lines, cells released with noise, and who was counted in exact answers, as they are kept.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { Account, type Head, NO_LINE } from './account.ts';
import { type BudgetLine, type Seal, sealed } from './budget-line.ts';
import { squeezed, unsqueezed } from './cohort.ts';
import type { NoisyCells } from './noise.ts';

type Tables = {
  privacy_line: BudgetLine;
  privacy_head: { id: string; line: number; seal: string };
  privacy_release: { id: string; dataset: string; at: string; cells: string };
  privacy_cohort: {
    id: string;
    dataset: string;
    file: string;
    audience: string;
    outcome: 'answered' | 'suppressed';
    at: string;
    members: Uint8Array;
  };
};
const tables = (db: Database) => db.withTables<Tables>();

/** Sums of lines that were found whole, by data set: only lines after them are read again. */
export type Accounts = Map<string, Account>;

/** Refused where a line is not as it was written. */
export async function accountOf(
  db: Database,
  dataset: string,
  { accounts, seal }: { readonly accounts: Accounts; readonly seal: Seal },
): Promise<Result<Account>> {
  const head = await headOf(db, dataset);
  const known = accounts.get(dataset);
  if (known && isAsKnown(known, head, await totalOf(db, dataset))) return ok(known);
  accounts.delete(dataset);
  const account = new Account();
  const lines = await linesOf(db, dataset);
  const broken = lines.find((line) => !account.add(line, seal));
  if (broken !== undefined) return refused(brokenAt(dataset, broken.line));
  if (account.head.line !== head.line || account.head.seal !== head.seal)
    return refused(brokenAt(dataset, Math.min(account.head.line, head.line) + 1));
  accounts.set(dataset, account);
  return ok(account);
}

/**
 * What was added up is what counts, whatever becomes of the lines; these are read again, each one
 * with its seal, when the node starts, when the steward reads them, and when their sum is another.
 */
const isAsKnown = (known: Account, head: Head, total: Total): boolean =>
  known.head.line === head.line &&
  known.head.seal === head.seal &&
  total.lines === head.line &&
  total.cost === known.total;

interface Total {
  readonly lines: number;
  readonly cost: number;
}

async function totalOf(db: Database, dataset: string): Promise<Total> {
  const row = await tables(db)
    .selectFrom('privacy_line')
    .select(({ fn }) => [fn.countAll().as('lines'), fn.sum('cost').as('cost')])
    .where('dataset', '=', dataset)
    .executeTakeFirstOrThrow();
  return { lines: Number(row.lines), cost: Number(row.cost ?? 0) };
}

export const linesOf = (db: Database, dataset: string): Promise<BudgetLine[]> =>
  tables(db)
    .selectFrom('privacy_line')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy('line')
    .execute();

export async function headOf(db: Database, dataset: string): Promise<Head> {
  const row = await tables(db)
    .selectFrom('privacy_head')
    .select(['line', 'seal'])
    .where('id', '=', dataset)
    .executeTakeFirst();
  return row ?? NO_LINE;
}

export async function appendLine(
  db: Database,
  account: Account,
  line: Omit<BudgetLine, 'seal' | 'line'>,
  seal: Seal,
): Promise<BudgetLine> {
  const { head } = account;
  const written = sealed({ ...line, line: head.line + 1 }, head.seal, seal);
  await tables(db).insertInto('privacy_line').values(written).execute();
  const row = { id: line.dataset, line: written.line, seal: written.seal };
  await tables(db)
    .insertInto('privacy_head')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ line: row.line, seal: row.seal }))
    .execute();
  account.add(written, seal);
  return written;
}

export async function findRelease(db: Database, id: string): Promise<NoisyCells | null> {
  const row = await tables(db)
    .selectFrom('privacy_release')
    .select('cells')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.cells, revived) as NoisyCells) : null;
}

export async function saveRelease(
  db: Database,
  { id, dataset, at, cells }: { id: string; dataset: string; at: string; cells: NoisyCells },
): Promise<void> {
  const text = JSON.stringify(cells, (_key, value: unknown) =>
    typeof value === 'bigint' ? { bigint: `${value}` } : value,
  );
  await tables(db).insertInto('privacy_release').values({ id, dataset, at, cells: text }).execute();
}

const revived = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'bigint' in value
    ? BigInt(String(value.bigint))
    : value;

export interface Answered {
  readonly id: string;
  readonly dataset: string;
  /** Digest of the file whose rows it counts. */
  readonly file: string;
  readonly audience: string;
  readonly outcome: 'answered' | 'suppressed';
  readonly at: string;
  /** One bit a row. */
  readonly members: Uint8Array;
}

/** How the same question was answered to the same audience before; null where it was not. */
export async function findAnswered(db: Database, id: string): Promise<Answered['outcome'] | null> {
  const row = await tables(db)
    .selectFrom('privacy_cohort')
    .select('outcome')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.outcome ?? null;
}

export async function cohortsAnswered(
  db: Database,
  { dataset, file, audience }: Pick<Answered, 'dataset' | 'file' | 'audience'>,
): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('privacy_cohort')
    .select('members')
    .where('dataset', '=', dataset)
    .where('file', '=', file)
    .where('audience', '=', audience)
    .where('outcome', '=', 'answered')
    .execute();
  return rows.map(({ members }) => unsqueezed(members));
}

export async function saveAnswered(db: Database, { members, ...row }: Answered): Promise<void> {
  await tables(db)
    .insertInto('privacy_cohort')
    .values({ ...row, members: squeezed(members) })
    .execute();
}

const brokenAt = (dataset: string, line: number) =>
  refusal(
    'unavailable',
    'data-commons.budget-broken',
    `The record of what was spent on ${dataset} is not as it was written: line ${line}.`,
    {
      because: [{ text: 'Somebody altered it by hand, or a backup was put back in part.' }],
      next: 'The data set answers nothing until its operator has looked; nothing was computed.',
    },
  );
