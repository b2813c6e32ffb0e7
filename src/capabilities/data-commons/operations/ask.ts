// Puts one question to every partner that holds a data set it covers, and keeps what came back:
// each answer with the holder's evidence, each "no" with its reasons, each silence with its name.
import type { MemberId } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, parse, type Static, Type } from '../../../base/schema.ts';
import type { PeerReply } from '../../../kernel/federation/index.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { type AnswerRequest, ServedAnswerSchema } from '../answering.ts';
import { PurposeFactsSchema } from '../attested.ts';
import { findPartnerDataset, listPartnerDatasets } from '../dataset-store.ts';
import { AnswerSchema, QuestionSchema } from '../disclosure/index.ts';
import { saveExchange, saveQuestion } from '../exchange-store.ts';
import { attestationPort, fanOutPort } from '../ports.ts';
import type { PublishedDataset } from '../published-schema.ts';
import { requesterKey } from '../requester-key.ts';

const DATASETS_ASKED_MAX = 200;
const DEADLINE_MS = 10_000;

export const HeardAnswerSchema = Type.Object({
  holder: Type.String(),
  dataset: Type.String(),
  title: Type.String(),
  outcome: Type.Enum(['answered', 'suppressed', 'refused', 'missing']),
  answer: Type.Optional(AnswerSchema),
  at: Type.Optional(Type.String()),
  agreement: Type.Optional(Type.String()),
  records: Type.Optional(Type.Integer({ minimum: 0 })),
  units: Type.Optional(Type.String()),
  refusal: Type.Optional(Type.Unknown()),
  evidence: Type.Optional(Type.Unknown({ description: 'The holder’s entry and promise' })),
  duties: Type.Optional(Type.Array(Type.Unknown())),
  verdict: Type.Optional(Type.Unknown({ description: 'The holder’s verdict, with every rule' })),
});
export type HeardAnswer = Omit<Static<typeof HeardAnswerSchema>, 'outcome'> & {
  readonly outcome: 'answered' | 'suppressed' | 'refused' | 'missing';
};

export const ask = writeOperation({
  id: 'data-commons.ask',
  summary: 'Ask a question of every covered data set of the partners',
  route: { method: 'POST', path: '/data-commons/questions' },
  input: Type.Object(
    {
      question: QuestionSchema,
      purpose: PurposeFactsSchema,
      datasets: Type.Optional(Type.Array(Type.String(), { description: 'ds_..., asked alone' })),
      class: Type.Optional(Type.String({ description: 'Every data set of this class' })),
      holders: Type.Optional(Type.Array(PlaceSchema, { description: 'Only at these members' })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    question: Type.String({ description: 'qst_..., the question’s id' }),
    answers: Type.Array(HeardAnswerSchema),
    missing: Type.Array(Type.String(), { description: 'Holders that did not answer' }),
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
    const heard = await Promise.all(
      targets.map(async (target) => {
        const body = { questionId, dataset: target.id, question: input.question, facts };
        const request = {
          method: 'POST',
          path: '/data-commons/answers',
          body: body as Json,
        } as const;
        const { answers, missing } = await fanOut([target.holder], request, {
          deadlineMs: DEADLINE_MS,
        });
        return answers[0]
          ? heardAnswer(target, body as AnswerRequest, answers[0])
          : { ...named(target), outcome: 'missing' as const, refusal: missing[0]?.reason };
      }),
    );
    return ok({ questionId, facts, heard: heard as HeardAnswer[] });
  },
  async run({ db, at, caller }, { question }, { questionId, facts, heard }) {
    const asked = {
      id: questionId,
      askedAt: at,
      askedBy: caller.kind === 'person' ? caller.person : '',
    };
    const record = {
      question: question as Json,
      facts: facts as Json,
      answers: heard as unknown as Json,
    };
    await saveQuestion(db, { ...asked, record });
    const organisation = String(
      (facts as Record<string, unknown>)['requester.organisationId'] ?? '',
    );
    for (const served of heard) {
      if (served.outcome !== 'answered' && served.outcome !== 'suppressed') continue;
      await saveExchange(db, {
        id: `${questionId}/${served.dataset}`,
        direction: 'received',
        agreement: served.agreement ?? '',
        counterpart: served.holder,
        dataset: served.dataset,
        question: questionId,
        organisation,
        requester: requesterKey(facts),
        at: served.at ?? instantText(at),
        records: served.records ?? 0,
        units: served.units ?? '0',
      });
    }
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
    });
  },
});

async function targetsOf(
  db: Parameters<typeof listPartnerDatasets>[0],
  wanted: { datasets?: string[]; class?: string; holders?: string[] },
): Promise<PublishedDataset[]> {
  const found = wanted.datasets
    ? await Promise.all(wanted.datasets.map((id) => findPartnerDataset(db, id)))
    : await listPartnerDatasets(db, { limit: DATASETS_ASKED_MAX });
  return found.filter(
    (dataset): dataset is PublishedDataset =>
      dataset !== null &&
      dataset.withdrawnAt === undefined &&
      (wanted.class === undefined || dataset.classes.includes(wanted.class)) &&
      (wanted.holders === undefined || wanted.holders.includes(dataset.holder)),
  );
}

const named = ({ id, holder, title }: PublishedDataset) => ({ holder, dataset: id, title });

// A holder that answers another question than the one put to it is not believed.
function heardAnswer(
  target: PublishedDataset,
  request: AnswerRequest,
  { result, evidence, verdict }: PeerReply,
): Record<string, unknown> {
  const proof = { ...(evidence ? { evidence } : {}), ...(verdict ? { verdict } : {}) };
  if (!result.ok)
    return { ...named(target), outcome: 'refused', refusal: result.refusal, ...proof };
  const served = parse(ServedAnswerSchema, result.value);
  const isOurs =
    served.ok &&
    served.value.questionId === request.questionId &&
    served.value.dataset === request.dataset;
  if (!served.ok || !isOurs)
    return { ...named(target), outcome: 'missing', refusal: notAnAnswer(target.holder), ...proof };
  const { answer, at, agreement, records, units, duties } = served.value;
  const outcome = answer.status === 'suppressed' ? 'suppressed' : 'answered';
  return { ...named(target), outcome, answer, at, agreement, records, units, duties, ...proof };
}

const outcomeRecord = ({ holder, dataset, outcome, evidence }: HeardAnswer): Json => ({
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

const notAnAnswer = (holder: MemberId) =>
  refusal(
    'unavailable',
    'data-commons.not-an-answer',
    `${holder} sent no answer to this question.`,
    {
      next: `Ask again; if it stays, speak to the operator of ${holder}.`,
    },
  );
