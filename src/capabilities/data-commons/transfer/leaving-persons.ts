// Which persons are in the part that leaves. Where the files cannot say it, the answer is
// everybody in the data set, or unknown: never fewer than there may be.
import path from 'node:path';
import { ok, type Result } from '../../../base/result.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import { sentinelIn } from '../tables/sentinels.ts';
import { eachRow, hasColumn, type SeeRow } from './table-rows.ts';

export interface LeavingPerson {
  readonly digest: string;
  /** ISO 3166-1 alpha-2, or '' where it is not known. A person of two nations stands twice. */
  readonly nation: string;
}
/** Null when nobody can say who is in it. */
export type LeavingPersons = readonly LeavingPerson[] | null;

/** Identifier -> the nations given for it; an empty set is a person of unknown nation. */
class Persons {
  readonly nations = new Map<string, Set<string>>();

  add(identifier: string, nations: Iterable<string> = []): void {
    const known = this.nations.get(identifier) ?? new Set();
    for (const nation of nations) known.add(nation);
    this.nations.set(identifier, known);
  }

  addAll(others: Persons): void {
    for (const [identifier, nations] of others.nations) this.add(identifier, nations);
  }
}

/** Sees rows of a table of persons, and remembers who was in them. */
function watchPersons(
  persons: Persons,
  columns: { readonly person: string; readonly nation: string | undefined },
  everyone?: Persons,
): (names: readonly string[]) => SeeRow {
  return (names) => {
    const person = names.indexOf(columns.person);
    const nation = columns.nation === undefined ? -1 : names.indexOf(columns.nation);
    let nameless = 0;
    return (cells) => {
      const cell = cells[person] ?? '';
      // A row that names nobody may be anybody's, so it counts as a person of unknown nation.
      if (sentinelIn(cell) !== null || cell.trim() === '')
        return persons.add(`${NAMELESS}${nameless++}`);
      const identifier = cell.trim();
      const stated = nation < 0 ? [] : nationIn(cells[nation] ?? '');
      persons.add(identifier, stated);
      if (stated.length === 0) persons.add(identifier, everyone?.nations.get(identifier) ?? []);
    };
  };
}

/** No cell begins with a zero byte, so that nobody's identifier reads as nameless. */
const NAMELESS = '\u0000nameless ';

const nationIn = (cell: string): string[] =>
  /^[A-Za-z]{2}$/.test(cell.trim()) ? [cell.trim().toUpperCase()] : [];

export interface PersonCount {
  /** Gives the watcher of one file's leaving rows; null where a file does not name its persons. */
  watch(file: MeasuredFile): ((names: readonly string[]) => SeeRow) | null;
  /** A file that leaves whole and names nobody: everybody may be in it. */
  addWhole(file: MeasuredFile): void;
  digests(personDigest: (identifier: string) => string): LeavingPersons;
}

export async function countPersons(folder: string, dataset: Dataset): Promise<Result<PersonCount>> {
  const { isHuman, personColumn, nationColumn } = dataset.description;
  if (!isHuman) return ok(nobody);
  if (personColumn === undefined) return ok(bySamples(dataset));
  const columns = { person: personColumn, nation: nationColumn };
  const everyone = new Persons();
  const table = dataset.files.find((file) => hasColumn(file, personColumn));
  if (table) {
    const read = await eachRow(
      path.join(folder, table.path),
      table,
      watchPersons(everyone, columns),
    );
    if (!read.ok) return read;
  }
  const leaving = new Persons();
  return ok({
    watch: (file) =>
      hasColumn(file, personColumn) ? watchPersons(leaving, columns, everyone) : null,
    addWhole({ sha256, samples = 0 }) {
      leaving.addAll(everyone);
      for (let i = everyone.nations.size; i < samples; i++)
        leaving.add(`${NAMELESS}${sha256} ${i}`);
    },
    digests: (personDigest) => digestsOf(dataset, leaving, personDigest),
  });
}

const nobody: PersonCount = { watch: () => null, addWhole: () => undefined, digests: () => [] };

/**
 * Without a column of persons the samples of a VCF stand for them, and of tables nothing is
 * known.
 */
function bySamples(dataset: Dataset): PersonCount {
  const leaving = new Persons();
  let isKnown = true;
  return {
    watch: () => null,
    addWhole({ sha256, samples }) {
      isKnown &&= samples !== undefined;
      for (let i = 0; i < (samples ?? 0); i++) leaving.add(`${sha256} ${i}`);
    },
    digests: (personDigest) => (isKnown ? digestsOf(dataset, leaving, personDigest) : null),
  };
}

/** In which identifiers mean one person: the data set; the register that it names, if it does. */
export const scopesOf = ({
  id,
  description: { personNamespace },
}: Pick<Dataset, 'id' | 'description'>): string[] =>
  personNamespace === undefined ? [id] : [id, `namespace:${personNamespace}`];

/** What the node digests of an identifier. */
export const scopedDigest = (scope: string, identifier: string): string => `${scope} ${identifier}`;

// Two data sets may use one local identifier for two people, so identifiers of different data sets
// are never taken for the same person: at worst somebody is counted twice. Only where the steward
// names the register that the identifiers are from do they mean the same person in every data set
// that names it. The digest is keyed by the node, so registers of two nodes never meet.
const digestsOf = (
  dataset: Dataset,
  { nations }: Persons,
  personDigest: (identifier: string) => string,
): LeavingPerson[] =>
  [...nations].flatMap(([identifier, known]) => {
    const scopes = scopesOf(dataset);
    const scope = identifier.startsWith(NAMELESS) ? scopes[0]! : scopes.at(-1)!;
    const digest = personDigest(scopedDigest(scope, identifier));
    return (known.size === 0 ? [''] : [...known].sort()).map((nation) => ({ digest, nation }));
  });

/** How many different people, and how many of each nation; null where that is not known. */
export function tally(persons: LeavingPersons): {
  readonly personCount: number | null;
  readonly byNation: ReadonlyMap<string, number> | null;
} {
  if (persons === null) return { personCount: null, byNation: null };
  const personCount = new Set(persons.map(({ digest }) => digest)).size;
  if (persons.some(({ nation }) => nation === '')) return { personCount, byNation: null };
  const byNation = new Map<string, number>();
  for (const { nation } of persons) byNation.set(nation, (byNation.get(nation) ?? 0) + 1);
  return { personCount, byNation };
}
