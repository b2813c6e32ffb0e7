// What every part of the release's form takes.
import type { FieldErrors } from '../../ui/field-errors.ts';
import type { ReleaseDraft } from './release-draft.ts';
import type { Held } from './types.ts';

export interface ReleaseFields {
  readonly draft: ReleaseDraft;
  readonly change: (changes: Partial<ReleaseDraft>) => void;
  readonly errors: FieldErrors;
  /** The data set chosen, once it is read. */
  readonly held: Held | undefined;
}
