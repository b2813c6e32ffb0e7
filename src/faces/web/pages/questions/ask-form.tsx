// The form of the ask page: whom, what, what for, what they will say; the question in words beside
// it.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import classes from './ask-form.module.css';
import { draftIn } from './draft.ts';
import { KindPart } from './kind-part.tsx';
import type { Asking } from './kinds.ts';
import { PreviewPart } from './preview-part.tsx';
import { PurposePart } from './purpose-part.tsx';
import { type Built, build, columnsIn, faultTexts, type Shape } from './question-of.ts';
import { fitOf, offeredColumns } from './shape.ts';
import { TargetsPart } from './targets-part.tsx';
import { type DraftInHand, useDraft } from './use-draft.ts';
import { type Targets, useTargets } from './use-targets.ts';
import { YourQuestion } from './your-question.tsx';

export function AskForm() {
  const t = useTexts(questionsTexts).ask;
  const hand = useDraft();
  const { draft, change, settled } = hand;
  const targets = useTargets(draft);
  const shape = shapeOf(draft, targets);
  const built = build(draft, shape);
  const [wasTried, setTried] = useState(false);
  const sending = useSending(built);
  const errors = { ...(wasTried ? shown(built, t.faults) : {}), ...sending.errors };
  // Enter in a field asks the holders; only the button sends.
  const check = () => {
    setTried(true);
    if (built.ok) change({ isChecked: true });
  };
  const begin = () => {
    setTried(false);
    change(draftIn({}));
  };
  return (
    <div className={classes.columns}>
      <div className={classes.form}>
        <Form onSubmit={check} errors={errors} label={t.title}>
          <TargetsPart hand={hand} targets={targets} errors={errors} />
          <KindPart hand={hand} targets={targets} shape={shape} errors={errors} />
          <PurposePart draft={draft} change={change} errors={errors} />
          <PreviewPart
            hand={hand}
            asking={builtWhole(build(settled, shapeOf(settled, targets)))}
            isComplete={built.ok}
            sending={sending}
            onReset={begin}
          />
        </Form>
      </div>
      <YourQuestion draft={draft} shape={shape} />
    </div>
  );
}

const builtWhole = (built: Built): Asking | null => (built.ok ? built.asking : null);

const shown = (built: Built, words: Parameters<typeof faultTexts>[1]): FieldErrors =>
  built.ok ? {} : faultTexts(built.faults, words);

function shapeOf(draft: DraftInHand['draft'], { datasets }: Targets): Shape {
  const offered = offeredColumns(datasets);
  const published = offered.find(({ name }) => name === draft.of)?.edges ?? [];
  return {
    offered,
    fit: fitOf(datasets, draft.kind, columnsIn(draft)),
    edges: draft.edges === '' ? published.join(' ') : draft.edges,
  };
}

/** `/purpose/purpose.terms/0` is about the field of the purpose's terms. */
const fieldOf = (name: string): string =>
  name.replace(/^question\./, '').replace(/^(purpose\.[a-z]+\.[A-Za-z]+)\.\d+$/, '$1');

function useSending(built: Built) {
  const navigate = useNavigate();
  const ask = useAct('post', '/data-commons/questions');
  const send = () => {
    if (!built.ok || ask.isPending) return;
    ask.mutate(
      { body: { ...built.asking, wait: false } },
      {
        onSuccess: ({ output }) => void navigate({ to: `/questions/${output.question}` as '/' }),
      },
    );
  };
  const problem = ask.error?.problem;
  const errors = Object.fromEntries(
    Object.entries(fieldErrorsOf(problem?.because)).map(([name, text]) => [fieldOf(name), text]),
  );
  return { send, errors, problem, isBusy: ask.isPending };
}
