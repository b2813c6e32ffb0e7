// Gives a notice of the cure ladder that the calendar has reached: written down here, sent to the
// partner. The node does it by itself; a notice is given once.
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { CureNoticeSchema, saveNotice } from '../cure-store.ts';
import { dueNotices, isSameStep } from '../noticing.ts';
import { agreementsPort, homePort, outboxPort } from '../ports.ts';

export const CURE_NOTICE = 'data-commons.cure-notice';
const { agreement, party, stage, on, noticeOn } = CureNoticeSchema.properties;

export const giveCureNotice = writeOperation({
  id: 'data-commons.give-cure-notice',
  summary: 'Give the notice of a step of the cure ladder that the calendar has reached',
  route: { method: 'POST', path: '/data-commons/cure-notices' },
  input: Type.Object(
    { partner: PlaceSchema, agreement, party, stage, on, noticeOn },
    { additionalProperties: false },
  ),
  output: Type.Object({ notice: CureNoticeSchema }),
  refusals: ['data-commons.notice-not-due'],
  permission: ['node-itself'],
  entry: 'cure.noticed',
  needs: { home: homePort, agreements: agreementsPort, outbox: outboxPort },
  async run({ db, at, home, agreements, outbox }, { partner, ...step }) {
    const found = (await agreements.with(db, partner, at)).find(({ id }) => id === step.agreement);
    const pair = { home: home.member, partner };
    const due = found?.isInForce ? await dueNotices(db, found, pair, at) : [];
    const notice = due.find((one) => isSameStep(one, step));
    if (notice === undefined) return refused(notDue(step.stage));
    const seen = { partner, by: home.member, isAgreed: true, at: instantText(at) };
    await saveNotice(db, { ...notice, ...seen });
    const body = notice as unknown as JsonObject;
    await outbox.send(db, { to: [partner], type: CURE_NOTICE, body, at });
    return ok({
      output: { notice },
      record: body,
      parties: [partner],
      subject: notice.agreement,
      events: [{ type: 'cure.noticed', subject: notice.agreement, facts: body }],
    });
  },
});

const notDue = (stage: string) =>
  refusal('conflict', 'data-commons.notice-not-due', `No notice of ${stage} is due.`, {
    because: [{ text: 'It was given before, or this node’s books do not say so.' }],
  });
