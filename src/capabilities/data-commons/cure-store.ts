// Notices of the cure ladder as they were given here and heard from partners, and the last
// comparison of each quarter's statements.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { type Static, Type } from '../../base/schema.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Difference } from './reciprocity/compare.ts';
import { CURE_STAGES, type CureStage } from './reciprocity/cure-steps.ts';
import type { Statement } from './reciprocity/statement.ts';

export const CureNoticeSchema = Type.Object(
  {
    agreement: Type.String(),
    party: Type.String({ description: 'Whose shortfall it is about' }),
    stage: Type.Unsafe<CureStage>(Type.Enum([...CURE_STAGES])),
    on: Type.String({ description: 'Civil date, UTC, from which the step holds' }),
    noticeOn: Type.String({ description: 'Day 0 of the ladder' }),
    quarter: Type.String({ description: 'In which the party first stood below' }),
    served: Type.String(),
    received: Type.String(),
    floor: Type.String(),
    text: Type.String(),
  },
  { additionalProperties: false },
);
export type CureNotice = Static<typeof CureNoticeSchema>;

export const SeenNoticeSchema = Type.Object({
  ...CureNoticeSchema.properties,
  partner: Type.String({ description: 'The other party of the agreement' }),
  by: Type.String({ description: 'The member that gave it: both compute it' }),
  isAgreed: Type.Boolean({ description: 'This node’s own books say the same' }),
  at: Type.String({ description: 'When it was given or heard here' }),
});
export type SeenNotice = Static<typeof SeenNoticeSchema>;

export interface StatementCheck {
  readonly quarter: string;
  readonly at: string;
  readonly isEqual: boolean;
  readonly text: string;
  readonly next?: string;
  readonly theirs: Statement;
  readonly differences: readonly Difference[];
}

type CureTables = {
  cure_notice: {
    id: string;
    agreement: string;
    partner: string;
    party: string;
    stage: string;
    due_on: string;
    at: string;
    record: string;
  };
  statement_check: {
    id: string;
    agreement: string;
    partner: string;
    quarter: string;
    at: string;
    is_equal: number;
    record: string;
  };
};
const tables = (db: Database) => db.withTables<CureTables>();

const idOf = ({ agreement, partner, party, noticeOn, stage, by }: Omit<SeenNotice, 'at'>): string =>
  [agreement, partner, party, noticeOn, stage, by].join('/');

/** False when it stands already. */
export async function saveNotice(db: Database, notice: SeenNotice): Promise<boolean> {
  const { agreement, partner, party, stage, on: due_on, at } = notice;
  const record = canonicalJson(notice as unknown as Json);
  const done = await tables(db)
    .insertInto('cure_notice')
    .values({ id: idOf(notice), agreement, partner, party, stage, due_on, at, record })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function noticesUnder(
  db: Database,
  filter: { readonly agreement?: string | undefined; readonly partner?: string | undefined },
): Promise<SeenNotice[]> {
  let query = tables(db).selectFrom('cure_notice').select('record');
  if (filter.agreement !== undefined) query = query.where('agreement', '=', filter.agreement);
  if (filter.partner !== undefined) query = query.where('partner', '=', filter.partner);
  const rows = await query.orderBy('due_on', 'desc').orderBy('id').limit(NOTICES_MAX).execute();
  return rows.map(({ record }) => JSON.parse(record) as SeenNotice);
}
const NOTICES_MAX = 500;

export async function saveCheck(
  db: Database,
  { agreement, partner }: { readonly agreement: string; readonly partner: string },
  check: StatementCheck,
): Promise<void> {
  const { quarter, at, isEqual } = check;
  const record = canonicalJson(check as unknown as Json);
  const row = { quarter, at, is_equal: isEqual ? 1 : 0, record };
  await tables(db)
    .insertInto('statement_check')
    .values({ id: `${agreement}/${partner}/${quarter}`, agreement, partner, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function checksUnder(
  db: Database,
  agreement: string,
  partner: string,
): Promise<StatementCheck[]> {
  const rows = await tables(db)
    .selectFrom('statement_check')
    .select('record')
    .where('agreement', '=', agreement)
    .where('partner', '=', partner)
    .orderBy('quarter')
    .execute();
  return rows.map(({ record }) => JSON.parse(record) as StatementCheck);
}
