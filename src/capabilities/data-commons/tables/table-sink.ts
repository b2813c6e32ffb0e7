// Where a scanner of any table format hands over what it reads; a flaw that comes back stops the
// scan.
import type { Flaw } from './flaw.ts';

export interface TableSink {
  names(names: readonly string[]): Flaw | null;
  row(cells: readonly string[], line: number): Flaw | null;
}
