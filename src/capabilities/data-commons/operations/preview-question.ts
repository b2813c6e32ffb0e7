// Before a question is sent: what each holder's law and agreement would say to it. The holders are
// asked; for one that is silent, its published conditions and the packs known here speak, which
// promises nothing.
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import type { Verdict } from '../../../base/verdict.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER } from '../agreement/facts.ts';
import { PurposeFactsSchema } from '../attested.ts';
import { QuestionSchema } from '../disclosure/index.ts';
import { factsKnownHere } from '../known-facts.ts';
import { agreementsPort, attestationPort, fanOutPort, homePort, judgePort } from '../ports.ts';
import { type Preview, PreviewSchema, previewOf } from '../preview.ts';
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
        const found = await agreements.with(db, target.holder, at);
        const { member } = home;
        const facts = factsKnownHere(target, { at, member, agreements: found, question, said });
        const verdict = judge({ kind: DATA_ANSWER, facts }, now);
        const silence = reason?.message ?? `${target.holder} sent no judgement.`;
        return { ...named, basis: 'here', ...previewOf(verdict), silence };
      }),
    );
    return ok({ output: { previews } });
  },
});

const nothingToAsk = () =>
  refusal('not-found', 'data-commons.nothing-to-ask', 'No partner’s data set fits the question.', {
    because: [{ text: 'No published data set of a partner has this id, class and holder.' }],
    next: 'See `entente data-commons list-partner-datasets`.',
  });
