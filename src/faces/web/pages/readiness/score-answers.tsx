// What no machine settles, answered by the steward: it is signed with the next report.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import type { Score } from '../../parts/readiness/types.ts';
import { wordFor } from '../../parts/word-for.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast-context.ts';

type Asked = Score['dimensions'][number]['criteria'][number];
interface Said {
  readonly stands: string;
  readonly text: string;
}

interface Props {
  readonly dataset: string;
  readonly asked: readonly Asked[];
}

export function ScoreAnswers({ dataset, asked }: Props) {
  const { score: t, assess } = useTexts(readinessTexts);
  const say = useToast();
  const act = useAct('post', '/data-commons/datasets/{dataset}/readiness');
  const [answers, setAnswers] = useState(() => saidBefore(asked));
  const [errors, setErrors] = useState<FieldErrors>({});
  const change = (criterion: string, said: Partial<Said>) =>
    setAnswers((was) => ({ ...was, [criterion]: { ...EMPTY, ...was[criterion], ...said } }));
  const submit = () => {
    const wrong = asked.flatMap(({ criterion }) => {
      const { stands, text } = answers[criterion] ?? EMPTY;
      return stands === '' || text.trim() === '' ? [[`${criterion}.text`, t.incomplete]] : [];
    });
    setErrors(Object.fromEntries(wrong) as FieldErrors);
    if (wrong.length > 0) return;
    const stated = asked.map(({ criterion }) => {
      const { stands, text } = answers[criterion] ?? EMPTY;
      return { criterion, isMet: stands === 'met', text: text.trim() };
    });
    act.mutate(
      { path: { dataset }, body: { stated } },
      {
        onSuccess: ({ output, evidence }) =>
          say({
            kind: 'ok',
            text: assess.done(output.level),
            ...(evidence ? { entry: evidence.entry } : {}),
          }),
      },
    );
  };
  return (
    <Disclosure summary={t.asks}>
      <Form onSubmit={submit} errors={errors} label={t.asks}>
        <p className={parts.quiet}>{t.asksLead}</p>
        {act.error ? <RefusalView problem={act.error.problem} /> : null}
        {asked.map((one) => (
          <Answer
            key={one.criterion}
            asked={one}
            said={answers[one.criterion] ?? EMPTY}
            onChange={(said) => change(one.criterion, said)}
            error={errors[`${one.criterion}.text`]}
          />
        ))}
        <Button type="submit" kind="secondary" isBusy={act.isPending}>
          {t.send}
        </Button>
      </Form>
    </Disclosure>
  );
}

const EMPTY: Said = { stands: '', text: '' };

const saidBefore = (asked: readonly Asked[]): Readonly<Record<string, Said>> =>
  Object.fromEntries(
    asked.map(({ criterion, said, stands }) => [
      criterion,
      said === undefined ? EMPTY : { stands: stands === 'not-met' ? 'not-met' : 'met', text: said },
    ]),
  );

interface AnswerProps {
  readonly asked: Asked;
  readonly said: Said;
  readonly onChange: (said: Partial<Said>) => void;
  readonly error: string | undefined;
}

function Answer({ asked, said, onChange, error }: AnswerProps) {
  const { score: t, ofProfile } = useTexts(readinessTexts);
  const { criterion, title, asks = '' } = asked;
  return (
    <div className={parts.indent}>
      <RadioGroup
        name={`${criterion}.stands`}
        label={`${criterion} ${wordFor(ofProfile, title)}`}
        hint={<span lang="en">{asks}</span>}
        value={said.stands}
        onChange={(stands) => onChange({ stands })}
        options={[
          { value: 'met', text: t.isMet },
          { value: 'not-met', text: t.notMet },
        ]}
      />
      <TextArea
        name={`${criterion}.text`}
        label={t.why}
        value={said.text}
        onChange={(text) => onChange({ text })}
        rows={3}
        lengthMax={2_000}
        {...(error === undefined ? {} : { error })}
      />
    </div>
  );
}
