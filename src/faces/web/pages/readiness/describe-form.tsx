// The form in its parts; what is typed in one stays while another is shown, and all of it is sent
// at once.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/queries.ts';
import type { Description } from '../../parts/description/described.ts';
import { describedAnew, isSame } from '../../parts/description/described-anew.ts';
import type { Draft } from '../../parts/description/draft.ts';
import { draftOf } from '../../parts/description/draft-description.ts';
import parts from '../../parts/parts.module.css';
import { usePlace } from '../../parts/place.ts';
import type { Readiness } from '../../parts/readiness/types.ts';
import { stepTo } from '../../shell/step-to.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useToast } from '../../ui/toast-context.ts';
import classes from './describe.module.css';
import { DescribePart, type HeldDataset } from './describe-part.tsx';
import { PARTS, type Part, placeOf } from './to-do-places.ts';

interface Props {
  readonly readiness: Readiness;
  readonly held: HeldDataset;
}

export function DescribeForm({ readiness, held }: Props) {
  const t = useTexts(describeTexts);
  const { duo } = useTexts(datasetsTexts);
  const place = usePlace();
  const part = place.choice('part', PARTS) ?? 'about';
  const was = held.description as unknown as Description;
  const [first] = useState(() => draftOf(was as unknown as Record<string, unknown>, duo));
  const [draft, setDraft] = useState(first);
  const now = describedAnew(was, first, draft);
  const { save, act, errors } = useSave(readiness.dataset, now);
  useArrival(place.word('field'));
  const countOf = (key: Part) =>
    readiness.toDo.filter((one) => placeOf(one).part === key && one.level <= readiness.level + 1)
      .length;
  return (
    <Form onSubmit={save} errors={errors} isUnsaved={!isSame(was, now)}>
      {act.error ? <RefusalView problem={act.error.problem} /> : null}
      <Tabs
        label={t.partsLabel}
        tabs={PARTS.map((key) => ({
          key,
          text: t.parts[key] ?? key,
          ...(countOf(key) > 0 ? { count: `${countOf(key)}` } : {}),
        }))}
        selected={part}
        onSelect={(key) => place.change({ part: key === 'about' ? '' : key, field: '' })}
      >
        <div className={parts.parts}>
          <DescribePart
            part={part}
            wanted={place.word('field')}
            draft={draft}
            onDraft={(change: (before: Draft) => Draft) => setDraft(change)}
            {...{ held, errors }}
            toDo={readiness.toDo.filter((one) => placeOf(one).part === part)}
          />
        </div>
      </Tabs>
      <div className={classes.bar}>
        <Button type="submit" isBusy={act.isPending}>
          {t.save}
        </Button>
        <ButtonLink kind="quiet" href={`/datasets/${readiness.dataset}/readiness`}>
          {t.back}
        </ButtonLink>
      </div>
    </Form>
  );
}

function useSave(dataset: string, description: Description) {
  const t = useTexts(describeTexts);
  const say = useToast();
  const navigate = useNavigate();
  const act = useAct('post', '/data-commons/datasets/{dataset}/description');
  const [errors, setErrors] = useState<FieldErrors>({});
  const save = () =>
    act.mutate(
      { path: { dataset }, body: { description } as never },
      {
        onSuccess: ({ output, evidence }) => {
          const text = output.isAssessmentWaiting ? t.savedWaiting : t.saved;
          say({ kind: 'ok', text, ...(evidence ? { entry: evidence.entry } : {}) });
          void navigate(stepTo(`/datasets/${dataset}/readiness`));
        },
        onError: ({ problem }) => setErrors(fieldErrorsOf(problem.because)),
      },
    );
  return { save, act, errors };
}

/** The to-do leads to a field: it is in sight and has the focus. */
function useArrival(field: string): void {
  useEffect(() => {
    if (field === '') return;
    const name = CSS.escape(field);
    const around = document.querySelector(`[data-field="${name}"]`);
    const control = around?.querySelector<HTMLElement>('input, textarea, select, button');
    const named = document.querySelector<HTMLElement>(`[name="${name}"]`);
    const target = control ?? named;
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [field]);
}
