// Shows that a duty was done: in words, and by the digest of the report or document that proves it.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDuty, saveFulfilled } from '../duties/duty-store.ts';
import { DutyEvidenceSchema, dutyState, SeenDutySchema, seenDuty } from '../duties/model.ts';

export const fulfilDuty = writeOperation({
  id: 'data-commons.fulfil-duty',
  summary: 'Record that a duty was done, with the evidence',
  route: { method: 'POST', path: '/data-commons/duties/:duty/fulfilment' },
  input: Type.Object(
    { duty: Type.String(), evidence: DutyEvidenceSchema },
    { additionalProperties: false },
  ),
  output: Type.Object({ duty: SeenDutySchema }),
  refusals: ['data-commons.no-such-duty', 'data-commons.already-fulfilled'],
  permission: ['mandate:steward'],
  entry: 'duty.fulfilled',
  needs: {},
  async run({ db, at, caller }, { duty: id, evidence }) {
    const duty = await findDuty(db, id);
    if (duty === null)
      return refused(
        refusal('not-found', 'data-commons.no-such-duty', `There is no duty ${id} here.`, {
          next: 'See `entente data-commons list-duties`.',
        }),
      );
    if (duty.fulfilledAt !== undefined)
      return refused(
        refusal('conflict', 'data-commons.already-fulfilled', `${id} was done before.`, {
          because: [{ text: `At ${duty.fulfilledAt}: ${duty.evidence?.text ?? ''}` }],
        }),
      );
    const wasOverdue = dutyState(duty, at) === 'overdue';
    const fulfilled = {
      ...duty,
      fulfilledAt: instantText(at),
      fulfilledBy: caller.kind === 'person' ? caller.person : caller.kind,
      evidence,
    };
    await saveFulfilled(db, fulfilled);
    const { code, verdict, subject } = duty;
    return ok({
      output: { duty: seenDuty(fulfilled, at) },
      record: { duty: id, code, verdict, subject, wasOverdue, evidence },
      events: [{ type: 'duty.fulfilled', subject: id, facts: { code, about: subject } }],
    });
  },
});
