// A measured data set becomes one that stands: its conditions are checked, it is saved, and
// partners learn its shape. Shared by the registration that is waited for and the one that runs as
// a job.
import { digestOfJson } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { Done, Frame } from '../../base/operation.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../../kernel/storage/index.ts';
import { DATASET_PUBLISHED } from './catalogue.ts';
import { saveDataset } from './dataset-store.ts';
import { parseStatement } from './duo/parse-statement.ts';
import { parseProvenance } from './duo/provenance.ts';
import type { DuoReference } from './duo/reference.ts';
import { saveInspections } from './inspection-store.ts';
import type { Measured } from './measure-files.ts';
import { type Dataset, type Description, type SeenDataset, seenDataset } from './model.ts';
import type { ActiveMembers, HomeNode, Outbox } from './ports.ts';
import { published } from './published.ts';
import { readinessAt } from './readiness/held.ts';
import { regraded } from './readiness/keep-level.ts';
import { wantAssessment } from './readiness/readiness-store.ts';
import { takeSnapshot, VERSION_REFUSALS } from './snapshots/index.ts';
import type { NextVersion } from './snapshots/next-version.ts';
import { releaseVariants, withholdAnswered } from './snapshots/withheld-variants.ts';

/** What measuring files and checking a description can refuse with. */
export const REGISTERING_REFUSALS = [
  'data-commons.no-such-file',
  'data-commons.outside-data-folder',
  'data-commons.malformed-file',
  'data-commons.file-too-large',
  'data-commons.unreadable-file',
  'data-commons.unknown-format',
  'data-commons.is-folder',
  'data-commons.file-changed',
  'data-commons.no-such-column',
  'data-commons.assembly-contradicted',
  'data-commons.no-allele-counts',
  'data-commons.no-conditions',
  'duo.invalid-statement',
  'data-commons.invalid-data-use',
  ...VERSION_REFUSALS,
] as const;

export interface Registering {
  readonly description: Description;
  /** The organisation that registers it. */
  readonly party: string;
  readonly measured: Measured;
  /** The data set of which this is a new version. */
  readonly before: Dataset | null;
  readonly next: Pick<NextVersion, 'withdrawals' | 'isApart'>;
}

export async function registerMeasured(
  { db, at, newId }: Pick<Frame<Database>, 'db' | 'at' | 'newId'>,
  ports: { readonly home: HomeNode; readonly outbox: Outbox; readonly members: ActiveMembers },
  { description, party, measured, before, next }: Registering,
): Promise<Done<{ dataset: SeenDataset }>> {
  const { inspections, ...counted } = measured;
  const madeAt = instantText(at);
  const now: Dataset = {
    id: before?.id ?? newId('ds'),
    holder: ports.home.member,
    party: before?.party ?? party,
    description,
    ...counted,
    registeredAt: before?.registeredAt ?? madeAt,
    // A report on other files no longer holds by itself; it tells that one was wanted.
    ...(before?.readiness ? { readiness: before.readiness } : {}),
    ...(next.withdrawals
      ? { withdrawals: { ...next.withdrawals, lastAt: next.withdrawals.lastAt || madeAt } }
      : {}),
  };
  const because = before ? 'new-version' : 'registered';
  const { dataset, snapshot } = await takeSnapshot(db, { before, now }, { because, madeAt });
  await saveDataset(db, dataset);
  if (before) await letVariantsBe(db, dataset.id, next, madeAt);
  await saveInspections(db, dataset.id, inspections, at);
  if (before?.readiness) await wantAssessment(db, { dataset: now.id, at: madeAt, by: 'node' });
  const body = published(dataset) as unknown as JsonObject;
  const to = await ports.members.others(db, at);
  await ports.outbox.send(db, { to, type: DATASET_PUBLISHED, body, at });
  const type = before ? 'dataset.version-registered' : 'dataset.registered';
  return {
    output: { dataset: seenDataset(dataset) },
    record: {
      dataset: dataset.id,
      digest: digestOfJson(dataset as unknown as Json),
      snapshot: snapshot.id,
      manifest: snapshot.manifest as unknown as JsonObject,
    },
    subject: dataset.id,
    events: [{ type, subject: dataset.id, facts: body }, ...regradedBy(before, dataset, at)],
  };
}

/** What was answered on a version close to this one is not answered again on this one. */
const letVariantsBe = (
  db: Database,
  dataset: string,
  { isApart, withdrawals }: Registering['next'],
  at: string,
): Promise<void> => {
  if (isApart) return releaseVariants(db, dataset);
  return withdrawals?.isPerturbed ? withholdAnswered(db, dataset, at) : Promise.resolve();
};

function regradedBy(before: Dataset | null, now: Dataset, at: Temporal.Instant) {
  if (before === null) return [];
  const levels = { was: readinessAt(before, at).level, now: readinessAt(now, at).level };
  if (levels.was === levels.now) return [];
  return [regraded(now, { ...levels, because: 'A new version was registered.' })];
}

/** Human data carry a DUO statement, other data their provenance: publishing without is refused. */
export function checkConditions(
  description: Description,
  duo: DuoReference,
  at: Temporal.Instant,
): Result<null> {
  if (description.isHuman) {
    if (description.dataUse === undefined)
      return refused(noConditions('dataUse', 'a DUO statement'));
    const statement = parseStatement(description.dataUse, duo, {
      validAt: instantText(at),
      knownAt: instantText(at),
    });
    return statement.ok ? ok(null) : statement;
  }
  if (description.provenance === undefined)
    return refused(noConditions('provenance', 'their provenance'));
  const provenance = parseProvenance(description.provenance);
  return provenance.ok ? ok(null) : provenance;
}

const noConditions = (field: string, what: string) =>
  refusal('invalid', 'data-commons.no-conditions', `These data must state ${what}.`, {
    because: [{ field: `/description/${field}`, text: `${field} is missing` }],
    next: `Add ${field} to the description; docs/guides/steward.md shows one of each kind.`,
  });
