// Everything that is about to be sent or signed, answer by answer, each with the way back to
// change it (GOV.UK check-answers pattern).
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './check-answers.module.css';
import { Link } from './link.tsx';

export interface Answer {
  readonly question: string;
  readonly value: ReactNode;
  /** Where it is changed; left out where it no longer can be. */
  readonly changeHref?: string;
  /** Or what changes it, within one page. */
  readonly onChange?: () => void;
}

interface Props {
  readonly answers: readonly Answer[];
}

export function CheckAnswers({ answers }: Props) {
  const t = useTexts(uiTexts);
  return (
    <dl className={classes.answers}>
      {answers.map(({ question, value, changeHref, onChange }) => {
        const words = (
          <>
            {t.change}
            <span className="visually-hidden"> {question}</span>
          </>
        );
        return (
          <div key={question} className={classes.row}>
            <dt>{question}</dt>
            <dd className={classes.value}>{value}</dd>
            {changeHref || onChange ? (
              <dd className={classes.change} data-screen-only>
                {changeHref ? (
                  <Link href={changeHref}>{words}</Link>
                ) : (
                  <button type="button" onClick={onChange}>
                    {words}
                  </button>
                )}
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
