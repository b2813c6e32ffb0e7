// A data-use statement as lines for people: code, words, and the parameter that belongs to it.
import type { DataUse } from './types.ts';

export interface DuoLine {
  /** `DUO:0000006`, or what was given where it is no known term. */
  readonly term: string;
  readonly code: string | null;
  readonly text: string;
  /** `DE, FR`, `24`, a date: as it was stated. */
  readonly parameter: string | null;
}

export type DuoWords = Readonly<Record<string, { readonly code: string; readonly text: string }>>;

export function duoLines(statement: DataUse, words: DuoWords): DuoLine[] {
  const byCode = new Map(Object.entries(words).map(([term, { code }]) => [code, term]));
  return statement.map((given) => {
    const said = typeof given === 'string' ? given : given.term;
    const term = byCode.get(said.toUpperCase()) ?? said;
    const known = words[term];
    return {
      term,
      code: known?.code ?? null,
      text: known?.text ?? said,
      parameter: typeof given === 'string' ? null : parameterOf(given),
    };
  });
}

/** Everything that stands beside the term. */
function parameterOf(given: Exclude<DataUse[number], string>): string | null {
  const { term: _, ...rest } = given;
  const values = Object.values(rest).flat();
  return values.length === 0 ? null : values.join(', ');
}
