// What is wrong with which field: from a refusal's reasons, which name fields by JSON pointer.

/** Field name -> what is wrong with it. Nested fields have dots: `terms.floor`. */
export type FieldErrors = { readonly [name: string]: string | undefined };

interface Reason {
  readonly field?: string;
  readonly text: string;
}

/** `/terms/floor` -> `terms.floor`, with RFC 6901 escapes undone. */
export const fieldNameOf = (pointer: string): string =>
  pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** The reasons that name a field; the first of each field counts. */
export function fieldErrorsOf(because: readonly Reason[] | undefined): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { field, text } of because ?? [])
    if (field !== undefined) errors[fieldNameOf(field)] ??= text;
  return errors;
}
