// Reports, countersignatures and assessments that are waited for.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { Countersignature } from './countersignature.ts';
import { reportDigest, type SignedReport } from './report.ts';

type ReadinessTables = {
  readiness_report: {
    id: string;
    dataset: string;
    level: number;
    assessed_at: string;
    expires_at: string;
    record: string;
  };
  readiness_countersignature: {
    id: string;
    dataset: string;
    report: string;
    member: string;
    at: string;
    record: string;
  };
  readiness_wanted: { id: string; wanted_at: string; wanted_by: string };
};
const tables = (db: Database) => db.withTables<ReadinessTables>();
const textOf = (value: object): string => canonicalJson(value as Json);

export async function saveReport(db: Database, signed: SignedReport): Promise<void> {
  const { report } = signed;
  const row = {
    id: reportDigest(report),
    dataset: report.binding.dataset,
    level: report.level,
    assessed_at: report.assessedAt,
    expires_at: report.expiresAt,
    record: textOf(signed),
  };
  await tables(db)
    .insertInto('readiness_report')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The newest first. */
export async function reportsOf(
  db: Database,
  dataset: string,
  limit: number,
): Promise<SignedReport[]> {
  const rows = await tables(db)
    .selectFrom('readiness_report')
    .select('record')
    .where('dataset', '=', dataset)
    .orderBy('assessed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ record }) => JSON.parse(record) as SignedReport);
}

export async function findReport(db: Database, digest: string): Promise<SignedReport | null> {
  const row = await tables(db)
    .selectFrom('readiness_report')
    .select('record')
    .where('id', '=', digest)
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as SignedReport) : null;
}

export async function saveCountersignature(db: Database, given: Countersignature): Promise<void> {
  const { report, member, binding, repeatedAt } = given.statement;
  const row = {
    id: `${report}/${member}`,
    dataset: binding.dataset,
    report,
    member,
    at: repeatedAt,
    record: textOf(given),
  };
  await tables(db)
    .insertInto('readiness_countersignature')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function countersignaturesOf(
  db: Database,
  dataset: string,
): Promise<Countersignature[]> {
  const rows = await tables(db)
    .selectFrom('readiness_countersignature')
    .select('record')
    .where('dataset', '=', dataset)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(COUNTERSIGNATURES_MAX)
    .execute();
  return rows.map(({ record }) => JSON.parse(record) as Countersignature);
}
const COUNTERSIGNATURES_MAX = 200;

/** To be assessed by the node itself; asked for twice, done once. */
export async function wantAssessment(
  db: Database,
  { dataset, at, by }: { readonly dataset: string; readonly at: string; readonly by: string },
): Promise<void> {
  await tables(db)
    .insertInto('readiness_wanted')
    .values({ id: dataset, wanted_at: at, wanted_by: by })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function wantedAssessments(db: Database): Promise<{ dataset: string; by: string }[]> {
  const rows = await tables(db)
    .selectFrom('readiness_wanted')
    .selectAll()
    .orderBy('wanted_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, wanted_by }) => ({ dataset: id, by: wanted_by }));
}

export async function isAssessmentWanted(db: Database, dataset: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('readiness_wanted')
    .select('id')
    .where('id', '=', dataset)
    .executeTakeFirst();
  return row !== undefined;
}

export const dropWanted = async (db: Database, dataset: string): Promise<void> => {
  await tables(db).deleteFrom('readiness_wanted').where('id', '=', dataset).execute();
};
