// A form: the browser's own checks are off, since ours say more; a refused sending shows the
// summary and takes the focus there. What was typed stays with the page that holds it.
import { type ReactNode, type SyntheticEvent, useEffect, useId, useState } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldErrors } from './field-errors.ts';
import classes from './form.module.css';
import { FormContext } from './form-context.ts';

interface Props {
  readonly onSubmit: () => void;
  /** Field name -> what is wrong with it; in the order of the fields. */
  readonly errors?: FieldErrors;
  /** Asks before the tab is closed while something typed was not sent. */
  readonly isUnsaved?: boolean;
  /** The name of the form, when a page has more than one. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function Form({ onSubmit, errors = {}, isUnsaved = false, label, children }: Props) {
  const id = useId();
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    onSubmit();
  };
  return (
    <form className={classes.form} noValidate aria-label={label} onSubmit={submit}>
      <FormContext value={id}>
        <ErrorSummary errors={errors} form={id} attempts={attempts} />
        {children}
      </FormContext>
    </form>
  );
}
