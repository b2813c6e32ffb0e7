// When a rule applies, in plain words, as nested lists: what must hold together stands together.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type ConditionLine, type ConditionNode, conditionTree } from './condition-tree.ts';
import classes from './rule-condition.module.css';

interface Props {
  readonly lines: readonly ConditionLine[];
  /** By fact: what is asked when it is unknown. */
  readonly questions: Readonly<Record<string, string>>;
}

export function Condition({ lines, questions }: Props) {
  return <Nodes nodes={conditionTree(lines)} questions={questions} />;
}

interface NodesProps {
  readonly nodes: readonly ConditionNode[];
  readonly questions: Readonly<Record<string, string>>;
}

function Nodes({ nodes, questions }: NodesProps) {
  const t = useTexts(lawTexts).rule;
  return (
    <ul className={classes.nodes}>
      {nodes.map(({ line, below }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one condition never move
        <li key={i} data-kind={line.kind}>
          {line.kind === 'test' ? (
            <TestLine line={line} question={questions[line.fact ?? '']} />
          ) : (
            <>
              <span className={classes.join}>{t.kinds[line.kind]}</span>
              <Nodes nodes={below} questions={questions} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface TestProps {
  readonly line: ConditionLine;
  readonly question: string | undefined;
}

function TestLine({ line: { fact, words, members }, question }: TestProps) {
  const t = useTexts(lawTexts).rule;
  const said = fact && words.startsWith(fact) ? words.slice(fact.length) : ` ${words}`;
  return (
    <>
      <span>
        <code className={classes.fact}>{fact}</code>
        {said}
      </span>
      {question ? (
        <p className={classes.question}>
          {t.asks} {question}
        </p>
      ) : null}
      {members && members.length > 0 ? (
        <Disclosure summary={t.members(members.length)}>
          <p className={classes.members}>{members.join(' · ')}</p>
        </Disclosure>
      ) : null}
    </>
  );
}
