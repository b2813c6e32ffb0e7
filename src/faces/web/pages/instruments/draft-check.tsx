// Check your answers: everything that will be drafted, what it denies, and the way back to change
// it.
import type { Json } from '../../../../base/json.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { type Answer, CheckAnswers } from '../../ui/check-answers.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { deniedIn } from './denied.ts';
import { DATA_AGREEMENT, type Draft, OWN_RULE } from './draft-state.ts';
import classes from './instruments.module.css';
import { Nations, useSelf } from './nations.tsx';
import { Clauses } from './printed-terms.tsx';
import { isObject, partsOf, type Template, type TermNode, treeOf } from './term-tree.ts';
import { type TermWording, useTermWords } from './term-words.ts';

interface Props {
  readonly template: Template;
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onSave: () => void;
}

export function DraftCheck({ template, draft, isBusy, onBack, onSave }: Props) {
  const writing = useWritingTexts();
  const t = writing.signing.draft;
  const words = useTermWords();
  const denied = draft.type === DATA_AGREEMENT ? deniedIn(draft.terms) : [];
  const answers = [
    ...useFrame(template, draft),
    ...partsOf(treeOf(template.fields))
      .flatMap(({ nodes }) => nodes)
      .map((node) => ({
        question: words.label(node.field),
        value: <TermValue node={node} value={draft.terms[node.name]} />,
      })),
  ];
  return (
    <Section title={t.checkTitle} lead={t.checkLead}>
      {denied.length > 0 ? (
        <Notice isStanding title={t.deniedTitle}>
          <ul className={classes.plain}>
            {denied.map((path) => (
              <li key={path}>{writing.terms[path]?.label ?? path}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <CheckAnswers answers={answers.map((answer): Answer => ({ ...answer, onChange: onBack }))} />
      <div className={classes.row}>
        <Button isBusy={isBusy} onPress={onSave}>
          {t.save}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t.back}
        </Button>
      </div>
    </Section>
  );
}

function useFrame(template: Template, draft: Draft): Answer[] {
  const texts = useTexts(instrumentTexts);
  const writing = useWritingTexts();
  const t = writing.signing.draft;
  const self = useSelf();
  const rule = template.rules.find(({ name }) => name === draft.rule)?.title;
  const parties = [...new Set([self, ...draft.parties])].sort();
  return [
    { question: t.kind, value: texts.types[draft.type] ?? template.title },
    { question: t.textTitle, value: draft.title },
    { question: t.parties, value: <Nations codes={parties} /> },
    {
      question: t.rule,
      value: draft.rule === OWN_RULE ? t.ownRule : <span lang="en">{rule ?? draft.rule}</span>,
    },
    {
      question: t.inForce,
      value: draft.begins === 'adoption' ? t.onAdoption : <DateText on={draft.fromOn} />,
    },
    {
      question: t.expiresOn,
      value: draft.expiresOn ? <DateText on={draft.expiresOn} /> : texts.agreements.one.facts.noEnd,
    },
    ...(draft.clauses.length > 0
      ? [{ question: t.clauses, value: <Clauses clauses={draft.clauses} /> }]
      : []),
  ];
}

interface ValueProps {
  readonly node: TermNode;
  readonly value: Json | undefined;
}

/** A term in words: silence where it denies is said as such. */
function TermValue({ node, value }: ValueProps) {
  const t = useWritingTexts().signing.draft;
  const words = useTermWords();
  const { field, children } = node;
  if (value === undefined || value === '')
    return field.kind === 'choice' ? (
      <Status kind="neutral">{t.silent}</Status>
    ) : (
      <span className={classes.quiet}>{t.notIncluded}</span>
    );
  if (field.kind === 'group' && isObject(value)) return <Inside nodes={children} values={value} />;
  if (field.kind === 'list' && children.length > 0 && Array.isArray(value))
    return (
      <ul className={classes.words}>
        {value.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
          <li key={i}>
            {isObject(one) ? <Inside nodes={children} values={one} /> : plain(one, words)}
          </li>
        ))}
      </ul>
    );
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  return plain(value, words);
}

function Inside(props: { nodes: readonly TermNode[]; values: Readonly<Record<string, Json>> }) {
  const words = useTermWords();
  return (
    <span className={classes.words}>
      {props.nodes
        .filter(({ name }) => props.values[name] !== undefined)
        .map((node) => (
          <span key={node.name}>
            <span className={classes.quiet}>{words.label(node.field)}: </span>
            <TermValue node={node} value={props.values[node.name]} />
          </span>
        ))}
    </span>
  );
}

function plain(value: Json, words: TermWording): string {
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => plain(one, words)).join(', ');
  return typeof value === 'string' ? words.choice(value) : JSON.stringify(value);
}
