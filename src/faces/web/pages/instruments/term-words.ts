// What a term and a choice are called on a page: our words where we have them, else the label that
// the node derives from the schema.
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import type { Field } from './term-tree.ts';

export interface TermWording {
  readonly label: (field: Field) => string;
  readonly hint: (field: Field) => string | undefined;
  readonly choice: (value: string) => string;
}

export function useTermWords(): TermWording {
  const { terms, termChoices } = useWritingTexts();
  return {
    label: ({ path, label }) => terms[path]?.label ?? label,
    hint: ({ path, description }) => (terms[path] ? terms[path].hint : description),
    choice: (value) => termChoices[value] ?? value,
  };
}
