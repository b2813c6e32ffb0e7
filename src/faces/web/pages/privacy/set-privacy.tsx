// Choosing how answers are protected: by a name that people know. What was spent stays spent.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { privacyTexts } from '../../texts/privacy.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { useToast } from '../../ui/toast-context.ts';
import type { Privacy } from './types.ts';

export function SetPrivacy({ privacy: { dataset, presets } }: { readonly privacy: Privacy }) {
  const { set: t } = useTexts(privacyTexts);
  const [preset, setPreset] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const say = useToast();
  const act = useAct('post', '/data-commons/datasets/{dataset}/privacy');
  const send = () => {
    setErrors(preset === '' ? { preset: t.missing } : {});
    if (preset === '') return;
    act.mutate(
      { path: { dataset }, body: { preset } },
      {
        onSuccess: ({ evidence }) => {
          say({ kind: 'ok', text: t.done, ...(evidence ? { entry: evidence.entry } : {}) });
          setPreset('');
        },
        onError: ({ problem }) => setErrors(fieldErrorsOf(problem.because)),
      },
    );
  };
  return (
    <Section title={t.title} lead={t.lead}>
      <Form onSubmit={send} errors={errors} isUnsaved={preset !== ''}>
        {act.error ? <RefusalView problem={act.error.problem} /> : null}
        <RadioGroup
          name="preset"
          label={t.preset}
          value={preset}
          onChange={setPreset}
          error={errors['preset']}
          options={presets.map(({ name, of, rule, status }) => ({
            value: name,
            text: name,
            hint: `${of}: ${rule}${status === 'verified' ? '' : ` (${t.unverified})`}`,
          }))}
        />
        <Button type="submit" isBusy={act.isPending}>
          {t.act}
        </Button>
      </Form>
    </Section>
  );
}
