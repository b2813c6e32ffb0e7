// What the description says, in the form in which checks read it: one place that knows where the
// description keeps each thing. `FIELD` names what a steward writes.
import type { Datasheet, Documentation } from '../datasheet/index.ts';
import type { Description } from '../model.ts';

export interface StatedColumn {
  readonly name: string;
  readonly file?: string;
  readonly label?: string;
  readonly type?: string;
  readonly unit?: string;
  readonly about?: string;
  /** Prefixes of vocabularies; empty: stated to be coded in none. */
  readonly coding?: readonly string[];
  readonly labelColumn?: string;
  readonly values?: readonly string[];
  readonly missingCodes?: readonly string[];
  readonly missingBecause?: string;
}

/** Ends of a reference from one column to another, possibly of another file. */
export interface StatedJoin {
  readonly from: { readonly file?: string; readonly column: string };
  readonly to: { readonly file?: string; readonly column: string };
}

export interface Stated {
  readonly title: string;
  readonly abstract: string;
  readonly isHuman: boolean;
  readonly personColumn?: string;
  readonly identifier?: string;
  readonly version?: string;
  readonly issuedOn?: string;
  readonly modifiedOn?: string;
  readonly keywords: readonly { readonly text: string; readonly iri?: string }[];
  readonly creators: readonly { readonly name: string; readonly ids: readonly string[] }[];
  readonly licence?: string;
  readonly agreement?: string;
  readonly access?: string;
  readonly contact?: string;
  readonly columns: readonly StatedColumn[];
  readonly keys: readonly { readonly file?: string; readonly columns: readonly string[] }[];
  readonly joins: readonly StatedJoin[];
  /** Declared number of records by file. */
  readonly records: readonly { readonly file: string; readonly records: number }[];
  readonly quasiIdentifiers?: readonly string[];
  /** Marked never to leave as a copy. */
  readonly isNonExportable: boolean;
  readonly subgroups: readonly { readonly dimension: string; readonly column: string }[];
  /** Dimensions that the data do not have, with why. */
  readonly subgroupsAbsent: Readonly<Record<string, string>>;
  readonly split?: {
    readonly column?: string;
    readonly files: readonly { readonly split: string; readonly file: string }[];
    readonly subjectColumn?: string;
    readonly labelColumn?: string;
  };
  /** Why there are none. */
  readonly noSplitBecause?: string;
  readonly collectedFrom?: string;
  readonly collectedTo?: string;
  readonly collectedAt?: string;
  /** By name of the documentation field. */
  readonly documentation: Readonly<Record<DocumentationField, string | undefined>>;
  readonly ethics?: { readonly id?: string; readonly body?: string; readonly on?: string };
  readonly securityTier?: string;
  readonly basis: StatedBasis;
  readonly referenceAssembly?: string;
  readonly steps: readonly StatedStep[];
  readonly software: readonly { readonly name: string; readonly archivedAs?: string }[];
  readonly retention?: string;
  readonly updates?: string;
  readonly confirmedOn?: string;
}

export const DOCUMENTATION = [
  'collection',
  'preprocessing',
  'annotation',
  'biases',
  'limitations',
  'intendedUses',
  'unsuitableUses',
  'sensitiveInformation',
  'maintenance',
] as const satisfies readonly (keyof Documentation)[];
export type DocumentationField = (typeof DOCUMENTATION)[number];

/** Consent of persons, or lawful collection of anything else, with what evidences it. */
export interface StatedBasis {
  readonly basis?: string;
  /** Document, register number, permit or statute. */
  readonly evidence?: string;
}

/** One step of the way from raw source to a file, as provenance tells it. */
export interface StatedStep {
  readonly id: string;
  readonly uses: readonly string[];
  /** Paths of registered files, or names of things in between. */
  readonly makes: readonly string[];
  readonly software?: string;
  readonly softwareVersion?: string;
  readonly digest?: string;
  readonly rerun?: 'unpack';
}

/** Fields of the description, as a to-do names them. */
export const FIELD = {
  title: '/title',
  abstract: '/abstract',
  assembly: '/assembly',
  consentBasis: '/consentBasis',
  identifier: '/datasheet/identifier',
  version: '/datasheet/version',
  issuedOn: '/datasheet/issuedOn',
  modifiedOn: '/datasheet/modifiedOn',
  keywords: '/datasheet/keywords',
  creators: '/datasheet/creators',
  publisher: '/datasheet/publisher',
  licence: '/datasheet/licence',
  agreement: '/datasheet/agreement',
  access: '/datasheet/accessLevel',
  contact: '/datasheet/contact',
  columns: '/datasheet/dictionary',
  keys: '/datasheet/dictionary (isKey)',
  quasiIdentifiers: '/datasheet/dictionary (isQuasiIdentifier)',
  joins: '/datasheet/joins',
  records: '/datasheet/records',
  isNonExportable: '/datasheet/isNonExportable',
  subgroups: '/datasheet/subgroups',
  split: '/datasheet/splits',
  collectedFrom: '/datasheet/temporal',
  collectedAt: '/datasheet/spatial',
  ethicsId: '/datasheet/ethics/approvalId',
  ethicsBody: '/datasheet/ethics/body',
  ethicsOn: '/datasheet/ethics/approvedOn',
  securityTier: '/datasheet/ethics/securityTier',
  consentEvidence: '/datasheet/ethics/consentEvidence',
  lawfulCollection: '/datasheet/lawfulCollection',
  steps: '/datasheet/steps',
  software: '/datasheet/steps',
  retention: '/datasheet/retention',
  updates: '/datasheet/updates',
  confirmedOn: '/datasheet/confirmedOn',
} as const;
export const fieldOf = (name: DocumentationField): string => `/datasheet/documentation/${name}`;

export function readStated(description: Description): Stated {
  const { datasheet = {}, title, abstract, isHuman, personColumn } = description;
  const { identifier, version, issuedOn, modifiedOn, ethics, steps = [] } = datasheet;
  const { retention, updates, confirmedOn, documentation = {} } = datasheet;
  const contact = datasheet.contact?.email ?? datasheet.contact?.url;
  return {
    title,
    abstract,
    isHuman,
    ...known({ personColumn }),
    ...known({ identifier, version, issuedOn, modifiedOn, retention, updates, confirmedOn }),
    keywords: (datasheet.keywords ?? []).map(({ text, iri }) => ({ text, ...known({ iri }) })),
    creators: (datasheet.creators ?? []).map(({ name, orcid, ror }) => ({
      name,
      ids: [orcid, ror].filter((id) => id !== undefined),
    })),
    ...known({ licence: datasheet.licence, agreement: datasheet.agreement }),
    ...known({ access: datasheet.accessLevel, contact }),
    ...columnsIn(description, datasheet),
    joins: datasheet.joins ?? [],
    records: datasheet.records ?? [],
    isNonExportable: datasheet.isNonExportable ?? false,
    ...groupsIn(datasheet),
    ...collectedIn(description, datasheet),
    documentation: Object.fromEntries(
      DOCUMENTATION.map((name) => [name, documentation[name]]),
    ) as Stated['documentation'],
    ethics: known({ id: ethics?.approvalId, body: ethics?.body, on: ethics?.approvedOn }),
    ...known({ securityTier: ethics?.securityTier, referenceAssembly: description.assembly }),
    basis: basisOf(description, datasheet),
    steps,
    software: steps.flatMap(({ software: name, archivedAs }) =>
      name === undefined ? [] : [{ name, ...known({ archivedAs }) }],
    ),
  };
}

function columnsIn(
  { columnNotes = [] }: Description,
  { dictionary = [] }: Datasheet,
): Pick<Stated, 'columns' | 'keys' | 'quasiIdentifiers'> {
  const columns = dictionary.map((entry): StatedColumn => {
    const note = columnNotes.find(({ name }) => name === entry.name);
    const { label = note?.label, unit = note?.unit, about = note?.about, ...rest } = entry;
    return { ...rest, ...known({ label, unit, about }) };
  });
  const files = [...new Set(dictionary.filter(({ isKey }) => isKey).map(({ file }) => file))];
  const keys = files.map((file) => ({
    ...known({ file }),
    columns: dictionary.filter((one) => one.isKey && one.file === file).map(({ name }) => name),
  }));
  const isSaid = dictionary.some(({ isQuasiIdentifier }) => isQuasiIdentifier !== undefined);
  if (!isSaid) return { columns, keys };
  const quasi = dictionary.filter((one) => one.isQuasiIdentifier).map(({ name }) => name);
  return { columns, keys, quasiIdentifiers: [...new Set(quasi)] };
}

function groupsIn({
  subgroups = [],
  splits,
}: Datasheet): Pick<Stated, 'subgroups' | 'subgroupsAbsent' | 'split' | 'noSplitBecause'> {
  const { column, files = [], subjectColumn, labelColumn, noneBecause } = splits ?? {};
  const isSplit = column !== undefined || files.length > 0;
  return {
    subgroups: subgroups.flatMap(({ dimension, column: named }) =>
      named === undefined ? [] : [{ dimension, column: named }],
    ),
    subgroupsAbsent: Object.fromEntries(
      subgroups.flatMap(({ dimension, absentBecause }) =>
        absentBecause === undefined ? [] : [[dimension, absentBecause] as const],
      ),
    ),
    ...(isSplit ? { split: { files, ...known({ column, subjectColumn, labelColumn }) } } : {}),
    ...known({ noSplitBecause: noneBecause }),
  };
}

function collectedIn(
  { provenance, collectedOn, collectionCountry }: Description,
  { temporal, spatial = [] }: Datasheet,
): Pick<Stated, 'collectedFrom' | 'collectedTo' | 'collectedAt'> {
  return known({
    collectedFrom: temporal?.from ?? collectedOn ?? provenance?.collectedOn,
    collectedTo: temporal?.to ?? provenance?.collectedTo,
    collectedAt: spatial[0]?.name ?? collectionCountry ?? provenance?.collectedIn,
  });
}

function basisOf(
  { isHuman, consentBasis, provenance }: Description,
  { ethics, lawfulCollection }: Datasheet,
): StatedBasis {
  if (isHuman) return known({ basis: consentBasis, evidence: ethics?.consentEvidence });
  const { permit, noPermitBecause } = provenance ?? {};
  const basis = lawfulCollection?.basis ?? (permit ? permit.kind : noPermitBecause?.text);
  const evidence = lawfulCollection?.evidence ?? permit?.number ?? noPermitBecause?.citation;
  return known({ basis, evidence });
}

type Known<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that nobody wrote. */
const known = <T extends object>(fields: T): Known<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
