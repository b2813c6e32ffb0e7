// Ready plans for demonstration data: a clinical cohort, samples of an island biome, a microbe
// library. Everything in them is invented; codes are from public vocabularies (ICD-10, MONDO, ENVO,
// NCBI).
import type { Code, TablePlan } from './generate-table.ts';

interface PlanBasics {
  readonly title: string;
  readonly seed: string;
  readonly rows: number;
  /** Start of every identifier, so that two sets never share one. */
  readonly prefix: string;
}

const code = (value: string, weight: number): Code => ({ code: value, weight });

const DIAGNOSES = [
  { icd10: 'E10', mondo: 'MONDO:0005147', weight: 8 },
  { icd10: 'E11', mondo: 'MONDO:0005148', weight: 22 },
  { icd10: 'I25', mondo: 'MONDO:0005010', weight: 12 },
  { icd10: 'J45', mondo: 'MONDO:0004979', weight: 20 },
  { icd10: 'C34', mondo: 'MONDO:0008903', weight: 6 },
  { icd10: 'C50', mondo: 'MONDO:0007254', weight: 9 },
  { icd10: 'Z00', mondo: '', weight: 40 },
] as const;

export interface ClinicalOptions extends PlanBasics {
  readonly vocabulary: 'icd10' | 'mondo';
  readonly sites: readonly string[];
  /** A diagnosis that exactly so many rows hold. */
  readonly exactly?: { readonly code: string; readonly rows: number };
}

export function clinicalPlan(options: ClinicalOptions): TablePlan {
  const diagnoses = DIAGNOSES.filter((diagnosis) => diagnosis[options.vocabulary] !== '');
  const codes = diagnoses.map((diagnosis) => code(diagnosis[options.vocabulary], diagnosis.weight));
  const bands = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];
  return {
    ...options,
    columns: [
      { kind: 'id', name: 'person', prefix: options.prefix },
      { kind: 'coded', name: 'sex', codes: [code('female', 51), code('male', 49)] },
      {
        kind: 'coded',
        name: 'age_band',
        codes: bands.map((band, at) => code(band, [12, 14, 16, 18, 18, 14, 8][at]!)),
      },
      {
        kind: 'coded',
        name: 'site',
        codes: options.sites.map((site, at) => code(site, 9 - (at % 5))),
      },
      {
        kind: 'coded',
        name: 'diagnosis',
        codes,
        ...(options.exactly ? { exactly: options.exactly } : {}),
      },
      measured('systolic_mmhg', 0, 128, 16, 80, 220, 15_000),
      measured('ldl_mmol_l', 2, 318, 92, 60, 980, 30_000),
      measured('bmi', 1, 268, 46, 140, 580, 20_000),
      { kind: 'date', name: 'visited_on', from: '2023-01-01', days: 1_000 },
    ],
  };
}

const HABITATS = ['lagoon water', 'reef sediment', 'mangrove mud', 'forest soil', 'cave seep'];

/** Samples of an island biome, with what provenance rules ask for. */
export function islandBiomePlan(
  options: PlanBasics & { readonly permit: string; readonly community: string },
): TablePlan {
  return {
    ...options,
    columns: [
      { kind: 'id', name: 'sample', prefix: options.prefix },
      { kind: 'coded', name: 'habitat', codes: HABITATS.map((name, at) => code(name, 6 - at)) },
      { kind: 'date', name: 'collected_on', from: '2021-03-01', days: 1_200 },
      { kind: 'coded', name: 'permit', codes: [code(options.permit, 1)] },
      { kind: 'coded', name: 'community_label', codes: [code(options.community, 1)] },
      measured('depth_m', 1, 64, 60, 0, 400, 5_000),
      measured('temperature_c', 2, 2_640, 210, 1_400, 3_400, 5_000),
      measured('reads', 0, 1_800_000, 420_000, 20_000, 5_000_000, 0),
      measured('observed_taxa', 0, 740, 190, 12, 2_400, 0),
    ],
  };
}

const TAXA = [
  ['NCBITaxon:1423', 'Bacillus subtilis'],
  ['NCBITaxon:303', 'Pseudomonas putida'],
  ['NCBITaxon:1902', 'Streptomyces coelicolor'],
  ['NCBITaxon:4932', 'Saccharomyces cerevisiae'],
  ['NCBITaxon:5061', 'Aspergillus niger'],
] as const;

/** A library of harmless isolates with growth measured, as a screening programme would keep. */
export function microbeLibraryPlan(options: PlanBasics & { readonly permit: string }): TablePlan {
  return {
    ...options,
    columns: [
      { kind: 'id', name: 'strain', prefix: options.prefix },
      { kind: 'coded', name: 'taxon', codes: TAXA.map(([id], at) => code(id, 7 - at)) },
      { kind: 'date', name: 'isolated_on', from: '2018-05-01', days: 2_400 },
      { kind: 'coded', name: 'permit', codes: [code(options.permit, 1)] },
      measured('growth_per_hour', 3, 412, 140, 20, 1_200, 12_000),
      measured('genome_bp', 0, 4_600_000, 900_000, 1_200_000, 12_500_000, 0),
      { kind: 'coded', name: 'makes_enzyme', codes: [code('yes', 3), code('no', 7)] },
    ],
  };
}

const measured = (
  name: string,
  places: number,
  mean: number,
  deviation: number,
  least: number,
  most: number,
  missingPerMillion: number,
) => ({ kind: 'measured' as const, name, places, mean, deviation, least, most, missingPerMillion });
