// Whether the data set's record is complete in the catalogue formats of others, before anybody
// asks for it in one.

export interface ExportProblem {
  /** Field of the description that would mend it. */
  readonly field?: string;
  readonly text: string;
}
export interface ExportCheck {
  readonly formats: readonly {
    readonly format: string;
    readonly problems: readonly ExportProblem[];
  }[];
  /** Whether each record states the same conditions of use; absent where none was made. */
  readonly useTerms?: readonly { readonly format: string; readonly isSame: boolean }[];
}
