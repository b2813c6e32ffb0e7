// Registers real files as a data set: they stay where they are, what is countable is measured, the
// conditions of use are checked, and partners learn its shape.

import { digestOfJson } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json, JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { DATASET_PUBLISHED } from '../catalogue.ts';
import { saveDataset } from '../dataset-store.ts';
import { parseStatement } from '../duo/parse-statement.ts';
import { parseProvenance } from '../duo/provenance.ts';
import type { DuoReference } from '../duo/reference.ts';
import { type Measured, measureFiles } from '../measure-files.ts';
import {
  type Dataset,
  DatasetSchema,
  type Description,
  DescriptionSchema,
  published,
} from '../model.ts';
import { duoReferencePort, homePort, membersPort, outboxPort } from '../ports.ts';

export const registerDataset = writeOperation({
  id: 'data-commons.register-dataset',
  summary: 'Register files of the data folder as a data set with its conditions of use',
  route: { method: 'POST', path: '/data-commons/datasets' },
  input: Type.Object(
    {
      files: Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        maxItems: 1_000,
        description: 'Paths relative to the node’s data folder',
      }),
      description: DescriptionSchema,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ dataset: DatasetSchema }),
  refusals: [
    'data-commons.no-such-file',
    'data-commons.outside-data-folder',
    'data-commons.malformed-file',
    'data-commons.file-too-large',
    'data-commons.unreadable-file',
    'data-commons.no-such-column',
    'data-commons.assembly-contradicted',
    'data-commons.no-allele-counts',
    'data-commons.no-conditions',
    'data-commons.invalid-data-use',
  ],
  permission: ['mandate:steward'],
  entry: 'dataset.registered',
  needs: { home: homePort, duo: duoReferencePort, outbox: outboxPort, members: membersPort },
  async prepare({ home, duo, at }, { files, description }): Promise<Result<Measured>> {
    const conditions = checkConditions(description, duo, at);
    if (!conditions.ok) return conditions;
    return measureFiles(home, files, description);
  },
  async run({ db, at, caller, newId, home, outbox, members }, { description }, measured) {
    const dataset: Dataset = {
      id: newId('ds'),
      holder: home.member,
      party: caller.kind === 'person' ? caller.party : home.member,
      description,
      ...measured,
      registeredAt: instantText(at),
    };
    await saveDataset(db, dataset);
    const body = published(dataset) as unknown as JsonObject;
    await outbox.send(db, {
      to: await members.others(db, at),
      type: DATASET_PUBLISHED,
      body,
      at,
    });
    return ok({
      output: { dataset },
      record: { dataset: dataset.id, digest: digestOfJson(dataset as unknown as Json) },
      events: [{ type: 'dataset.registered', subject: dataset.id, facts: body }],
    });
  },
});

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
