// What this node vouches for about one of its people who asks a partner: the party acted for, its
// kind and standing as the registry has them at the instant, and the mandate.

import { dateOf, instantText } from '../base/instants.ts';
import type { Attestation } from '../capabilities/data-commons/index.ts';
import { attributesAt, findParty } from '../kernel/registry/index.ts';

/** Registry attribute -> fact; the attribute's value is used as it is recorded. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'organisation-kind': 'requester.organisationKind',
  'is-commercial': 'requester.isCommercial',
  'is-not-for-profit': 'requester.isNotForProfit',
  'is-covered-person': 'requester.isCoveredPerson',
  'is-screened': 'requester.isScreened',
  tier: 'requester.tier',
};

const momentOf = (at: Temporal.Instant) => ({
  validOn: dateOf(at).toString(),
  knownAt: instantText(at),
});

export const attestationFrom = (home: string): Attestation => ({
  async of(db, caller, at) {
    const party = await findParty(db, caller.party);
    const attributes = party ? await attributesAt(db, party.id, momentOf(at)) : [];
    const facts: Record<string, unknown> = {
      'requester.personId': caller.person,
      'requester.organisationId': caller.party,
      'mandate.isHeld': caller.mandates.includes('researcher'),
      'mandate.roles': [...caller.mandates].sort(),
      'mandate.issuedBy': home,
    };
    if (party?.country) facts['requester.institutionCountry'] = party.country;
    const ror = party?.identifiers.find(({ scheme }) => scheme === 'ror');
    if (ror) facts['requester.institutionId'] = ror.value;
    for (const { name, value } of attributes) {
      const fact = ATTRIBUTES[name];
      if (fact !== undefined) facts[fact] = value;
    }
    return facts;
  },
});
