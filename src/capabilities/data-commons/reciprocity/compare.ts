// My statement beside theirs. Where the books differ, the entry at fault is named, so that the
// missing receipt can be fetched and nobody argues about totals.
import type { EntryLine, Statement, StatementWithEntries } from './statement.ts';
import { statementBytes } from './statement.ts';

export interface Difference {
  readonly kind: 'missing-here' | 'missing-there' | 'units-differ';
  /** Id of the holder's entry. */
  readonly entry: string;
  readonly servedBy: string;
  readonly receivedBy: string;
  readonly unitsHere?: string;
  readonly unitsThere?: string;
}

export type Comparison =
  | { readonly isEqual: true; readonly text: string }
  | {
      readonly isEqual: false;
      readonly text: string;
      readonly next: string;
      readonly differences: readonly Difference[];
    };

/** Whether two statements are the same, before any list of entries is exchanged. */
export const isSameStatement = (mine: Statement, theirs: Statement): boolean =>
  statementBytes(mine) === statementBytes(theirs);

export function compareStatements(
  mine: StatementWithEntries,
  theirs: StatementWithEntries,
): Comparison {
  const { statement } = mine;
  if (isSameStatement(statement, theirs.statement)) {
    const total = statement.flows[0].exchanges + statement.flows[1].exchanges;
    return { isEqual: true, text: `Both sides count the same ${grouped(total)} exchanges.` };
  }
  if (frameOf(statement) !== frameOf(theirs.statement))
    return {
      isEqual: false,
      text: 'The statements are of different agreements, quarters or parties.',
      next: 'Compare statements of one quarter of one agreement.',
      differences: [],
    };
  const differences = ([0, 1] as const).flatMap((at) =>
    differencesOf(mine.entries[at], theirs.entries[at], statement.flows[at]),
  );
  return {
    isEqual: false,
    text: describe(statement, theirs.statement, differences),
    next: nextOf(differences),
    differences,
  };
}

const frameOf = ({ agreement, quarter, parties }: Statement): string =>
  [agreement, quarter, ...parties].join(' ');

function differencesOf(
  mine: readonly EntryLine[],
  theirs: readonly EntryLine[],
  { from, to }: { readonly from: string; readonly to: string },
): Difference[] {
  const here = new Map(mine);
  const there = new Map(theirs);
  const entries = [...new Set([...here.keys(), ...there.keys()])].sort();
  return entries.flatMap((entry): Difference[] => {
    const [unitsHere, unitsThere] = [here.get(entry), there.get(entry)];
    const flow = { entry, servedBy: from, receivedBy: to };
    if (unitsHere === undefined)
      return [{ kind: 'missing-here', ...flow, unitsThere: unitsThere! }];
    if (unitsThere === undefined) return [{ kind: 'missing-there', ...flow, unitsHere }];
    return unitsHere === unitsThere
      ? []
      : [{ kind: 'units-differ', ...flow, unitsHere, unitsThere }];
  });
}

function describe(mine: Statement, theirs: Statement, differences: readonly Difference[]): string {
  const flows = ([0, 1] as const)
    .filter((at) => JSON.stringify(mine.flows[at]) !== JSON.stringify(theirs.flows[at]))
    .map((at) => {
      const { from, to, exchanges } = mine.flows[at];
      const others = theirs.flows[at].exchanges;
      return `${from} to ${to}: ${grouped(exchanges)} here, ${grouped(others)} there`;
    });
  const named = differences.slice(0, 3).map(({ entry, kind }) => `${entry} ${WORDS[kind]}`);
  const more = differences.length > 3 ? ` and ${differences.length - 3} more` : '';
  const which = named.length > 0 ? ` ${named.join('; ')}${more}.` : '';
  return `The books differ (${flows.join('; ')}).${which}`;
}

const WORDS = {
  'missing-here': 'is missing here',
  'missing-there': 'is missing there',
  'units-differ': 'carries different units',
} as const;

function nextOf(differences: readonly Difference[]): string {
  const kinds = new Set(differences.map(({ kind }) => kind));
  if (kinds.size === 0) return 'Ask the partner for its list of entries; it does not fit its sums.';
  const steps = [
    ...(kinds.has('missing-here') ? ['fetch the receipts missing here from the partner'] : []),
    ...(kinds.has('missing-there') ? ['send the partner the receipts missing there'] : []),
    ...(kinds.has('units-differ') ? ["check the agreement's formula on the entries named"] : []),
  ];
  const text = `${steps.join('; ')}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
