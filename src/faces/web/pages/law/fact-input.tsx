// A fact as a field of a form, by its kind. Left alone it stays unknown; whoever set it can forget
// it again.
import type { ReactNode } from 'react';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { FactTextInput } from './fact-text-input.tsx';
import type { FactField } from './facts.ts';

export interface FactInputProps {
  readonly field: FactField;
  readonly value: unknown;
  /** Undefined: unknown. */
  readonly onChange: (value: unknown) => void;
  readonly error: string | undefined;
}

export function FactInput(props: FactInputProps) {
  const { field, value, onChange, error } = props;
  const shared = {
    name: `facts.${field.name}`,
    label: field.question ?? field.label,
    hint: <FactName field={field} />,
    ...(error === undefined ? {} : { error }),
  };
  if (field.kind === 'yes-no' && !field.isList)
    return <YesNo {...shared} value={value} onChange={onChange} />;
  if (field.kind === 'choice') return <Choice {...props} shared={shared} />;
  if (field.kind === 'whole-number' && !field.isList)
    return (
      <NumberField
        {...shared}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next ?? undefined)}
        {...(field.unit ? { unit: field.unit } : {})}
      />
    );
  if (field.kind === 'day' && !field.isList)
    return (
      <DateField
        {...shared}
        value={typeof value === 'string' ? value : ''}
        onChange={(day) => onChange(day === '' ? undefined : day)}
      />
    );
  return <FactTextInput {...props} shared={shared} />;
}

export interface Shared {
  readonly name: string;
  readonly label: string;
  readonly hint: ReactNode;
  readonly error?: string;
}

function FactName({ field: { name, rules } }: { readonly field: FactField }) {
  const t = useTexts(lawTexts).whatIf;
  return (
    <>
      <code>{name}</code> · {t.usedBy(rules)}
    </>
  );
}

interface YesNoProps extends Shared {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function YesNo({ value, onChange, ...shared }: YesNoProps) {
  const t = useTexts(lawTexts).whatIf;
  const chosen = value === true ? 'yes' : value === false ? 'no' : 'unknown';
  return (
    <RadioGroup
      {...shared}
      isInline
      value={chosen}
      onChange={(next) => onChange(next === 'unknown' ? undefined : next === 'yes')}
      options={(['unknown', 'yes', 'no'] as const).map((one) => ({ value: one, text: t[one] }))}
    />
  );
}

interface ChoiceProps extends FactInputProps {
  readonly shared: Shared;
}

/** Stands for "known to be none": an empty list is not an unknown one. */
const NONE = ' none';

function Choice({ field, value, onChange, shared }: ChoiceProps) {
  const t = useTexts(lawTexts).whatIf;
  const options = (field.values ?? []).map((one) => ({ value: one, text: one }));
  if (!field.isList)
    return (
      <SelectField
        {...shared}
        emptyText={t.unknown}
        value={typeof value === 'string' ? value : ''}
        onChange={(next) => onChange(next === '' ? undefined : next)}
        options={options}
        isShort
      />
    );
  const given = Array.isArray(value) ? (value as readonly string[]) : null;
  const shown = given === null ? [] : given.length === 0 ? [NONE] : given;
  const choose = (next: readonly string[]) => {
    const isNone = next.includes(NONE) && !shown.includes(NONE);
    const chosen = isNone ? [] : next.filter((one) => one !== NONE).sort();
    onChange(isNone ? [] : chosen.length === 0 ? undefined : chosen);
  };
  return (
    <CheckboxGroup
      {...shared}
      isInline
      values={shown}
      onChange={choose}
      options={[...options, { value: NONE, text: t.none }]}
    />
  );
}
