// Loads the facts about instruments and evaluates them: the decision, what other instruments do to
// them, the state at an instant. Reads only.
import type { Database } from '../storage/index.ts';
import { type AdoptionFacts, type Decision, decide } from './adoption.ts';
import { type CountedStatement, countStatements } from './counted.ts';
import { effectsOn } from './effects.ts';
import type { VerifiedStatement } from './jws.ts';
import { type InstrumentState, type LifecycleFacts, stateAt } from './lifecycle.ts';
import { type Sources, standingsFor } from './sources.ts';
import { attestationsOf, statementsOf } from './statement-store.ts';
import type { StoredInstrument } from './store.ts';

export async function adoptionFacts(
  db: Database,
  sources: Sources,
  { instrument, digest }: StoredInstrument,
): Promise<AdoptionFacts> {
  const statements = (await statementsOf(db, [digest])).get(digest)!;
  const attestations = await attestationsOf(db, digest);
  const standings = await standingsFor(db, sources, instrument);
  return { instrument, statements, attestations, ...standings };
}

/** As of `until`; of everything known when absent. */
export const decisionOf = async (
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  until?: string,
): Promise<Decision> => decide(await adoptionFacts(db, sources, stored), until);

export async function stateOfStored(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  at: string,
): Promise<InstrumentState> {
  const { certificate } = stored;
  if (certificate && certificate.decidedAt <= at) {
    const [state] = await adoptedStates(db, sources, [stored], at);
    return state!.state;
  }
  const facts = await adoptionFacts(db, sources, stored);
  const effects = (await effectsOn(db, [stored])).get(stored.digest)!;
  const statements = countStatements(facts).counted;
  return stateAt({ instrument: stored.instrument, statements, effects }, at, decide(facts, at));
}

export interface EvaluatedInstrument extends StoredInstrument {
  readonly state: InstrumentState;
}

/** States of adopted instruments, in few queries: what the judge of every question asks. */
export async function adoptedStates(
  db: Database,
  sources: Sources,
  adopted: readonly StoredInstrument[],
  at: string,
): Promise<EvaluatedInstrument[]> {
  const lives = await adoptedLives(db, sources, adopted);
  return adopted.map((stored, i) => ({ ...stored, state: stateAt(lives[i]!, at) }));
}

export async function adoptedLives(
  db: Database,
  sources: Sources,
  adopted: readonly StoredInstrument[],
): Promise<LifecycleFacts[]> {
  const digests = adopted.map(({ digest }) => digest);
  const effects = await effectsOn(db, adopted);
  const statements = await statementsOf(db, digests);
  const lives: LifecycleFacts[] = [];
  for (const stored of adopted) {
    const later = await laterStatements(db, sources, stored, statements.get(stored.digest)!);
    lives.push({
      instrument: stored.instrument,
      statements: later,
      effects: effects.get(stored.digest)!,
      ...(stored.certificate ? { certificate: stored.certificate } : {}),
    });
  }
  return lives;
}

const AFTER_ADOPTION: ReadonlySet<string> = new Set(['withdraw', 'notice', 'lift']);

/** What was said since, counted; keys are looked up only where anything was said. */
async function laterStatements(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  statements: readonly VerifiedStatement[],
): Promise<readonly CountedStatement[]> {
  const later = statements.filter(({ statement }) => AFTER_ADOPTION.has(statement.role));
  if (later.length === 0) return [];
  const { instrument, digest } = stored;
  const attestations = await attestationsOf(db, digest);
  const { keys } = await standingsFor(db, sources, instrument);
  return countStatements({ instrument, statements: later, attestations, keys }).counted;
}
