// One of a few that should all be seen, each with room for a word on what it means.
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './choice.module.css';
import { classNames } from './class-names.ts';
import { useFieldId } from './form-context.ts';

export interface RadioOption {
  readonly value: string;
  readonly text: ReactNode;
  readonly hint?: ReactNode;
}

interface Props {
  readonly name: string;
  /** The question that the choices answer. */
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isRequired?: boolean;
  readonly isOptional?: boolean;
  readonly options: readonly RadioOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** Beside one another, for two or three short words. */
  readonly isInline?: boolean;
}

export function RadioGroup({ name, label, hint, error, options, value, onChange, ...rest }: Props) {
  const t = useTexts(uiTexts);
  const id = useFieldId(name);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean);
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
          <Choice
            key={option.value}
            id={i === 0 ? id : `${id}-${i}`}
            name={id}
            option={option}
            isChosen={option.value === value}
            onChoose={() => onChange(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly option: RadioOption;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ id, name, option, isChosen, onChoose }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <span className={classes.box}>
        <input
          id={id}
          type="radio"
          name={name}
          value={option.value}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={option.hint ? `${id}-about` : undefined}
        />
        <span className={classes.dot} aria-hidden="true" />
      </span>
      <label htmlFor={id}>{option.text}</label>
      {option.hint ? (
        <div id={`${id}-about`} className={classes.hint}>
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}
