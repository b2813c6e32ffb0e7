// Text of several lines; it grows with what is written. A limit is counted, never enforced by
// swallowing what is typed.
import { classNames } from './class-names.ts';
import classes from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useLocale } from './locale.ts';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** Shows how many characters are used of how many. */
  readonly lengthMax?: number;
  readonly isCode?: boolean;
}

export function TextArea({ value, onChange, rows = 4, lengthMax, isCode, ...field }: Props) {
  const locale = useLocale();
  const length = [...value].length;
  return (
    <Field {...field}>
      {(control) => (
        <>
          <textarea
            {...control}
            rows={rows}
            className={classNames(classes.control, classes.area, isCode && classes.code)}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            spellCheck={isCode ? false : undefined}
          />
          {lengthMax === undefined ? null : (
            <p className={classes.counter} data-over={length > lengthMax || undefined}>
              {locale.number(length)} / {locale.number(lengthMax)}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
