// Any of a few. Each choice stands for itself; the question is said once.
import { Check } from 'lucide-react';
import classes from './choice.module.css';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

interface Props extends ChoiceGroupProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

export function CheckboxGroup({ values, onChange, ...group }: Props) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <ChoiceGroup
      {...group}
      input={({ group: _, ...input }) => (
        <>
          <input
            {...input}
            type="checkbox"
            name={group.name}
            checked={values.includes(input.value)}
            onChange={() => toggle(input.value)}
          />
          <Check className={classes.tick} size={16} strokeWidth={3} aria-hidden="true" />
        </>
      )}
    />
  );
}
