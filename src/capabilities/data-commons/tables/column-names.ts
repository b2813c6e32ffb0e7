// Names of the columns on the header line of a delimited table: each there, short, and its own.
import { excerpt, type Flaw } from './flaw.ts';
import * as rules from './rfc4180.ts';

export function badNames(names: readonly string[], line: number): Flaw | null {
  const seen = new Set<string>();
  for (const [at, raw] of names.entries()) {
    const name = raw.trim();
    if (name === '') return rules.columnName(line, `${at + 1}`, `column ${at + 1} has no name.`);
    if (name.length > 256)
      return rules.columnName(
        line,
        excerpt(name),
        `the name of column ${at + 1} exceeds 256 characters.`,
      );
    if (seen.has(name))
      return rules.columnName(line, excerpt(name), `two columns are named "${excerpt(name)}".`);
    seen.add(name);
  }
  return null;
}
