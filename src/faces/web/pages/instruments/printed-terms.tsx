// The terms in words as the node prints them, clause by clause: numbers hang, sub-clauses stand in.
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import classes from './instruments.module.css';

interface Clause {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

/** `3.1. Commercial purpose: …` taken apart; a line of another make is all body. */
export function clauseOf(line: string): Clause {
  const [, number, heading, body] = /^(\d+(?:\.\d+)*)\. ([^:]+(?:: \S+)?): (.*)$/s.exec(line) ?? [];
  return number === undefined
    ? { number: '', heading: '', body: line }
    : { number, heading: heading ?? '', body: body ?? '' };
}

export function PrintedTerms({ lines }: { readonly lines: readonly string[] }) {
  const t = useTexts(instrumentTexts).agreements.one;
  if (lines.length === 0) return <p className={classes.quiet}>{t.noTerms}</p>;
  return <Clauses clauses={lines.map(clauseOf)} />;
}

export function Clauses({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <ol className={classes.clauses} lang="en">
      {clauses.map(({ number, heading, body }) => (
        <li
          key={`${number} ${heading} ${body}`}
          className={classes.clause}
          data-deep={number.includes('.') || undefined}
        >
          <span className={classes.number}>{number}</span>
          <div>
            {heading ? <h3>{heading}</h3> : null}
            <p>{body}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
