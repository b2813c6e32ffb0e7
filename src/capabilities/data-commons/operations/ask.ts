// Puts one question to every partner that holds a data set it covers, and keeps what came back:
// each answer with the holder's evidence, each "no" with its reasons, each silence with its name.
// Who does not wait reads the answers as they come (read-question).
import type { MemberId } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { PurposeFactsSchema } from '../attested.ts';
import { bookReceived } from '../book-received.ts';
import { QuestionSchema } from '../disclosure/index.ts';
import {
  DEADLINE_MS,
  type HeardAnswer,
  HeardAnswerSchema,
  notYetHeard,
  putQuestion,
  stateOf,
} from '../heard-answer.ts';
import { attestationPort, fanOutPort } from '../ports.ts';
import { saveParts, saveQuestion } from '../question-store.ts';
import { targetFields, targetsOf } from '../targets.ts';

export const ask = writeOperation({
  id: 'data-commons.ask',
  summary: 'Ask a question of every covered data set of the partners',
  route: { method: 'POST', path: '/data-commons/questions' },
  input: Type.Object(
    {
      question: QuestionSchema,
      purpose: PurposeFactsSchema,
      ...targetFields,
      wait: Type.Optional(
        Type.Boolean({ description: 'false: return at once; answers come to read-question' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    question: Type.String({ description: 'qst_..., the question’s id' }),
    answers: Type.Array(HeardAnswerSchema),
    missing: Type.Array(PlaceSchema, { description: 'Holders that did not answer' }),
  }),
  refusals: ['data-commons.nothing-to-ask'],
  permission: ['mandate:researcher'],
  entry: 'question.asked',
  needs: { fanOut: fanOutPort, attestation: attestationPort },
  async prepare({ db, at, caller, newId, fanOut, attestation }, input) {
    if (caller.kind !== 'person') return refused(nothingToAsk());
    const targets = await targetsOf(db, input);
    if (targets.length === 0) return refused(nothingToAsk());
    const questionId = newId('qst');
    const attested = await attestation.of(db, caller, at);
    const facts = { ...input.purpose, ...attested };
    const put = { questionId, question: input.question, facts: facts as Json };
    const heard: HeardAnswer[] =
      input.wait === false
        ? targets.map(notYetHeard)
        : await Promise.all(targets.map((target) => putQuestion(fanOut, target, put)));
    return ok({ questionId, facts, heard });
  },
  async run({ db, at, caller }, { question }, { questionId, facts, heard }) {
    const askedBy = caller.kind === 'person' ? caller.person : '';
    const record = { question: question as Json, facts: facts as Json };
    await saveQuestion(db, { id: questionId, askedAt: at, askedBy, record });
    const [askedAt, deadlineAt] = [at, at.add({ milliseconds: DEADLINE_MS })].map(instantText);
    const parts = heard.map((each) => ({
      question: questionId,
      dataset: each.dataset,
      holder: each.holder,
      state: stateOf(each),
      askedAt: askedAt!,
      deadlineAt: deadlineAt!,
      heardAt: each.outcome === 'waiting' ? null : askedAt!,
      heard: each,
    }));
    await saveParts(db, parts);
    for (const each of heard) await bookReceived(db, at, { questionId, facts, heard: each });
    const missing = heard
      .filter(({ outcome }) => outcome === 'missing')
      .map(({ holder }) => holder);
    return ok({
      output: {
        question: questionId,
        answers: heard,
        missing: [...new Set<MemberId>(missing)].sort(),
      },
      record: { question: questionId, asked: question as Json, outcomes: heard.map(outcomeRecord) },
      subject: questionId,
    });
  },
});

export const outcomeRecord = ({ holder, dataset, outcome, evidence }: HeardAnswer): Json => ({
  holder,
  dataset,
  outcome,
  ...(evidence === undefined ? {} : { evidence: evidence as Json }),
});

const nothingToAsk = () =>
  refusal('not-found', 'data-commons.nothing-to-ask', 'No partner’s data set fits the question.', {
    because: [{ text: 'No published data set of a partner has this id, class and holder.' }],
    next: 'See `entente data-commons list-partner-datasets`.',
  });
