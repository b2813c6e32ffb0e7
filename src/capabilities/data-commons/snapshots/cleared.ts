// Who is cleared from a data set. Only keyed digests of identifiers are known, so that whoever
// reads the database learns of nobody who withdrew; an identifier met in a file is digested the
// same way and looked up.
import { utf8 } from '../../../base/bytes.ts';
import { digestOf } from '../../../base/digest.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { scopedDigest, scopesOf } from '../transfer/leaving-persons.ts';
import { type WithdrawnPerson, withdrawnIn } from './withdrawn-store.ts';

export type PersonDigest = (identifier: string) => string;

export interface Cleared {
  /** Names who is cleared; another with every withdrawal. */
  readonly state: string;
  /** Secret: what moves counts is drawn from it. */
  readonly seed: string;
  has(identifier: string): boolean;
}

type Scoped = Pick<Dataset, 'id' | 'description'>;

export function clearedBy(
  dataset: Scoped,
  persons: readonly WithdrawnPerson[],
  personDigest: PersonDigest,
): Cleared | null {
  if (persons.length === 0) return null;
  const digests = new Set(persons.map(({ digest }) => digest));
  const state = stateOf(digests);
  const scopes = scopesOf(dataset);
  return {
    state,
    seed: personDigest(`counts of ${dataset.id} without ${state}`),
    has: (identifier) =>
      scopes.some((scope) => digests.has(personDigest(scopedDigest(scope, identifier)))),
  };
}

const stateOf = (digests: ReadonlySet<string>): string =>
  digestOf(utf8([...digests].sort().join('\n'))).slice(7, 39);

/** The `state` of whoever is cleared now; null while nobody is. */
export async function clearedState(db: Database, dataset: Scoped): Promise<string | null> {
  const persons = await withdrawnIn(db, scopesOf(dataset));
  return persons.length === 0 ? null : stateOf(new Set(persons.map(({ digest }) => digest)));
}

/** Null while nobody withdrew from it. */
export async function clearedFrom(
  db: Database,
  dataset: Scoped,
  personDigest: PersonDigest,
): Promise<Cleared | null> {
  return clearedBy(dataset, await withdrawnIn(db, scopesOf(dataset)), personDigest);
}

/** As it is kept of one identifier: in the data set and in the register it is from. */
export const withdrawnAs = (
  dataset: Scoped,
  identifier: string,
  personDigest: PersonDigest,
): WithdrawnPerson[] =>
  scopesOf(dataset).map((scope) => ({
    scope,
    digest: personDigest(scopedDigest(scope, identifier)),
  }));
