// Random data-use statements and requests for property tests, from a seeded stream: mostly
// sensible, now and then contradictory or unreadable.
import type { DataActFacts } from '../agreement/facts.ts';
import { ASTHMA, CANCER, LUNG_ADENOCARCINOMA, LUNG_CANCER, ORCID, ROR, sample } from './sample.ts';
import type { StatementTerm } from './statement.ts';
import * as duo from './terms.ts';

/** xorshift32: fast, seeded, good enough to choose test cases. */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed | 1;
  }
  below(limit: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % limit;
  }
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }
  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
  some<T>(values: readonly T[], most: number): T[] {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(values));
  }
}

const DISEASES = [
  CANCER,
  LUNG_CANCER,
  LUNG_ADENOCARCINOMA,
  ASTHMA,
  'MONDO:0000001',
  'MONDO:0005087',
];
const PEOPLE = [ORCID, '0000-0001-5109-3700'];
const INSTITUTIONS = [ROR, '00f54p054'];
const { places: PLACES, countries: COUNTRIES } = sample;
const TYPES = ['EFO:0001', 'EFO:0002', 'cohort study'];
const PURPOSES = [
  'research',
  'DUO:0000037',
  'genetic',
  'DUO:0000039',
  'disease',
  'methods',
  'DUO:0000032',
  'ancestry',
  'control',
  'age-category',
  'DUO:0000035',
  'clinical-care',
];

const atLeastOne = (random: Random, values: readonly string[]): string[] => [
  random.pick(values),
  ...random.some(values, 1),
];
const plain = (term: string) => (): StatementTerm => ({ term });

const PLAIN = [
  duo.NMDS,
  duo.GSO,
  duo.NPUNCU,
  duo.NPU,
  duo.NCU,
  duo.NPOA,
  duo.IRB,
  duo.PUB,
  duo.COL,
  duo.RTN,
  'DUO:0000014',
];

/** Every modifier but CC, with a parameter where it takes one. */
export const MODIFIERS: readonly ((random: Random) => StatementTerm)[] = [
  ...PLAIN.map(plain),
  (random) => ({ term: duo.RS, researchTypes: atLeastOne(random, TYPES) }),
  (random) => ({ term: duo.GS, regions: atLeastOne(random, PLACES) }),
  (random) => ({ term: duo.US, users: atLeastOne(random, PEOPLE) }),
  (random) => ({ term: duo.PS, projects: atLeastOne(random, ['prj-0001', 'prj-0002']) }),
  (random) => ({ term: duo.IS, institutions: atLeastOne(random, INSTITUTIONS) }),
  (random) => ({ term: duo.TS, months: 1 + random.below(24) }),
  (random) => ({ term: duo.MOR, date: random.pick(['2026-11-22', '2027-01-01', '2028-06-30']) }),
];

const PRIMARIES: readonly ((random: Random) => StatementTerm)[] = [
  ...[duo.NRES, duo.GRU, duo.GRU, duo.HMB, duo.HMB, duo.POA].map(plain),
  (random) => ({ term: duo.DS, diseases: atLeastOne(random, DISEASES) }),
  (random) => ({ term: duo.DS, diseases: atLeastOne(random, DISEASES) }),
];

export function randomStatement(random: Random): StatementTerm[] {
  const input = [random.pick(PRIMARIES)(random)];
  if (random.oneIn(12)) input.push(random.pick(PRIMARIES)(random));
  for (let more = random.below(4); more > 0; more--) input.push(random.pick(MODIFIERS)(random));
  if (random.oneIn(8)) input.push({ term: duo.CC });
  if (random.oneIn(40))
    input.push({ term: random.pick(['XYZ', 'DUO:46', 'GRU,NCU', duo.TS, duo.DS]) });
  return input;
}

export function randomFacts(random: Random): DataActFacts {
  const mostly = () => !random.oneIn(6);
  const facts: { [name: string]: unknown } = {
    'requester.isNotForProfit': mostly(),
    'requester.personId': random.oneIn(5) ? PEOPLE[1] : PEOPLE[0],
    'requester.institutionId': random.oneIn(5) ? INSTITUTIONS[1] : INSTITUTIONS[0],
    'requester.institutionCountry': random.pick(COUNTRIES),
    'purpose.isCommercial': !mostly(),
    'purpose.usesGenotype': mostly(),
    'purpose.targetsSubjectGroup': random.oneIn(4),
    'purpose.processingPlaces': atLeastOne(random, COUNTRIES),
    'purpose.acceptedDuties': random.oneIn(6) ? ['PUB'] : ['PUB', 'COL', 'RTN', 'MOR'],
    'purpose.researchTypes': atLeastOne(random, TYPES),
    'purpose.durationMonths': random.below(36),
    'project.id': random.oneIn(5) ? 'prj-0002' : 'prj-0001',
    'dataset.accessStartedOn': random.pick(['2026-11-22', '2026-05-31', '2024-02-29']),
    'irb.hasApproval': mostly(),
    'irb.validFrom': '2026-01-01',
    'irb.validTo': random.oneIn(5) ? '2026-11-22' : '2027-01-01',
    'irb.projects': ['prj-0001'],
    'irb.places': COUNTRIES,
    'dataset.holderNation': random.pick(COUNTRIES),
    'question.isAtHolder': true,
    'agreement.countsHolderAsPlace': random.oneIn(3),
  };
  // Either a plan with its day, or none: the two never contradict.
  if (random.oneIn(2)) facts['purpose.isPublicationPlanned'] = false;
  else facts['purpose.plannedPublicationOn'] = random.pick(['2026-12-01', '2027-06-01']);
  for (const name of Object.keys(facts)) if (random.oneIn(40)) delete facts[name];
  const text = random.oneIn(30) ? ['something else'] : [];
  return {
    ...facts,
    'purpose.terms': [...random.some(PURPOSES, 2), ...text],
    'purpose.diseases': random.some(random.oneIn(20) ? ['MONDO:9999999'] : DISEASES, 2),
  };
}

const SPELLINGS: readonly ((id: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  (text) => text.toLowerCase(),
  (text) => text.replace(/^(MONDO|DUO):/, 'http://purl.obolibrary.org/obo/$1_'),
];

const UNREADABLE = /xyz|:46$|,/i;

/** The same statement in another order, another spelling, and with something said twice. */
export function respelled(random: Random, input: readonly StatementTerm[]): StatementTerm[] {
  const turned = input.map((entry) => ({
    ...entry,
    // What cannot be read is quoted back as it stands.
    term: UNREADABLE.test(entry.term) ? entry.term : random.pick(SPELLINGS)(entry.term),
    ...(entry.diseases
      ? { diseases: entry.diseases.toReversed().map((id) => random.pick(SPELLINGS)(id)) }
      : {}),
    ...(entry.regions ? { regions: entry.regions.map((code) => ` ${code.toLowerCase()}`) } : {}),
    ...(entry.users ? { users: entry.users.map((id) => `https://orcid.org/${id}`) } : {}),
  }));
  const start = random.below(turned.length);
  const moved = [...turned.slice(start), ...turned.slice(0, start)];
  const again = moved.find(({ term }) => !UNREADABLE.test(term));
  return again && random.oneIn(4) ? [...moved, again] : moved;
}
