// The ballot bar with its lines to cross, from the exact counts of the node.
import { use } from 'react';
import type { Ballot as Drawn, Measure } from '../../../../base/figures/ballot-bar.ts';
import { fraction, parseFraction } from '../../../../base/fraction.ts';
import { figureTexts } from '../../texts/figures.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { Ballot } from './acts.ts';
import { useNations } from './nations.tsx';

/** Asked for with the page and not waited for: words and tables come first. */
const drawing = import('../../../../base/figures/ballot-bar.ts');

const CHOICES = { yes: 'yes', no: 'no', abstain: 'abstain', silent: 'waiting' } as const;

/** The ballot as the figure takes it: voters who count, and a measure for each line of votes. */
export function drawnBallot(ballot: Ballot, nameOf: (code: string) => string): Drawn {
  const { electors, lines, rule, outcome } = ballot;
  const { decisionRule } = rule;
  const abstention = 'abstention' in decisionRule ? decisionRule.abstention : 'counts-against';
  return {
    outcome,
    abstention,
    voters: electors
      .filter(({ standing }) => standing !== 'suspended')
      .map(({ member, vote, weight }) => ({
        member,
        name: nameOf(member),
        choice: CHOICES[vote],
        ...(weight === undefined ? {} : { weight: BigInt(weight) }),
      })),
    measures: lines.flatMap((line) => measureOf(line, ballot)),
  };
}

function measureOf(line: Ballot['lines'][number], { rule }: Ballot): Measure[] {
  const { name, need, bar } = line;
  const { decisionRule } = rule;
  if (name === 'members' || name === 'weight') {
    const share = parseFraction(bar.line) ?? fraction(1);
    const isCount = /^\d+$/.test(need);
    const blocks =
      name === 'members' && 'blockingMinority' in decisionRule
        ? decisionRule.blockingMinority?.members
        : undefined;
    const line = bar.isLineEnough ? { atLeast: share } : { moreThan: share };
    return [
      {
        by: name,
        need: isCount ? { count: BigInt(need) } : line,
        ...(blocks === undefined ? {} : { blocking: blocks }),
      },
    ];
  }
  return name === 'signatures' ? [{ by: 'members', need: { count: BigInt(need) } }] : [];
}

export function BallotFigure({ ballot }: { readonly ballot: Ballot }) {
  const t = useTexts(instrumentTexts).agreements.one;
  const { ballotBar } = use(drawing);
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const { nameOf } = useNations();
  const title = t.ballotFigure(ballot.title);
  const data = drawnBallot(ballot, nameOf);
  const draw = (width: number) =>
    ballotBar({ id: 'ballot', title }, data, { width, locale, words: drawn.ballot });
  if (data.measures.length === 0 || data.voters.length === 0) return null;
  return <Figure draw={draw} words={frame} />;
}
