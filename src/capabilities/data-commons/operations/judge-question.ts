// A partner asks what this node's law and agreement would say to a question, before it is put. The
// same verdict as for an answer; nothing is computed, counted or written down.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import type { Verdict } from '../../../base/verdict.ts';
import { VerdictSchema } from '../../../kernel/law/index.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER } from '../agreement/facts.ts';
import { agreementFor, answerFacts } from '../answer-facts.ts';
import { AnswerRequestSchema } from '../answering.ts';
import { findDataset } from '../dataset-store.ts';
import { agreementsPort, judgePort } from '../ports.ts';
import { guarded, privacyPort } from '../privacy/index.ts';

const { questionId: _, ...asked } = AnswerRequestSchema.properties;

export const judgeQuestion = readOperation({
  id: 'data-commons.judge-question',
  summary: 'Tell a partner what law and agreement would say to a question',
  route: { method: 'POST', path: '/data-commons/judgements' },
  input: Type.Object(asked, { additionalProperties: false }),
  output: Type.Object({ verdict: Type.Unsafe<Verdict>(VerdictSchema) }),
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.off-grid',
    'data-commons.selects-nobody',
  ],
  permission: ['partner-node'],
  needs: { agreements: agreementsPort, judge: judgePort, privacy: privacyPort },
  async run(context, { dataset: id, question, facts: said }) {
    const { db, at, caller, judge } = context;
    const dataset = await findDataset(db, id);
    if (dataset === null || dataset.withdrawnAt !== undefined || caller.kind !== 'node')
      return refused(
        refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`),
      );
    const { member } = caller;
    const agreement = await agreementFor(context, dataset, member);
    const guard = guarded(dataset, question);
    if (!guard.ok) return guard;
    const asked = { member, dataset, agreement, question, said, guard: guard.value };
    const facts = await answerFacts(context, asked);
    const now = instantText(at);
    const verdict = judge({ kind: DATA_ANSWER, facts }, { validAt: now, knownAt: now });
    return ok({ output: { verdict } });
  },
});
