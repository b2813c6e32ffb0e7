// What every part of a form that describes a data set takes.
import type { FieldErrors } from '../../ui/field-errors.ts';
import type { Draft } from './draft.ts';

export interface DraftFields {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly errors: FieldErrors;
  /** Columns of the tables that were chosen here. */
  readonly columns: readonly string[];
}
