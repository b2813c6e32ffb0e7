// A question with its choices, said once: what radio buttons and check boxes share.
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './choice.module.css';
import { classNames } from './class-names.ts';
import { useFieldId } from './form-context.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly text: ReactNode;
  readonly hint?: ReactNode;
}

export interface ChoiceGroupProps {
  readonly name: string;
  /** The question that the choices answer. */
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isOptional?: boolean;
  readonly options: readonly ChoiceOption[];
  /** Beside one another, for two or three short words. */
  readonly isInline?: boolean;
}

export interface ChoiceInput {
  readonly id: string;
  /** Of the group, for the whole page. */
  readonly group: string;
  readonly value: string;
  readonly 'aria-describedby': string | undefined;
}

interface Props extends ChoiceGroupProps {
  /** The native input with its mark. */
  readonly input: (props: ChoiceInput) => ReactNode;
}

export function ChoiceGroup({ name, label, hint, error, options, input, ...rest }: Props) {
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
          // The first is what an error summary leads to.
          <Choice
            key={option.value}
            id={i === 0 ? id : `${id}-${i}`}
            group={id}
            {...{ option, input }}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly group: string;
  readonly option: ChoiceOption;
  readonly input: Props['input'];
}

function Choice({ id, group, option: { value, text, hint }, input }: ChoiceProps) {
  const about = hint ? `${id}-about` : undefined;
  return (
    <div className={classes.choice}>
      <span className={classes.box}>{input({ id, group, value, 'aria-describedby': about })}</span>
      <label htmlFor={id}>{text}</label>
      {hint ? (
        <div id={about} className={classes.hint}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
