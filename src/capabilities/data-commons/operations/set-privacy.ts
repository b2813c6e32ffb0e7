// Sets how answers from a data set are protected: from which count on, rounded to what, and what
// its privacy budget is. What was spent stays spent.
import type { Json, JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { DATASET_PUBLISHED } from '../catalogue.ts';
import { findDataset, saveDataset } from '../dataset-store.ts';
import { DisclosurePolicySchema, PRESETS } from '../disclosure/index.ts';
import { noSuchDataset } from '../no-such-dataset.ts';
import { membersPort, outboxPort } from '../ports.ts';
import { PrivacySettingsSchema, settingsOf } from '../privacy/index.ts';
import { policyOf, published } from '../published.ts';

export const setPrivacy = writeOperation({
  id: 'data-commons.set-privacy',
  summary: 'Set how answers from a data set are protected, by a preset’s name or by numbers',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/privacy' },
  input: Type.Object(
    {
      dataset: Type.String(),
      preset: Type.Optional(Type.String({ examples: PRESETS.map(({ name }) => name) })),
      disclosure: Type.Optional(DisclosurePolicySchema),
      privacy: Type.Optional(PrivacySettingsSchema),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    dataset: Type.String(),
    disclosure: DisclosurePolicySchema,
    privacy: PrivacySettingsSchema,
  }),
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.no-such-preset',
    'data-commons.shares-exceed-budget',
  ],
  permission: ['mandate:steward'],
  entry: 'privacy.set',
  needs: { outbox: outboxPort, members: membersPort },
  async run({ db, at, outbox, members }, { dataset: id, preset: name, ...given }) {
    const dataset = await findDataset(db, id);
    if (dataset === null || dataset.withdrawnAt !== undefined) return refused(noSuchDataset(id));
    const preset = PRESETS.find((one) => one.name === name);
    if (name !== undefined && preset === undefined) return refused(noSuchPreset(name));
    const disclosure = given.disclosure ?? preset?.policy ?? policyOf(dataset);
    const privacy = given.privacy ?? settingsOf(dataset);
    const { perAnswer, perRequester, perOrganisation, perDataset } = privacy;
    if (!isAscending([perAnswer, perRequester, perOrganisation, perDataset]))
      return refused(sharesExceed());
    const description = { ...dataset.description, disclosure, privacy };
    const set = { ...dataset, description };
    await saveDataset(db, set);
    const to = await members.others(db, at);
    const body = published(set) as unknown as JsonObject;
    await outbox.send(db, { to, type: DATASET_PUBLISHED, body, at });
    const output = { dataset: id, disclosure, privacy };
    const record: Record<string, Json> = { dataset: id, disclosure, privacy };
    if (name !== undefined) record['preset'] = name;
    return ok({ output, record });
  },
});

const isAscending = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || values[at - 1]! <= value);

const noSuchPreset = (name: string) =>
  refusal('invalid', 'data-commons.no-such-preset', `There is no preset "${name}".`, {
    because: [{ field: '/preset', text: `known: ${PRESETS.map((one) => one.name).join(', ')}` }],
    next: 'Name one of these, or give the numbers as `disclosure`.',
  });

const sharesExceed = () =>
  refusal('invalid', 'data-commons.shares-exceed-budget', 'A share exceeds what it is part of.', {
    because: [
      {
        field: '/privacy',
        text: 'an answer costs at most a requester’s share, that at most an organisation’s, that at most the whole',
      },
    ],
    next: 'Correct the shares; nothing was changed.',
  });
