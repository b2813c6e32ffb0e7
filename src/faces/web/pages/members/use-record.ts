// What the dialogs that record something have in common: answers, what lacks, and what the node
// refused.
import { useState } from 'react';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

interface Refused {
  readonly problem: {
    readonly because: readonly { readonly field?: string; readonly text: string }[];
  };
}

export function useRecord<Name extends string>(
  empty: Words<Name>,
  lackingIn: (answers: Words<Name>) => FieldErrors,
  refused: Refused | null,
) {
  const [answers, setAnswers] = useState(empty);
  const [wasTried, setTried] = useState(false);
  const lacking = lackingIn(answers);
  const errors: FieldErrors = {
    ...fieldErrorsOf(refused?.problem.because),
    ...(wasTried ? lacking : {}),
  };
  /** Props of the text field of this name. */
  const field = (name: Name) => ({
    name,
    value: answers[name],
    onChange: (value: string) => setAnswers((was) => ({ ...was, [name]: value })),
    ...(errors[name] ? { error: errors[name] } : {}),
  });
  const isComplete = (): boolean => {
    setTried(true);
    return Object.keys(lacking).length === 0;
  };
  return { answers, errors, field, isComplete, isUnsaved: answers !== empty };
}
