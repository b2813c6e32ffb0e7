// A withdrawal that was worked out becomes one that stands: digests, data sets without them, what
// partners see of these, links that stop, duties of whoever has a copy.
import { instantText } from '../../../base/instants.ts';
import type { Frame } from '../../../base/operation.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { insertDuties } from '../duties/duty-store.ts';
import type { RecordedDuty } from '../duties/model.ts';
import type { ActiveMembers, Outbox } from '../ports.ts';
import { keepDataset } from '../readiness/keep-level.ts';
import { wantAssessment } from '../readiness/readiness-store.ts';
import type { Transfer } from '../transfer/model.ts';
import { revokeTransfers } from '../transfer-store.ts';
import type { ClearedFrom, Clearing } from './clearing.ts';
import { namedSnapshot } from './snapshot-store.ts';
import { copiesOf, usesOf } from './uses.ts';
import type { ClearedDataset, Use, Withdrawal } from './withdrawal.ts';
import { toDoOf } from './withdrawal-to-do.ts';
import { saveWithdrawal, saveWithdrawn } from './withdrawn-store.ts';
import { withholdAnswered } from './withheld-variants.ts';

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

export async function keepWithdrawal(keeping: Keeping, stating: Stating): Promise<Withdrawal> {
  const { persons, fresh, unnamed, datasets, by, basis, removeByOn } = stating;
  const { db, at, newId } = keeping;
  const id = newId('wdr');
  const digests = new Set(persons.map(({ digest }) => digest));
  await saveWithdrawn(db, id, persons);
  const uses: Use[] = [];
  const duties: RecordedDuty[] = [];
  const answers = new Map<string, number>();
  const cleared: ClearedDataset[] = [];
  for (const from of datasets) {
    const copies = await copiesOf(db, { dataset: from.looked, digests });
    const arisen = copies.map((copy) => dutyOf(keeping, copy, { basis, removeByOn }));
    await insertDuties(db, arisen);
    duties.push(...arisen);
    const used = await usesOf(db, from.looked, copies);
    uses.push(...withDuties(used.uses, arisen));
    for (const [member, count] of used.answers)
      answers.set(member, (answers.get(member) ?? 0) + count);
    cleared.push(await keepCleared(keeping, from, copies));
  }
  const count = (kind: Use['kind']) => uses.filter((use) => use.kind === kind).length;
  const withdrawal: Withdrawal = {
    ...{ withdrawal: id, at: instantText(at), by, basis },
    participants: fresh.size,
    unnamed: unnamed.size,
    datasets: cleared,
    used: {
      answers: [...answers.values()].reduce((sum, of) => sum + of, 0),
      copies: count('copy'),
      reports: count('readiness-report'),
      snapshots: count('snapshot'),
    },
    ...{ removeByOn, uses },
    toDo: toDoOf({ uses, answers, duties, cleared, removeByOn }),
  };
  await saveWithdrawal(db, withdrawal);
  return withdrawal;
}

async function keepCleared(
  keeping: Keeping,
  { looked, now, found, files }: ClearedFrom,
  copies: readonly Transfer[],
): Promise<ClearedDataset> {
  const { db, at } = keeping;
  const instant = instantText(at);
  await keepDataset(db, keeping, now, at);
  if (now.withdrawals?.isPerturbed) await withholdAnswered(db, now.id, instant);
  // What was measured is other than what was assessed.
  if (looked.readiness) await wantAssessment(db, { dataset: now.id, at: instant, by: 'node' });
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
    files: files.map((file) => ({ ...file })),
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
