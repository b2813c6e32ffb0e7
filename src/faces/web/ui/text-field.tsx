// One line of text.
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { classNames } from './class-names.ts';
import classes from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'email' | 'url' | 'tel'>;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  /** For identifiers and digests. */
  readonly isCode?: boolean;
  readonly isReadOnly?: boolean;
  /** As wide as what it takes, not as the column. */
  readonly isShort?: boolean;
}

export function TextField({ value, onChange, type = 'text', ...props }: Props) {
  const { autoComplete, placeholder, isCode, isReadOnly, isShort, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          className={classNames(classes.control, isCode && classes.code, isShort && classes.short)}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          autoComplete={autoComplete ?? 'off'}
          placeholder={placeholder}
          readOnly={isReadOnly}
          spellCheck={isCode ? false : undefined}
        />
      )}
    </Field>
  );
}
