// The holder's side of a question: a partner's node asks, this node judges by agreement, conditions
// of use and its own law, computes at home, and lets out what disclosure control leaves.

import type { Caller } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { type Database, judgedOperation } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER, type DataActFacts } from '../agreement/facts.ts';
import { type AnswerRequest, AnswerRequestSchema, ServedAnswerSchema } from '../answering.ts';
import { tiersSuspendedFor } from '../balance.ts';
import { type Computed, computeAnswer } from '../compute-answer.ts';
import { findDataset } from '../dataset-store.ts';
import { type DisclosurePolicy, disclose, standardPolicy, strictest } from '../disclosure/index.ts';
import { firstAnswerAt, saveExchange } from '../exchange-store.ts';
import {
  foundAgreementFacts,
  granularityOf,
  publicDatasetFacts,
  questionFacts,
  usageFacts,
} from '../holder-facts.ts';
import type { Dataset } from '../model.ts';
import { agreementsPort, type FoundAgreement, homePort } from '../ports.ts';
import { type HeardQuestion, saveHeardQuestion } from '../question-store.ts';
import { unitsServed } from '../reciprocity/units.ts';
import { requesterKey } from '../requester-key.ts';

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
  ],
  permission: ['partner-node'],
  entry: 'question.answered',
  needs: { home: homePort, agreements: agreementsPort },
  async prepare({ db, at, caller, home, agreements }, { dataset: id, question }) {
    const dataset = await findDataset(db, id);
    if (dataset === null || dataset.withdrawnAt !== undefined || caller.kind !== 'node')
      return refused(noSuchDataset(id));
    const found = await agreements.with(db, caller.member, at);
    const agreement = await withCure(
      db,
      chooseAgreement(found, dataset),
      home.member,
      caller.member,
      at,
    );
    const computed = await computeAnswer(home, dataset, question);
    if (!computed.ok) return computed;
    const policy = policyFor(dataset, agreement, granularityOf(question.kind));
    return ok({ dataset, agreement, policy, computed: computed.value });
  },
  async act({ db, at, caller }, { questionId, question, facts: said }, prepared: Prepared) {
    const { dataset, agreement, policy } = prepared;
    const member = caller.kind === 'node' ? caller.member : '';
    const organisation = String(said['requester.organisationId'] ?? '');
    const usage = agreement
      ? await usageFacts(db, at, {
          agreement: agreement.id,
          counterpart: member,
          organisation,
          requester: requesterKey(said),
        })
      : {};
    const requester = requesterKey(said);
    const first = await firstAnswerAt(db, { counterpart: member, requester, dataset: dataset.id });
    const facts: DataActFacts = {
      ...(said as DataActFacts),
      'dataset.accessStartedOn': (first ?? instantText(at)).slice(0, 10),
      'requester.nation': member,
      'requester.isForeignPerson': member !== dataset.holder,
      ...publicDatasetFacts(dataset),
      ...questionFacts(question, dataset.description.tier, policy),
      ...foundAgreementFacts(agreement),
      ...usage,
    };
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
    const { dataset, agreement, policy, computed } = prepared;
    const member = caller.kind === 'node' ? caller.member : '';
    const agreementId = agreement?.id ?? '';
    const disclosed = disclose(computed.raw, policy);
    const units = agreement ? unitsServed(agreement.terms, dataset, computed.records) : '0';
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
      policy: { minimumCell: policy.minimumCell, roundingBase: policy.roundingBase },
      duties: verdict.duties as unknown as Json[],
    };
    return ok({
      output: served,
      record: {
        answer: disclosed as unknown as Json,
        records: computed.records,
        units,
        kind: question.kind,
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
  { id: dataset }: Dataset,
  at: Temporal.Instant,
  outcome: HeardQuestion['outcome'],
): HeardQuestion => ({
  id: `${questionId}/${dataset}`,
  question: questionId,
  dataset,
  member: caller.kind === 'node' ? caller.member : '',
  kind: question.kind,
  outcome,
  at: instantText(at),
  record: { asked: question as unknown as Json },
});

/** Adds the tiers that the asker's own shortfall suspends now. */
async function withCure(
  db: Database,
  agreement: FoundAgreement | null,
  home: string,
  partner: string,
  at: Temporal.Instant,
): Promise<FoundAgreement | null> {
  if (agreement === null) return null;
  const cured = await tiersSuspendedFor(db, agreement, { home, partner }, at);
  const suspendedTiers = [...new Set([...agreement.suspendedTiers, ...cured])].sort();
  return { ...agreement, suspendedTiers };
}

/**
 * The newest one that covers the data set; else the newest, so that the refusal can cite its
 * clause.
 */
function chooseAgreement(
  found: readonly FoundAgreement[],
  { id, description }: Dataset,
): FoundAgreement | null {
  const covers = ({ terms }: FoundAgreement) =>
    terms.covered.datasets.includes(id) ||
    terms.covered.classes.some((name) => description.classes.includes(name));
  return found.findLast(covers) ?? found.at(-1) ?? null;
}

function policyFor(
  { description }: Dataset,
  agreement: FoundAgreement | null,
  granularity: string,
): DisclosurePolicy {
  const own = description.disclosure ?? standardPolicy;
  const tier = agreement?.terms.tiers.find(
    (one) => one.tier === description.tier && one.granularities.some((g) => g === granularity),
  );
  if (tier === undefined) return own;
  const { minimumCell, roundingBase } = tier;
  return strictest(own, { ...own, minimumCell, roundingBase });
}

const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    next: 'See `entente data-commons list-partner-datasets` for what partners have published.',
  });
