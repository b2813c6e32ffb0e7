// Where the evaluation of instruments gets what is not its own: membership and keys, and the types.
import type { Database } from '../storage/index.ts';
import { type Instrument, instrumentDigest } from './instrument.ts';
import type { KeyRecord } from './key-record.ts';
import { type MembershipSpan, membersAt, withoutOwn } from './member-list.ts';
import type { MemberDirectory } from './ports.ts';
import { keysBrought, type TermsRegistry } from './terms-registry.ts';

export interface Sources {
  readonly directory: MemberDirectory;
  readonly types: TermsRegistry;
}

export interface Standings {
  readonly keys: readonly KeyRecord[];
  readonly membership: readonly MembershipSpan[];
}

/** Keys of everybody who may speak on the text, those it brings itself included. */
export async function standingsFor(
  db: Database,
  { directory, types }: Sources,
  instrument: Instrument,
): Promise<Standings> {
  const membership = await directory.membership(db);
  const everybody = new Set([...instrument.parties, ...membership.map(({ member }) => member)]);
  const keys = await directory.keys(db, [...everybody].sort());
  // Nobody speaks for a member with keys that a text says are its own.
  const others = withoutOwn(membership, instrumentDigest(instrument));
  const members = membersAt(others, instrument.draftedAt);
  const brought = keysBrought(types, instrument).filter(({ member }) => !members.has(member));
  return { membership, keys: [...keys, ...brought] };
}
