// The form of a draft: the frame, the typed terms in their parts, the clauses in words, beginning
// and end. What is wrong stands beside its field and in the summary at the top.
import { useState } from 'react';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { DraftClauses } from './draft-clauses.tsx';
import { DraftDates } from './draft-dates.tsx';
import { DraftFrame } from './draft-frame.tsx';
import { DATA_AGREEMENT, type Draft, type KeptDraft } from './draft-state.ts';
import classes from './instruments.module.css';
import { TermField } from './term-field.tsx';
import { lacksOf, partsOf, type Template, type TermNode, treeOf } from './term-tree.ts';
import { useTermWords } from './term-words.ts';

interface Props {
  readonly template: Template;
  readonly kept: KeptDraft;
  /** What the node refused, by field. */
  readonly refused: FieldErrors;
  readonly onDone: () => void;
}

export function DraftForm({ template, kept, refused, onDone }: Props) {
  const t = useWritingTexts().signing.draft;
  const { draft, change, isTouched, forget } = kept;
  const [wasTried, setTried] = useState(false);
  const nodes = treeOf(template.fields);
  const lacking = useLacking(template, draft, nodes);
  const errors = wasTried ? { ...refused, ...lacking } : refused;
  const submit = () => {
    setTried(true);
    if (Object.keys(lacking).length === 0) onDone();
  };
  const shared = { draft, errors, onChange: change };
  return (
    <Form onSubmit={submit} errors={errors} isUnsaved={isTouched}>
      <div className={`${classes.stack} ${classes.wide}`}>
        {isTouched ? (
          <Notice
            isStanding
            actions={
              <Button kind="quiet" size="small" onPress={forget}>
                {t.anew}
              </Button>
            }
          >
            {t.kept}
          </Notice>
        ) : null}
        <Section title={t.frame}>
          <DraftFrame template={template} {...shared} />
        </Section>
        <Terms nodes={nodes} {...shared} />
        <Section title={t.clauses} lead={t.clausesLead}>
          <DraftClauses {...shared} />
        </Section>
        <Section title={t.when}>
          <DraftDates {...shared} />
        </Section>
        <div>
          <Button type="submit">{t.check}</Button>
        </div>
      </div>
    </Form>
  );
}

export interface DraftPartProps {
  readonly draft: Draft;
  readonly errors: FieldErrors;
  readonly onChange: (changed: Partial<Draft>) => void;
}

function Terms({ nodes, draft, errors, onChange }: DraftPartProps & { nodes: TermNode[] }) {
  const writing = useWritingTexts();
  const { terms, type } = draft;
  const isAgreement = type === DATA_AGREEMENT;
  return partsOf(nodes).map(({ part, nodes: own }) => {
    const { title, lead } = writing.termParts[part];
    return (
      <Section
        key={part}
        title={isAgreement ? title : writing.signing.draft.terms}
        {...(isAgreement && lead ? { lead } : {})}
      >
        {own.map((node) => (
          <TermField
            key={node.name}
            node={node}
            name={`terms.${node.name}`}
            value={terms[node.name]}
            errors={errors}
            onChange={(next) => {
              const { [node.name]: _was, ...others } = terms;
              onChange({ terms: next === undefined ? others : { ...others, [node.name]: next } });
            }}
          />
        ))}
      </Section>
    );
  });
}

/** What is plainly lacking, field by field, in their order on the page. */
function useLacking(template: Template, draft: Draft, nodes: readonly TermNode[]): FieldErrors {
  const t = useWritingTexts().signing.draft;
  const words = useTermWords();
  const isAgreement = template.type === DATA_AGREEMENT;
  const asked = partsOf(nodes).flatMap((part) => part.nodes);
  const terms = Object.entries(lacksOf(asked, draft.terms, 'terms')).map(
    ([name, { node, lack }]) => [name, t[lack](words.label(node.field))] as const,
  );
  return {
    ...(draft.title.trim() === '' ? { title: t.needTitle } : {}),
    ...(isAgreement && draft.parties.length === 0 ? { parties: t.needParties } : {}),
    ...(draft.rule === '' ? { decisionRule: t.needRule } : {}),
    ...Object.fromEntries(terms),
    ...Object.fromEntries(
      draft.clauses.flatMap(({ body }, i) =>
        body.trim() === '' ? [[`text.${i}.body`, t.needBody] as const] : [],
      ),
    ),
    ...(draft.begins === 'date' && draft.fromOn === '' ? { 'inForce.on': t.needDate } : {}),
  };
}
