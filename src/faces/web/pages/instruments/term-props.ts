// What every typed term takes, and what its field of the kit takes from it.
import type { ComponentType } from 'react';
import type { Json } from '../../../../base/json.ts';
import type { FieldErrors } from '../../ui/field-errors.ts';
import type { TermNode } from './term-tree.ts';
import { useTermWords } from './term-words.ts';

export interface TermProps {
  readonly node: TermNode;
  /** Its name in the errors: `terms.tiers.0.tier`. */
  readonly name: string;
  readonly value: Json | undefined;
  /** Undefined: nothing is said. */
  readonly onChange: (value: Json | undefined) => void;
  readonly errors: FieldErrors;
}

/** Terms that hold further ones are given what draws each of those. */
export interface HoldingTermProps extends TermProps {
  readonly Field: ComponentType<TermProps>;
}

/** What every field of the kit takes, from the term. */
export function useShared({ node: { field }, name, errors }: TermProps) {
  const words = useTermWords();
  const hint = words.hint(field);
  const error = errors[name];
  return {
    name,
    label: words.label(field),
    isRequired: field.isRequired,
    isOptional: !field.isRequired,
    ...(hint ? { hint } : {}),
    ...(error ? { error } : {}),
  };
}
