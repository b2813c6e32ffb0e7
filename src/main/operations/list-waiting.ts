// What waits for whoever asks, in the role acted in: the first thing on the first page.
import { ok, refused } from '../../base/result.ts';
import { Type } from '../../base/schema.ts';
import { homeMemberPort } from '../../kernel/members/index.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import { type Waiting, WaitingSchema } from '../desk/item.ts';
import { waitingActs } from '../desk/waiting-acts.ts';
import { waitingInstruments } from '../desk/waiting-instruments.ts';
import { readsPort } from '../own-reads.ts';
import { personOnly } from './person-only.ts';

export const listWaiting = readOperation({
  id: 'node.list-waiting',
  summary: 'List what waits for you in the role you act in, the most urgent first',
  route: { method: 'GET', path: '/node/waiting' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ waiting: Type.Array(WaitingSchema) }),
  refusals: ['node.person-only'],
  permission: ['signed-in'],
  needs: { reads: readsPort, self: homeMemberPort },
  async run({ at, caller, reads, self }) {
    if (caller.kind !== 'person') return refused(personOnly);
    const waiting = [
      ...(await waitingInstruments({ reads, caller, self, at })),
      ...(await waitingActs({ reads, caller })),
    ];
    return ok({ output: { waiting: waiting.sort(byUrgency) } });
  },
});

/** What has a date first, by its date; then by how long it has waited. */
const byUrgency = (a: Waiting, b: Waiting): number => {
  const key = ({ dueAt, since }: Waiting) => (dueAt === undefined ? `9 ${since}` : `1 ${dueAt}`);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
};
