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

interface TermsProps {
  readonly lines: readonly string[];
  /** The number of the clause that a verdict cites. */
  readonly cited?: string;
}

export function PrintedTerms({ lines, cited = '' }: TermsProps) {
  const t = useTexts(instrumentTexts).agreements.one;
  if (lines.length === 0) return <p className={classes.quiet}>{t.noTerms}</p>;
  const clauses = lines.map(clauseOf);
  return <Clauses clauses={clauses} cited={nearestClause(clauses, cited)} />;
}

/** Clause 6 where no 6.1 is printed by itself. */
export function nearestClause(clauses: readonly Clause[], cited: string): string {
  const has = clauses.some(({ number }) => number === cited);
  const above = cited.lastIndexOf('.');
  return has || above < 0 ? cited : nearestClause(clauses, cited.slice(0, above));
}

const bringIntoView = (clause: HTMLElement | null): void =>
  clause?.scrollIntoView({ block: 'center' });

interface ClausesProps {
  readonly clauses: readonly Clause[];
  readonly cited?: string;
}

export function Clauses({ clauses, cited = '' }: ClausesProps) {
  return (
    <ol className={classes.clauses} lang="en">
      {clauses.map(({ number, heading, body }) => (
        <li
          key={`${number} ${heading} ${body}`}
          className={classes.clause}
          data-deep={number.includes('.') || undefined}
          {...(number !== '' && number === cited
            ? { 'aria-current': 'true' as const, ref: bringIntoView }
            : {})}
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
