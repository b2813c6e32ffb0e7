// What one holder said on one data set: the answer with its numbers, or the refusal with its rule,
// who could change it and what to do next; and its receipt.
import { lazy, Suspense } from 'react';
import type { Duty, Verdict } from '../../../../base/verdict.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './answer-card.module.css';
import { AnswerNumbers } from './answer-numbers.tsx';
import { silenceOf, useTimeOfDay } from './answer-progress.tsx';
import { isSilent, refusalOf, STATE_KINDS, stateOf } from './answer-state.ts';
import { unitsWords } from './answer-words.ts';
import type { HeardAnswer, Question } from './kinds.ts';
import { Receipt } from './receipt.tsx';
import { WhatIfLink } from './what-if-link.tsx';

const VerdictView = lazy(() =>
  import('../../ui/verdict-view.tsx').then((m) => ({ default: m.VerdictView })),
);
const VerdictDuties = lazy(() =>
  import('../../ui/verdict-duties.tsx').then((m) => ({ default: m.VerdictDuties })),
);

interface Props {
  readonly part: HeardAnswer;
  readonly question: Question;
}

export function AnswerCard({ part, question }: Props) {
  const texts = useTexts(questionsTexts);
  const { holder, title, dataset, answer } = part;
  const state = stateOf(part);
  return (
    <article className={classes.card} aria-labelledby={`${dataset}-title`}>
      <div className={classes.head}>
        <MemberChip code={holder} />
        <h3 id={`${dataset}-title`}>
          <Link href={`/datasets/${dataset}?at=partner`}>{title}</Link>
        </h3>
        <Status kind={STATE_KINDS[state]}>{texts.states[state]}</Status>
      </div>
      {answer ? <AnswerNumbers answer={answer} question={question} name={title} /> : null}
      {answer ? <Movement part={part} /> : null}
      {answer ? <Noise part={part} /> : null}
      <AskedAs part={part} />
      {answer ? <Origin part={part} /> : <Why part={part} />}
      {state === 'waiting' || isSilent(state) ? null : <Receipt part={part} />}
    </article>
  );
}

/** Counts of a data set from which participants withdrew are not exact, and say so. */
function Movement({ part: { policy, outcome } }: { readonly part: HeardAnswer }) {
  const t = useTexts(questionsTexts).answer;
  const { number } = useLocale();
  if (outcome !== 'answered' || policy?.perturbation === undefined) return null;
  return <p className={classes.hidden}>{t.moved(number(policy.perturbation))}</p>;
}

/** 95 in 100 draws of a Laplace lie within so many of its standard deviations. */
const WITHIN = Math.log(20) / Math.SQRT2;

/** Counts drawn with noise say how far they may be off, and what they cost. */
function Noise({ part: { policy, outcome } }: { readonly part: HeardAnswer }) {
  const t = useTexts(questionsTexts).answer;
  const { number } = useLocale();
  if (outcome !== 'answered' || policy?.deviation === undefined) return null;
  const off = number(Math.ceil(WITHIN * Number(policy.deviation)));
  return <p className={classes.hidden}>{t.noisy(off, policy.cost ?? '0')}</p>;
}

function AskedAs({ part: { asked } }: { readonly part: HeardAnswer }) {
  const t = useTexts(questionsTexts).answer;
  return asked === undefined ? null : <p className={classes.hidden}>{t.onGrid}</p>;
}

function Why({ part }: { readonly part: HeardAnswer }) {
  const t = useTexts(questionsTexts).answer;
  const time = useTimeOfDay();
  const state = stateOf(part);
  const refusal = refusalOf(part);
  const verdict = (part.verdict ?? verdictIn(refusal?.detail)) as Verdict | undefined;
  if (state === 'waiting') return <Skeleton lines={2} />;
  return (
    <>
      {isSilent(state) ? <p>{silenceOf(part, t, time)}</p> : null}
      {refusal ? <RefusalView problem={refusal} isStanding /> : null}
      {verdict ? <WhatIfLink verdict={verdict} /> : null}
    </>
  );
}

const verdictIn = (detail: unknown): unknown =>
  typeof detail === 'object' && detail !== null && 'parts' in detail ? detail : undefined;

/** Under which agreement it was given, when, and what it counts. */
function Origin({ part }: { readonly part: HeardAnswer }) {
  const texts = useTexts(questionsTexts);
  const t = texts.answer.terms;
  const locale = useLocale();
  const { number } = locale;
  const { agreement, at, records, units, duties = [], verdict } = part;
  return (
    <>
      <p className={classes.origin}>
        {agreement ? (
          <span>
            {t.agreement}{' '}
            <Link href={`/agreements/${agreement}`}>
              <code>{agreement.slice(0, 12)}…</code>
            </Link>
          </span>
        ) : null}
        {at ? (
          <span>
            {t.at} <InstantText at={at} hasSeconds />
          </span>
        ) : null}
        {records === undefined ? null : (
          <span>
            {t.records}: {number(records)}
          </span>
        )}
        {units === undefined ? null : (
          <span>
            {t.units}: {unitsWords(units, locale)}
          </span>
        )}
      </p>
      {duties.length > 0 ? (
        <Suspense fallback={<Skeleton lines={2} />}>
          <VerdictDuties duties={duties as readonly Duty[]} />
        </Suspense>
      ) : null}
      {verdict ? (
        <Disclosure summary={texts.preview.whole}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <VerdictView verdict={verdict as Verdict} />
          </Suspense>
        </Disclosure>
      ) : null}
    </>
  );
}
