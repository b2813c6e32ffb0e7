// For tests: what schema.org 30.0 itself says of the classes and properties that a record uses,
// each property with the classes it belongs to and what its value may be. Copied from
// `data/releases/30.0/schemaorg-current-https-{types,properties}.csv` of schemaorg/schemaorg
// (https://schema.org/docs/developers.html), read on 2026-11-23; terms of the pending area too.

/** Class -> the classes it is a kind of. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  CreativeWork: ['Thing'],
  DataDownload: ['MediaObject'],
  Dataset: ['CreativeWork'],
  DefinedTerm: ['Intangible'],
  Intangible: ['Thing'],
  MediaObject: ['CreativeWork'],
  Organization: ['Thing'],
  Person: ['Thing'],
  Place: ['Thing'],
  PropertyValue: ['StructuredValue'],
  Rating: ['Intangible'],
  StructuredValue: ['Intangible'],
  Thing: [],
};

interface Property {
  readonly of: readonly string[];
  readonly value: readonly string[];
}
export const PROPERTIES: Readonly<Record<string, Property>> = {
  about: {
    of: [
      'Certification',
      'CommunicateAction',
      'CreativeWork',
      'DefinedTerm',
      'DefinedTermSet',
      'Event',
    ],
    value: ['Thing'],
  },
  bestRating: { of: ['Rating'], value: ['Number', 'Text'] },
  citation: { of: ['CreativeWork'], value: ['CreativeWork', 'Text'] },
  conditionsOfAccess: { of: ['CreativeWork'], value: ['Text'] },
  contentRating: { of: ['CreativeWork'], value: ['Rating', 'Text'] },
  contentSize: { of: ['MediaObject'], value: ['Text'] },
  contentUrl: { of: ['MediaObject'], value: ['URL'] },
  creator: { of: ['CreativeWork', 'UserComments'], value: ['Organization', 'Person'] },
  dateModified: { of: ['CreativeWork', 'DataFeedItem'], value: ['Date', 'DateTime'] },
  datePublished: { of: ['Certification', 'CreativeWork'], value: ['Date', 'DateTime'] },
  description: { of: ['Thing'], value: ['Text', 'TextObject'] },
  distribution: { of: ['Dataset'], value: ['DataDownload'] },
  email: { of: ['ContactPoint', 'Organization', 'Person'], value: ['Text'] },
  encodingFormat: { of: ['CreativeWork', 'MediaObject'], value: ['Text', 'URL'] },
  identifier: { of: ['Thing'], value: ['PropertyValue', 'Text', 'URL'] },
  inDefinedTermSet: { of: ['DefinedTerm'], value: ['DefinedTermSet', 'URL'] },
  isAccessibleForFree: { of: ['CreativeWork', 'Event', 'Place'], value: ['Boolean'] },
  keywords: {
    of: ['CreativeWork', 'Event', 'Organization', 'Place', 'Product'],
    value: ['DefinedTerm', 'Text', 'URL'],
  },
  license: { of: ['CreativeWork'], value: ['CreativeWork', 'URL'] },
  maintainer: { of: ['CreativeWork'], value: ['Organization', 'Person'] },
  measurementTechnique: {
    of: [
      'DataCatalog',
      'DataDownload',
      'Dataset',
      'Observation',
      'PropertyValue',
      'StatisticalVariable',
    ],
    value: ['DefinedTerm', 'MeasurementMethodEnum', 'Text', 'URL'],
  },
  name: { of: ['Thing'], value: ['Text'] },
  publisher: { of: ['CreativeWork', 'FinancialIncentive'], value: ['Organization', 'Person'] },
  ratingValue: { of: ['Rating'], value: ['Number', 'Text'] },
  sameAs: { of: ['Thing'], value: ['URL'] },
  sha256: { of: ['MediaObject'], value: ['Text'] },
  spatialCoverage: { of: ['CreativeWork'], value: ['Place'] },
  temporalCoverage: { of: ['CreativeWork'], value: ['DateTime', 'Text', 'URL'] },
  termCode: { of: ['DefinedTerm'], value: ['Text'] },
  unitText: {
    of: ['PropertyValue', 'QuantitativeValue', 'TypeAndQuantityNode', 'UnitPriceSpecification'],
    value: ['Text'],
  },
  url: { of: ['Thing'], value: ['URL'] },
  usageInfo: { of: ['CreativeWork'], value: ['CreativeWork', 'URL'] },
  variableMeasured: {
    of: ['Dataset', 'Observation'],
    value: ['Property', 'PropertyValue', 'StatisticalVariable', 'Text'],
  },
  version: { of: ['CreativeWork'], value: ['Number', 'Text'] },
  worstRating: { of: ['Rating'], value: ['Number', 'Text'] },
};
