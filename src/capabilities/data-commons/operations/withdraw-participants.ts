// Participants withdraw: from this act on they are in no count, no copy and no new version, here
// and in every data set whose identifiers are from the same register. Who they are is kept as keyed
// digests alone; what had used them is listed, and copies that hold them get a duty with a day.
import { instantText } from '../../../base/instants.ts';
import { invariant } from '../../../base/invariant.ts';
import type { JsonObject } from '../../../base/json.ts';
import type { Done } from '../../../base/operation.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { DateSchema, Type } from '../../../base/schema.ts';
import { type Database, writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import { homePort, membersPort, outboxPort, personDigestPort } from '../ports.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';
import { type PersonDigest, withdrawnAs } from '../snapshots/cleared.ts';
import { type Clearing, clearing, sharing } from '../snapshots/clearing.ts';
import { changedMeanwhile, isAsLooked } from '../snapshots/index.ts';
import { keepWithdrawal } from '../snapshots/keep-withdrawal.ts';
import { type Withdrawal, WithdrawalSchema } from '../snapshots/withdrawal.ts';
import { withdrawalOf } from '../snapshots/withdrawn-store.ts';

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
    mayBeUnnamed: Type.Optional(
      Type.Boolean({
        description:
          'Those in no file are taken too: they may be in a file that names nobody, in an earlier version or in one to come',
      }),
    ),
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
    'data-commons.no-participants',
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
  async prepare(context, { dataset: id, participants, mayBeUnnamed = false }) {
    const dataset = await findDataset(context.db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    if (!dataset.description.isHuman) return refused(nobodysData(id));
    const named = participants.map((one) => one.trim());
    const at = instantText(context.at);
    const cleared = await clearing(context, dataset, [...new Set(named)], at);
    if (!cleared.ok) return cleared;
    const absent = named.flatMap((name, at) => (cleared.value.unnamed.has(name) ? [at] : []));
    return absent.length === 0 || mayBeUnnamed
      ? cleared
      : refused(noSuchParticipants(dataset, absent));
  },
  async run(context, { dataset: id, basis, removeByOn, participants }, found: Clearing) {
    const { db, caller } = context;
    const standing = await stillStands(db, id, found);
    if (!standing.ok) return standing;
    if (found.fresh.size === 0) return repeated(context, id, participants);
    const by = caller.kind === 'person' ? caller.person : caller.kind;
    const withdrawal = await keepWithdrawal(context, { ...found, by, basis, removeByOn });
    const { uses: _listed, toDo: _left, ...record } = withdrawal;
    return ok({
      output: withdrawal,
      record: record as unknown as JsonObject,
      subject: id,
      events: found.datasets.map(({ looked }) => ({
        type: 'participants.withdrawn',
        subject: looked.id,
        facts: { withdrawal: withdrawal.withdrawal },
      })),
    });
  },
});

/** In the act: the data sets that were looked at, as they were, and no other of the register. */
async function stillStands(
  db: Database,
  id: string,
  { looked }: Pick<Clearing, 'looked'>,
): Promise<Result<null>> {
  const first = await findDataset(db, id);
  if (!isHeld(first)) return refused(noSuchDataset(id));
  const now = await sharing(db, first);
  const isSame = (one: Dataset) => looked.some((was) => was.id === one.id && isAsLooked(one, was));
  return now.length === looked.length && now.every(isSame)
    ? ok(null)
    : refused(changedMeanwhile(id));
}

/** Said twice, done once: the withdrawal that stands, and an entry that says it was said again. */
async function repeated(
  { db, personDigest }: { readonly db: Database; readonly personDigest: PersonDigest },
  id: string,
  participants: readonly string[],
): Promise<Result<Done<Withdrawal>>> {
  const dataset = await findDataset(db, id);
  invariant(dataset, 'looked at a moment ago');
  const persons = participants.flatMap((one) => withdrawnAs(dataset, one.trim(), personDigest));
  const withdrawal = await withdrawalOf(db, persons);
  invariant(withdrawal, 'who withdrew did so by a withdrawal');
  const record = { dataset: id, repeats: withdrawal.withdrawal };
  return ok({ output: withdrawal, record, subject: id });
}

const nobodysData = (id: string) =>
  refusal('conflict', 'data-commons.no-participants', `${id} is not data of people.`, {
    because: [{ field: '/dataset', text: 'Its description says so: `isHuman: false`.' }],
    next: 'Name the data set they are in: `entente data-commons list-datasets`.',
  });

/** By position: who they are stands in no refusal. */
function noSuchParticipants({ id, description }: Dataset, absent: readonly number[]) {
  const { personColumn } = description;
  const where = personColumn === undefined ? 'the samples of the VCF' : `column ${personColumn}`;
  return refusal(
    'not-found',
    'data-commons.no-such-participants',
    `${absent.length} of those named are in no file of ${id}; nothing was changed.`,
    {
      because: absent.slice(0, POSITIONS_TOLD).map((at) => ({
        field: `/participants/${at}`,
        text: `Number ${at + 1} of the list is in none of its files.`,
      })),
      next: `Write them as ${where} has them. Who is in a file that names nobody, or was in an earlier version only, is taken with \`mayBeUnnamed\`.`,
    },
  );
}
