// Where a data set stands: the ladder with every check, what is to do, who countersigned, what is
// owed to partners. For its own steward.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { DescriptionSchema } from '../model.ts';
import { CountersignatureSchema, isSameWork } from '../readiness/countersignature.ts';
import { ReadinessCureSchema, readinessCures } from '../readiness/cure-store.ts';
import { readinessAt } from '../readiness/held.ts';
import { LadderSchema, ladderOf, ToDoOfSchema, toDoOf } from '../readiness/ladder.ts';
import { LevelOfFilesSchema, levelOfFiles } from '../readiness/level-of-files.ts';
import { readinessPort } from '../readiness/ports.ts';
import {
  countersignaturesOf,
  isAssessmentWanted,
  reportsOf,
} from '../readiness/readiness-store.ts';
import { noSuchDataset } from '../readiness/refusals.ts';
import { bindingOf, SignedReportSchema } from '../readiness/report.ts';

const REPORTS_MAX = 50;

export const readReadiness = readOperation({
  id: 'data-commons.read-readiness',
  summary: 'Read a data set’s readiness: the ladder, every check with evidence, what is to do',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/readiness' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    dataset: Type.String(),
    title: Type.String(),
    level: Type.Integer({ minimum: 0, maximum: 4 }),
    isInForce: Type.Boolean({ description: 'A report holds' }),
    why: Type.Optional(Type.String({ description: 'Why none holds' })),
    assessed: Type.Optional(LevelOfFilesSchema),
    isAssessmentWaiting: Type.Boolean(),
    ladder: LadderSchema,
    toDo: Type.Array(ToDoOfSchema),
    signed: Type.Optional(SignedReportSchema),
    /** What another node needs beside the files to repeat it. */
    description: DescriptionSchema,
    countersignatures: Type.Array(CountersignatureSchema),
    cures: Type.Array(ReadinessCureSchema),
    history: Type.Array(
      Type.Object({ level: Type.Integer(), assessedAt: Type.String(), profile: Type.String() }),
    ),
  }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: { keeping: readinessPort },
  async run({ db, at, keeping }, { dataset: id }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const { profile } = keeping;
    const reports = await reportsOf(db, id, REPORTS_MAX);
    const signed = reports.find(({ report }) => report.binding.profile.digest === profile.digest);
    const now = readinessAt(dataset, at);
    const results = signed?.report.results ?? [];
    const binding = bindingOf(dataset, profile);
    const assessed = await levelOfFiles(db, dataset, keeping.profiles, at);
    const given = await countersignaturesOf(db, id);
    return ok({
      output: {
        dataset: id,
        title: dataset.description.title,
        level: now.level,
        isInForce: now.isInForce,
        ...(now.why === undefined ? {} : { why: now.why }),
        ...(assessed ? { assessed } : {}),
        isAssessmentWaiting: await isAssessmentWanted(db, id),
        ladder: ladderOf(profile, results),
        toDo: toDoOf(results),
        ...(signed ? { signed } : {}),
        description: dataset.description,
        countersignatures: given.filter((one) => isSameWork(one, binding, at)),
        cures: await readinessCures(db, { dataset: id }),
        history: reports.map(({ report }) => ({
          level: report.level,
          assessedAt: report.assessedAt,
          profile: `${report.binding.profile.id} ${report.binding.profile.version}`,
        })),
      },
    });
  },
});
