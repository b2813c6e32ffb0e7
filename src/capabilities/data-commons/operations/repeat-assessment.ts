// Repeats another node's assessment on a copy of the same files: the hashes are compared first,
// then every check that can be repeated is run here; where all come out alike, this node
// countersigns.
import { instantText } from '../../../base/instants.ts';
import type { Json, JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { InstantSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { measureFiles } from '../measure-files.ts';
import { DescriptionSchema } from '../model.ts';
import { duoReferencePort, homePort, outboxPort } from '../ports.ts';
import { repeatedOutcomes } from '../readiness/assess.ts';
import {
  CountersignatureSchema,
  countersignedBytes,
  isSignedBy,
  reportBytes,
  signatureOf,
} from '../readiness/countersignature.ts';
import { descriptionDigest } from '../readiness/held.ts';
import { readinessPort } from '../readiness/ports.ts';
import { saveCountersignature } from '../readiness/readiness-store.ts';
import {
  differencesOf,
  hashProblems,
  otherDescription,
  otherFiles,
  otherProfile,
  overReport,
  untrueReport,
  untruths,
} from '../readiness/repetition.ts';
import { isExpired, reportDigest, SignedReportSchema } from '../readiness/report.ts';
import { runAssessment } from '../readiness/run-assessment.ts';
import { REGISTERING_REFUSALS } from '../registering.ts';

export const COUNTERSIGNED = 'data-commons.readiness-countersigned';

export const repeatAssessment = writeOperation({
  id: 'data-commons.repeat-assessment',
  summary: 'Repeat a partner’s readiness assessment on a copy of its files and countersign it',
  route: { method: 'POST', path: '/data-commons/readiness/repetitions' },
  input: Type.Object(
    {
      signed: SignedReportSchema,
      description: DescriptionSchema,
      files: Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        maxItems: 1_000,
        description: 'Paths of the copies relative to this node’s data folder',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    report: Type.String(),
    repeatedAt: InstantSchema,
    isEqual: Type.Boolean(),
    differences: Type.Array(
      Type.Object({
        check: Type.String(),
        theirs: Type.String(),
        ours: Type.String(),
        reason: Type.String(),
      }),
    ),
    countersignature: Type.Union([CountersignatureSchema, Type.Null()]),
  }),
  refusals: [
    ...REGISTERING_REFUSALS,
    'data-commons.report-not-signed',
    'data-commons.report-expired',
    'data-commons.report-untrue',
    'data-commons.own-report',
    'data-commons.other-profile',
    'data-commons.other-description',
    'data-commons.other-files',
  ],
  permission: ['mandate:steward'],
  entry: 'assessment.repeated',
  needs: { home: homePort, duo: duoReferencePort, keeping: readinessPort, outbox: outboxPort },
  async prepare({ at, home, duo, keeping }, { signed, description, files }) {
    const { report, signature } = signed;
    if (report.holder === home.member) return refused(ownReport());
    const assessedAt = Temporal.Instant.from(report.assessedAt);
    const bytes = reportBytes(report as unknown as Json);
    if (!(await isSignedBy(keeping.verify, report.holder, bytes, signature, assessedAt)))
      return refused(notSigned(report.holder));
    if (isExpired(report, at)) return refused(overReport(report.expiresAt));
    const profile = keeping.profiles.find((one) => one.digest === report.binding.profile.digest);
    if (profile === undefined) return refused(otherProfile(report, keeping));
    const untrue = untruths(report, profile, at);
    if (untrue.length > 0) return refused(untrueReport(report.holder, untrue));
    if (descriptionDigest(description) !== report.binding.description)
      return refused(otherDescription());
    const measured = await measureFiles(home, files, description);
    if (!measured.ok) return measured;
    const problems = hashProblems(report.binding, measured.value.files);
    if (problems.length > 0) return refused(otherFiles(problems));
    const { inspections, ...counted } = measured.value;
    const { dataset: id } = report.binding;
    const about = { id, holder: report.holder, party: '', registeredAt: report.assessedAt };
    const results = await runAssessment({
      home,
      duo,
      keeping,
      profile,
      dataset: { ...about, description, ...counted },
      at,
      inspections,
      unlisted: null,
      countersignatures: [],
      access: null,
    });
    const checks = repeatedOutcomes(results);
    const differences = differencesOf(report, results);
    const statement = {
      report: reportDigest(report),
      binding: report.binding,
      member: home.member,
      tool: keeping.tool,
      repeatedAt: instantText(at),
      checks,
    };
    const isEqual = differences.length === 0;
    const given = isEqual
      ? { statement, signature: await signatureOf(keeping.signer, countersignedBytes(statement)) }
      : null;
    return ok({ statement, differences, given });
  },
  async run({ db, at, outbox }, { signed }, { statement, differences, given }) {
    const { holder } = signed.report;
    if (given !== null) {
      await saveCountersignature(db, given);
      const body = given as unknown as JsonObject;
      await outbox.send(db, { to: [holder], type: COUNTERSIGNED, body, at });
    }
    const { report, repeatedAt } = statement;
    return ok({
      output: { report, repeatedAt, isEqual: given !== null, differences, countersignature: given },
      record: {
        report,
        dataset: statement.binding.dataset,
        holder,
        checks: { ...statement.checks },
        differences: differences.map(({ check }) => check),
        isCountersigned: given !== null,
      },
      parties: [holder],
      subject: statement.binding.dataset,
    });
  },
});

const ownReport = () =>
  refusal('invalid', 'data-commons.own-report', 'A node does not countersign its own report.', {
    next: 'Have a partner repeat it on a copy of the files.',
  });

const notSigned = (holder: string) =>
  refusal('invalid', 'data-commons.report-not-signed', `${holder} did not sign this report.`, {
    because: [{ field: '/signed/signature', text: 'The signature does not hold for the report.' }],
    next: 'Ask the holder for the report again; `entente dataset readiness --json` writes it out.',
  });
