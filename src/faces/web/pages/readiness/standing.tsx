// Where it stands in one sentence, and what keeps it from the next level.

import { isOpen, type Readiness } from '../../parts/readiness/types.ts';
import { wordFor } from '../../parts/word-for.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './readiness.module.css';

export function Standing({ of }: { readonly of: Readiness }) {
  const { standing: t, ofProfile } = useTexts(readinessTexts);
  const { level, ladder, isInForce, signed, why } = of;
  if (!isInForce)
    return (
      <Notice kind="warn" isStanding title={signed ? t.over : t.never}>
        {signed && why ? `${why} ` : ''}
        {signed ? t.overText : t.neverText}
      </Notice>
    );
  const here = ladder.find((rung) => rung.level === level);
  const next = ladder.find((rung) => rung.level === level + 1);
  const title = (words: string | undefined) => wordFor(ofProfile, words ?? '');
  return (
    <p>
      <strong className={classes.tally}>{t.at(level, title(here?.title))}</strong>{' '}
      {next ? t.next(next.level, title(next.title), next.checks.filter(isOpen).length) : t.top}
    </p>
  );
}
