// A withdrawal that was worked out becomes one that stands: digests, data sets without them, what
// partners see of these, links that stop, duties of whoever has a copy.
import { instantText } from '../../../base/instants.ts';
import type { Frame } from '../../../base/operation.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { insertDuties } from '../duties/duty-store.ts';
import type { RecordedDuty } from '../duties/model.ts';
import type { ActiveMembers, Outbox } from '../ports.ts';
import { keepDataset } from '../readiness/keep-level.ts';
import type { Transfer } from '../transfer/model.ts';
import { revokeTransfers } from '../transfer-store.ts';
import type { ClearedFrom, Clearing } from './clearing.ts';
import { namedSnapshot } from './snapshot-store.ts';
import { copiesOf, usesOf } from './uses.ts';
import type { ClearedDataset, Use, Withdrawal } from './withdrawal.ts';
import { saveWithdrawal, saveWithdrawn } from './withdrawn-store.ts';
import { releaseVariants, withholdAnswered } from './withheld-variants.ts';

interface Keeping extends Pick<Frame<Database>, 'db' | 'at' | 'newId'> {
  readonly outbox: Outbox;
  readonly members: ActiveMembers;
}
interface Stating extends Clearing {
  readonly by: string;
  readonly basis: string;
  readonly removeByOn: string;
}
const DUTY = 'remove-withdrawn-participants';
const STOPPED = 'Participants withdrew from the data.';

export async function keepWithdrawal(
  keeping: Keeping,
  { persons, participants, datasets, by, basis, removeByOn }: Stating,
): Promise<{ withdrawal: Withdrawal }> {
  const { db, at, newId } = keeping;
  const id = newId('wdr');
  const digests = new Set(persons.map(({ digest }) => digest));
  await saveWithdrawn(db, id, persons);
  const uses: Use[] = [];
  const cleared: ClearedDataset[] = [];
  for (const from of datasets) {
    const copies = await copiesOf(db, { dataset: from.looked, digests });
    const duties = copies.map((copy) => dutyOf(keeping, copy, { basis, removeByOn }));
    await insertDuties(db, duties);
    uses.push(...withDuties(await usesOf(db, { dataset: from.looked, digests }), duties));
    cleared.push(await keepCleared(keeping, from, copies));
  }
  const count = (kind: Use['kind']) => uses.filter((use) => use.kind === kind).length;
  const withdrawal: Withdrawal = {
    ...{ withdrawal: id, at: instantText(at), by },
    participants,
    datasets: cleared,
    used: { answers: count('answer'), copies: count('copy'), reports: count('readiness-report') },
    ...{ removeByOn, uses },
  };
  await saveWithdrawal(db, withdrawal);
  return { withdrawal };
}

async function keepCleared(
  keeping: Keeping,
  { looked, now, found }: ClearedFrom,
  copies: readonly Transfer[],
): Promise<ClearedDataset> {
  const { db, at } = keeping;
  const instant = instantText(at);
  await keepDataset(db, keeping, now, at);
  if (now.withdrawals?.isPerturbed) await withholdAnswered(db, now.id, instant);
  else if (found.size > 0) await releaseVariants(db, now.id);
  const running = copies.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > instant,
  );
  const stopped = running.map((transfer) => transfer.id);
  await revokeTransfers(db, stopped, instant, STOPPED);
  return {
    dataset: now.id,
    title: now.description.title,
    version: namedSnapshot(looked).version,
    participants: found.size,
    files: (now.withdrawals?.files ?? []).map((file) => ({ ...file })),
    stoppedTransfers: stopped,
  };
}

const dutyOf = (
  { at, newId }: Keeping,
  { id, counterparty, record }: Transfer,
  { basis, removeByOn }: Pick<Stating, 'basis' | 'removeByOn'>,
): RecordedDuty => ({
  id: newId('dty'),
  verdict: record.verdict as RecordedDuty['verdict'],
  source: 'participants.withdrawn',
  subject: id,
  code: DUTY,
  text: 'Remove the participants who withdrew from the copy, and say so to the holder.',
  on: 'requester',
  bearer: counterparty,
  dueOn: removeByOn,
  rule: 'data-commons.withdrawal',
  citation: basis,
  arisenAt: instantText(at),
});

const withDuties = (uses: readonly Use[], duties: readonly RecordedDuty[]): Use[] =>
  uses.map((use) => {
    const duty = duties.find(({ subject }) => use.kind === 'copy' && subject === use.id);
    return duty ? { ...use, duty: duty.id } : use;
  });
