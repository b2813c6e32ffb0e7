// The demonstration's cast. Nations are real, everything else (bodies, firms, people, data) is
// invented and says so. This is a seed: no decision of the product reads it.

export interface DemoNation {
  readonly member: string;
  /** Folder, profile prefix and log name. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly port: number;
}

export const NATIONS: readonly DemoNation[] = [
  { member: 'US', key: 'us', name: 'United States of America', shortName: 'US', port: 7411 },
  { member: 'GB', key: 'uk', name: 'United Kingdom', shortName: 'UK', port: 7412 },
  { member: 'JP', key: 'jp', name: 'Japan', shortName: 'JP', port: 7413 },
  { member: 'AU', key: 'au', name: 'Australia', shortName: 'AU', port: 7414 },
];
/** Joins the running demonstration by the commands of docs/guides/join-the-alliance.md. */
export const FIFTH: DemoNation = {
  member: 'NZ',
  key: 'nz',
  name: 'New Zealand',
  shortName: 'NZ',
  port: 7415,
};

export interface DemoParty {
  readonly key: string;
  readonly name: string;
  readonly kind: 'university' | 'public-body' | 'company' | 'hospital';
  readonly isCommercial: boolean;
  readonly isNotForProfit: boolean;
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly party: string;
  readonly mandates: readonly string[];
}

export interface DemoHousehold {
  readonly parties: readonly DemoParty[];
  readonly people: readonly DemoPerson[];
}

const officeOf = (nation: DemoNation): DemoParty => ({
  key: 'office',
  name: `Data Office of ${nation.name} (invented)`,
  kind: 'public-body',
  isCommercial: false,
  isNotForProfit: true,
});

const officers = (nation: DemoNation): DemoPerson[] => {
  const of = (key: string, name: string, mandates: readonly string[]): DemoPerson => ({
    key,
    name: `${name} of ${nation.shortName} (invented)`,
    party: 'office',
    mandates,
  });
  return [
    of('treaty-officer', 'A treaty officer', ['treaty-officer', 'auditor']),
    of('second-officer', 'A second treaty officer', ['treaty-officer']),
    of('steward', 'A steward', ['steward', 'auditor']),
    of('operator', 'An operator', ['operator', 'auditor']),
  ];
};

const university = (name: string): DemoParty => ({
  key: 'university',
  name: `${name} (invented)`,
  kind: 'university',
  isCommercial: false,
  isNotForProfit: true,
});

const RESEARCH: Readonly<Record<string, DemoHousehold>> = {
  us: {
    parties: [
      university('Prairie State University, Cardiac Genomics Laboratory'),
      {
        key: 'company',
        name: 'Longacre Therapeutics Inc. (invented)',
        kind: 'company',
        isCommercial: true,
        isNotForProfit: false,
      },
    ],
    people: [
      {
        key: 'researcher',
        name: 'A researcher at Prairie State (invented)',
        party: 'university',
        mandates: ['researcher'],
      },
      {
        key: 'company-researcher',
        name: 'A researcher at Longacre (invented)',
        party: 'company',
        mandates: ['researcher'],
      },
    ],
  },
  uk: household('Thornfield University'),
  jp: household('Aoba Medical University'),
  au: household('Southern Reef University'),
  nz: household('Long Cloud University'),
};

function household(name: string): DemoHousehold {
  return {
    parties: [university(name)],
    people: [
      {
        key: 'researcher',
        name: `A researcher at ${name} (invented)`,
        party: 'university',
        mandates: ['researcher'],
      },
    ],
  };
}

export function householdOf(nation: DemoNation): DemoHousehold {
  const { parties, people } = RESEARCH[nation.key]!;
  return {
    parties: [officeOf(nation), ...parties],
    people: [...officers(nation), ...people],
  };
}
