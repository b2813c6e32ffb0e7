// Who acts in a test's alliance. Nations are real; every body, firm and person is invented.
import type { MemberId } from '../base/caller.ts';
import { invariant } from '../base/invariant.ts';

export interface CastParty {
  readonly key: string;
  readonly name: string;
  readonly kind: 'university' | 'public-body' | 'company';
  readonly isCommercial: boolean;
  readonly isNotForProfit: boolean;
}
export interface CastPerson {
  readonly key: string;
  readonly name: string;
  readonly party: string;
  readonly mandates: readonly string[];
}
export interface CastNation {
  readonly member: MemberId;
  readonly name: string;
  readonly shortName: string;
  readonly parties: readonly CastParty[];
  readonly people: readonly CastPerson[];
}

export const REGISTRY_KINDS: Readonly<Record<CastParty['kind'], string>> = {
  'public-body': 'body',
  university: 'laboratory',
  company: 'firm',
};

const NAMES: Readonly<Record<MemberId, readonly [string, string]>> = {
  US: ['United States of America', 'US'],
  GB: ['United Kingdom', 'UK'],
  JP: ['Japan', 'JP'],
  AU: ['Australia', 'AU'],
  NZ: ['New Zealand', 'NZ'],
};

export function nationOf(member: MemberId): CastNation {
  const names = NAMES[member];
  invariant(names, `no cast for ${member}`);
  const [name, shortName] = names;
  const person = (key: string, party: string, mandates: readonly string[]): CastPerson => ({
    key,
    name: `${key} of ${shortName} (invented)`,
    party,
    mandates,
  });
  return {
    member,
    name,
    shortName,
    parties: [
      party('office', `Data Office of ${name}`, 'public-body'),
      party('university', `First University of ${name}`, 'university'),
      party('company', `${name} Therapeutics`, 'company'),
    ],
    people: [
      person('officer', 'office', ['treaty-officer', 'auditor']),
      person('second-officer', 'office', ['treaty-officer']),
      person('operator', 'office', ['operator', 'auditor']),
      person('steward', 'university', ['steward']),
      person('researcher', 'university', ['researcher']),
      person('company-researcher', 'company', ['researcher']),
    ],
  };
}

const party = (key: string, name: string, kind: CastParty['kind']): CastParty => ({
  key,
  name: `${name} (invented)`,
  kind,
  isCommercial: kind === 'company',
  isNotForProfit: kind !== 'company',
});
