// Registers real files as a data set: they stay where they are, what is countable is measured, the
// conditions of use are checked, and partners learn its shape. The caller waits for the measuring;
// for large files see start-registration.

import { ok, type Result } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { measureFiles } from '../measure-files.ts';
import { type Dataset, DatasetSchema, DescriptionSchema } from '../model.ts';
import { duoReferencePort, homePort, membersPort, outboxPort, personDigestPort } from '../ports.ts';
import { checkConditions, REGISTERING_REFUSALS, registerMeasured } from '../registering.ts';
import { stillBefore, versionBefore } from '../snapshots/index.ts';
import { type NextVersion, nextVersion, stillCleared } from '../snapshots/next-version.ts';

export const RegistrationInputSchema = Type.Object(
  {
    files: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      maxItems: 1_000,
      description: 'Paths relative to the node’s data folder; a Zarr store by its folder',
    }),
    description: DescriptionSchema,
    versionOf: Type.Optional(
      Type.String({ description: 'Data set of which these files are a new version' }),
    ),
  },
  { additionalProperties: false },
);
export type RegistrationInput = Static<typeof RegistrationInputSchema>;

interface Prepared {
  readonly next: NextVersion;
  /** The data set as it was while the files were read. */
  readonly looked: Dataset | null;
}

export const registerDataset = writeOperation({
  id: 'data-commons.register-dataset',
  summary: 'Register files of the data folder as a data set with its conditions of use',
  route: { method: 'POST', path: '/data-commons/datasets' },
  input: RegistrationInputSchema,
  output: Type.Object({ dataset: DatasetSchema }),
  refusals: [...REGISTERING_REFUSALS],
  permission: ['mandate:steward'],
  entry: 'dataset.registered',
  needs: {
    home: homePort,
    duo: duoReferencePort,
    outbox: outboxPort,
    members: membersPort,
    personDigest: personDigestPort,
  },
  async prepare(context, input): Promise<Result<Prepared>> {
    const { db, home, duo, at } = context;
    const { files, description, versionOf } = input;
    const conditions = checkConditions(description, duo, at);
    if (!conditions.ok) return conditions;
    const looked = await versionBefore(db, versionOf, description);
    if (!looked.ok) return looked;
    const measured = await measureFiles(home, files, description);
    if (!measured.ok) return measured;
    const next = await nextVersion(context, measured.value, description, looked.value);
    return next.ok ? ok({ next: next.value, looked: looked.value }) : next;
  },
  async run(context, { description }, { next, looked }) {
    const { db, caller, home } = context;
    const { measured } = next;
    const before = await stillBefore(db, looked, { description, files: measured.files });
    if (!before.ok) return before;
    const cleared = await stillCleared(db, looked, description, next);
    if (!cleared.ok) return cleared;
    const party = caller.kind === 'person' ? caller.party : home.member;
    const registering = { description, party, measured, before: before.value, next };
    return ok(await registerMeasured(context, context, registering));
  },
});
