// A plain date, without time and zone, by the browser's own field: `2026-11-22`.
import { classNames } from './class-names.ts';
import classes from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

interface Props extends FieldProps {
  /** ISO 8601; empty while there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

export function DateField({ value, onChange, min, max, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={classNames(classes.control, classes.short)}
          value={value}
          min={min}
          max={max}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
