// How a field and the summary of its form find each other: one id made of the form's and the name.
import { createContext, use, useId } from 'react';

/** The id of the form around; null outside a form. */
export const FormContext = createContext<string | null>(null);

const idOf = (form: string, name: string): string => `${form}-${name.replaceAll(/\W/g, '-')}`;

export function useFieldId(name: string): string {
  const own = useId();
  return idOf(use(FormContext) ?? own, name);
}

export const fieldIdIn = idOf;
