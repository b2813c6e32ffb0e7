// One of a few: the browser's own list, which every reader and phone knows.
import { ChevronDown } from 'lucide-react';
import { classNames } from './class-names.ts';
import fieldClasses from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import classes from './select-field.module.css';

export interface Option {
  readonly value: string;
  readonly text: string;
  /** Options with the same group stand together under its name. */
  readonly group?: string;
}

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Shown first, with the empty value: "Any holder", "Choose one". */
  readonly emptyText?: string;
  readonly isShort?: boolean;
}

export function SelectField({ value, onChange, options, emptyText, isShort, ...field }: Props) {
  const groups = Map.groupBy(options, ({ group }) => group);
  const inputClass = classNames(fieldClasses.control, classes.select);
  return (
    <Field {...field}>
      {(control) => (
        <span className={classNames(classes.around, isShort && fieldClasses.short)}>
          <select
            {...control}
            className={inputClass}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          >
            {emptyText === undefined ? null : <option value="">{emptyText}</option>}
            {[...groups].map(([group, members]) =>
              group === undefined ? (
                members.map(asOption)
              ) : (
                <optgroup key={group} label={group}>
                  {members.map(asOption)}
                </optgroup>
              ),
            )}
          </select>
          <ChevronDown className={classes.arrow} size={16} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}

const asOption = ({ value, text }: Option) => (
  <option key={value} value={value}>
    {text}
  </option>
);
