// The frame of a field: its name, a hint, what is wrong with it, and whether it may stay empty. The
// control inside gets the ids that tie all of it together.
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import classes from './field.module.css';
import { useFieldId } from './form-context.ts';

/** What every field takes. */
export interface FieldProps {
  /** Its name in `Form`'s errors; nested with dots. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isRequired?: boolean;
  /** Says so beside the label. */
  readonly isOptional?: boolean;
  /** For filters and table cells, where the context shows what it is. */
  readonly isLabelHidden?: boolean;
}

/** What the control spreads on its element. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ name, label, hint, error, isRequired, children, ...rest }: Props) {
  const t = useTexts(uiTexts);
  const id = useFieldId(name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : null, error ? errorId : null].filter(Boolean).join(' ');
  return (
    <div className={classes.field} data-invalid={error ? true : undefined}>
      <label
        htmlFor={id}
        id={`${id}-label`}
        className={classNames(classes.label, rest.isLabelHidden && 'visually-hidden')}
      >
        {label}
        {rest.isOptional ? <span className={classes.optional}> ({t.optional})</span> : null}
      </label>
      {hint ? (
        <div id={hintId} className={classes.hint}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={errorId} className={classes.error}>
          <span className="visually-hidden">{t.errorPrefix} </span>
          {error}
        </p>
      ) : null}
      {children({
        id,
        name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error ? true : undefined,
        'aria-required': isRequired ? true : undefined,
      })}
    </div>
  );
}
