// One yes or no. The words are part of the target.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './choice.module.css';
import { useFieldId } from './form-context.ts';

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isRequired?: boolean;
}

export function CheckboxField({ name, label, hint, error, isChecked, onChange, ...rest }: Props) {
  const t = useTexts(uiTexts);
  const id = useFieldId(name);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean);
  return (
    <div className={classes.single} data-invalid={error ? true : undefined}>
      {error ? (
        <p id={`${id}-error`} className={classes.error}>
          <span className="visually-hidden">{t.errorPrefix} </span>
          {error}
        </p>
      ) : null}
      <div className={classes.choice}>
        <span className={classes.box}>
          <input
            id={id}
            name={name}
            type="checkbox"
            checked={isChecked}
            onChange={({ target }) => onChange(target.checked)}
            aria-describedby={described.length > 0 ? described.join(' ') : undefined}
            aria-invalid={error ? true : undefined}
            aria-required={rest.isRequired || undefined}
          />
          <Check className={classes.tick} size={16} strokeWidth={3} aria-hidden="true" />
        </span>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <div id={`${id}-hint`} className={classes.hint}>
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  );
}
