// Registers real files as a data set: they stay where they are, what is countable is measured, the
// conditions of use are checked, and partners learn its shape. The caller waits for the measuring;
// for large files see start-registration.

import { ok, type Result } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { type Measured, measureFiles } from '../measure-files.ts';
import { DatasetSchema, DescriptionSchema } from '../model.ts';
import { duoReferencePort, homePort, membersPort, outboxPort } from '../ports.ts';
import { checkConditions, REGISTERING_REFUSALS, registerMeasured } from '../registering.ts';

export const RegistrationInputSchema = Type.Object(
  {
    files: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      maxItems: 1_000,
      description: 'Paths relative to the node’s data folder',
    }),
    description: DescriptionSchema,
  },
  { additionalProperties: false },
);
export type RegistrationInput = Static<typeof RegistrationInputSchema>;

export const registerDataset = writeOperation({
  id: 'data-commons.register-dataset',
  summary: 'Register files of the data folder as a data set with its conditions of use',
  route: { method: 'POST', path: '/data-commons/datasets' },
  input: RegistrationInputSchema,
  output: Type.Object({ dataset: DatasetSchema }),
  refusals: [...REGISTERING_REFUSALS],
  permission: ['mandate:steward'],
  entry: 'dataset.registered',
  needs: { home: homePort, duo: duoReferencePort, outbox: outboxPort, members: membersPort },
  async prepare({ home, duo, at }, { files, description }): Promise<Result<Measured>> {
    const conditions = checkConditions(description, duo, at);
    if (!conditions.ok) return conditions;
    return measureFiles(home, files, description);
  },
  async run(context, { description }, measured) {
    const { caller, home } = context;
    const party = caller.kind === 'person' ? caller.party : home.member;
    return ok(await registerMeasured(context, context, { description, party, measured }));
  },
});
