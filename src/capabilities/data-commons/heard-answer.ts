// What came back from one holder on one data set: an answer with the holder's evidence, a "no" with
// its reasons, or a silence with its name.
import type { MemberId } from '../../base/caller.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import type { FanOut, PeerReply } from '../../kernel/federation/index.ts';
import { type AnswerRequest, AppliedPolicySchema, ServedAnswerSchema } from './answering.ts';
import { AnswerSchema, type Question } from './disclosure/index.ts';
import type { PublishedDataset } from './published-schema.ts';
import type { PartState } from './question-store.ts';
import { NamedSnapshotSchema } from './snapshots/named.ts';

export const DEADLINE_MS = 10_000;

const OUTCOMES = ['waiting', 'answered', 'suppressed', 'refused', 'missing'] as const;

export const HeardAnswerSchema = Type.Object({
  holder: Type.String(),
  dataset: Type.String(),
  title: Type.String(),
  outcome: Type.Enum([...OUTCOMES]),
  answer: Type.Optional(AnswerSchema),
  at: Type.Optional(Type.String()),
  agreement: Type.Optional(Type.String()),
  records: Type.Optional(Type.Integer({ minimum: 0 })),
  units: Type.Optional(Type.String()),
  policy: Type.Optional(AppliedPolicySchema),
  snapshot: Type.Optional(NamedSnapshotSchema),
  asked: Type.Optional(
    Type.Unknown({
      description: 'The question as it was answered, where it was moved to the grid',
    }),
  ),
  refusal: Type.Optional(Type.Unknown()),
  evidence: Type.Optional(Type.Unknown({ description: 'The holder’s entry and promise' })),
  duties: Type.Optional(Type.Array(Type.Unknown())),
  verdict: Type.Optional(Type.Unknown({ description: 'The holder’s verdict, with every rule' })),
});
export type HeardAnswer = Omit<Static<typeof HeardAnswerSchema>, 'outcome'> & {
  readonly outcome: (typeof OUTCOMES)[number];
};

export type Target = Pick<PublishedDataset, 'id' | 'holder' | 'title'>;

export interface PutQuestion {
  readonly questionId: string;
  readonly question: Question;
  readonly facts: Json;
}

/** Puts the question to one holder and waits for it, up to the deadline. */
export async function putQuestion(
  fanOut: FanOut,
  target: Target,
  { questionId, question, facts }: PutQuestion,
): Promise<HeardAnswer> {
  const body = { questionId, dataset: target.id, question, facts };
  const { answers, missing } = await fanOut(
    [target.holder],
    { method: 'POST', path: '/data-commons/answers', body: body as Json },
    { deadlineMs: DEADLINE_MS },
  );
  if (answers[0]) return heardAnswer(target, body as AnswerRequest, answers[0]);
  return { ...named(target), outcome: 'missing', refusal: missing[0]?.reason };
}

const named = ({ id, holder, title }: Target) => ({ holder, dataset: id, title });
export const notYetHeard = (target: Target): HeardAnswer => ({
  ...named(target),
  outcome: 'waiting',
});

// A holder that answers another question than the one put to it is not believed.
function heardAnswer(
  target: Target,
  request: AnswerRequest,
  { result, evidence, verdict }: PeerReply,
): HeardAnswer {
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
  const { questionId: _ours, dataset: _named, ...heard } = served.value;
  const { answer } = heard;
  const outcome = answer.status === 'suppressed' ? 'suppressed' : 'answered';
  return { ...named(target), outcome, ...heard, ...proof };
}

/** Silences have names: slow, down, or nothing to be believed. */
export function stateOf({ outcome, refusal: why }: HeardAnswer): PartState {
  if (outcome !== 'missing') return outcome;
  const code = (why as Refusal | undefined)?.code;
  if (code === 'federation.peer-slow') return 'slow';
  return code === 'federation.peer-down' ? 'down' : 'missing';
}

const notAnAnswer = (holder: MemberId) =>
  refusal(
    'unavailable',
    'data-commons.not-an-answer',
    `${holder} sent no answer to this question.`,
    { next: `Ask again; if it stays, speak to the operator of ${holder}.` },
  );
