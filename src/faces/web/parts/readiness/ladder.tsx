// The ladder of readiness: five rungs, those reached filled, the next one with what it still asks.
import { Check } from 'lucide-react';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { wordFor } from '../word-for.ts';
import classes from './ladder.module.css';
import type { LevelSeen } from './types.ts';

interface Props {
  readonly levels: readonly LevelSeen[];
  /** The level that stands now. */
  readonly level: number;
}

export function Ladder({ levels, level }: Props) {
  const { ladder: t, ofProfile } = useTexts(readinessTexts);
  const stateOf = (rung: number) =>
    rung <= level ? 'reached' : rung === level + 1 ? 'next' : 'ahead';
  const said = ({ level: rung, openChecks }: LevelSeen) => {
    const state = stateOf(rung);
    if (state === 'reached') return t.reached;
    if (openChecks !== null && openChecks > 0) return t.open(openChecks);
    return state === 'next' ? t.next : t.ahead;
  };
  return (
    <ol className={classes.ladder} aria-label={t.label}>
      {levels.map((rung) => (
        <li
          key={rung.level}
          data-state={stateOf(rung.level)}
          aria-current={rung.level === level ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden="true">
            {rung.level < level ? <Check size={16} strokeWidth={3} /> : rung.level}
          </span>
          <span className={classes.words}>
            <strong>
              <span className="visually-hidden">{t.level(rung.level)}: </span>
              {wordFor(ofProfile, rung.title)}
            </strong>
            <span className={classes.meaning}>{wordFor(ofProfile, rung.meaning)}</span>
            <span className={classes.state}>{said(rung)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
