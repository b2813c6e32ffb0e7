// One withdrawal before it stands: in which data sets of this node the participants are, what each
// of them is without them, and which of those named are in none.
import { ok, type Result } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { listDatasets } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import { isHeld } from '../readiness/refusals.ts';
import { scopesOf } from '../transfer/leaving-persons.ts';
import { type Cleared, clearedBy, type PersonDigest, withdrawnAs } from './cleared.ts';
import { clearedInFiles, heldPersons, type NamedInFile } from './held-persons.ts';
import type { Versioning } from './next-version.ts';
import { measuredWithout } from './remeasure.ts';
import { withdrawalState } from './standing.ts';
import type { ClearedDataset } from './withdrawal.ts';
import { type WithdrawnPerson, withdrawnIn } from './withdrawn-store.ts';

const PAGE = 100;

/** A data set as it was looked at, and as it is without them. */
export interface ClearedFrom {
  readonly looked: Dataset;
  readonly now: Dataset;
  /** Of this withdrawal, found in it. */
  readonly found: ReadonlySet<string>;
  readonly files: ClearedDataset['files'];
}

export interface Clearing {
  /** Keyed digests that were not withdrawn before. */
  readonly persons: readonly WithdrawnPerson[];
  /** Who did not withdraw before, as they were named. */
  readonly fresh: ReadonlySet<string>;
  /** Of them, named in no file. */
  readonly unnamed: ReadonlySet<string>;
  /** In which they are or may be. */
  readonly datasets: readonly ClearedFrom[];
  /** Every data set that was looked at. */
  readonly looked: readonly Dataset[];
}

/** `participants`: as the data set's own files call them. `at`: instant of the withdrawal. */
export async function clearing(
  { db, home, personDigest }: Versioning,
  dataset: Dataset,
  participants: readonly string[],
  at: string,
): Promise<Result<Clearing>> {
  const { persons, fresh } = await notYet(db, dataset, participants, personDigest);
  const looked = await sharing(db, dataset);
  const named = new Set<string>();
  const datasets: ClearedFrom[] = [];
  for (const one of fresh.size === 0 ? [] : looked) {
    const held = await heldPersons(home.dataFolder, one);
    if (!held.ok) return held;
    for (const { names } of held.value) for (const name of names ?? []) named.add(name);
    const cleared = clearedOf(await withdrawnIn(db, scopesOf(one)), persons, one, personDigest);
    if (cleared === null) continue;
    const from = { looked: one, held: held.value, cleared, fresh };
    const without = await withoutThem(home, from, at);
    if (!without.ok) return without;
    if (without.value) datasets.push(without.value);
  }
  const unnamed = fresh.difference(named);
  return ok({ persons, fresh, unnamed, datasets, looked });
}

async function notYet(
  db: Database,
  dataset: Dataset,
  participants: readonly string[],
  personDigest: PersonDigest,
): Promise<Pick<Clearing, 'persons' | 'fresh'>> {
  const known = await withdrawnIn(db, scopesOf(dataset));
  const isKnown = new Set(known.map(({ scope, digest }) => `${scope} ${digest}`));
  const persons: WithdrawnPerson[] = [];
  const fresh = new Set<string>();
  for (const identifier of participants) {
    const as = withdrawnAs(dataset, identifier, personDigest).filter(
      ({ scope, digest }) => !isKnown.has(`${scope} ${digest}`),
    );
    if (as.length > 0) fresh.add(identifier);
    persons.push(...as);
  }
  return { persons, fresh };
}

function clearedOf(
  before: readonly WithdrawnPerson[],
  persons: readonly WithdrawnPerson[],
  one: Dataset,
  personDigest: PersonDigest,
): Cleared | null {
  const scopes = new Set(scopesOf(one));
  const here = persons.filter(({ scope }) => scopes.has(scope));
  return clearedBy(one, [...before, ...here], personDigest);
}

interface From {
  readonly looked: Dataset;
  readonly held: readonly NamedInFile[];
  readonly cleared: Cleared;
  readonly fresh: ReadonlySet<string>;
}

/** Null where none of them is or may be in it. */
async function withoutThem(
  home: Versioning['home'],
  { looked, held, cleared, fresh }: From,
  at: string,
): Promise<Result<ClearedFrom | null>> {
  const names = new Set(held.flatMap(({ names: of }) => [...(of ?? [])]));
  const found = new Set([...fresh].filter((name) => names.has(name) && cleared.has(name)));
  const isUntraceable = held.some(({ names: of, isApart }) => of === null || isApart === true);
  if (found.size === 0 && !isUntraceable) return ok(null);
  const inFiles = clearedInFiles(held, (name) => cleared.has(name));
  const measured = await measuredWithout(home, looked, looked.description, { cleared, inFiles });
  if (!measured.ok) return measured;
  const withdrawals = withdrawalState({
    ...{ cleared, inFiles, at },
    participants: [...names].filter((name) => cleared.has(name)).length,
    // However many went at once: an earlier state of the data set may differ by one of them alone.
    isPerturbed: found.size > 0 || (looked.withdrawals?.isPerturbed ?? false),
  });
  const files = held.map(({ path, names: of }, at) => {
    const here = of === null ? null : found.intersection(of).size;
    return { path, found: here, cleared: inFiles[at]!.cleared };
  });
  return ok({ looked, found, files, now: { ...looked, ...measured.value, withdrawals } });
}

/** The data set, and those held here whose identifiers are from the same register. */
export async function sharing(db: Database, dataset: Dataset): Promise<Dataset[]> {
  const { personNamespace } = dataset.description;
  if (personNamespace === undefined) return [dataset];
  const all: Dataset[] = [];
  let after: string | undefined;
  do {
    const page = await listDatasets(db, { limit: PAGE, after });
    all.push(...page);
    after = page.length === PAGE ? page.at(-1)!.id : undefined;
  } while (after !== undefined);
  const isSharing = (one: Dataset) =>
    isHeld(one) && one.description.isHuman && one.description.personNamespace === personNamespace;
  return [dataset, ...all.filter((one) => one.id !== dataset.id && isSharing(one))];
}
