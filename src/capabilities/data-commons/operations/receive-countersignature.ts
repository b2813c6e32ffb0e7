// Another node's countersignature of a report made here. Refused when it is over other hashes than
// the report's, or not signed by the node that sends it.
import { instantFrom } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import {
  CountersignatureSchema,
  countersignedBytes,
  isSignedBy,
  isToCome,
} from '../readiness/countersignature.ts';
import { readinessPort } from '../readiness/ports.ts';
import { findReport, saveCountersignature, wantAssessment } from '../readiness/readiness-store.ts';
import { hashProblems, otherFiles, outcomeProblems, overReport } from '../readiness/repetition.ts';
import { bindingDigest, isExpired } from '../readiness/report.ts';

export const receiveCountersignature = writeOperation({
  id: 'data-commons.receive-countersignature',
  summary: 'Take a partner’s countersignature of a readiness report made here',
  route: { method: 'POST', path: '/data-commons/readiness/countersignatures' },
  input: CountersignatureSchema,
  output: Type.Object({ report: Type.String(), member: Type.String() }),
  refusals: [
    'data-commons.not-the-signer',
    'data-commons.no-such-report',
    'data-commons.other-files',
    'data-commons.report-not-signed',
    'data-commons.report-expired',
    'data-commons.not-repeated-then',
  ],
  permission: ['partner-node'],
  entry: 'assessment.countersigned',
  needs: { keeping: readinessPort },
  async prepare({ db, at: now, caller, keeping }, { statement, signature }) {
    if (caller.kind !== 'node' || caller.member !== statement.member)
      return refused(notTheSigner());
    const signed = await findReport(db, statement.report);
    if (signed === null) return refused(noSuchReport(statement.report));
    const { binding, assessedAt, expiresAt } = signed.report;
    if (isExpired(signed.report, now)) return refused(overReport(expiresAt));
    const { repeatedAt } = statement;
    if (isBefore(repeatedAt, assessedAt) || isToCome(repeatedAt, now))
      return refused(notThen(repeatedAt, assessedAt));
    const problems = hashProblems(binding, statement.binding.files);
    if (problems.length > 0 || bindingDigest(binding) !== bindingDigest(statement.binding))
      return refused(otherFiles(problems));
    const unequal = outcomeProblems(signed.report, statement.checks);
    if (unequal.length > 0) return refused(otherFiles(unequal));
    const at = instantFrom(statement.repeatedAt);
    const bytes = countersignedBytes(statement);
    if (!(await isSignedBy(keeping.verify, statement.member, bytes, signature, at)))
      return refused(notSigned(statement.member));
    return ok(signed.report.binding.dataset);
  },
  async run({ db, at }, countersignature, dataset) {
    const { report, member } = countersignature.statement;
    await saveCountersignature(db, countersignature);
    // The next report can read it: whether a level is reached through it is looked at by itself.
    const held = await findDataset(db, dataset);
    if (held !== null && held.withdrawnAt === undefined)
      await wantAssessment(db, { dataset, at: at.toString(), by: `countersigned by ${member}` });
    return ok({
      output: { report, member },
      record: { report, member, dataset },
      parties: [member],
      subject: dataset,
    });
  },
});

const isBefore = (one: string, other: string): boolean =>
  Temporal.Instant.compare(instantFrom(one), instantFrom(other)) < 0;

const notThen = (repeatedAt: string, assessedAt: string) =>
  refusal('invalid', 'data-commons.not-repeated-then', 'It cannot have been repeated then.', {
    because: [
      {
        field: '/statement/repeatedAt',
        text: `${repeatedAt} is not between the assessment of ${assessedAt} and now.`,
      },
    ],
    next: 'Set the clock of the node that repeats it, and repeat the assessment.',
  });

const notTheSigner = () =>
  refusal('forbidden', 'data-commons.not-the-signer', 'A node sends its own countersignature.', {
    because: [{ field: '/statement/member', text: 'The message came from another member.' }],
  });

const noSuchReport = (report: string) =>
  refusal('not-found', 'data-commons.no-such-report', `This node made no report ${report}.`, {
    next: 'Repeat the newest report of the data set.',
  });

const notSigned = (member: string) =>
  refusal('invalid', 'data-commons.report-not-signed', `${member} did not sign this.`, {
    because: [{ field: '/signature', text: 'The signature does not hold for the statement.' }],
  });
