// What adopted instruments do to one another: the first adopted successor replaces, terminations
// end, suspensions stay until they themselves end. Two successors adopted apart: the first decided
// wins, by digest if at the same instant, so that nodes which saw them in different order agree.
import type { Digest } from '../../base/digest.ts';
import type { Database } from '../storage/index.ts';
import type { AdoptionCertificate } from './adoption.ts';
import type { Effect } from './lifecycle.ts';
import { findInstrument, type StoredInstrument, selectActingOn } from './store.ts';
import { actsOn, successionProblems } from './succession.ts';

type Adopted = StoredInstrument & { readonly certificate: AdoptionCertificate };
const isAdopted = (stored: StoredInstrument): stored is Adopted => stored.certificate !== undefined;

export async function effectsOn(
  db: Database,
  targets: readonly StoredInstrument[],
): Promise<Map<Digest, Effect[]>> {
  const acting = (
    await selectActingOn(
      db,
      targets.map(({ digest }) => digest),
    )
  ).filter(isAdopted);
  const stays = acting.filter((one) =>
    actsOn(one.instrument).some(({ by }) => by === 'suspending'),
  );
  const onStays = stays.length > 0 ? await effectsOn(db, stays) : new Map<Digest, Effect[]>();
  const found = new Map<Digest, Effect[]>();
  for (const target of targets) {
    const effects = acting
      .filter(({ instrument }) => successionProblems(instrument, target.instrument).length === 0)
      .flatMap((one) => effectsOf(one, target.digest, onStays.get(one.digest) ?? []));
    const lost = await lostTo(db, target);
    found.set(target.digest, [...firstSuccessor(effects), ...(lost ? [lost] : [])]);
  }
  return found;
}

function effectsOf(acting: Adopted, target: Digest, onIt: readonly Effect[]): Effect[] {
  const { decidedAt, inForceFrom, inForceUntil } = acting.certificate;
  const { tier, untilAt } = acting.instrument.terms;
  const base = { instrument: acting.digest, decidedAt, fromAt: inForceFrom };
  return actsOn(acting.instrument)
    .filter((act) => act.target === target)
    .map(({ by }) => {
      if (by !== 'suspending') return { ...base, by };
      const ends = onIt.filter((effect) => effect.by !== 'suspending').map(({ fromAt }) => fromAt);
      const stated = typeof untilAt === 'string' ? [untilAt] : [];
      const end = [...ends, ...stated, ...(inForceUntil ? [inForceUntil] : [])].sort()[0];
      return {
        ...base,
        by,
        ...(end ? { untilAt: end } : {}),
        ...(typeof tier === 'string' ? { tier } : {}),
      };
    });
}

const isFirst = (a: Effect, b: Effect): boolean =>
  a.decidedAt === b.decidedAt ? a.instrument < b.instrument : a.decidedAt < b.decidedAt;

function firstSuccessor(effects: readonly Effect[]): Effect[] {
  const successors = effects.filter(({ by }) => by === 'superseding');
  const [first] = successors.sort((a, b) => (isFirst(a, b) ? -1 : 1));
  return [...effects.filter(({ by }) => by !== 'superseding'), ...(first ? [first] : [])];
}

/** A successor that was decided after another of the same text never takes effect. */
async function lostTo(db: Database, stored: StoredInstrument): Promise<Effect | undefined> {
  const { instrument, digest, certificate } = stored;
  if (instrument.supersedes === undefined || !certificate) return undefined;
  const before = await findInstrument(db, instrument.supersedes);
  if (!before) return undefined;
  const siblings = (await selectActingOn(db, [before.digest]))
    .filter(isAdopted)
    .filter((one) => successionProblems(one.instrument, before.instrument).length === 0)
    .flatMap((one) => effectsOf(one, before.digest, []));
  const winner = firstSuccessor(siblings).find(({ by }) => by === 'superseding');
  if (!winner || winner.instrument === digest) return undefined;
  return { ...winner, fromAt: certificate.inForceFrom };
}
