// Croissant 1.1 of a catalogue record: files as FileObjects with checksum and size, tables as
// RecordSets, the datasheet in the RAI vocabulary, conditions of use in DUO and ODRL.
import type { JsonObject } from '../../../base/json.ts';
import type { Documentation } from '../datasheet/index.ts';
import { identifierAddress, licenceAddress, termAddress } from './addresses.ts';
import { agentNode, termNode } from './agents.ts';
import { CROISSANT_VERSION, croissantContext, RAI_VERSION } from './croissant-context.ts';
import { type CatalogueRecord, given } from './record.ts';
import type { RecordColumn, RecordFile } from './record-files.ts';
import type { RecordStep } from './record-steps.ts';
import { definedTerms, offerOf } from './use-terms.ts';

/** Name of the RAI property for each field of the documentation (RAI vocabulary 1.0). */
const RAI: Readonly<Record<keyof Documentation, string>> = {
  collection: 'rai:dataCollection',
  preprocessing: 'rai:dataPreprocessingProtocol',
  annotation: 'rai:dataAnnotationProtocol',
  biases: 'rai:dataBiases',
  limitations: 'rai:dataLimitations',
  intendedUses: 'rai:dataUseCases',
  unsuitableUses: 'rai:dataSocialImpact',
  sensitiveInformation: 'rai:personalSensitiveInformation',
  maintenance: 'rai:dataReleaseMaintenancePlan',
};

export function croissantOf(record: CatalogueRecord): JsonObject {
  const offer = offerOf(record.useTerms);
  const useTerms = definedTerms(record.useTerms);
  const policy = { '@type': ['CreativeWork', 'odrl:Offer'], name: 'Conditions of use', ...offer };
  const usage = offer === null ? useTerms : [...useTerms, policy];
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    '@id': record.iri,
    name: record.title,
    description: record.abstract,
    conformsTo: [CROISSANT_VERSION, RAI_VERSION],
    url: record.page,
    datePublished: record.issuedOn,
    ...given({
      identifier: record.identifier,
      dateModified: record.modifiedOn,
      version: record.version,
      license: licenceOf(record),
      publisher: record.publisher && agentNode(record.publisher),
      temporalCoverage: periodOf(record),
    }),
    citeAs: citationOf(record),
    ...listed('creator', record.creators.map(agentNode)),
    ...listed(
      'keywords',
      record.keywords.map(({ text, iri }) => termNode(text, iri)),
    ),
    ...listed(
      'spatialCoverage',
      record.spatial.map(({ name, iri }) => placeNode(name, iri)),
    ),
    ...listed(
      'measurementTechnique',
      record.assays.map(({ id, name }) => termNode(name ?? id, id)),
    ),
    ...listed(
      'about',
      record.taxa.map(({ id, name }) => termNode(name ?? id, id)),
    ),
    conditionsOfAccess: record.accessLevel,
    ...readinessOf(record),
    ...listed('usageInfo', usage as JsonObject[]),
    ...documentationOf(record.documentation),
    ...listed('prov:wasGeneratedBy', record.steps.map(stepNode)),
    isLiveDataset: false,
    ...listed(
      'distribution',
      record.files.map((file) => fileNode(file, record)),
    ),
    ...listed('recordSet', record.files.flatMap(recordSetsOf)),
  };
}

export const licenceOf = ({ licence, agreement, page }: CatalogueRecord): string | undefined =>
  licence !== undefined
    ? licenceAddress(licence)
    : agreement !== undefined
      ? `${page}#agreement-${encodeURIComponent(agreement)}`
      : undefined;

/** ISO 8601 interval, open where an end is not known. */
export const periodOf = ({ temporal }: CatalogueRecord): string | undefined =>
  temporal === undefined ? undefined : `${temporal.from ?? '..'}/${temporal.to ?? '..'}`;

/** Level of the last report that holds; a property of every CreativeWork in schema.org. */
export const readinessOf = ({ readinessLevel }: CatalogueRecord): JsonObject =>
  readinessLevel === undefined
    ? {}
    : {
        contentRating: {
          '@type': 'Rating',
          name: READINESS,
          ratingValue: readinessLevel,
          worstRating: 0,
          bestRating: 4,
        },
      };
export const READINESS = 'AI-readiness level (Entente profile)';

export const placeNode = (name: string, iri?: string): JsonObject => ({
  '@type': 'Place',
  name,
  ...(iri === undefined ? {} : { sameAs: iri }),
});

export const listed = (key: string, values: readonly JsonObject[]): JsonObject =>
  values.length === 0 ? {} : { [key]: [...values] };

export function citationOf(record: CatalogueRecord): string {
  const { creators, title, version, issuedOn, publisher, iri } = record;
  const names = creators.map(({ name }) => name).join('; ');
  const edition = version === undefined ? '' : ` Version ${version}.`;
  const house = publisher === undefined ? '' : ` ${publisher.name}.`;
  const by = names === '' ? '' : `${names} `;
  return `${by}(${issuedOn.slice(0, 4)}). ${title}.${edition}${house} ${iri}`;
}

const documentationOf = (documentation: Documentation): JsonObject =>
  Object.fromEntries(
    Object.entries(RAI).flatMap(([field, property]) => {
      const text = documentation[field as keyof Documentation];
      return text === undefined ? [] : [[property, text]];
    }),
  );

const stepNode = (step: RecordStep): JsonObject => ({
  '@type': 'prov:Activity',
  '@id': `#${step.id}`,
  ...listed('prov:used', step.uses.map(thingNode)),
  ...listed('prov:generated', step.makes.map(thingNode)),
  ...(step.software === undefined
    ? {}
    : {
        'prov:wasAssociatedWith': {
          '@type': ['prov:SoftwareAgent', 'SoftwareApplication'],
          name: step.software,
          ...given({ softwareVersion: step.softwareVersion }),
          ...(step.archivedAs === undefined
            ? {}
            : { sameAs: identifierAddress(step.archivedAs) ?? step.archivedAs }),
        },
      }),
});

/** `file-1` is a FileObject of this document; a hash names content wherever it is. */
export const thingNode = (name: string): JsonObject => ({
  '@id': name.startsWith('sha256:')
    ? `urn:sha256:${name.slice(7)}`
    : name.startsWith('file-')
      ? name
      : `#${name}`,
});

function fileNode(file: RecordFile, { page }: CatalogueRecord): JsonObject {
  const { name, mediaType: encodingFormat } = file;
  const description = descriptionOf(file);
  if (file.members !== undefined)
    return {
      '@type': 'cr:FileSet',
      '@id': name,
      name,
      includes: `${name}/**`,
      encodingFormat,
      description,
    };
  return {
    '@type': 'cr:FileObject',
    '@id': name,
    name,
    contentUrl: `${page}#${name}`,
    encodingFormat,
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
    description,
  };
}

/** A checksum of a distribution is of one file: that of a folder's list is told in words. */
export function descriptionOf(file: RecordFile): string {
  const { format, records, assembly, compression, members, sha256 } = file;
  return [
    `${format}, ${records} records`,
    ...(assembly === undefined ? [] : [`assembly ${assembly}`]),
    ...(compression === undefined ? [] : [compression]),
    ...(members === undefined
      ? []
      : [`folder of ${members} files, SHA-256 of their list ${sha256}`]),
  ].join(', ');
}

const DATA_TYPES: Readonly<Record<string, string>> = {
  integer: 'sc:Integer',
  decimal: 'sc:Float',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
};

const fieldId = (file: string, column: string): string =>
  `${file}/records/${encodeURIComponent(column)}`;

/** Only columns that somebody described; without any there is nothing to say. */
function recordSetsOf(file: RecordFile): JsonObject[] {
  const named = file.columns.filter(({ name }) => name !== undefined);
  if (named.length === 0) return [];
  const keys = named.filter(({ isKey }) => isKey).map(({ name }) => fieldId(file.name, name!));
  return [
    {
      '@type': 'cr:RecordSet',
      '@id': `${file.name}/records`,
      name: `${file.name}/records`,
      ...(keys.length === 0 ? {} : { key: keys.map((id) => ({ '@id': id })) }),
      field: named.map((column) => fieldNode(file, column)),
    },
  ];
}

function fieldNode(file: RecordFile, column: RecordColumn): JsonObject {
  const { label, unit, about, coding, isLabel, refersTo } = column;
  const name = column.name!;
  const types = [DATA_TYPES[column.type] ?? 'sc:Text', ...(isLabel ? ['cr:Label'] : [])];
  const words = [
    about ?? label,
    unit && `Unit (UCUM): ${unit}.`,
    coding.length > 0 && codingOf(coding),
  ];
  return {
    '@type': 'cr:Field',
    '@id': fieldId(file.name, name),
    name,
    description: words.filter(Boolean).join(' ') || name,
    ...(label === undefined ? {} : { alternateName: label }),
    dataType: types.length === 1 ? types[0]! : types,
    ...(refersTo === undefined
      ? {}
      : { references: { '@id': fieldId(refersTo.file, refersTo.column) } }),
    source: { fileObject: { '@id': file.name }, extract: { column: name } },
  };
}

const codingOf = (coding: readonly string[]): string =>
  `Coded in ${coding.map((prefix) => termAddress(`${prefix}:`) ?? prefix).join(', ')}.`;
