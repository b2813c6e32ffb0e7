// The demonstration's data: synthetic files made from a seed, and how their stewards describe them.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  clinicalPlan,
  type Description,
  generateTable,
  generateVcf,
  islandBiomePlan,
  microbeLibraryPlan,
  writeGenerated,
} from '../../capabilities/data-commons/index.ts';
import {
  type Citation,
  cited,
  documented,
  GENOME_SEQUENCING,
  HEART_KEYWORDS,
  HUMAN,
  keyed,
} from './datasheets.ts';

type Level = 1 | 2 | 3;

export interface DemoDataset {
  readonly key: string;
  readonly files: readonly string[];
  readonly description: Description;
}

/** The variant that the tour asks for; a place on chromosome 1, of no meaning. */
export const VARIANT = {
  assembly: 'GRCh38',
  contig: 'chr1',
  position: 55_051_215,
  ref: 'G',
  alt: 'A',
};
const CHROMOSOME_1 = { name: 'chr1', length: 248_956_422 };

interface Cohort {
  readonly key: string;
  readonly title: string;
  readonly class: string;
  readonly people: number;
  readonly carriers: number;
  readonly dataUse: readonly string[];
  readonly sites: readonly string[];
  readonly vocabulary: 'icd10' | 'mondo';
  readonly institute: string;
  /** How far its steward has come with describing it. */
  readonly level: Level;
  readonly more?: Partial<Description>;
}

const COHORTS: Readonly<Record<string, readonly Cohort[]>> = {
  us: [
    {
      key: 'prairie-heart',
      title: 'Prairie Heart Study (synthetic)',
      class: 'cardiac-genomes',
      people: 400,
      carriers: 29,
      dataUse: ['DUO:0000042'],
      sites: ['north', 'south', 'river'],
      vocabulary: 'icd10',
      institute: 'Prairie State University (invented)',
      level: 1,
      more: { isControlledAccess: false, holderKind: 'university' },
    },
  ],
  uk: [
    {
      key: 'thornfield-heart',
      title: 'Thornfield Heart Cohort (synthetic)',
      class: 'cardiac-genomes',
      people: 500,
      carriers: 37,
      dataUse: ['DUO:0000006', 'DUO:0000046'],
      sites: ['abbey', 'moor', 'harbour'],
      vocabulary: 'icd10',
      institute: 'Thornfield University (invented)',
      level: 2,
    },
    {
      key: 'thornfield-rare',
      title: 'Thornfield Rare Lipid Disorders (synthetic)',
      class: 'rare-lipid-genomes',
      people: 220,
      carriers: 3,
      dataUse: ['DUO:0000006', 'DUO:0000045'],
      sites: ['abbey', 'moor'],
      vocabulary: 'icd10',
      institute: 'Thornfield University (invented)',
      level: 1,
    },
  ],
  jp: [
    {
      key: 'aoba-heart',
      title: 'Aoba Heart Registry (synthetic)',
      class: 'cardiac-genomes',
      people: 600,
      carriers: 21,
      dataUse: ['DUO:0000042'],
      sites: ['kita', 'minami', 'higashi'],
      vocabulary: 'icd10',
      institute: 'Aoba Medical University (invented)',
      level: 3,
    },
  ],
  au: [
    {
      key: 'reef-heart',
      title: 'Southern Reef Heart Survey (synthetic)',
      class: 'cardiac-genomes',
      people: 350,
      carriers: 18,
      dataUse: ['DUO:0000006'],
      sites: ['reef', 'ranges'],
      vocabulary: 'icd10',
      institute: 'Southern Reef Health Service (invented)',
      level: 2,
      more: { holderKind: 'public-body', consentBasis: 'statute', isControlledAccess: false },
    },
  ],
  nz: [],
};

const abstractOf = ({ people, sites }: Cohort): string =>
  'Invented people made by a generator from a seed, for demonstration only: clinical measurements ' +
  `and genotypes of one chromosome of ${people} of them at ${sites.length} sites, with diagnoses ` +
  'in a public code system. Nobody real is in it.';

const COUNTRIES: Readonly<Record<string, Citation['country']>> = {
  us: { name: 'United States', place: 'US' },
  uk: { name: 'United Kingdom', place: 'GB' },
  jp: { name: 'Japan', place: 'JP' },
  au: { name: 'Australia', place: 'AU' },
};

function datasheetOf(cohort: Cohort, nation: string): Description['datasheet'] {
  const citation: Citation = {
    key: cohort.key,
    institute: cohort.institute,
    country: COUNTRIES[nation]!,
    ...{ keywords: HEART_KEYWORDS, assays: [GENOME_SEQUENCING], taxa: [HUMAN] },
  };
  if (cohort.level === 1) return cited(citation);
  return cohort.level === 2 ? keyed(citation, 'person') : documented(citation, cohort.sites);
}

/** Writes the files below the data folder and returns what to register. */
export async function makeDemoData(nation: string, folder: string): Promise<DemoDataset[]> {
  mkdirSync(folder, { recursive: true });
  const made: DemoDataset[] = [];
  for (const cohort of COHORTS[nation] ?? []) made.push(await makeCohort(cohort, nation, folder));
  if (nation === 'au') made.push(await makeIslandBiome(folder));
  if (nation === 'jp') made.push(await makeMicrobeLibrary(folder));
  return made;
}

async function makeCohort(cohort: Cohort, nation: string, folder: string): Promise<DemoDataset> {
  const table = `${cohort.key}.csv`;
  const genotypes = `${cohort.key}.vcf`;
  const title = cohort.title;
  const plan = clinicalPlan({
    title,
    seed: cohort.key,
    rows: cohort.people,
    prefix: `${cohort.key}-`,
    vocabulary: cohort.vocabulary,
    sites: cohort.sites,
  });
  await writeGenerated(path.join(folder, table), generateTable(plan));
  const { assembly, ...site } = VARIANT;
  await writeGenerated(
    path.join(folder, genotypes),
    generateVcf({
      title,
      seed: cohort.key,
      assembly,
      contigs: [CHROMOSOME_1],
      samples: cohort.people,
      samplePrefix: `${cohort.key}-`,
      sites: 2_000,
      planted: [{ ...site, carriers: cohort.carriers }],
    }),
  );
  return {
    key: cohort.key,
    files: [table, genotypes],
    description: {
      title,
      abstract: abstractOf(cohort),
      classes: [cohort.class],
      categories: ['genomic', 'health'],
      isHuman: true,
      tier: 'accredited',
      holderKind: 'hospital',
      dataUse: [...cohort.dataUse],
      consentBasis: 'broad-consent',
      hasForeignUseConsent: true,
      anonymisation: 'pseudonymised',
      isControlledAccess: true,
      personColumn: 'person',
      isSynthetic: true,
      datasheet: datasheetOf(cohort, nation),
      disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
      ...cohort.more,
    },
  };
}

const NON_HUMAN = {
  isHuman: false,
  tier: 'open',
  holderKind: 'university',
  categories: ['non-human'],
  isSynthetic: true,
} as const;

async function makeIslandBiome(folder: string): Promise<DemoDataset> {
  const file = 'coral-isle-biome.csv';
  const title = 'Coral Isle Biome (synthetic)';
  const plan = islandBiomePlan({
    title,
    seed: 'coral-isle',
    rows: 900,
    prefix: 'coral-',
    permit: 'DEMO-PERMIT-1',
    community: 'BC P',
  });
  await writeGenerated(path.join(folder, file), generateTable(plan));
  return {
    key: 'coral-isle-biome',
    files: [file],
    description: {
      ...NON_HUMAN,
      categories: [...NON_HUMAN.categories],
      title,
      abstract:
        'Invented samples of an island biome, with the provenance that real ones would carry: habitat, ' +
        'depth, temperature, reads and observed taxa of 900 samples, drawn by a generator from a seed. ' +
        'No such place was sampled, and nothing can be learned from it about any reef or forest.',
      datasheet: keyed(
        {
          key: 'coral-isle',
          institute: 'Coral Isle Institute (invented)',
          country: COUNTRIES.au!,
          keywords: [
            { text: 'coral reefs', iri: 'http://id.nlm.nih.gov/mesh/D055049' },
            { text: 'metagenome' },
            { text: 'biodiversity' },
          ],
          assays: [{ id: 'topic:3174', name: 'Metagenomics' }],
          taxa: [{ id: 'NCBITaxon:408172', name: 'marine metagenome' }],
        },
        'sample',
      ),
      classes: ['island-biome'],
      provenance: {
        collectedIn: 'AU',
        collectedOn: '2021-03-01',
        permit: {
          kind: 'permit',
          number: 'DEMO-PERMIT-1 (invented)',
          uses: 'any',
          mayPassOn: false,
          isChecked: true,
        },
        benefitSharing: { duty: 'none', because: 'Invented data owe nothing.' },
      },
    },
  };
}

async function makeMicrobeLibrary(folder: string): Promise<DemoDataset> {
  const file = 'aoba-microbes.csv';
  const title = 'Aoba Microbe Library (synthetic)';
  const plan = microbeLibraryPlan({
    title,
    seed: 'aoba-microbes',
    rows: 1_200,
    prefix: 'aoba-',
    permit: 'none (domestic)',
  });
  await writeGenerated(path.join(folder, file), generateTable(plan));
  return {
    key: 'aoba-microbes',
    files: [file],
    description: {
      ...NON_HUMAN,
      categories: [...NON_HUMAN.categories],
      title,
      abstract:
        'Invented strains of a microbe library; the taxa are real names, the strains are not. Growth, ' +
        'size of the genome and whether an enzyme is made, of 1,200 strains drawn by a generator from a ' +
        'seed. No such strain is kept anywhere, and none of the values was measured.',
      datasheet: cited({
        key: 'aoba-microbes',
        institute: 'Aoba Microbe Library (invented)',
        country: COUNTRIES.jp!,
        keywords: [
          { text: 'bacteria', iri: 'http://id.nlm.nih.gov/mesh/D001419' },
          { text: 'growth' },
          { text: 'enzymes' },
        ],
        assays: [GENOME_SEQUENCING],
        taxa: [
          { id: 'NCBITaxon:1423', name: 'Bacillus subtilis' },
          { id: 'NCBITaxon:4932', name: 'Saccharomyces cerevisiae' },
        ],
      }),
      classes: ['microbe-library'],
      provenance: {
        collectedIn: 'JP',
        collectedOn: '2019-04-01',
        noPermitBecause: {
          text: 'Domestic strains, no access permit is required.',
          citation: 'Invented',
        },
        benefitSharing: { duty: 'none', because: 'Invented data owe nothing.' },
      },
    },
  };
}
