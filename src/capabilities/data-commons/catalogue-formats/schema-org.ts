// schema.org Dataset after the Bioschemas profile (Dataset 1.0-RELEASE), for search engines and
// life-science registries.
import type { JsonObject } from '../../../base/json.ts';
import { agentNode, termNode } from './agents.ts';
import {
  citationOf,
  descriptionOf,
  licenceOf,
  listed,
  periodOf,
  placeNode,
  readinessOf,
} from './croissant.ts';
import { type CatalogueRecord, given } from './record.ts';
import { definedTerms } from './use-terms.ts';

const PROFILE = 'https://bioschemas.org/profiles/Dataset/1.0-RELEASE';

export function schemaOrgOf(record: CatalogueRecord): JsonObject {
  const { contact } = record;
  return {
    '@context': { '@vocab': 'https://schema.org/', dct: 'http://purl.org/dc/terms/' },
    '@type': 'Dataset',
    '@id': record.iri,
    'dct:conformsTo': { '@id': PROFILE, '@type': 'CreativeWork' },
    name: record.title,
    description: record.abstract,
    url: record.page,
    identifier: record.identifier ?? record.iri,
    datePublished: record.issuedOn,
    ...given({
      dateModified: record.modifiedOn,
      version: record.version,
      license: licenceOf(record),
      publisher: record.publisher && agentNode(record.publisher),
      temporalCoverage: periodOf(record),
    }),
    citation: citationOf(record),
    isAccessibleForFree: record.accessLevel === 'public',
    conditionsOfAccess: record.accessLevel,
    ...readinessOf(record),
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
      'about',
      record.taxa.map(({ id, name }) => termNode(name ?? id, id)),
    ),
    ...listed(
      'measurementTechnique',
      record.assays.map(({ id, name }) => termNode(name ?? id, id)),
    ),
    ...listed('usageInfo', definedTerms(record.useTerms).map(asCreativeWork)),
    ...listed('variableMeasured', variablesOf(record)),
    ...(contact === undefined
      ? {}
      : {
          maintainer: {
            '@type': 'Organization',
            name: contact.organisation,
            ...given({ url: contact.url, email: contact.email }),
          },
        }),
    ...listed(
      'distribution',
      record.files.map((file) => ({
        '@type': 'DataDownload',
        name: file.name,
        description: descriptionOf(file),
        contentUrl: `${record.page}#${file.name}`,
        encodingFormat: file.mediaType,
        contentSize: `${file.bytes} B`,
        ...(file.members === undefined ? { sha256: file.sha256 } : {}),
      })),
    ),
  };
}

/** What `usageInfo` may name in schema.org: an address, or a CreativeWork. */
const asCreativeWork = (term: JsonObject): JsonObject => ({
  ...term,
  '@type': ['CreativeWork', 'DefinedTerm'],
});

const variablesOf = ({ files }: CatalogueRecord): JsonObject[] =>
  files.flatMap(({ columns }) =>
    columns.flatMap(({ name, label, about, unit }) =>
      name === undefined
        ? []
        : [
            {
              '@type': 'PropertyValue',
              name: label ?? name,
              ...given({ description: about, unitText: unit }),
            },
          ],
    ),
  );
