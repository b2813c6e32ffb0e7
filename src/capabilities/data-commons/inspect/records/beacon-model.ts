// Beacon v2's default model, as far as a file can be held against it: what each entry type must
// have, and which of its fields name an entry of another file.
// https://github.com/ga4gh-beacon/beacon-v2 models/json/beacon-v2-default-model
export const ENTRY_TYPES = [
  'individuals',
  'biosamples',
  'runs',
  'analyses',
  'genomicVariations',
  'datasets',
  'cohorts',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export const REQUIRED: Readonly<Record<EntryType, readonly string[]>> = {
  individuals: ['id', 'sex'],
  biosamples: ['id', 'biosampleStatus', 'sampleOriginType'],
  runs: ['id', 'biosampleId', 'runDate'],
  analyses: ['id', 'analysisDate', 'pipelineName'],
  genomicVariations: ['variantInternalId', 'variation'],
  datasets: ['id', 'name'],
  cohorts: ['id', 'name', 'cohortType'],
};

export const ID_FIELD = (type: EntryType): string =>
  type === 'genomicVariations' ? 'variantInternalId' : 'id';

export interface Join {
  readonly field: string;
  readonly to: EntryType;
}
export const JOINS: Readonly<Record<EntryType, readonly Join[]>> = {
  individuals: [],
  biosamples: [{ field: 'individualId', to: 'individuals' }],
  runs: [
    { field: 'biosampleId', to: 'biosamples' },
    { field: 'individualId', to: 'individuals' },
  ],
  analyses: [
    { field: 'runId', to: 'runs' },
    { field: 'biosampleId', to: 'biosamples' },
    { field: 'individualId', to: 'individuals' },
  ],
  genomicVariations: [{ field: 'datasetId', to: 'datasets' }],
  datasets: [],
  cohorts: [],
};
/** Variants name samples in `caseLevelData`. */
export const CASE_JOINS: readonly Join[] = [
  { field: 'biosampleId', to: 'biosamples' },
  { field: 'individualId', to: 'individuals' },
  { field: 'runId', to: 'runs' },
  { field: 'analysisId', to: 'analyses' },
];

/** NCIT General Qualifier terms that the model names for `sex`. */
export const SEXES: Readonly<Record<string, string>> = {
  'NCIT:C16576': 'female',
  'NCIT:C20197': 'male',
  'NCIT:C17998': 'unknown',
  // The model's own example spells "unknown" so.
  'NCIT:C1799': 'unknown',
  'NCIT:C124294': 'undetermined',
  'NCIT:C45908': 'intersex',
};
export const KARYOTYPES: ReadonlySet<string> = new Set([
  'UNKNOWN_KARYOTYPE',
  'XX',
  'XY',
  'XO',
  'XXY',
  'XXX',
  'XXYY',
  'XXXY',
  'XXXX',
  'XYY',
  'OTHER_KARYOTYPE',
]);
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'runs/libraryLayout': ['PAIRED', 'SINGLE'],
  'cohorts/cohortType': ['study-defined', 'beacon-defined', 'user-defined'],
};

/** By what only entries of that type have; null where nothing tells. */
export function entryTypeOf(record: Readonly<Record<string, unknown>>): EntryType | null {
  const has = (...names: string[]): boolean => names.some((name) => name in record);
  if (has('variantInternalId', 'variation')) return 'genomicVariations';
  if (has('sampleOriginType', 'biosampleStatus')) return 'biosamples';
  if (has('pipelineName', 'variantCaller', 'analysisDate')) return 'analyses';
  if (has('runDate', 'libraryLayout', 'libraryStrategy')) return 'runs';
  if (has('cohortType', 'cohortDesign', 'collectionEvents')) return 'cohorts';
  if (has('dataUseConditions', 'createDateTime')) return 'datasets';
  if (has('sex', 'karyotypicSex', 'interventionsOrProcedures')) return 'individuals';
  return null;
}

/** By the name of the file, in lower case. */
export function entryTypeByName(name: string): EntryType | null {
  const stem = /^(?:.*[._-])?([a-z_]+)\.(?:json|jsonl|ndjson)(?:\.gz)?$/.exec(name)?.[1];
  return ENTRY_TYPES.find((type) => type.toLowerCase() === stem?.replaceAll('_', '')) ?? null;
}
