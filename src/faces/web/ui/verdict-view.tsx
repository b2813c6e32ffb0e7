// What the law says of an act: the outcome, every rule that spoke with its citation, the facts
// used, what is still asked, what it obliges to, what would change it.
import type { Verdict } from '../../../base/verdict.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { Seal } from './seal.tsx';
import { Status, type StatusKind } from './status.tsx';
import { VerdictBasis } from './verdict-basis.tsx';
import { VerdictDuties } from './verdict-duties.tsx';
import { VerdictFacts } from './verdict-facts.tsx';
import { partKey, questionKey } from './verdict-keys.ts';
import { VerdictPart } from './verdict-part.tsx';
import classes from './verdict-view.module.css';

interface Props {
  readonly verdict: Verdict;
  /** The ledger entry that keeps it. */
  readonly entry?: string;
  /** Opens each rule's reading at once. */
  readonly isOpen?: boolean;
}

const KINDS: Readonly<Record<Verdict['effect'], StatusKind>> = {
  permit: 'ok',
  'permit-with-duties': 'ok',
  review: 'warn',
  deny: 'bad',
};

export function VerdictView({ verdict, entry, isOpen = false }: Props) {
  const t = useTexts(uiTexts).verdict;
  const { effect, parts, duties, questions } = verdict;
  return (
    <div className={classes.verdict}>
      <div className={classes.outcome} data-effect={effect}>
        <Status kind={KINDS[effect]} size="large">
          {t.effects[effect]}
        </Status>
        <code className={classes.act}>{verdict.act}</code>
        {entry ? <Seal entry={entry} /> : null}
      </div>
      {questions.length > 0 ? (
        <div className={classes.block}>
          <h3>{t.questions}</h3>
          <ul className={classes.list}>
            {questions.map((question) => (
              <li key={questionKey(question)}>
                {question.text} <code className={classes.fact}>{question.fact}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={classes.block}>
        <h3>{t.rules}</h3>
        {parts.length === 0 ? <p>{t.noRules}</p> : null}
        <ol className={classes.parts}>
          {parts.map((part) => (
            <li key={partKey(part)}>
              <VerdictPart part={part} kind={KINDS[part.effect]} isOpen={isOpen} />
            </li>
          ))}
        </ol>
      </div>
      {duties.length > 0 ? <VerdictDuties duties={duties} /> : null}
      <VerdictFacts verdict={verdict} />
      <VerdictBasis verdict={verdict} />
    </div>
  );
}
