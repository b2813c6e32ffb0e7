// Names that DCAT-AP takes from other vocabularies: prefixes, and concepts of the authority tables
// of the Publications Office of the EU with the scheme that proves where they are from.
import type { JsonObject } from '../../../base/json.ts';
import { inEnglish, reference } from './rdf-tree.ts';

export const DCAT_PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

export const concept = (table: string, code: string, label: string, type?: string): JsonObject => ({
  '@id': `${AUTHORITY}/${table}/${code}`,
  '@type': type === undefined ? ['skos:Concept'] : ['skos:Concept', type],
  'skos:prefLabel': inEnglish(label),
  'skos:inScheme': reference(`${AUTHORITY}/${table}`),
});

export const THEMES: JsonObject = {
  '@id': `${AUTHORITY}/data-theme`,
  '@type': 'skos:ConceptScheme',
  'dct:title': inEnglish('Data theme'),
};

/** Code of the file-type table for formats that it knows. */
export const fileTypeOf = (file: { format: string; mediaType: string }): string | undefined =>
  BY_FORMAT[file.format] ?? BY_MEDIA_TYPE[file.mediaType.split(';')[0] ?? ''];

const BY_MEDIA_TYPE: Readonly<Record<string, string>> = {
  'text/csv': 'CSV',
  'text/tab-separated-values': 'TSV',
  'application/vnd.apache.parquet': 'PARQUET',
  'application/json': 'JSON',
};
const BY_FORMAT: Readonly<Record<string, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  parquet: 'PARQUET',
  'beacon-json': 'JSON',
  phenopacket: 'JSON',
  h5ad: 'HDF',
  '10x-h5': 'HDF',
  loom: 'HDF',
  mzml: 'XML',
};
