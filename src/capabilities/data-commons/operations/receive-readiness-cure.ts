// A holder tells that one of its data sets stands below the floor of an agreement with us, until
// when it means to cure that, or that it is cured.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { homePort } from '../ports.ts';
import { ReadinessCureSchema, saveReadinessCure } from '../readiness/cure-store.ts';

export const receiveReadinessCure = writeOperation({
  id: 'data-commons.receive-readiness-cure',
  summary: 'Take a partner’s notice that a data set stands below an agreement’s floor',
  route: { method: 'POST', path: '/data-commons/partner-readiness-cures' },
  input: ReadinessCureSchema,
  output: Type.Object({ dataset: Type.String() }),
  refusals: ['data-commons.not-the-holder'],
  permission: ['partner-node'],
  entry: 'readiness-cure.heard',
  needs: { home: homePort },
  async run({ db, caller, home }, cure) {
    const isTheirs = caller.kind === 'node' && caller.member === cure.holder;
    if (!isTheirs || cure.partner !== home.member) return refused(notTheHolder());
    await saveReadinessCure(db, cure);
    return ok({
      output: { dataset: cure.dataset },
      record: { dataset: cure.dataset, agreement: cure.agreement, holder: cure.holder },
      subject: cure.agreement,
    });
  },
});

const notTheHolder = () =>
  refusal('forbidden', 'data-commons.not-the-holder', 'Only its holder speaks of a data set.', {
    because: [{ field: '/holder', text: 'The message came from another, or is for another.' }],
  });
