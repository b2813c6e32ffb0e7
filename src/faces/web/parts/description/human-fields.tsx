// Conditions of use for data on persons, in DUO's terms with plain words, and who is one person.

import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from '../parts.module.css';
import { wordFor } from '../word-for.ts';
import { PARAMETERS, PRIMARIES } from './draft.ts';
import type { DraftFields } from './draft-fields.ts';

export function HumanFields(fields: DraftFields) {
  const texts = useTexts(datasetsTexts);
  const t = texts.registering.human;
  const { draft, change, errors } = fields;
  const isPrimary = (term: string) => PRIMARIES.some((one) => one === term);
  const option = (value: string) => {
    const { code = '', text = value } = texts.duo[value] ?? {};
    return { value, text, hint: <code>{`${code} · ${value}`}</code> };
  };
  const modifiers = Object.keys(texts.duo).filter((term) => !isPrimary(term));
  const chosen = [draft.primary, ...draft.modifiers].filter((term) => PARAMETERS[term]);
  return (
    <>
      <Section title={t.title} lead={t.lead}>
        <RadioGroup
          name="primary"
          label={t.primary}
          value={draft.primary}
          onChange={(primary) => change({ primary })}
          options={PRIMARIES.map(option)}
          error={errors['primary']}
        />
        <CheckboxGroup
          name="modifiers"
          label={t.modifiers}
          values={draft.modifiers}
          onChange={(values) => change({ modifiers: values })}
          options={modifiers.map(option)}
          isOptional
        />
        {chosen.length > 0 ? (
          <div className={classes.indent}>
            {chosen.map((term) => (
              <TextField
                key={term}
                name={`parameter.${term}`}
                label={`${texts.duo[term]?.code}: ${wordFor(t.parameter, PARAMETERS[term] ?? '')}`}
                hint={isList(term) ? t.list : undefined}
                value={draft.parameters[term] ?? ''}
                onChange={(value) => change({ parameters: { ...draft.parameters, [term]: value } })}
                error={errors[`parameter.${term}`]}
                isRequired
              />
            ))}
          </div>
        ) : null}
      </Section>
      <Consent {...fields} />
      <Persons {...fields} />
    </>
  );
}

const isList = (term: string): boolean => !['months', 'date'].includes(PARAMETERS[term] ?? '');

function Consent({ draft, change, errors }: DraftFields) {
  const texts = useTexts(datasetsTexts);
  const { registering, read } = texts;
  const t = registering.human;
  const options = [
    { value: 'yes', text: texts.yes },
    { value: 'no', text: texts.no },
    { value: '', text: texts.notSaid },
  ];
  return (
    <Section title={read.basis}>
      <TextField
        name="consentBasis"
        label={t.consent}
        hint={t.consentHint}
        value={draft.consentBasis}
        onChange={(consentBasis) => change({ consentBasis })}
        error={errors['consentBasis']}
        isCode
        isOptional
      />
      {(['foreign', 'controlled'] as const).map((name) => (
        <RadioGroup
          key={name}
          name={name}
          label={t[name]}
          value={draft[name]}
          onChange={(value) => change({ [name]: value })}
          options={options}
          isInline
        />
      ))}
      <SelectField
        name="anonymisation"
        label={t.anonymisation}
        emptyText={texts.notSaid}
        value={draft.anonymisation}
        onChange={(anonymisation) => change({ anonymisation })}
        options={Object.entries(read.anonymised).map(([value, text]) => ({ value, text }))}
      />
    </Section>
  );
}

function Persons({ draft, change, errors, columns }: DraftFields) {
  const t = useTexts(datasetsTexts).registering.human;
  const column = (name: 'personColumn' | 'nationColumn', label: string, hint: string) => {
    const field = {
      name,
      label,
      hint,
      value: draft[name],
      onChange: (value: string) => change({ [name]: value }),
      error: errors[name],
      isOptional: true,
    };
    const options = columns.map((value) => ({ value, text: value }));
    const isKnown = draft[name] === '' || columns.includes(draft[name]);
    if (columns.length > 0 && isKnown)
      return <SelectField {...field} options={options} emptyText="–" />;
    return <TextField {...field} isCode />;
  };
  return (
    <Section title={t.persons}>
      {column('personColumn', t.personColumn, t.personHint)}
      {column('nationColumn', t.nationColumn, t.nationHint)}
      <TextField
        name="personNamespace"
        label={t.namespace}
        hint={t.namespaceHint}
        value={draft.personNamespace}
        onChange={(personNamespace) => change({ personNamespace })}
        error={errors['personNamespace']}
        isCode
        isOptional
      />
      <NumberField
        name="minimum"
        label={t.minimum}
        value={draft.minimum}
        onChange={(minimum) => change({ minimum })}
        min={1}
        max={10_000}
      />
      <NumberField
        name="rounding"
        label={t.rounding}
        value={draft.rounding}
        onChange={(rounding) => change({ rounding })}
        min={1}
        max={1_000}
      />
    </Section>
  );
}
