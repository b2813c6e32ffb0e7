// The receiver as the registry knows it on the day: facts of the party, of every record that says
// it is the same party, and of who owns it. What the registry does not say stays unknown.
import type { MemberId } from '../../../base/caller.ts';
import { dateOf, instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import {
  type Attribute,
  attributesAt,
  findParty,
  type Party,
  sameAs,
} from '../../../kernel/registry/index.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { type DataActFacts, ORGANISATION_KINDS, TIERS } from '../agreement/facts.ts';
import { onlyKnown } from '../holder-facts.ts';
import { concernOwnership } from './concern-ownership.ts';

export interface Counterparty {
  readonly party: Party;
  /** Its id and those of every record that is at least probably the same party. */
  readonly cluster: readonly string[];
  readonly facts: DataActFacts;
}

/** Names of the attributes that are read, as `registry.record-attribute` takes them. */
export const ATTRIBUTES = {
  kind: 'organisation-kind',
  country: 'institution-country',
  isCovered: 'is-covered-person',
  isGovernment: 'is-government',
  isCommercial: 'is-commercial',
  isNotForProfit: 'is-not-for-profit',
  isScreened: 'is-screened',
  hasBan: 'has-onward-transfer-ban',
  tier: 'tier',
} as const;

export async function readCounterparty(
  db: Database,
  id: string,
  about: {
    readonly holder: MemberId;
    readonly at: Temporal.Instant;
    readonly places: ReadonlySet<string> | null;
  },
): Promise<Counterparty | null> {
  const party = await findParty(db, id);
  if (party === null) return null;
  const moment = { validOn: dateOf(about.at).toString(), knownAt: instantText(about.at) };
  const cluster = await sameAs(db, id, { at: moment.knownAt, atLeast: 'probable' });
  const ids = [id, ...cluster.filter((other) => other !== id)];
  const attributes = await Promise.all(ids.map((one) => attributesAt(db, one, moment)));
  const own = reader(attributes[0]!);
  const owned = about.places && (await concernOwnership(db, party, about.places, moment));
  const country = party.country;
  const institution = own.text(ATTRIBUTES.country) ?? country;
  const isForeign = country === undefined ? undefined : country !== about.holder;
  const isCovered = anyOf(attributes, ATTRIBUTES.isCovered);
  const kind = own.oneOf(ATTRIBUTES.kind, ORGANISATION_KINDS) ?? kindOf(party);
  return {
    party,
    cluster: ids,
    facts: onlyKnown({
      'counterparty.id': id,
      'counterparty.nation': country,
      'counterparty.kind': kind,
      'counterparty.isForeignPerson': isForeign,
      'counterparty.isCoveredPerson': isCovered,
      'counterparty.institutionCountry': institution,
      'counterparty.isGovernment': own.flag(ATTRIBUTES.isGovernment) ?? isState(party),
      'counterparty.hasOnwardTransferBan': own.flag(ATTRIBUTES.hasBan),
      'requester.organisationId': id,
      'requester.institutionId': party.identifiers.find(({ scheme }) => scheme === 'ror')?.value,
      'requester.institutionCountry': institution,
      'requester.organisationKind': kind,
      'requester.isCommercial': own.flag(ATTRIBUTES.isCommercial),
      'requester.isNotForProfit': own.flag(ATTRIBUTES.isNotForProfit),
      'requester.isScreened': own.flag(ATTRIBUTES.isScreened),
      'requester.isForeignPerson': isForeign,
      'requester.isCoveredPerson': isCovered,
      'requester.tier': own.oneOf(ATTRIBUTES.tier, TIERS),
      'requester.concernOwnershipMinBps': owned?.minBps,
      'requester.concernOwnershipMaxBps': owned?.maxBps,
    }),
  };
}

const isState = ({ kind }: Party): boolean | undefined => (kind === 'nation' ? true : undefined);

function kindOf({ kind }: Party): string | undefined {
  if (kind === 'firm') return 'company';
  if (kind === 'person') return 'individual';
  return kind === 'nation' || kind === 'body' ? 'public-body' : undefined;
}

/**
 * Of several records of one party: what one of them says holds, and all must say that it does
 * not.
 */
function anyOf(records: readonly (readonly Attribute[])[], name: string): boolean | undefined {
  const said = records.map((attributes) => reader(attributes).flag(name));
  return said.includes(true) ? true : said[0];
}

function reader(attributes: readonly Attribute[]) {
  const values = new Map<string, Json>(attributes.map(({ name, value }) => [name, value]));
  const flag = (name: string) => {
    const value = values.get(name);
    return typeof value === 'boolean' ? value : undefined;
  };
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const oneOf = (name: string, known: readonly string[]) => known.find((one) => one === text(name));
  return { flag, text, oneOf };
}
