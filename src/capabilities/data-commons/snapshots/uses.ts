// What had already used participants before they withdrew: answers that counted them, copies that
// hold them, reports on files that hold them. Of a copy whose persons nobody knows it is assumed.
import type { Database } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { reportsOf } from '../readiness/readiness-store.ts';
import { reportDigest } from '../readiness/report.ts';
import type { Transfer } from '../transfer/model.ts';
import { personsOfTransfer, selectTransfers } from '../transfer-store.ts';
import type { NamedSnapshot } from './named.ts';
import { snapshotsOf } from './snapshot-store.ts';
import { ANSWERS_LISTED, type Use } from './withdrawal.ts';

const PAGE = 200;
const REPORTS_MAX = 1_000;

/** Of whom: in which data set, under which keyed digests, from when on they were in it. */
export interface UsedOf {
  readonly dataset: Dataset;
  readonly digests: ReadonlySet<string>;
}

export interface Used {
  /** Copies, reports and snapshots, the oldest first; then answers, the newest first. */
  readonly uses: readonly Use[];
  /** By the member that was answered; all of them. */
  readonly answers: ReadonlyMap<string, number>;
}

export async function usesOf(
  db: Database,
  dataset: Dataset,
  copies: readonly Transfer[],
): Promise<Used> {
  return {
    uses: [
      ...copies.map((transfer) => useOfCopy(transfer)),
      ...(await reportUses(db, dataset.id)),
      ...(await snapshotUses(db, dataset)),
      ...(await answersOf(db, dataset.id)),
    ],
    answers: await answersCounted(db, dataset.id),
  };
}

/** Copies that hold any of them, fetched or not. */
export async function copiesOf(db: Database, { dataset, digests }: UsedOf): Promise<Transfer[]> {
  const holding: Transfer[] = [];
  const isNamed = dataset.description.personColumn !== undefined;
  let after: string | undefined;
  do {
    const page = await selectTransfers(db, { dataset: dataset.id, after, limit: PAGE });
    for (const transfer of page) {
      // Without a column of persons the register of copies counts samples and knows nobody.
      const persons = isNamed ? await personsOfTransfer(db, transfer.id) : null;
      if (persons === null || !persons.isDisjointFrom(digests)) holding.push(transfer);
    }
    after = page.length === PAGE ? page.at(-1)!.id : undefined;
  } while (after !== undefined);
  return holding;
}

type Tables = {
  question_heard: {
    id: string;
    dataset: string;
    member: string;
    kind: string;
    outcome: string;
    at: string;
    record: string;
  };
};

async function answersOf(db: Database, dataset: string): Promise<Use[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('question_heard')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('outcome', '=', 'answered')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(ANSWERS_LISTED)
    .execute();
  return rows.map(({ id, member, kind, at, record }) => {
    const { snapshot } = JSON.parse(record) as { snapshot?: NamedSnapshot };
    return {
      ...{ kind: 'answer', id, dataset, at, member, what: kind },
      ...(snapshot ? { version: snapshot.version } : {}),
    };
  });
}

async function answersCounted(db: Database, dataset: string): Promise<Map<string, number>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('question_heard')
    .select(({ fn }) => ['member', fn.countAll<number>().as('answers')])
    .where('dataset', '=', dataset)
    .where('outcome', '=', 'answered')
    .groupBy('member')
    .orderBy('member')
    .execute();
  return new Map(rows.map(({ member, answers }) => [member, Number(answers)]));
}

const useOfCopy = ({ id, dataset, releasedAt, member, counterparty, record }: Transfer): Use => ({
  ...{ kind: 'copy', id, dataset, at: releasedAt, member, counterparty },
  ...(record.snapshot ? { version: record.snapshot.version } : {}),
  what: record.files.map(({ name }) => name).join(', '),
});

async function reportUses(db: Database, dataset: string): Promise<Use[]> {
  const reports = await reportsOf(db, dataset, REPORTS_MAX);
  return reports.reverse().map(({ report }) => ({
    kind: 'readiness-report',
    id: reportDigest(report),
    dataset,
    at: report.assessedAt,
    what: `level ${report.level}`,
  }));
}

/** Which of them held the participants cannot be told of versions whose files are gone: all may. */
async function snapshotUses(db: Database, dataset: Dataset): Promise<Use[]> {
  const snapshots = await snapshotsOf(db, dataset);
  return snapshots.reverse().map(({ id, manifest, detail }) => ({
    kind: 'snapshot',
    id,
    dataset: dataset.id,
    at: manifest.madeAt,
    version: manifest.version,
    what: detail.title,
  }));
}
