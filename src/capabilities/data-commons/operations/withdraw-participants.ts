// Participants withdraw: from this act on they are in no count, no copy and no new version, here
// and in every data set whose identifiers are from the same register. Who they are is kept as keyed
// digests alone; what had used them is listed, and copies that hold them get a duty with a day.
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { DateSchema, type Static, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import { homePort, membersPort, outboxPort, personDigestPort } from '../ports.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';
import { type Clearing, clearing } from '../snapshots/clearing.ts';
import { changedMeanwhile, isAsLooked } from '../snapshots/index.ts';
import { keepWithdrawal } from '../snapshots/keep-withdrawal.ts';
import { WithdrawalSchema } from '../snapshots/withdrawal.ts';

const PARTICIPANTS_MAX = 10_000;
const POSITIONS_TOLD = 20;

const Input = Type.Object(
  {
    dataset: Type.String(),
    participants: Type.Array(Type.String({ minLength: 1, maxLength: 256 }), {
      minItems: 1,
      maxItems: PARTICIPANTS_MAX,
      uniqueItems: true,
      description: 'As its column of persons, or its samples, call them; kept as keyed digests',
    }),
    basis: Type.String({
      minLength: 1,
      maxLength: 400,
      description: 'The clause of the consent, or the law, that lets them withdraw',
    }),
    removeByOn: Type.String({
      ...DateSchema,
      description: 'Last day for receivers of copies to remove them',
    }),
  },
  { additionalProperties: false },
);

export const withdrawParticipants = writeOperation({
  id: 'data-commons.withdraw-participants',
  summary: 'Take participants who withdrew out of every answer, copy and version from now on',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/withdrawals' },
  input: Input,
  output: WithdrawalSchema,
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.no-such-participants',
    'data-commons.already-withdrawn',
    'data-commons.malformed-file',
    'data-commons.unreadable-file',
    'data-commons.file-changed',
    'data-commons.dataset-changed',
  ],
  permission: ['mandate:steward'],
  entry: 'participants.withdrawn',
  needs: {
    home: homePort,
    outbox: outboxPort,
    members: membersPort,
    personDigest: personDigestPort,
  },
  async prepare(context, { dataset: id, participants }) {
    const dataset = await findDataset(context.db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    const cleared = await clearing(
      context,
      dataset,
      trimmed(participants),
      instantText(context.at),
    );
    if (!cleared.ok) return cleared;
    const refusing = checkFound(dataset, participants, cleared.value);
    return refusing.ok ? cleared : refusing;
  },
  async run(context, { dataset: id, basis, removeByOn }, found: Clearing) {
    const { datasets } = found;
    const { db, caller } = context;
    for (const { looked } of datasets) {
      const now = await findDataset(db, looked.id);
      if (!isHeld(now) || !isAsLooked(now, looked)) return refused(changedMeanwhile(looked.id));
    }
    const by = caller.kind === 'person' ? caller.person : caller.kind;
    const kept = await keepWithdrawal(context, { ...found, by, basis, removeByOn });
    const { uses: _listed, ...record } = kept.withdrawal;
    return ok({
      output: kept.withdrawal,
      record: { ...(record as unknown as JsonObject), basis },
      subject: id,
      events: datasets.map(({ looked }) => ({
        type: 'participants.withdrawn',
        subject: looked.id,
        facts: { withdrawal: kept.withdrawal.withdrawal },
      })),
    });
  },
});
export type WithdrawParticipantsInput = Static<typeof Input>;

const trimmed = (participants: readonly string[]): string[] => [
  ...new Set(participants.map((one) => one.trim())),
];

/** By position: who they are stands in no refusal. */
function checkFound(
  { id, description }: Dataset,
  participants: readonly string[],
  { persons, datasets }: Clearing,
): Result<null> {
  if (persons.length === 0) return refused(alreadyWithdrawn(id));
  const isUntraceable = datasets.some((one) => one.isUntraceable);
  const absent = participants.flatMap((name, at) =>
    datasets.some(({ found }) => found.has(name.trim())) ? [] : [at],
  );
  if (absent.length === 0 || (isUntraceable && description.isHuman)) return ok(null);
  return refused(noSuchParticipants(id, absent));
}

const alreadyWithdrawn = (id: string) =>
  refusal('conflict', 'data-commons.already-withdrawn', 'They withdrew before.', {
    because: [{ field: '/participants', text: 'All of them are cleared already.' }],
    next: `See \`entente data-commons list-withdrawals --dataset ${id}\`.`,
  });

const noSuchParticipants = (id: string, absent: readonly number[]) =>
  refusal('not-found', 'data-commons.no-such-participants', `Not all of them are in ${id}.`, {
    because: absent.slice(0, POSITIONS_TOLD).map((at) => ({
      field: `/participants/${at}`,
      text: `Number ${at + 1} of the list is in none of its files.`,
    })),
    next: 'Write them as the column of persons, or the samples of the VCF, do; nothing was changed.',
  });
