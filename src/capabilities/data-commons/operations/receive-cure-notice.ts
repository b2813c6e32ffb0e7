// A partner's notice of the cure ladder, held against this node's own books.
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { CureNoticeSchema, saveNotice } from '../cure-store.ts';
import { isSameStep, noticesOf } from '../noticing.ts';
import { agreementsPort, homePort } from '../ports.ts';

export const receiveCureNotice = writeOperation({
  id: 'data-commons.receive-cure-notice',
  summary: 'Take a partner’s notice of a step of the cure ladder',
  route: { method: 'POST', path: '/data-commons/partner-cure-notices' },
  input: CureNoticeSchema,
  output: Type.Object({ isAgreed: Type.Boolean() }),
  refusals: ['data-commons.no-agreement'],
  permission: ['partner-node'],
  entry: 'cure.notice-heard',
  needs: { home: homePort, agreements: agreementsPort },
  async run({ db, at, caller, home, agreements }, notice) {
    const partner = caller.kind === 'node' ? caller.member : '';
    const adopted = await agreements.with(db, partner, at);
    const found = adopted.find(({ id }) => id === notice.agreement);
    if (found === undefined)
      return refused(
        refusal('not-found', 'data-commons.no-agreement', `There is no agreement with ${partner}.`),
      );
    const own = await noticesOf(db, found, { home: home.member, partner }, at);
    const isAgreed = own.some((one) => isSameStep(one, notice));
    await saveNotice(db, { ...notice, partner, by: partner, isAgreed, at: instantText(at) });
    const body = notice as unknown as JsonObject;
    return ok({
      output: { isAgreed },
      record: { ...body, isAgreed },
      subject: notice.agreement,
      events: [{ type: 'cure.noticed', subject: notice.agreement, facts: { ...body, isAgreed } }],
    });
  },
});
