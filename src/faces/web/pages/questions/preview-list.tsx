// What each holder says to a question before it is sent: the outcome, why, whose law, what would
// change it, and whether this is the holder's own word.
import { lazy, Suspense } from 'react';
import type { Verdict } from '../../../../base/verdict.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { useAddresses } from '../../ui/addresses.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Preview } from './kinds.ts';
import classes from './preview-list.module.css';
import { WhatIfLink } from './what-if-link.tsx';

const VerdictView = lazy(() =>
  import('../../ui/verdict-view.tsx').then((m) => ({ default: m.VerdictView })),
);

const KINDS: Readonly<Record<Preview['outcome'], StatusKind>> = {
  permitted: 'ok',
  'permitted-with-duties': 'ok',
  questions: 'warn',
  refused: 'bad',
  unknown: 'neutral',
};

export function PreviewList({ previews }: { readonly previews: readonly Preview[] }) {
  const t = useTexts(questionsTexts).preview;
  const count = (...outcomes: readonly Preview['outcome'][]) =>
    previews.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return (
    <div className={classes.place}>
      <LiveRegion>
        {t.summary(
          count('permitted', 'permitted-with-duties'),
          count('questions', 'unknown'),
          count('refused'),
        )}
      </LiveRegion>
      <ul className={classes.list}>
        {previews.map((preview) => (
          <li key={preview.dataset} className={classes.item}>
            <PreviewItem preview={preview} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PreviewItem({ preview }: { readonly preview: Preview }) {
  const t = useTexts(questionsTexts).preview;
  const { holder, title, basis, outcome, silence, duties, questions } = preview;
  const verdict = preview.verdict as Verdict | undefined;
  const theirs = questions.filter(({ isYours }) => !isYours);
  const isPermitted = outcome === 'permitted' || outcome === 'permitted-with-duties';
  return (
    <>
      <div className={classes.head}>
        <MemberChip code={holder} />
        <h3>{title}</h3>
        <Status kind={KINDS[outcome]}>{t.outcomes[outcome]}</Status>
        <Tag tone={basis === 'holder' ? 'seal' : 'plain'}>
          {basis === 'holder' ? t.byHolder : t.byHere}
        </Tag>
      </div>
      {basis === 'here' && silence ? (
        <p className={classes.quiet}>{t.byHereNote(silence)}</p>
      ) : null}
      {isPermitted ? null : <Reasons preview={preview} />}
      {theirs.length > 0 ? (
        <div>
          <p className={classes.term}>{t.theirFacts}</p>
          <ul>
            {theirs.map(({ fact, text }) => (
              <li key={fact}>{text}</li>
            ))}
          </ul>
          <p className={classes.quiet}>{t.others}</p>
        </div>
      ) : null}
      {isPermitted ? <Privacy preview={preview} /> : null}
      {isPermitted && duties.length > 0 ? <p>{t.duties(duties.length)}</p> : null}
      {verdict ? (
        <>
          {isPermitted ? null : <WhatIfLink verdict={verdict} />}
          <Disclosure summary={t.whole}>
            <Suspense fallback={<Skeleton lines={4} />}>
              <VerdictView verdict={verdict} />
            </Suspense>
          </Disclosure>
        </>
      ) : null}
    </>
  );
}

/** What it will cost, before it is sent. */
function Privacy({ preview: { privacy } }: { readonly preview: Preview }) {
  const t = useTexts(questionsTexts).preview.privacy;
  const { number } = useLocale();
  if (privacy === undefined || privacy.mechanism === 'none') return null;
  if (privacy.mechanism === 'open') return <p className={classes.quiet}>{t.open}</p>;
  const { cost = '', left = '', answersLeft = 0 } = privacy;
  if (privacy.mechanism === 'exact')
    return <p className={classes.quiet}>{t.exact(answersLeft, number(answersLeft))}</p>;
  return <p className={classes.quiet}>{cost === '0' ? t.again : t.noisy(cost, left)}</p>;
}

function Reasons({ preview: { reasons } }: { readonly preview: Preview }) {
  const t = useTexts(questionsTexts).preview;
  const addresses = useAddresses();
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ rule, citation, text, whoMayChange, next }) => {
        const href = addresses.rule(rule);
        return (
          <li key={`${rule} ${text}`}>
            <p>{text}</p>
            <p className={classes.quiet}>{href ? <Link href={href}>{citation}</Link> : citation}</p>
            {whoMayChange ? (
              <p className={classes.quiet}>
                {t.whoMayChange}: {whoMayChange}
              </p>
            ) : null}
            {next ? (
              <p className={classes.quiet}>
                {t.next}: {next}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
