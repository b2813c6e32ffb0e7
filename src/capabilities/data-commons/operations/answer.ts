// The holder's side of a question: a partner's node asks, this node judges by agreement, conditions
// of use and its own law, computes at home, and lets out what disclosure control leaves.

import type { Caller } from '../../../base/caller.ts';
import { canonicalJson } from '../../../base/canonical-json.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { type Database, judgedOperation } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER } from '../agreement/facts.ts';
import { agreementFor, answerFacts, policyFor } from '../answer-facts.ts';
import {
  type AnswerRequest,
  AnswerRequestSchema,
  type ServedAnswer,
  ServedAnswerSchema,
} from '../answering.ts';
import { type Computed, computeAnswer } from '../compute-answer.ts';
import { findDataset } from '../dataset-store.ts';
import { type Answer, isVariantQuestion, type Question, SUPPRESSED } from '../disclosure/index.ts';
import { saveExchange } from '../exchange-store.ts';
import { granularityOf } from '../holder-facts.ts';
import type { Dataset } from '../model.ts';
import {
  type Agreements,
  agreementsPort,
  type FoundAgreement,
  homePort,
  personDigestPort,
} from '../ports.ts';
import {
  accountOf,
  askerOf,
  epsilonText,
  type Guarded,
  guarded,
  type PrivacyPorts,
  privacyPort,
  type Released,
  release,
  type ToRelease,
} from '../privacy/index.ts';
import { type HeardQuestion, saveHeardQuestion } from '../question-store.ts';
import { gradedAt } from '../readiness/held.ts';
import { unitsServed } from '../reciprocity/units.ts';
import { requesterKey } from '../requester-key.ts';
import { clearedFrom } from '../snapshots/cleared.ts';
import { changedMeanwhile, isAsLooked, namedSnapshot } from '../snapshots/index.ts';
import { isWithheld } from '../snapshots/withheld-variants.ts';
import { variantKey } from '../variants/index.ts';

interface Prepared {
  /** The data set as it was while the answer was computed. */
  readonly looked: Dataset;
  readonly computed: Computed;
  readonly guard: Guarded;
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
    'data-commons.off-grid',
    'data-commons.selects-nobody',
    'data-commons.budget-broken',
  ],
  permission: ['partner-node'],
  entry: 'question.answered',
  needs: {
    home: homePort,
    agreements: agreementsPort,
    personDigest: personDigestPort,
    privacy: privacyPort,
  },
  async prepare({ db, caller, home, personDigest }, { dataset: id, question }) {
    const dataset = await findDataset(db, id);
    if (dataset === null || dataset.withdrawnAt !== undefined || caller.kind !== 'node')
      return refused(noSuchDataset(id));
    const guard = guarded(dataset, question);
    if (!guard.ok) return guard;
    const cleared = dataset.withdrawals ? await clearedFrom(db, dataset, personDigest) : null;
    const { question: asked, bounds } = guard.value;
    const computed = await computeAnswer(home, dataset, asked, cleared, bounds);
    if (!computed.ok) return computed;
    return ok({ looked: dataset, computed: computed.value, guard: guard.value });
  },
  async act(context, { questionId, question, facts: said }, { looked, guard }: Prepared) {
    const { caller } = context;
    const standing = await asItStands(context, looked);
    if (!standing.ok) return standing;
    const { dataset, agreement } = standing.value;
    const member = caller.kind === 'node' ? caller.member : '';
    const asked = { member, dataset, agreement, question, said, guard };
    const facts = await answerFacts(context, asked);
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
  async run(context, { questionId, question, facts: said }, { looked, computed, guard }) {
    const { db, at, caller, verdict } = context;
    const standing = await asItStands(context, looked);
    if (!standing.ok) return standing;
    const { dataset, agreement } = standing.value;
    const member = caller.kind === 'node' ? caller.member : '';
    const agreementId = agreement?.id ?? '';
    const policy = policyFor(dataset, agreement, granularityOf(question.kind));
    const asker = askerOf(member, said);
    const toRelease = { dataset, guard, computed, policy, asker, questionId };
    const released = await releasedNow(context, toRelease);
    if (!released.ok) return released;
    const { answer: disclosed, ...under } = released.value;
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
        ...(under.deviation === undefined
          ? {}
          : { deviation: under.deviation.toFixed(1), cost: epsilonText(under.cost) }),
      },
      duties: verdict.duties as unknown as Json[],
      snapshot: namedSnapshot(dataset),
      ...askedAs(question, guard),
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
  async denied({ db, at, caller }, input, { looked }) {
    await saveHeardQuestion(db, heardQuestion(caller, input, looked, at, 'refused'));
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
async function releasedNow(
  { db, at, privacy }: Releasing,
  toRelease: ToRelease,
): Promise<Result<Released>> {
  const { dataset, guard, policy } = toRelease;
  const { question } = guard;
  const isRepeat =
    dataset.withdrawals !== undefined &&
    isVariantQuestion(question) &&
    (await isWithheld(db, dataset.id, variantKey(question.variant)));
  if (isRepeat) return ok({ answer: SUPPRESSED, policy, cost: 0 });
  const account = await accountOf(db, dataset.id, privacy);
  if (!account.ok) return account;
  const releasing = { db, at: instantText(at), account: account.value, ...privacy };
  const released = await release(releasing, toRelease);
  return ok({ ...released, answer: turned(released.answer, guard.isTurned) });
}

interface Releasing {
  readonly db: Database;
  readonly at: Temporal.Instant;
  readonly privacy: PrivacyPorts;
}

/** A cross-tab as it was asked, rows down. */
function turned(answer: Answer, isTurned: boolean): Answer {
  if (!isTurned || answer.status === 'suppressed' || answer.kind !== 'cross-tab') return answer;
  const { rows, columns, counts, rowTotals, columnTotals } = answer;
  return {
    ...answer,
    rows: columns,
    columns: rows,
    counts: columns.map((_, j) => rows.map((_row, i) => counts[i]![j]!)),
    rowTotals: columnTotals,
    columnTotals: rowTotals,
  };
}

/** Told where it differs from what was put: thresholds were moved to the published grid. */
function askedAs(put: Question, { question, isTurned }: Guarded): Pick<ServedAnswer, 'asked'> {
  const asked =
    isTurned && question.kind === 'cross-tab'
      ? { ...question, rows: question.columns, columns: question.rows }
      : question;
  const isSame = canonicalJson(asked as unknown as Json) === canonicalJson(put as unknown as Json);
  return isSame ? {} : { asked };
}

interface Answering {
  readonly db: Database;
  readonly at: Temporal.Instant;
  readonly caller: Caller;
  readonly agreements: Agreements;
}

/**
 * Inside the act: what was computed is of the data set as it stands, or it is not told. Its
 * readiness, its conditions and the agreement are judged as they stand now, not as they were when
 * the files were read.
 */
async function asItStands(
  { db, at, caller, agreements }: Answering,
  looked: Dataset,
): Promise<Result<{ dataset: Dataset; agreement: FoundAgreement | null }>> {
  const dataset = await findDataset(db, looked.id);
  if (dataset === null || dataset.withdrawnAt !== undefined || caller.kind !== 'node')
    return refused(noSuchDataset(looked.id));
  if (!isAsLooked(dataset, looked)) return refused(changedMeanwhile(looked.id));
  const agreement = await agreementFor({ db, at, agreements }, dataset, caller.member);
  return ok({ dataset, agreement });
}

const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    next: 'See `entente data-commons list-partner-datasets` for what partners have published.',
  });
