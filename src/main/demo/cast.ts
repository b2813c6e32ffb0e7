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
export const [US, UK] = NATIONS as [DemoNation, DemoNation];

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
  /** Also the name to sign in with. */
  readonly key: string;
  readonly name: string;
  readonly party: string;
  readonly mandates: readonly string[];
  /** What the person is, in words. */
  readonly does: string;
  /** What this person would do first at the pages. */
  readonly first: string;
}

export interface DemoHousehold {
  readonly parties: readonly DemoParty[];
  readonly people: readonly DemoPerson[];
}

/** Invented, the same at every start, and printed to whoever asks: for a demonstration alone. */
export const passwordOf = (nation: DemoNation, { key }: DemoPerson): string =>
  `invented ${nation.key} ${key}`;

const officeOf = (nation: DemoNation): DemoParty => ({
  key: 'office',
  name: `Data Office of ${nation.name} (invented)`,
  kind: 'public-body',
  isCommercial: false,
  isNotForProfit: true,
});

const OFFICERS: readonly Omit<DemoPerson, 'party'>[] = [
  {
    key: 'treaty-officer',
    name: 'A treaty officer',
    mandates: ['treaty-officer', 'auditor'],
    does: 'Treaty officer: drafts and signs agreements for the nation',
    first: 'Open the agreements in force and see what they cover and what each side owes.',
  },
  {
    key: 'second-officer',
    name: 'A second treaty officer',
    mandates: ['treaty-officer'],
    does: 'Second treaty officer: signs beside the first where two are needed',
    first: 'Look at what waits for a second person.',
  },
  {
    key: 'steward',
    name: 'A steward',
    mandates: ['steward', 'auditor'],
    does: 'Data steward: registers data sets and answers for their conditions of use',
    first: 'Open the data sets held here and read what partners see of them.',
  },
  {
    key: 'operator',
    name: 'An operator',
    mandates: ['operator', 'auditor'],
    does: 'Operator: runs the node, its people and its keys',
    first: 'Read how the node, its log and its partners stand.',
  },
  {
    key: 'auditor',
    name: 'An auditor',
    mandates: ['auditor'],
    does: 'Auditor: reads the log and checks it, changes nothing',
    first: 'Audit the log, then check one receipt.',
  },
];

const officers = (nation: DemoNation): DemoPerson[] =>
  OFFICERS.map((one) => ({
    ...one,
    name: `${one.name} of ${nation.shortName} (invented)`,
    party: 'office',
  }));

const university = (name: string): DemoParty => ({
  key: 'university',
  name: `${name} (invented)`,
  kind: 'university',
  isCommercial: false,
  isNotForProfit: true,
});

const company = (key: string, name: string): DemoParty => ({
  key,
  name: `${name} (invented)`,
  kind: 'company',
  isCommercial: true,
  isNotForProfit: false,
});

const researcher = (name: string): DemoPerson => ({
  key: 'researcher',
  name: `A researcher at ${name} (invented)`,
  party: 'university',
  mandates: ['researcher'],
  does: 'Researcher at a university: health research, nothing commercial',
  first: 'Ask all partners how many of their people carry a variant.',
});

const US_HOUSEHOLD: DemoHousehold = {
  parties: [
    university('Prairie State University, Cardiac Genomics Laboratory'),
    company('company', 'Longacre Therapeutics Inc.'),
    company('licensing', 'Meridian Genome Licensing LLC'),
  ],
  people: [
    researcher('Prairie State'),
    {
      key: 'company-researcher',
      name: 'A researcher at Longacre (invented)',
      party: 'company',
      mandates: ['researcher'],
      does: 'Researcher at a company that develops medicines',
      first:
        'Ask the same question for a commercial purpose, and read which holder refuses and why.',
    },
    {
      key: 'licensing-officer',
      name: 'A licensing officer at Meridian (invented)',
      party: 'licensing',
      mandates: ['steward'],
      does: 'Licensing officer of a data broker: sells copies where law and agreement let it',
      first: 'Release a copy to a buyer abroad and read the duties that come with it.',
    },
    {
      key: 'data-access-officer',
      name: 'A data-access officer at Prairie State (invented)',
      party: 'university',
      mandates: ['steward'],
      does: 'Data-access officer: decides on copies of controlled-access data from grant work',
      first: 'See which copies left, to whom, and which duties are due.',
    },
  ],
};

const HOUSEHOLDS: Readonly<Record<string, DemoHousehold>> = {
  us: US_HOUSEHOLD,
  uk: household('Thornfield University'),
  jp: household('Aoba Medical University'),
  au: household('Southern Reef University'),
  nz: household('Long Cloud University'),
};

function household(name: string): DemoHousehold {
  return { parties: [university(name)], people: [researcher(name)] };
}

export function householdOf(nation: DemoNation): DemoHousehold {
  const { parties, people } = HOUSEHOLDS[nation.key]!;
  return {
    parties: [officeOf(nation), ...parties],
    people: [...officers(nation), ...people],
  };
}
