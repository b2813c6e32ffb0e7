// What the catalogue formats of others require of a record, looked for in the description:
// DCAT-AP 3 (mandatory and recommended properties of a dataset) and Croissant 1.1 (required ones).
import type { Dataset } from '../model.ts';
import type { ExportCheck, ExportProblem } from './export-check.ts';
import { FIELD, type Stated } from './stated.ts';

interface Requirement {
  readonly property: string;
  readonly field: string;
  isMet(stated: Stated, dataset: Dataset): boolean;
}

const REQUIRED: readonly {
  readonly format: string;
  readonly properties: readonly Requirement[];
}[] = [
  {
    format: 'DCAT-AP',
    properties: [
      { property: 'dct:title', field: FIELD.title, isMet: ({ title }) => title !== '' },
      { property: 'dct:description', field: FIELD.abstract, isMet: (one) => one.abstract !== '' },
      {
        property: 'dcat:contactPoint',
        field: FIELD.contact,
        isMet: ({ contact }) => contact !== undefined,
      },
      {
        property: 'dct:publisher',
        field: FIELD.publisher,
        isMet: (_, { description }) => description.datasheet?.publisher !== undefined,
      },
      { property: 'dcat:keyword', field: FIELD.keywords, isMet: (one) => one.keywords.length > 0 },
      {
        property: 'dct:accessRights',
        field: FIELD.access,
        isMet: ({ access }) => access !== undefined,
      },
    ],
  },
  {
    format: 'Croissant',
    properties: [
      { property: 'name', field: FIELD.title, isMet: ({ title }) => title !== '' },
      { property: 'description', field: FIELD.abstract, isMet: (one) => one.abstract !== '' },
      {
        property: 'license',
        field: FIELD.licence,
        isMet: ({ licence, agreement }) => (licence ?? agreement) !== undefined,
      },
      { property: 'creator', field: FIELD.creators, isMet: (one) => one.creators.length > 0 },
      {
        property: 'datePublished',
        field: FIELD.issuedOn,
        isMet: ({ issuedOn }) => issuedOn !== undefined,
      },
      {
        property: 'url',
        field: FIELD.identifier,
        isMet: ({ identifier }) => identifier !== undefined,
      },
    ],
  },
];

export const checkExports = (dataset: Dataset, stated: Stated): ExportCheck => ({
  formats: REQUIRED.map(({ format, properties }) => ({
    format,
    problems: properties
      .filter((one) => !one.isMet(stated, dataset))
      .map(({ property, field }): ExportProblem => ({ field, text: `${property} is missing.` })),
  })),
});
