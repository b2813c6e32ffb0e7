// DCAT-AP 3 of catalogue records, as JSON-LD and Turtle: one dataset or the holder's whole
// catalogue. Concepts of the EU's authority tables carry their scheme and label, so that a reader
// needs no look-up; https://semiceu.github.io/DCAT-AP/releases/3.0.0/.
import type { Json, JsonObject } from '../../../base/json.ts';
import { identifierAddress, licenceAddress, termAddress, webAddress } from './addresses.ts';
import { type Agent, agentAddress } from './agents.ts';
import { descriptionOf, READINESS, thingNode } from './croissant.ts';
import { concept, DCAT_PREFIXES, fileTypeOf, THEMES } from './dcat-vocabulary.ts';
import { inEnglish, type Prefixes, reference, turtleOf, typed } from './rdf-tree.ts';
import type { CatalogueRecord } from './record.ts';
import type { RecordFile } from './record-files.ts';
import type { RecordStep } from './record-steps.ts';
import { offerOf } from './use-terms.ts';

export interface CatalogueHolder {
  readonly title: string;
  /** The node's public address. */
  readonly address: string;
  readonly publisher: Agent;
}

export const dcatOf = (record: CatalogueRecord): JsonObject => ({
  '@context': DCAT_PREFIXES,
  ...datasetNode(record),
});

export const dcatTurtleOf = (record: CatalogueRecord): Promise<string> =>
  turtleOf([datasetNode(record)], DCAT_PREFIXES);

/** Every record of one holder in a dcat:Catalog. */
export const dcatCatalogueOf = (
  holder: CatalogueHolder,
  records: readonly CatalogueRecord[],
): JsonObject => ({ '@context': DCAT_PREFIXES, ...catalogueNode(holder, records) });

export const dcatCatalogueTurtleOf = (
  holder: CatalogueHolder,
  records: readonly CatalogueRecord[],
): Promise<string> => turtleOf([catalogueNode(holder, records)], DCAT_PREFIXES);

export const dcatPrefixes: Prefixes = DCAT_PREFIXES;

const catalogueNode = (
  { title, address, publisher }: CatalogueHolder,
  records: readonly CatalogueRecord[],
): JsonObject => ({
  '@id': `${address.replace(/\/$/, '')}/desk/datasets`,
  '@type': 'dcat:Catalog',
  'dct:title': inEnglish(title),
  'dct:description': inEnglish(`Data sets held by ${publisher.name} and open to agreement.`),
  'dct:publisher': agent(publisher),
  'dct:language': concept('language', 'ENG', 'English', 'dct:LinguisticSystem'),
  'foaf:homepage': { '@id': address, '@type': 'foaf:Document' },
  'dcat:themeTaxonomy': THEMES,
  ...some('dcat:dataset', withOwnAddress(records).map(datasetNode)),
});

/** Two data sets with one identifier would read as one with two of everything. */
function withOwnAddress(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  const seen = new Set<string>();
  return records.map((record) => {
    const isFirst = !seen.has(record.iri);
    seen.add(record.iri);
    return isFirst ? record : { ...record, iri: record.page };
  });
}

function datasetNode(record: CatalogueRecord): JsonObject {
  const { identifier, version, issuedOn, modifiedOn, publisher, contact, temporal } = record;
  return {
    '@id': record.iri,
    '@type': 'dcat:Dataset',
    'dct:title': inEnglish(record.title),
    'dct:description': inEnglish(record.abstract),
    'dct:identifier': identifier ?? record.iri,
    'dct:issued': day(issuedOn),
    ...(modifiedOn === undefined ? {} : { 'dct:modified': day(modifiedOn) }),
    ...(version === undefined ? {} : { 'dcat:version': version }),
    'dct:accessRights': accessRights(record),
    ...some('dcat:keyword', keywordsOf(record)),
    ...some('dcat:theme', themesOf(record)),
    ...some('dct:creator', record.creators.map(agent)),
    ...(publisher === undefined ? {} : { 'dct:publisher': agent(publisher) }),
    ...(contact === undefined ? {} : { 'dcat:contactPoint': contactNode(contact) }),
    ...some('dct:spatial', record.spatial.map(placeNode)),
    ...(temporal === undefined ? {} : { 'dct:temporal': period(temporal) }),
    'dcat:landingPage': { '@id': record.page, '@type': 'foaf:Document' },
    ...policyOf(record),
    ...readinessOf(record),
    ...some('dct:provenance', provenanceOf(record)),
    ...some('prov:wasGeneratedBy', record.steps.map(stepNode(record))),
    ...some(
      'dcat:distribution',
      record.files.map((file) => distribution(file, record)),
    ),
  };
}

const some = (key: string, values: readonly Json[]): JsonObject =>
  values.length === 0 ? {} : { [key]: [...values] };
const day = (date: string): JsonObject => typed(date, 'xsd:date');

const accessRights = ({ accessLevel }: CatalogueRecord): JsonObject =>
  concept(
    'access-right',
    accessLevel === 'non-public' ? 'NON_PUBLIC' : accessLevel.toUpperCase(),
    accessLevel,
    'dct:RightsStatement',
  );

const keywordsOf = ({ keywords, assays, taxa }: CatalogueRecord): Json[] =>
  [
    ...new Set([
      ...keywords.map(({ text }) => text),
      ...assays.flatMap(({ name }) => name ?? []),
      ...taxa.flatMap(({ name }) => name ?? []),
    ]),
  ].map(inEnglish);

function themesOf({ isHuman, keywords, assays, taxa }: CatalogueRecord): JsonObject[] {
  const terms = [
    ...keywords.map(({ text, iri }) => ({ name: text, id: iri })),
    ...assays,
    ...taxa,
  ].flatMap(({ name, id }) => {
    const iri = id === undefined ? null : termAddress(id);
    return iri === null
      ? []
      : [{ '@id': iri, '@type': 'skos:Concept', 'skos:prefLabel': inEnglish(name ?? id!) }];
  });
  const theme = isHuman
    ? concept('data-theme', 'HEAL', 'Health')
    : concept('data-theme', 'TECH', 'Science and technology');
  return [theme, ...new Map(terms.map((term) => [term['@id'], term])).values()];
}

function agent(one: Agent): JsonObject {
  const id = agentAddress(one);
  return {
    ...(id === undefined ? {} : { '@id': id }),
    '@type': 'foaf:Agent',
    'foaf:name': inEnglish(one.name),
    ...(one.url === undefined
      ? {}
      : { 'foaf:homepage': { '@id': one.url, '@type': 'foaf:Document' } }),
  };
}

const contactNode = (contact: NonNullable<CatalogueRecord['contact']>): JsonObject => ({
  '@type': ['vcard:Kind', 'vcard:Organization'],
  'vcard:fn': inEnglish(contact.organisation),
  ...(contact.email === undefined
    ? {}
    : { 'vcard:hasEmail': reference(webAddress(`mailto:${contact.email}`)) }),
  ...(contact.url === undefined ? {} : { 'vcard:hasURL': reference(contact.url) }),
});

const placeNode = ({ name, iri, place }: CatalogueRecord['spatial'][number]): JsonObject => ({
  ...(iri === undefined ? {} : { '@id': iri }),
  '@type': 'dct:Location',
  'skos:prefLabel': inEnglish(name),
  ...(place === undefined ? {} : { 'skos:notation': place }),
});

const period = ({ from, to }: NonNullable<CatalogueRecord['temporal']>): JsonObject => ({
  '@type': 'dct:PeriodOfTime',
  ...(from === undefined ? {} : { 'dcat:startDate': day(from) }),
  ...(to === undefined ? {} : { 'dcat:endDate': day(to) }),
});

/** ODRL on the data set; the DUO terms of it are its targets and constraints. */
function policyOf(record: CatalogueRecord): JsonObject {
  const offer = offerOf(record.useTerms);
  if (offer === null) return {};
  return {
    'odrl:hasPolicy': { '@id': policyId(record), '@type': ['odrl:Offer', 'odrl:Policy'], ...offer },
  };
}
const policyId = ({ page }: CatalogueRecord): string => `${page}#conditions`;

/** The standard that its files were found to meet. */
function readinessOf({ page, readinessLevel }: CatalogueRecord): JsonObject {
  if (readinessLevel === undefined) return {};
  return {
    'dct:conformsTo': {
      '@id': `${page}#readiness-${readinessLevel}`,
      '@type': 'dct:Standard',
      'dct:title': inEnglish(`${READINESS}: ${readinessLevel} of 4`),
    },
  };
}

/** What people say of how the data came to be; one statement for each question answered. */
const provenanceOf = ({ documentation, isSynthetic }: CatalogueRecord): JsonObject[] =>
  [
    ...(isSynthetic ? ['Generated; describes nobody.'] : []),
    ...[documentation.collection, documentation.preprocessing].filter(
      (text): text is string => text !== undefined,
    ),
  ].map((text) => ({ '@type': 'dct:ProvenanceStatement', 'rdfs:label': inEnglish(text) }));

const stepNode =
  ({ page }: CatalogueRecord) =>
  (step: RecordStep): JsonObject => ({
    '@id': `${page}#${step.id}`,
    '@type': 'prov:Activity',
    ...some(
      'prov:used',
      step.uses.map((name) => thing(page, name)),
    ),
    ...some(
      'prov:generated',
      step.makes.map((name) => thing(page, name)),
    ),
    ...(step.software === undefined
      ? {}
      : {
          'prov:wasAssociatedWith': {
            '@type': 'prov:SoftwareAgent',
            'foaf:name': step.software,
            ...(step.softwareVersion === undefined ? {} : { 'dcat:version': step.softwareVersion }),
            ...softwareAddress(step),
          },
        }),
  });

function softwareAddress({ archivedAs }: RecordStep): JsonObject {
  const iri = archivedAs === undefined ? null : identifierAddress(archivedAs);
  return iri === null ? {} : { '@id': iri };
}

function thing(page: string, name: string): JsonObject {
  const id = String(thingNode(name)['@id']);
  return reference(id.startsWith('urn:') ? id : `${page}#${id.replace(/^#/, '')}`);
}

function distribution(file: RecordFile, record: CatalogueRecord): JsonObject {
  const { licence, agreement, page } = record;
  const type = fileTypeOf(file);
  return {
    '@id': `${page}#${file.name}`,
    '@type': 'dcat:Distribution',
    'dct:title': inEnglish(file.name),
    'dct:description': inEnglish(descriptionOf(file)),
    'dcat:accessURL': reference(page),
    'dcat:byteSize': typed(String(file.bytes), 'xsd:nonNegativeInteger'),
    'dcat:mediaType': {
      '@id': `http://www.iana.org/assignments/media-types/${file.mediaType.split(';')[0]}`,
      '@type': 'dct:MediaType',
    },
    ...(type === undefined
      ? {}
      : { 'dct:format': concept('file-type', type, type, 'dct:MediaTypeOrExtent') }),
    ...(file.members === undefined ? { 'spdx:checksum': checksum(file) } : {}),
    'dcatap:availability': concept('planned-availability', 'STABLE', 'stable'),
    ...(licence === undefined
      ? agreement === undefined
        ? {}
        : { 'dct:rights': rights(agreement) }
      : { 'dct:license': { '@id': licenceAddress(licence), '@type': 'dct:LicenseDocument' } }),
    ...(record.useTerms.length === 0 || offerOf(record.useTerms) === null
      ? {}
      : { 'odrl:hasPolicy': reference(policyId(record)) }),
  };
}

const checksum = ({ sha256 }: RecordFile): JsonObject => ({
  '@type': 'spdx:Checksum',
  'spdx:algorithm': {
    '@id': 'https://spdx.org/rdf/terms#checksumAlgorithm_sha256',
    '@type': 'spdx:ChecksumAlgorithm',
  },
  'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
});

const rights = (agreement: string): JsonObject => ({
  '@type': 'dct:RightsStatement',
  'rdfs:label': inEnglish(`Used under agreement ${agreement}.`),
});
