// Any of a few. Each choice stands for itself; the question is said once.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './choice.module.css';
import { classNames } from './class-names.ts';
import { useFieldId } from './form-context.ts';

export interface CheckOption {
  readonly value: string;
  readonly text: ReactNode;
  readonly hint?: ReactNode;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isOptional?: boolean;
  readonly options: readonly CheckOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly isInline?: boolean;
}

export function CheckboxGroup({ name, label, hint, error, options, values, ...rest }: Props) {
  const t = useTexts(uiTexts);
  const id = useFieldId(name);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean);
  const toggle = (value: string) =>
    rest.onChange(
      values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
    );
  return (
    <fieldset
      className={classes.group}
      data-invalid={error ? true : undefined}
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
    >
      <legend>
        {label}
        {rest.isOptional ? <span className={classes.optional}> ({t.optional})</span> : null}
      </legend>
      {hint ? (
        <div id={`${id}-hint`} className={classes.hint}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={classes.error}>
          <span className="visually-hidden">{t.errorPrefix} </span>
          {error}
        </p>
      ) : null}
      <div className={classNames(classes.choices, rest.isInline && classes.inline)}>
        {options.map((option, i) => (
          <div key={option.value} className={classes.choice}>
            <span className={classes.box}>
              <input
                id={i === 0 ? id : `${id}-${i}`}
                type="checkbox"
                name={name}
                value={option.value}
                checked={values.includes(option.value)}
                onChange={() => toggle(option.value)}
                aria-describedby={option.hint ? `${id}-${i}-about` : undefined}
              />
              <Check className={classes.tick} size={16} strokeWidth={3} aria-hidden="true" />
            </span>
            <label htmlFor={i === 0 ? id : `${id}-${i}`}>{option.text}</label>
            {option.hint ? (
              <div id={`${id}-${i}-about`} className={classes.hint}>
                {option.hint}
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
