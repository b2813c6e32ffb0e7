// Puts a question that nobody waits for to one of its holders, and keeps what came back. The node
// does it by itself; done twice, what was heard first stands.
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import type { AttestedFacts } from '../attested.ts';
import { bookReceived } from '../book-received.ts';
import type { Question } from '../disclosure/index.ts';
import { putQuestion, stateOf } from '../heard-answer.ts';
import { fanOutPort } from '../ports.ts';
import { findQuestion, PART_STATES, partsOf, savePartHeard } from '../question-store.ts';
import { outcomeRecord } from './ask.ts';

export const putQuestionOperation = writeOperation({
  id: 'data-commons.put-question',
  summary: 'Put a waiting question to one holder and keep its answer',
  route: { method: 'POST', path: '/data-commons/questions/:question/parts/:dataset' },
  input: Type.Object(
    { question: Type.String(), dataset: Type.String() },
    { additionalProperties: false },
  ),
  output: Type.Object({ state: Type.Enum([...PART_STATES]) }),
  refusals: ['data-commons.not-waiting'],
  permission: ['node-itself'],
  entry: 'question.heard',
  needs: { fanOut: fanOutPort },
  async prepare({ db, fanOut }, { question: id, dataset }) {
    const asked = await findQuestion(db, id);
    const part = (await partsOf(db, [id])).find((each) => each.dataset === dataset);
    if (asked === null || part?.state !== 'waiting') return refused(notWaiting(id, dataset));
    const { question, facts } = asked.record as { question: Json; facts: Json };
    const target = { id: dataset, holder: part.holder, title: part.heard.title };
    const put = { questionId: id, question: question as Question, facts };
    const heard = await putQuestion(fanOut, target, put);
    return ok({ part, facts: facts as AttestedFacts, heard });
  },
  async run({ db, at }, { question: id, dataset }, { part, facts, heard }) {
    const state = stateOf(heard);
    const isFirst = await savePartHeard(db, { ...part, state, heardAt: instantText(at), heard });
    if (!isFirst) return refused(notWaiting(id, dataset));
    await bookReceived(db, at, { questionId: id, facts, heard });
    return ok({
      output: { state },
      record: { question: id, outcomes: [outcomeRecord(heard)] },
      subject: id,
    });
  },
});

const notWaiting = (id: string, dataset: string) =>
  refusal(
    'conflict',
    'data-commons.not-waiting',
    `Question ${id} does not wait for an answer on ${dataset}.`,
    { next: 'Read the question to see what was heard.' },
  );
