// Before a question is sent: what each holder's law and agreement would say to it. The holders are
// asked; for one that is silent, its published conditions and the packs known here speak, which
// promises nothing.
import { dateOf, instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import type { Verdict } from '../../../base/verdict.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER, type DataActFacts } from '../agreement/facts.ts';
import { type AttestedFacts, PurposeFactsSchema } from '../attested.ts';
import { coveredBy } from '../covering.ts';
import { type Question, QuestionSchema, standardPolicy } from '../disclosure/index.ts';
import { foundAgreementFacts, onlyKnown, questionFacts } from '../holder-facts.ts';
import {
  type Agreements,
  agreementsPort,
  attestationPort,
  fanOutPort,
  homePort,
  judgePort,
} from '../ports.ts';
import { type Preview, PreviewSchema, previewOf } from '../preview.ts';
import type { PublishedDataset } from '../published-schema.ts';
import { targetFields, targetsOf } from '../targets.ts';
import { judgeQuestion } from './judge-question.ts';

const DEADLINE_MS = 3_000;

export const previewQuestion = readOperation({
  id: 'data-commons.preview-question',
  summary: 'See what each holder’s law and agreement would say to a question before sending it',
  route: { method: 'POST', path: '/data-commons/question-previews' },
  input: Type.Object(
    { question: QuestionSchema, purpose: PurposeFactsSchema, ...targetFields },
    { additionalProperties: false },
  ),
  output: Type.Object({ previews: Type.Array(PreviewSchema) }),
  refusals: ['data-commons.nothing-to-ask'],
  permission: ['mandate:researcher'],
  needs: {
    home: homePort,
    fanOut: fanOutPort,
    attestation: attestationPort,
    agreements: agreementsPort,
    judge: judgePort,
  },
  async run(context, input) {
    const { db, at, caller, fanOut, attestation, judge, home, agreements } = context;
    const targets = caller.kind === 'person' ? await targetsOf(db, input) : [];
    if (caller.kind !== 'person' || targets.length === 0) return refused(nothingToAsk());
    const said = { ...input.purpose, ...(await attestation.of(db, caller, at)) };
    const { question } = input;
    const now = { validAt: instantText(at), knownAt: instantText(at) };
    const previews = await Promise.all(
      targets.map(async (target): Promise<Preview> => {
        const named = { holder: target.holder, dataset: target.id, title: target.title };
        const body = { dataset: target.id, question, facts: said } as Json;
        const request = { method: 'POST', path: '/data-commons/judgements', body } as const;
        const heard = await fanOut([target.holder], request, { deadlineMs: DEADLINE_MS });
        const result = heard.answers[0]?.result;
        const told = result?.ok ? parse(judgeQuestion.output, result.value) : null;
        if (told?.ok)
          return { ...named, basis: 'holder', ...previewOf(told.value.verdict as Verdict) };
        const reason = heard.missing[0]?.reason ?? (result?.ok === false ? result.refusal : null);
        const facts = await factsKnownHere(target, { db, at, home, agreements, question, said });
        const verdict = judge({ kind: DATA_ANSWER, facts }, now);
        const silence = reason?.message ?? `${target.holder} sent no judgement.`;
        return { ...named, basis: 'here', ...previewOf(verdict), silence };
      }),
    );
    return ok({ output: { previews } });
  },
});

interface Known {
  readonly db: Parameters<Agreements['with']>[0];
  readonly at: Temporal.Instant;
  readonly home: { readonly member: string };
  readonly agreements: Agreements;
  readonly question: Question;
  readonly said: AttestedFacts;
}

async function factsKnownHere(target: PublishedDataset, known: Known): Promise<DataActFacts> {
  const { db, at, home, agreements, question, said } = known;
  const found = await agreements.with(db, target.holder, at);
  const agreement = found.findLast((one) => coveredBy(one, target) !== null) ?? found.at(-1);
  const { minimumCell = standardPolicy.minimumCell, roundingBase = 1 } = target;
  return {
    ...(said as DataActFacts),
    'requester.nation': home.member,
    'requester.isForeignPerson': home.member !== target.holder,
    ...onlyKnown({
      'dataset.id': target.id,
      'dataset.holderNation': target.holder,
      'dataset.classes': [...target.classes].sort(),
      'dataset.categories': [...target.categories].sort(),
      'dataset.isHuman': target.isHuman,
      'dataset.collectionCountry': target.provenance?.collectedIn,
      'dataset.readinessLevel': levelToday(target, at),
      'dataset.recordsTotal': target.recordsTotal,
      'dataset.dataUse': target.dataUse as unknown as Json | undefined,
      'dataset.provenance': target.provenance as unknown as Json | undefined,
    }),
    ...questionFacts(question, target.tier, { minimumCell, roundingBase }),
    ...foundAgreementFacts(agreement ?? null),
  };
}

/** As published; a holder that never said assessed nothing, or runs an older node. */
function levelToday({ readiness }: PublishedDataset, at: Temporal.Instant): number | undefined {
  if (readiness === undefined) return undefined;
  return readiness.expiresOn > dateOf(at).toString() ? readiness.level : 0;
}

const nothingToAsk = () =>
  refusal('not-found', 'data-commons.nothing-to-ask', 'No partner’s data set fits the question.', {
    because: [{ text: 'No published data set of a partner has this id, class and holder.' }],
    next: 'See `entente data-commons list-partner-datasets`.',
  });
