// What travels between nodes: an instrument with all statements known on it and the receipts that
// date them. Idempotent and order-free; the receiver checks everything for itself.
import type { MemberId } from '../../base/caller.ts';
import type { Json } from '../../base/json.ts';
import { DigestSchema, type Static, Type } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import { electorate } from './electorate.ts';
import { signedForm } from './jws.ts';
import { membersAt } from './member-list.ts';
import type { Sources } from './sources.ts';
import { attestationsOf, statementsOf } from './statement-store.ts';
import type { StoredInstrument } from './store.ts';

/** Message type in partners' feeds; its body is the input of `instruments.receive`. */
export const BUNDLE_MESSAGE = 'instruments.bundle';

export const BundleSchema = Type.Object(
  {
    instrument: Type.Unknown({ description: 'see instrument.schema.json' }),
    statements: Type.Array(Type.Unknown({ description: 'see statement.schema.json' }), {
      maxItems: 2000,
    }),
    receipts: Type.Optional(
      Type.Array(
        Type.Object(
          { statement: DigestSchema, receipt: Type.Unknown() },
          { additionalProperties: false },
        ),
        { maxItems: 2000 },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Bundle = Static<typeof BundleSchema>;

export async function bundleOf(
  db: Database,
  { instrument, digest }: StoredInstrument,
): Promise<Bundle> {
  const statements = (await statementsOf(db, [digest])).get(digest)!.map(signedForm);
  const receipts = (await attestationsOf(db, digest)).map(({ statement, receipt }) => ({
    statement,
    receipt,
  }));
  return { instrument, statements, ...(receipts.length > 0 ? { receipts } : {}) };
}

export const bundleJson = (bundle: Bundle): Json => bundle as unknown as Json;

/**
 * Everybody whom a text concerns: its parties, whoever decides on it, and every member where it
 * changes the membership or a nation's keys, though that nation decides alone.
 */
export async function concerned(
  db: Database,
  { directory, types }: Sources,
  { instrument }: { readonly instrument: StoredInstrument['instrument'] },
): Promise<MemberId[]> {
  const { type, decisionRule, parties, draftedAt } = instrument;
  const spans = await directory.membership(db);
  const electors = electorate(decisionRule, parties, spans, draftedAt).members;
  const isEverybodys = types.type(type)?.changesMembership === true;
  const members = isEverybodys ? membersAt(spans, draftedAt).keys() : [];
  return [...new Set([...parties, ...electors.map(({ member }) => member), ...members])].sort();
}
