// What every field of the datasheet's form takes.

import type { Said } from '../../parts/description/sheet-path.ts';
import type { ToDo } from '../../parts/readiness/types.ts';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { fieldIn } from './to-do-places.ts';

export interface SheetForm {
  readonly sheet: Said;
  readonly onChange: (sheet: Said) => void;
  readonly toDo: readonly ToDo[];
  readonly errors: FieldErrors;
  readonly columnNames: readonly string[];
  readonly fileNames: readonly string[];
}

/** As the node names it in a refusal. */
export const nameOf = (path: string): string => `description.datasheet.${path}`;

/** What is to be done about this very field, or about one within it. */
export const toDoOf = (toDo: readonly ToDo[], path: string): ToDo[] =>
  toDo.filter(({ field, column }) => {
    if (field === undefined || column !== undefined) return false;
    const at = fieldIn(field);
    return at === `datasheet.${path}` || path.startsWith(`${at.slice('datasheet.'.length)}.`);
  });
