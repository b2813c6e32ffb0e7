// When a text begins to bind, and when it ends.
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { DateField } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { DraftPartProps } from './draft-form.tsx';

export function DraftDates({ draft, errors, onChange }: DraftPartProps) {
  const t = useWritingTexts().signing.draft;
  const error = (name: string) => (errors[name] ? { error: errors[name] } : {});
  return (
    <>
      <RadioGroup
        name="begins"
        label={t.inForce}
        isInline
        value={draft.begins}
        onChange={(begins) => onChange({ begins: begins === 'date' ? 'date' : 'adoption' })}
        options={[
          { value: 'adoption', text: t.onAdoption },
          { value: 'date', text: t.fromDate },
        ]}
      />
      {draft.begins === 'date' ? (
        <DateField
          name="inForce.on"
          label={t.fromOn}
          isRequired
          value={draft.fromOn}
          onChange={(fromOn) => onChange({ fromOn })}
          {...error('inForce.on')}
        />
      ) : null}
      <DateField
        name="expiresAt"
        label={t.expiresOn}
        hint={t.expiresHint}
        isOptional
        value={draft.expiresOn}
        onChange={(expiresOn) => onChange({ expiresOn })}
        {...error('expiresAt')}
      />
    </>
  );
}
