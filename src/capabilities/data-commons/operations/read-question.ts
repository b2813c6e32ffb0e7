// A question asked from here, with every answer, refusal and silence it met.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findQuestion } from '../exchange-store.ts';

export const readQuestion = readOperation({
  id: 'data-commons.read-question',
  summary: 'Read a question asked from here, with what came back',
  route: { method: 'GET', path: '/data-commons/questions/:question' },
  input: Type.Object({ question: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ question: Type.String(), record: Type.Unknown() }),
  refusals: ['data-commons.no-such-question'],
  permission: ['mandate:researcher', 'mandate:auditor'],
  needs: {},
  async run({ db, caller }, { question: id }) {
    const found = await findQuestion(db, id);
    const isAuditor = caller.kind === 'person' && caller.mandates.includes('auditor');
    const isOwn = caller.kind === 'person' && found?.askedBy === caller.person;
    if (found === null || !(isOwn || isAuditor))
      return refused(
        refusal(
          'not-found',
          'data-commons.no-such-question',
          `There is no question ${id} of yours.`,
        ),
      );
    return ok({ output: { question: id, record: found.record } });
  },
});
