// The rows of instruments, statements and attestations. Everything kept is a set that only grows,
// or a minimum over such a set, so that nodes which heard the same keep the same.

import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Digest } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import type { AdoptionCertificate } from './adoption.ts';
import { type Instrument, instrumentDigest, instrumentId } from './instrument.ts';
import { actsOn } from './succession.ts';
import { tables } from './tables.ts';

export interface StoredInstrument {
  readonly instrument: Instrument;
  readonly digest: Digest;
  readonly id: string;
  readonly certificate?: AdoptionCertificate;
  readonly announced: string;
  readonly recordedAt: string;
}

export type IdTaken = Refusal<'instruments.id-taken'>;

/** Saves once; a second text with the same short id is refused. Returns whether it is new. */
export async function saveInstrument(
  db: Database,
  instrument: Instrument,
  recordedAt: string,
): Promise<Result<{ isNew: boolean }, IdTaken>> {
  const digest = instrumentDigest(instrument);
  const id = instrumentId(instrument);
  const known = await tables(db)
    .selectFrom('instrument')
    .select('digest')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) return known.digest === digest ? ok({ isNew: false }) : idTaken(id);
  const acts = actsOn(instrument);
  await tables(db)
    .insertInto('instrument')
    .values({
      digest,
      id,
      type: instrument.type,
      proposed_by: instrument.proposedBy,
      drafted_at: instrument.draftedAt,
      supersedes: instrument.supersedes ?? null,
      acts_on: acts.find(({ by }) => by !== 'superseding')?.target ?? null,
      body: canonicalJson(instrument as unknown as Json),
      certificate: null,
      decided_at: null,
      announced: '{}',
      next_at: instrument.closesAt ?? null,
      recorded_at: recordedAt,
    })
    .execute();
  await tables(db)
    .insertInto('instrument_party')
    .values(instrument.parties.map((member) => ({ instrument: digest, member })))
    .execute();
  return ok({ isNew: true });
}

export interface InstrumentRow {
  readonly digest: string;
  readonly id: string;
  readonly body: string;
  readonly certificate: string | null;
  readonly announced: string;
  readonly recorded_at: string;
}
export const INSTRUMENT_COLUMNS = [
  'digest',
  'id',
  'body',
  'certificate',
  'announced',
  'recorded_at',
] as const;

export function storedFrom(row: InstrumentRow): StoredInstrument {
  return {
    instrument: JSON.parse(row.body) as Instrument,
    digest: row.digest as Digest,
    id: row.id,
    announced: row.announced,
    recordedAt: row.recorded_at,
    ...(row.certificate ? { certificate: JSON.parse(row.certificate) as AdoptionCertificate } : {}),
  };
}

/** By id (`ins_...`) or by digest. */
export async function findInstrument(
  db: Database,
  ref: string,
): Promise<StoredInstrument | undefined> {
  const row = await tables(db)
    .selectFrom('instrument')
    .select(INSTRUMENT_COLUMNS)
    .where(ref.startsWith('sha256:') ? 'digest' : 'id', '=', ref)
    .executeTakeFirst();
  return row && storedFrom(row);
}

/** Adopted or not, by type and by parties (all of them), oldest draft first. */
export async function selectInstruments(
  db: Database,
  wanted: {
    readonly type?: string;
    readonly types?: readonly string[];
    readonly parties?: readonly MemberId[];
    readonly isAdopted?: boolean;
  },
): Promise<StoredInstrument[]> {
  let query = tables(db)
    .selectFrom('instrument')
    .select(INSTRUMENT_COLUMNS)
    .orderBy('drafted_at')
    .orderBy('digest');
  if (wanted.type !== undefined) query = query.where('type', '=', wanted.type);
  if (wanted.types) {
    if (wanted.types.length === 0) return [];
    query = query.where('type', 'in', wanted.types);
  }
  if (wanted.isAdopted) query = query.where('certificate', 'is not', null);
  for (const member of wanted.parties ?? [])
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('instrument_party')
          .select('instrument_party.member')
          .whereRef('instrument_party.instrument', '=', 'instrument.digest')
          .where('instrument_party.member', '=', member),
      ),
    );
  return (await query.execute()).map(storedFrom);
}

/** Texts that act on any of these: replace, end or stay them. */
export async function selectActingOn(
  db: Database,
  digests: readonly Digest[],
): Promise<StoredInstrument[]> {
  if (digests.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('instrument')
    .select(INSTRUMENT_COLUMNS)
    .where((where) =>
      where.or([where('supersedes', 'in', digests), where('acts_on', 'in', digests)]),
    )
    .orderBy('digest')
    .execute();
  return rows.map(storedFrom);
}

export async function saveCertificate(
  db: Database,
  digest: Digest,
  certificate: AdoptionCertificate | undefined,
): Promise<void> {
  await tables(db)
    .updateTable('instrument')
    .set({
      certificate: certificate ? canonicalJson(certificate as unknown as Json) : null,
      decided_at: certificate?.decidedAt ?? null,
    })
    .where('digest', '=', digest)
    .execute();
}

export async function saveAnnounced(
  db: Database,
  digest: Digest,
  announced: string,
  nextAt: string | undefined,
): Promise<void> {
  await tables(db)
    .updateTable('instrument')
    .set({ announced, next_at: nextAt ?? null })
    .where('digest', '=', digest)
    .execute();
}

/** Digests of those whose state changes by time alone up to the instant. */
export async function selectDue(db: Database, at: string): Promise<Digest[]> {
  const rows = await tables(db)
    .selectFrom('instrument')
    .select('digest')
    .where('next_at', '<=', at)
    .orderBy('next_at')
    .orderBy('digest')
    .limit(200)
    .execute();
  return rows.map(({ digest }) => digest as Digest);
}

const idTaken = (id: string) =>
  refused(
    refusal('conflict', 'instruments.id-taken', `Another text already stands under ${id}.`, {
      because: [{ text: 'Two texts share the first 128 bits of their digest.' }],
      next: 'Draft the text again; its date makes it another.',
    }),
  );
