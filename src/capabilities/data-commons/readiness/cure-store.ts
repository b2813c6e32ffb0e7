// Cures of readiness: a data set stands below the floor of an agreement that covers it, until a day
// by which its holder is to raise it. Both parties keep it.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import { DateSchema, PlaceSchema, type Static, Type } from '../../../base/schema.ts';
import type { Database } from '../../../kernel/storage/index.ts';

const Level = Type.Integer({ minimum: 0, maximum: 4 });

export const ReadinessCureSchema = Type.Object(
  {
    agreement: Type.String(),
    dataset: Type.String(),
    title: Type.String(),
    holder: PlaceSchema,
    partner: PlaceSchema,
    level: Level,
    floor: Level,
    noticeOn: DateSchema,
    /** The last day to cure. */
    cureByOn: DateSchema,
    checks: Type.Array(Type.String(), { description: 'Ids of the checks that are open' }),
    /** Absent while it is open. */
    curedOn: Type.Optional(DateSchema),
  },
  { additionalProperties: false },
);
export type ReadinessCure = Static<typeof ReadinessCureSchema>;

type CureTables = {
  readiness_cure: {
    id: string;
    agreement: string;
    partner: string;
    dataset: string;
    is_open: number;
    cure_by_on: string;
    record: string;
  };
};
const tables = (db: Database) => db.withTables<CureTables>();
const idOf = ({ agreement, holder, partner, dataset, noticeOn, floor }: ReadinessCure): string =>
  [agreement, holder, partner, dataset, noticeOn, floor].join('/');

export async function saveReadinessCure(db: Database, cure: ReadinessCure): Promise<void> {
  const row = {
    agreement: cure.agreement,
    partner: cure.partner,
    dataset: cure.dataset,
    is_open: cure.curedOn === undefined ? 1 : 0,
    cure_by_on: cure.cureByOn,
    record: canonicalJson(cure as unknown as Json),
  };
  await tables(db)
    .insertInto('readiness_cure')
    .values({ id: idOf(cure), ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export interface CureFilter {
  readonly agreement?: string | undefined;
  readonly dataset?: string | undefined;
  readonly partner?: string | undefined;
  readonly isOpen?: boolean | undefined;
}

/** Open ones first, by the day they are due. */
export async function readinessCures(db: Database, filter: CureFilter): Promise<ReadinessCure[]> {
  let query = tables(db).selectFrom('readiness_cure').select('record');
  if (filter.agreement !== undefined) query = query.where('agreement', '=', filter.agreement);
  if (filter.dataset !== undefined) query = query.where('dataset', '=', filter.dataset);
  if (filter.partner !== undefined) query = query.where('partner', '=', filter.partner);
  if (filter.isOpen !== undefined) query = query.where('is_open', '=', filter.isOpen ? 1 : 0);
  const rows = await query
    .orderBy('is_open', 'desc')
    .orderBy('cure_by_on')
    .orderBy('id')
    .limit(CURES_MAX)
    .execute();
  return rows.map(({ record }) => JSON.parse(record) as ReadinessCure);
}
const CURES_MAX = 500;
