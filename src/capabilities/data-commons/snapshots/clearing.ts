// One withdrawal before it stands: in which data sets of this node the participants are, what each
// of them is without them, and which of those named are in none.
import { ok, type Result } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { listDatasets } from '../dataset-store.ts';
import { standardPolicy } from '../disclosure/index.ts';
import type { Dataset } from '../model.ts';
import { isHeld } from '../readiness/refusals.ts';
import { scopesOf } from '../transfer/leaving-persons.ts';
import { type Cleared, clearedBy, type PersonDigest, withdrawnAs } from './cleared.ts';
import { clearedInFiles, heldPersons, type NamedInFile } from './held-persons.ts';
import type { Versioning } from './next-version.ts';
import { measuredWithout } from './remeasure.ts';
import { areApart, withdrawalState } from './standing.ts';
import { type WithdrawnPerson, withdrawnIn } from './withdrawn-store.ts';

const PAGE = 100;

/** A data set as it was looked at, and as it is without them. */
export interface ClearedFrom {
  readonly looked: Dataset;
  readonly now: Dataset;
  /** Of this withdrawal, found in it. */
  readonly found: ReadonlySet<string>;
  /** Holds a file of which nobody can say whose it is. */
  readonly isUntraceable: boolean;
}

export interface Clearing {
  /** Keyed digests that were not withdrawn before. */
  readonly persons: readonly WithdrawnPerson[];
  /** How many did not withdraw before. */
  readonly participants: number;
  readonly datasets: readonly ClearedFrom[];
}

/** `participants`: as the data set's own files call them. `at`: instant of the withdrawal. */
export async function clearing(
  { db, home, personDigest }: Versioning,
  dataset: Dataset,
  participants: readonly string[],
  at: string,
): Promise<Result<Clearing>> {
  const known = await withdrawnIn(db, scopesOf(dataset));
  const isKnown = new Set(known.map(({ scope, digest }) => `${scope} ${digest}`));
  const fresh = participants
    .map((identifier) => withdrawnAs(dataset, identifier, personDigest))
    .map((as) => as.filter(({ scope, digest }) => !isKnown.has(`${scope} ${digest}`)))
    .filter((as) => as.length > 0);
  const persons = fresh.flat();
  const datasets: ClearedFrom[] = [];
  for (const one of await sharing(db, dataset)) {
    const held = await heldPersons(home.dataFolder, one);
    if (!held.ok) return held;
    const cleared = clearedOf(await withdrawnIn(db, scopesOf(one)), persons, one, personDigest);
    if (cleared === null) continue;
    const from = { looked: one, held: held.value, cleared, participants };
    const without = await withoutThem(home, from, at);
    if (!without.ok) return without;
    if (without.value) datasets.push(without.value);
  }
  return ok({ persons, participants: fresh.length, datasets });
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
  readonly participants: readonly string[];
}

/** Null where none of them is or may be in it. */
async function withoutThem(
  home: Versioning['home'],
  { looked, held, cleared, participants }: From,
  at: string,
): Promise<Result<ClearedFrom | null>> {
  const names = new Set(held.flatMap(({ names: of }) => [...(of ?? [])]));
  const found = new Set(participants.filter((name) => names.has(name) && cleared.has(name)));
  const isUntraceable = held.some(({ names: of, isApart }) => of === null || isApart === true);
  if (found.size === 0 && !isUntraceable) return ok(null);
  const inFiles = clearedInFiles(held, (name) => cleared.has(name));
  const { description } = looked;
  const measured = await measuredWithout(home, looked, description, { cleared, inFiles });
  if (!measured.ok) return measured;
  const least = (description.disclosure ?? standardPolicy).minimumCell;
  const withdrawals = withdrawalState({
    ...{ cleared, inFiles, at },
    participants: [...names].filter((name) => cleared.has(name)).length,
    isPerturbed:
      found.size > 0 ? !areApart(found.size, least) : (looked.withdrawals?.isPerturbed ?? false),
  });
  return ok({ looked, found, isUntraceable, now: { ...looked, ...measured.value, withdrawals } });
}

/** The data set, and those held here whose identifiers are from the same register. */
async function sharing(db: Database, dataset: Dataset): Promise<Dataset[]> {
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
