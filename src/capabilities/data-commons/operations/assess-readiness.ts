// Assesses a data set: its files are read again, every check of the profile is run on what is
// found, and the signed report stands from this act on.
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { duoReferencePort, homePort, membersPort, outboxPort, personDigestPort } from '../ports.ts';
import { accessSample } from '../readiness/access/access-sample.ts';
import { recordsToAsk } from '../readiness/assess.ts';
import { isSameWork, reportBytes, signatureOf } from '../readiness/countersignature.ts';
import { readinessAt } from '../readiness/held.ts';
import { storedInspections } from '../readiness/inspections.ts';
import { keepDataset, regraded } from '../readiness/keep-level.ts';
import { readinessPort } from '../readiness/ports.ts';
import { countersignaturesOf, dropWanted, saveReport } from '../readiness/readiness-store.ts';
import { isHeld, noSuchDataset, profileNamed } from '../readiness/refusals.ts';
import {
  bindingOf,
  reportDigest,
  reportOf,
  type SignedReport,
  SignedReportSchema,
} from '../readiness/report.ts';
import { runAssessment } from '../readiness/run-assessment.ts';
import { StatedCriterionSchema } from '../readiness/score.ts';
import { isSameBinding, standingOf } from '../readiness/standing.ts';
import { unlistedFiles } from '../readiness/unlisted-files.ts';
import { clearedFrom } from '../snapshots/cleared.ts';

export const assessReadiness = writeOperation({
  id: 'data-commons.assess-readiness',
  summary: 'Run the checks of AI-readiness on a data set’s files and sign the report',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/readiness' },
  input: Type.Object(
    {
      dataset: Type.String(),
      profile: Type.Optional(Type.String({ description: 'Another than the one that counts' })),
      stated: Type.Optional(
        Type.Array(StatedCriterionSchema, {
          maxItems: 28,
          description: 'What only a person can say, for the score; signed with the report',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ signed: SignedReportSchema, level: Type.Integer() }),
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.no-such-profile',
    'data-commons.dataset-changed',
  ],
  permission: ['mandate:steward', 'node-itself'],
  entry: 'dataset.assessed',
  needs: {
    home: homePort,
    duo: duoReferencePort,
    keeping: readinessPort,
    outbox: outboxPort,
    members: membersPort,
    personDigest: personDigestPort,
  },
  async prepare(context, { dataset: id, profile: wanted, stated = [] }) {
    const { db, at, caller, home, duo, keeping, personDigest } = context;
    const dataset = await findDataset(db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    const profile = profileNamed(keeping, wanted);
    if (!profile.ok) return profile;
    const binding = bindingOf(dataset, profile.value);
    const given = await countersignaturesOf(db, id);
    const cleared = dataset.withdrawals ? await clearedFrom(db, dataset, personDigest) : null;
    const results = await runAssessment({
      home,
      duo,
      keeping,
      profile: profile.value,
      dataset,
      at,
      inspections: await storedInspections(db, dataset),
      unlisted: await unlistedFiles(db, home, dataset),
      countersignatures: given.filter((one) => isSameWork(one, binding, at)),
      access: await accessSample(home, dataset, recordsToAsk(profile.value), cleared),
    });
    const tool = keeping.tool;
    const statedBy = caller.kind === 'person' && stated.length > 0 ? caller.person : undefined;
    const report = reportOf({
      dataset,
      profile: profile.value,
      results,
      tool,
      at,
      stated,
      statedBy,
    });
    const signature = await signatureOf(keeping.signer, reportBytes(report as unknown as Json));
    return ok({ signed: { report, signature }, profile: profile.value }) satisfies Result<unknown>;
  },
  async run({ db, at, keeping, outbox, members }, { dataset: id }, { signed, profile }) {
    const dataset = await findDataset(db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    const { report } = signed;
    if (!isSameBinding(dataset, profile, report)) return refused(changedMeanwhile(id));
    await saveReport(db, signed);
    await dropWanted(db, id);
    const counts = profile.digest === keeping.profile.digest;
    const was = readinessAt(dataset, at).level;
    if (counts) {
      const readiness = standingOf(dataset, report);
      await keepDataset(db, { outbox, members }, { ...dataset, readiness }, at);
    }
    const because = `Assessed by ${profile.id} ${profile.version}.`;
    return ok({
      output: { signed, level: report.level },
      record: recordOf(signed),
      subject: id,
      events: counts ? [regraded(dataset, { was, now: report.level, because })] : [],
    });
  },
});

/** The outcomes without their evidence: the log is forever, and the report stands beside it. */
const recordOf = ({ report, signature }: SignedReport) => ({
  dataset: report.binding.dataset,
  report: reportDigest(report),
  level: report.level,
  profile: report.binding.profile,
  files: report.binding.files.map(({ sha256 }) => sha256),
  expiresAt: report.expiresAt,
  outcomes: Object.fromEntries(report.results.map(({ check, outcome }) => [check, outcome])),
  signature: { ...signature },
});

const changedMeanwhile = (id: string) =>
  refusal('conflict', 'data-commons.dataset-changed', `${id} was changed while it was assessed.`, {
    because: [{ text: 'Its files or its description are others than those that were read.' }],
    next: 'Assess it again.',
  });
