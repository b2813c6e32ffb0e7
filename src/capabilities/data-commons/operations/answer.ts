// The holder's side of a question: a partner's node asks, this node judges by agreement, conditions
// of use and its own law, computes at home, and lets out what disclosure control leaves.

import type { Caller } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { type Database, judgedOperation } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER } from '../agreement/facts.ts';
import { agreementFor, answerFacts, policyFor } from '../answer-facts.ts';
import { type AnswerRequest, AnswerRequestSchema, ServedAnswerSchema } from '../answering.ts';
import { type Computed, computeAnswer } from '../compute-answer.ts';
import { findDataset } from '../dataset-store.ts';
import {
  type DisclosurePolicy,
  isVariantQuestion,
  type Question,
  SUPPRESSED,
} from '../disclosure/index.ts';
import { saveExchange } from '../exchange-store.ts';
import { granularityOf } from '../holder-facts.ts';
import type { Dataset } from '../model.ts';
import { agreementsPort, type FoundAgreement, homePort, personDigestPort } from '../ports.ts';
import { type HeardQuestion, saveHeardQuestion } from '../question-store.ts';
import { gradedAt } from '../readiness/held.ts';
import { unitsServed } from '../reciprocity/units.ts';
import { requesterKey } from '../requester-key.ts';
import { clearedFrom } from '../snapshots/cleared.ts';
import { changedMeanwhile, isAsLooked, namedSnapshot } from '../snapshots/index.ts';
import { type Disclosed, disclosedFrom } from '../snapshots/moved-counts.ts';
import { isWithheld } from '../snapshots/withheld-variants.ts';
import { variantKey } from '../variants/index.ts';

interface Prepared {
  readonly dataset: Dataset;
  readonly agreement: FoundAgreement | null;
  readonly policy: DisclosurePolicy;
  readonly computed: Computed;
}

export const answer = judgedOperation({
  id: 'data-commons.answer',
  summary: 'Answer a partner’s question on a data set held here',
  route: { method: 'POST', path: '/data-commons/answers' },
  input: AnswerRequestSchema,
  output: ServedAnswerSchema,
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.no-such-column',
    'data-commons.no-variants',
    'data-commons.other-assembly',
    'data-commons.malformed-file',
    'data-commons.unreadable-file',
    'data-commons.file-changed',
    'data-commons.not-traceable',
    'data-commons.dataset-changed',
  ],
  permission: ['partner-node'],
  entry: 'question.answered',
  needs: { home: homePort, agreements: agreementsPort, personDigest: personDigestPort },
  async prepare(context, { dataset: id, question }) {
    const { db, at, caller, home, agreements, personDigest } = context;
    const dataset = await findDataset(db, id);
    if (dataset === null || dataset.withdrawnAt !== undefined || caller.kind !== 'node')
      return refused(noSuchDataset(id));
    const agreement = await agreementFor({ db, at, agreements }, dataset, caller.member);
    const cleared = dataset.withdrawals ? await clearedFrom(db, dataset, personDigest) : null;
    const computed = await computeAnswer(home, dataset, question, cleared);
    if (!computed.ok) return computed;
    const policy = policyFor(dataset, agreement, granularityOf(question.kind));
    return ok({ dataset, agreement, policy, computed: computed.value });
  },
  async act({ db, at, caller }, { questionId, question, facts: said }, prepared: Prepared) {
    const { dataset, agreement } = prepared;
    // What was computed is of the data set as it stands, or it is not told.
    const now = await findDataset(db, dataset.id);
    if (now === null || now.withdrawnAt !== undefined) return refused(noSuchDataset(dataset.id));
    if (!isAsLooked(now, dataset)) return refused(changedMeanwhile(dataset.id));
    const member = caller.kind === 'node' ? caller.member : '';
    const facts = await answerFacts(db, at, { member, dataset, agreement, question, said });
    return ok({
      act: {
        kind: DATA_ANSWER,
        facts: facts as { readonly [fact: string]: Json },
        readFrom: {
          'dataset.id': [dataset.id],
          ...(agreement ? { 'agreement.id': [agreement.id] } : {}),
        },
      },
      parties: [member],
      record: { question: questionId, dataset: dataset.id, asked: question as unknown as Json },
      subject: `${questionId}/${dataset.id}`,
    });
  },
  async run({ db, at, caller, verdict }, { questionId, question, facts: said }, prepared) {
    const { dataset, agreement, computed } = prepared;
    const member = caller.kind === 'node' ? caller.member : '';
    const agreementId = agreement?.id ?? '';
    const { answer: disclosed, ...under } = await disclosedNow(db, question, prepared);
    const units = agreement
      ? unitsServed(agreement.terms, gradedAt(dataset, at), computed.records)
      : '0';
    const exchange = {
      id: `${questionId}/${dataset.id}`,
      kind: 'answer',
      direction: 'served',
      agreement: agreementId,
      counterpart: member,
      dataset: dataset.id,
      question: questionId,
      organisation: String(said['requester.organisationId'] ?? ''),
      requester: requesterKey(said),
      at: instantText(at),
      records: computed.records,
      units,
      entry: null,
    } as const;
    await saveExchange(db, exchange);
    const outcome = disclosed.status === 'suppressed' ? 'suppressed' : 'answered';
    await saveHeardQuestion(
      db,
      heardQuestion(caller, { questionId, question }, dataset, at, outcome),
    );
    const served = {
      questionId,
      dataset: dataset.id,
      agreement: agreementId,
      answer: disclosed,
      records: computed.records,
      units,
      at: exchange.at,
      policy: {
        minimumCell: under.policy.minimumCell,
        roundingBase: under.policy.roundingBase,
        ...(under.perturbation === undefined ? {} : { perturbation: under.perturbation }),
      },
      duties: verdict.duties as unknown as Json[],
      snapshot: namedSnapshot(dataset),
    };
    return ok({
      output: served,
      record: {
        answer: disclosed as unknown as Json,
        records: computed.records,
        units,
        kind: question.kind,
        snapshot: namedSnapshot(dataset).snapshot,
      },
    });
  },
  async denied({ db, at, caller }, input, { dataset }) {
    await saveHeardQuestion(db, heardQuestion(caller, input, dataset, at, 'refused'));
    return {};
  },
});

const heardQuestion = (
  caller: Caller,
  { questionId, question }: Pick<AnswerRequest, 'questionId' | 'question'>,
  held: Dataset,
  at: Temporal.Instant,
  outcome: HeardQuestion['outcome'],
): HeardQuestion => ({
  id: `${questionId}/${held.id}`,
  question: questionId,
  dataset: held.id,
  member: caller.kind === 'node' ? caller.member : '',
  kind: question.kind,
  outcome,
  at: instantText(at),
  record: {
    asked: question as unknown as Json,
    snapshot: { ...namedSnapshot(held) },
    // Who was cleared then is nobody's business but the holder's.
    ...(held.withdrawals ? { withdrawals: held.withdrawals.state } : {}),
  },
});

/** A variant that was answered while more were in is not answered again: it would tell of them. */
async function disclosedNow(
  db: Database,
  question: Question,
  { dataset, computed, policy }: Prepared,
): Promise<Disclosed> {
  const isRepeat =
    dataset.withdrawals !== undefined &&
    isVariantQuestion(question) &&
    (await isWithheld(db, dataset.id, variantKey(question.variant)));
  return isRepeat ? { answer: SUPPRESSED, policy } : disclosedFrom(dataset, computed.raw, policy);
}

const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    next: 'See `entente data-commons list-partner-datasets` for what partners have published.',
  });
