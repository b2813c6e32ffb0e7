// What a data set spends of its persons' privacy: the settings, what is left of this epoch, who was
// charged for which kind of question. Every line is checked against its seal, each time.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { DisclosurePolicySchema, PRESETS } from '../disclosure/index.ts';
import { noSuchDataset } from '../no-such-dataset.ts';
import {
  MECHANISMS,
  mechanismOf,
  PrivacySettingsSchema,
  privacyPort,
  privacyRecord,
  settingsOf,
} from '../privacy/index.ts';
import { policyOf } from '../published.ts';

const LINES_MAX = 200;
const Millionths = (description: string) => Type.Integer({ minimum: 0, description });
const strict = { additionalProperties: false } as const;

const SpenderSchema = Type.Object(
  {
    member: Type.String(),
    organisation: Type.String(),
    spent: Millionths('Epsilon in this epoch, in millionths'),
    exactAnswers: Type.Integer({ minimum: 0 }),
    kinds: Type.Array(Type.String(), { description: 'Kinds of question that were charged' }),
  },
  strict,
);

export const readPrivacy = readOperation({
  id: 'data-commons.read-privacy',
  summary: 'Read the privacy settings of a data set, what is left of its budget and who spent it',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/privacy' },
  input: Type.Object({ dataset: Type.String() }, strict),
  output: Type.Object({
    dataset: Type.String(),
    title: Type.String(),
    tier: Type.String(),
    persons: Type.Integer({ minimum: 0, description: 'In it, or its records where not known' }),
    mechanism: Type.Unsafe<(typeof MECHANISMS)[number]>(Type.Enum([...MECHANISMS])),
    settings: PrivacySettingsSchema,
    disclosure: DisclosurePolicySchema,
    epoch: Type.Integer({ minimum: 1 }),
    spent: Millionths('By everybody in this epoch'),
    exactAnswers: Type.Integer({ minimum: 0 }),
    spenders: Type.Array(SpenderSchema, { description: 'Who spent most first' }),
    brokenLine: Type.Optional(
      Type.Integer({ description: 'The first line that is not as it was written' }),
    ),
    lines: Type.Array(
      Type.Object(
        {
          line: Type.Integer(),
          epoch: Type.Integer(),
          kind: Type.String(),
          at: Type.String(),
          cause: Type.String({ description: 'The question; the reason of a new epoch' }),
          asked: Type.String(),
          member: Type.String(),
          organisation: Type.String(),
          cost: Millionths('Epsilon in millionths'),
        },
        strict,
      ),
      { description: `The newest ${LINES_MAX}, newest first` },
    ),
    presets: Type.Array(
      Type.Object({
        name: Type.String(),
        of: Type.String(),
        rule: Type.String(),
        status: Type.String(),
        policy: DisclosurePolicySchema,
      }),
    ),
  }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: { privacy: privacyPort },
  async run({ db, privacy }, { dataset: id }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const { lines, ...record } = await privacyRecord(db, id, privacy.seal);
    return ok({
      output: {
        dataset: id,
        title: dataset.description.title,
        tier: dataset.description.tier,
        persons: dataset.personCount ?? dataset.recordsTotal,
        mechanism: mechanismOf(dataset, null),
        settings: settingsOf(dataset),
        disclosure: policyOf(dataset),
        ...record,
        lines: lines.slice(-LINES_MAX).reverse(),
        presets: PRESETS.map((preset) => ({ ...preset })),
      },
    });
  },
});
