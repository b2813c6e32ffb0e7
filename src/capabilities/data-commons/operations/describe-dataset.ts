// Describes a registered data set anew: the same files, better words. What was measured by the old
// description (persons, assembly) stays as it is, so those fields cannot change here.
import { digestOfJson } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json, JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { checkNotes } from '../measure-files.ts';
import { DatasetSchema, type Description, DescriptionSchema, seenDataset } from '../model.ts';
import { duoReferencePort, homePort, membersPort, outboxPort } from '../ports.ts';
import { readinessAt } from '../readiness/held.ts';
import { keepDataset, regraded } from '../readiness/keep-level.ts';
import { wantAssessment } from '../readiness/readiness-store.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';
import { checkConditions } from '../registering.ts';
import { takeSnapshot } from '../snapshots/index.ts';

const MEASURED_BY = [
  'isHuman',
  'personColumn',
  'nationColumn',
  'personNamespace',
  'assembly',
] as const satisfies readonly (keyof Description)[];

export const describeDataset = writeOperation({
  id: 'data-commons.describe-dataset',
  summary: 'Describe a data set anew; its files stay, its readiness is assessed again',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/description' },
  input: Type.Object(
    { dataset: Type.String(), description: DescriptionSchema },
    { additionalProperties: false },
  ),
  output: Type.Object({ dataset: DatasetSchema, isAssessmentWaiting: Type.Boolean() }),
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.no-such-column',
    'data-commons.needs-registration',
    'data-commons.no-conditions',
    'duo.invalid-statement',
    'data-commons.invalid-data-use',
  ],
  permission: ['mandate:steward'],
  entry: 'dataset.described',
  needs: { home: homePort, duo: duoReferencePort, outbox: outboxPort, members: membersPort },
  async prepare({ duo, at }, { description }): Promise<Result<null>> {
    return checkConditions(description, duo, at);
  },
  async run({ db, at, caller, outbox, members }, { dataset: id, description }) {
    const found = await findDataset(db, id);
    if (!isHeld(found)) return refused(noSuchDataset(id));
    const moved = MEASURED_BY.filter((field) => found.description[field] !== description[field]);
    if (moved.length > 0) return refused(needsRegistration(moved));
    const noted = checkNotes(description, found.files);
    if (!noted.ok) return noted;
    const was = readinessAt(found, at).level;
    const { dataset, snapshot } = await takeSnapshot(
      db,
      { before: found, now: { ...found, description } },
      { because: 'described', madeAt: instantText(at) },
    );
    await keepDataset(db, { outbox, members }, dataset, at);
    // Whoever had it assessed once wants to know where it stands now.
    const isAssessmentWaiting = found.readiness !== undefined;
    const by = caller.kind === 'person' ? caller.person : caller.kind;
    if (isAssessmentWaiting) await wantAssessment(db, { dataset: id, at: instantText(at), by });
    const now = readinessAt(dataset, at).level;
    const because = 'The description was changed.';
    const digest = (value: Description): string => digestOfJson(value as unknown as Json);
    return ok({
      output: { dataset: seenDataset(dataset), isAssessmentWaiting },
      record: {
        dataset: id,
        was: digest(found.description),
        now: digest(description),
        snapshot: snapshot.id,
        manifest: snapshot.manifest as unknown as JsonObject,
      },
      subject: id,
      events: [
        { type: 'dataset.described', subject: id, facts: {} },
        ...(was === now ? [] : [regraded(dataset, { was, now, because })]),
      ],
    });
  },
});

const needsRegistration = (fields: readonly string[]) =>
  refusal(
    'conflict',
    'data-commons.needs-registration',
    `${fields.join(', ')} cannot be changed in a registered data set.`,
    {
      because: fields.map((field) => ({
        field: `/description/${field}`,
        text: 'The files were measured by it.',
      })),
      next: 'Register the files again as a new version of this data set.',
    },
  );
