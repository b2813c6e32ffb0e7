// Reading instruments for other modules, bound to where membership and types come from.
import type { MemberId } from '../../base/caller.ts';
import { type Digest, digestOfJson } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Database } from '../storage/index.ts';
import { type AdoptionCertificate, certificateDigest, decide } from './adoption.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import {
  adoptedStates,
  adoptionFacts,
  type EvaluatedInstrument,
  stateOfStored,
} from './evaluate.ts';
import { type HistoryLine, historyOf } from './history.ts';
import { signedForm } from './jws.ts';
import type { InstrumentState } from './lifecycle.ts';
import type { Sources } from './sources.ts';
import { type Unattested, unattestedOf } from './statement-store.ts';
import { findInstrument, type StoredInstrument, selectInstruments } from './store.ts';
import { ACCESSION } from './types/accession-terms.ts';
import { verifyStatement } from './verify-statement.ts';

export interface Asked {
  readonly type?: string;
  /** All of these are parties that have not left. */
  readonly members?: readonly MemberId[];
  readonly at: Temporal.Instant;
}

export interface InstrumentReader {
  /** By id or digest. */
  instrument(db: Database, ref: string): Promise<StoredInstrument | undefined>;
  stateOf(db: Database, ref: string, at: Temporal.Instant): Promise<InstrumentState | undefined>;
  /** Adopted by then, in force or no longer, oldest decision first. */
  adopted(db: Database, asked: Asked): Promise<EvaluatedInstrument[]>;
  /** Of these the ones that bind, wholly or with tiers suspended. */
  inForceAt(db: Database, asked: Asked): Promise<EvaluatedInstrument[]>;
  history(db: Database, ref: string, at: Temporal.Instant): Promise<HistoryLine[]>;
  /**
   * Equal at nodes that know the same. `members` narrows it to what these are all parties to;
   * `heldByAll` to what each of these must hold: whatever made the membership what it is, and texts
   * to which they are all parties.
   */
  stateDigest(
    db: Database,
    asked: Asked & { readonly heldByAll?: readonly MemberId[] },
  ): Promise<Digest>;
  /** The certificate computed again from the stored bytes, every signature checked anew. */
  recompute(db: Database, ref: string): Promise<AdoptionCertificate | undefined>;
  /**
   * Whatever made the membership what it is, in order of decision, the founding first; then the
   * proposed accession of the candidate, so that it can sign.
   */
  membershipBundles(db: Database, candidate?: MemberId): Promise<Bundle[]>;
  /** Accessions of the nation that are proposed or adopted: they name the keys it may come with. */
  accessionsOf(db: Database, member: MemberId, at: Temporal.Instant): Promise<StoredInstrument[]>;
  bundle(db: Database, ref: string): Promise<Bundle | undefined>;
  /** Statements of the member that count only from when witnesses saw them, and lack the proof. */
  awaitingReceipt(db: Database, member: MemberId): Promise<AwaitingReceipt[]>;
}

export interface AwaitingReceipt extends Unattested {
  readonly id: string;
}

export function instrumentReader(sources: Sources): InstrumentReader {
  const adopted: InstrumentReader['adopted'] = async (db, { type, members, at }) => {
    const now = instantText(at);
    const wanted = { ...(type ? { type } : {}), ...(members ? { parties: members } : {}) };
    const found = await selectInstruments(db, { ...wanted, isAdopted: true });
    const decided = found
      .filter(({ certificate }) => certificate!.decidedAt <= now)
      .sort(byDecision);
    const states = await adoptedStates(db, sources, decided, now);
    return states.filter(({ state }) => !members?.some((member) => state.left.includes(member)));
  };
  const inForceAt: InstrumentReader['inForceAt'] = async (db, asked) =>
    (await adopted(db, asked)).filter(({ state }) => state.isInForce);
  return {
    instrument: findInstrument,
    adopted,
    inForceAt,
    async stateOf(db, ref, at) {
      const stored = await findInstrument(db, ref);
      return stored && stateOfStored(db, sources, stored, instantText(at));
    },
    async history(db, ref, at) {
      const stored = await findInstrument(db, ref);
      return stored ? historyOf(db, sources, stored, instantText(at)) : [];
    },
    async stateDigest(db, asked) {
      const { heldByAll } = asked;
      const wanted = (await inForceAt(db, asked)).filter(
        ({ instrument: { type, parties } }) =>
          heldByAll === undefined ||
          sources.types.type(type)?.changesMembership === true ||
          heldByAll.every((member) => parties.includes(member)),
      );
      const all = wanted.map(({ digest, certificate, state }) => ({
        instrument: digest,
        certificate: certificateDigest(certificate!),
        suspensions: state.suspensions
          .map(({ tier, by }) => ({ by, ...(tier ? { tier } : {}) }))
          .sort((a, b) => (`${a.by} ${a.tier}` < `${b.by} ${b.tier}` ? -1 : 1)),
        left: state.left,
      }));
      return digestOfJson(all.sort((a, b) => (a.instrument < b.instrument ? -1 : 1)));
    },
    recompute: (db, ref) => recompute(db, sources, ref),
    membershipBundles: (db, candidate) => membershipBundles(db, sources, candidate),
    accessionsOf: (db, member, at) => accessionsOf(db, sources, member, instantText(at)),
    async bundle(db, ref) {
      const stored = await findInstrument(db, ref);
      return stored && bundleOf(db, stored);
    },
    awaitingReceipt,
  };
}

async function awaitingReceipt(db: Database, member: MemberId): Promise<AwaitingReceipt[]> {
  const found: AwaitingReceipt[] = [];
  for (const one of await unattestedOf(db, member)) {
    const stored = await findInstrument(db, one.instrument);
    if (stored?.instrument.decisionRule.datedBy === 'cosignature')
      found.push({ ...one, id: stored.id });
  }
  return found;
}

const byDecision = (a: StoredInstrument, b: StoredInstrument): number => {
  const [first, second] = [a, b].map(
    ({ certificate, digest }) => `${certificate!.decidedAt} ${digest}`,
  );
  return first! < second! ? -1 : 1;
};

async function recompute(
  db: Database,
  sources: Sources,
  ref: string,
): Promise<AdoptionCertificate | undefined> {
  const stored = await findInstrument(db, ref);
  if (!stored) return undefined;
  const facts = await adoptionFacts(db, sources, stored);
  const statements = facts.statements.flatMap((one) => {
    const checked = verifyStatement(signedForm(one), facts.keys);
    return checked.ok && checked.value.digest === one.digest ? [checked.value] : [];
  });
  return decide({ ...facts, statements }).certificate;
}

async function membershipBundles(
  db: Database,
  { types }: Sources,
  candidate?: MemberId,
): Promise<Bundle[]> {
  const names = types.all.filter((type) => type.changesMembership).map(({ type }) => type);
  const adopted = (await selectInstruments(db, { types: names, isAdopted: true })).sort(byDecision);
  const proposed = candidate ? await accessionTexts(db, candidate) : [];
  const open = proposed.filter(({ certificate }) => !certificate);
  const bundles: Bundle[] = [];
  for (const stored of [...adopted, ...open]) {
    const bundle = await bundleOf(db, stored);
    // A text without statements is a draft, and drafts stay at home.
    if (bundle.statements.length > 0) bundles.push(bundle);
  }
  return bundles;
}

const accessionTexts = async (db: Database, member: MemberId): Promise<StoredInstrument[]> =>
  (await selectInstruments(db, { type: ACCESSION, parties: [member] })).filter(
    ({ instrument }) => instrument.terms['member'] === member,
  );

async function accessionsOf(
  db: Database,
  sources: Sources,
  member: MemberId,
  at: string,
): Promise<StoredInstrument[]> {
  const found: StoredInstrument[] = [];
  for (const stored of await accessionTexts(db, member)) {
    const { stage } = await stateOfStored(db, sources, stored, at);
    if (stage !== 'draft' && stage !== 'ended') found.push(stored);
  }
  return found;
}
