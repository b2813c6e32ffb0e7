// Brings the stored certificates in line with the facts, after any fact arrived. Texts that change
// who is a member are decided in strict order of time: what an earlier one changed is undone and
// done again when facts about it arrive late, so that nodes which heard in different order end up
// the same.
import type { Digest } from '../../base/digest.ts';
import type { Database } from '../storage/index.ts';
import { type AdoptionCertificate, certificateDigest, FOUNDING } from './adoption.ts';
import { decisionOf } from './evaluate.ts';
import type { Sources } from './sources.ts';
import {
  findInstrument,
  type StoredInstrument,
  saveCertificate,
  selectInstruments,
} from './store.ts';

/** Digests of the instruments whose certificate changed. */
export async function settle(
  db: Database,
  sources: Sources,
  digest: Digest,
): Promise<ReadonlySet<Digest>> {
  const changed = new Set<Digest>();
  const stored = (await findInstrument(db, digest))!;
  const certificate = await certificateOf(db, sources, stored);
  if (isSame(certificate, stored.certificate)) return changed;
  if (!sources.types.type(stored.instrument.type)?.changesMembership) {
    await decideAs(db, sources, stored, certificate, changed);
    return changed;
  }
  const instants = [certificate?.decidedAt, stored.certificate?.decidedAt];
  await replay(db, sources, instants.filter((at) => at !== undefined).sort()[0]!, changed);
  return changed;
}

/**
 * The founding that this node adopted is its root of trust: no other text, however dated, is one.
 */
async function certificateOf(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
): Promise<AdoptionCertificate | undefined> {
  if (stored.instrument.type === FOUNDING) {
    const adopted = await selectInstruments(db, { type: FOUNDING, isAdopted: true });
    if (adopted.some(({ digest }) => digest !== stored.digest)) return undefined;
  }
  return (await decisionOf(db, sources, stored)).certificate;
}

const isSame = (a: AdoptionCertificate | undefined, b: AdoptionCertificate | undefined): boolean =>
  a === undefined || b === undefined ? a === b : certificateDigest(a) === certificateDigest(b);

async function decideAs(
  db: Database,
  { types }: Sources,
  stored: StoredInstrument,
  certificate: AdoptionCertificate | undefined,
  changed: Set<Digest>,
): Promise<void> {
  await saveCertificate(db, stored.digest, certificate);
  changed.add(stored.digest);
  const type = types.type(stored.instrument.type);
  if (!certificate) return type?.onRetracted?.(db, stored.digest);
  await type?.onInForce?.(db, {
    instrument: stored.instrument,
    digest: stored.digest,
    id: stored.id,
    decidedAt: certificate.decidedAt,
    fromAt: certificate.inForceFrom,
    ...(certificate.inForceUntil ? { untilAt: certificate.inForceUntil } : {}),
  });
}

/**
 * Undoes every change of membership decided from the instant on, then decides anew, first one
 * first.
 */
async function replay(
  db: Database,
  sources: Sources,
  fromAt: string,
  changed: Set<Digest>,
): Promise<void> {
  const names = sources.types.all.filter((type) => type.changesMembership).map(({ type }) => type);
  const before = await selectInstruments(db, { types: names });
  const undone = new Map<Digest, AdoptionCertificate>();
  for (const stored of before) {
    if (!stored.certificate || stored.certificate.decidedAt < fromAt) continue;
    if (stored.instrument.type === FOUNDING) continue;
    undone.set(stored.digest, stored.certificate);
    await decideAs(db, sources, stored, undefined, new Set());
  }
  for (;;) {
    const open = (await selectInstruments(db, { types: names })).filter((one) => !one.certificate);
    const decided = [];
    for (const stored of open) {
      const certificate = await certificateOf(db, sources, stored);
      if (certificate) decided.push({ stored, certificate });
    }
    const [first] = decided.sort((a, b) => (isDecidedBefore(a, b) ? -1 : 1));
    if (!first) break;
    await decideAs(db, sources, first.stored, first.certificate, new Set());
  }
  for (const { digest } of before) {
    const now = await findInstrument(db, digest);
    const old = undone.get(digest) ?? before.find((one) => one.digest === digest)?.certificate;
    if (!isSame(now?.certificate, old)) changed.add(digest);
  }
  await redecideOthers(db, sources, fromAt, names, changed);
}

interface Decided {
  readonly stored: StoredInstrument;
  readonly certificate: AdoptionCertificate;
}
const isDecidedBefore = (a: Decided, b: Decided): boolean =>
  a.certificate.decidedAt === b.certificate.decidedAt
    ? a.stored.digest < b.stored.digest
    : a.certificate.decidedAt < b.certificate.decidedAt;

/** Other texts, undecided or decided since: their electors or keys may be others now. */
async function redecideOthers(
  db: Database,
  sources: Sources,
  fromAt: string,
  names: readonly string[],
  changed: Set<Digest>,
): Promise<void> {
  for (const stored of await selectInstruments(db, {})) {
    if (names.includes(stored.instrument.type)) continue;
    if (stored.certificate && stored.certificate.decidedAt < fromAt) continue;
    const { certificate } = await decisionOf(db, sources, stored);
    if (!isSame(certificate, stored.certificate))
      await decideAs(db, sources, stored, certificate, changed);
  }
}
