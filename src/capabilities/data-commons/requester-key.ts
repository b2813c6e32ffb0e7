// The key under which a requester's usage is counted at the holder: the identifier that the asker's
// node vouches for, or the organisation where it names nobody.
import type { AttestedFacts } from './attested.ts';

export function requesterKey(said: AttestedFacts): string {
  const facts = said as Readonly<Record<string, unknown>>;
  const person = facts['requester.personId'];
  const organisation = facts['requester.organisationId'];
  return typeof person === 'string' ? person : `organisation:${String(organisation ?? '')}`;
}
