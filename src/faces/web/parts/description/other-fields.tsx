// Provenance of data on no person: where and when collected, the permit, benefits owed.
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from '../parts.module.css';
import type { Draft } from './draft.ts';
import type { DraftFields } from './draft-fields.ts';

type TextName = 'number' | 'authority' | 'because' | 'citation' | 'dutyText' | 'dutyWith';

const textOf =
  ({ draft, change, errors }: DraftFields) =>
  (name: TextName) => ({
    name,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: errors[name],
  });

export function OtherFields(fields: DraftFields) {
  const t = useTexts(datasetsTexts).registering.other;
  const { draft, change, errors } = fields;
  return (
    <Section title={t.title} lead={t.lead}>
      <TextField
        name="collectedIn"
        label={t.collectedIn}
        value={draft.collectedIn}
        onChange={(place) => change({ collectedIn: place.toUpperCase() })}
        error={errors['collectedIn']}
        isCode
        isShort
        isRequired
      />
      {(['collectedOn', 'collectedTo'] as const).map((name) => (
        <DateField
          key={name}
          name={name}
          label={t[name]}
          value={draft[name]}
          onChange={(value) => change({ [name]: value })}
          error={errors[name]}
          isOptional={name === 'collectedTo'}
        />
      ))}
      <Permit {...fields} />
      <Benefits {...fields} />
      <p className={classes.quiet}>
        {t.labels}: {t.labelsHint}
      </p>
    </Section>
  );
}

function Permit(fields: DraftFields) {
  const { registering, read } = useTexts(datasetsTexts);
  const t = registering.other;
  const { draft, change, errors } = fields;
  const text = textOf(fields);
  const isHeld = draft.permit === 'ircc' || draft.permit === 'permit';
  return (
    <>
      <RadioGroup
        name="permit"
        label={t.hasPermit}
        value={draft.permit}
        onChange={(permit) => change({ permit: permit as Draft['permit'] })}
        options={Object.entries(t.permits).map(([value, words]) => ({ value, text: words }))}
        error={errors['permit']}
      />
      {isHeld ? (
        <div className={classes.indent}>
          <TextField {...text('number')} label={t.number} isCode isRequired />
          <TextField {...text('authority')} label={t.authority} isOptional />
          <RadioGroup
            name="uses"
            label={t.uses}
            value={draft.uses}
            onChange={(uses) => change({ uses })}
            options={Object.entries(read.permitUses).map(([value, words]) => ({
              value,
              text: words,
            }))}
            error={errors['uses']}
            isInline
          />
          {(['mayPassOn', 'isChecked'] as const).map((name) => (
            <CheckboxField
              key={name}
              name={name}
              label={t[name]}
              isChecked={draft[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
          <DateField
            name="validTo"
            label={t.validTo}
            value={draft.validTo}
            onChange={(validTo) => change({ validTo })}
            isOptional
          />
        </div>
      ) : null}
      {draft.permit === 'none' ? (
        <div className={classes.indent}>
          <TextField {...text('because')} label={t.because} isRequired />
          <TextField {...text('citation')} label={t.citation} isRequired />
        </div>
      ) : null}
    </>
  );
}

function Benefits(fields: DraftFields) {
  const t = useTexts(datasetsTexts).registering.other;
  const { draft, change, errors } = fields;
  const text = textOf(fields);
  const isOwed = draft.duty === 'always' || draft.duty === 'on-commercial-use';
  return (
    <>
      <RadioGroup
        name="duty"
        label={t.duty}
        value={draft.duty}
        onChange={(duty) => change({ duty: duty as Draft['duty'] })}
        options={Object.entries(t.duties).map(([value, words]) => ({ value, text: words }))}
        error={errors['duty']}
      />
      {draft.duty === '' ? null : (
        <div className={classes.indent}>
          <TextArea
            {...text('dutyText')}
            label={isOwed ? t.dutyText : t.dutyBecause}
            rows={2}
            isRequired
          />
          {isOwed ? <TextField {...text('dutyWith')} label={t.dutyWith} isRequired /> : null}
        </div>
      )}
    </>
  );
}
