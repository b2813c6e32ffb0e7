// Makes the data set's records in the catalogue formats of others and looks whether each has what
// its format asks for, and whether all state the same conditions of use.
import type { Json, JsonObject } from '../../../base/json.ts';
import { catalogueRecord, croissantOf, dcatOf, useTermsOf } from '../catalogue-formats/index.ts';
import type { DuoReference } from '../duo/reference.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset } from '../model.ts';
import type { ExportCheck, ExportProblem } from './export-check.ts';
import { FIELD } from './stated.ts';

/** Property of the document, and the field of the description that fills it. */
type Required = readonly (readonly [property: string, field: string])[];

// DCAT-AP 3.0.1: mandatory and recommended properties of a dataset.
const DCAT: Required = [
  ['dct:title', FIELD.title],
  ['dct:description', FIELD.abstract],
  ['dcat:contactPoint', FIELD.contact],
  ['dct:publisher', FIELD.publisher],
  ['dcat:keyword', FIELD.keywords],
  ['dct:identifier', FIELD.identifier],
  ['dct:accessRights', FIELD.access],
  ['dcat:distribution', FIELD.access],
];
// Croissant 1.1: required properties of a dataset.
const CROISSANT: Required = [
  ['name', FIELD.title],
  ['description', FIELD.abstract],
  ['conformsTo', FIELD.title],
  ['license', FIELD.licence],
  ['url', FIELD.identifier],
  ['creator', FIELD.creators],
  ['datePublished', FIELD.issuedOn],
  ['distribution', FIELD.title],
];

export function checkExports(
  dataset: Dataset,
  duo: DuoReference,
  address: string,
  inspections: readonly Inspection[],
): ExportCheck {
  const record = catalogueRecord({ dataset, duo: duo.terms, address, inspections });
  const documents = [
    { format: 'DCAT-AP', document: dcatOf(record), required: DCAT },
    { format: 'Croissant', document: croissantOf(record), required: CROISSANT },
  ];
  const formats = documents.map(({ format, document, required }) => ({
    format,
    problems: required
      .filter(([property]) => isEmpty(document[property]))
      .map(([property, field]): ExportProblem => ({ field, text: `${property} is missing.` })),
  }));
  const { dataUse } = dataset.description;
  if (dataUse === undefined) return { formats };
  const stated = duoIn(useTermsOf(dataUse, duo.terms) as unknown as Json);
  const useTerms = documents.map(({ format, document }) => ({
    format,
    isSame: duoIn(document) === stated,
  }));
  return { formats, useTerms };
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** Every DUO term that stands in it, sorted, whichever way it is spelt. */
const duoIn = (value: Json | JsonObject): string =>
  [
    ...new Set(
      JSON.stringify(value)
        .matchAll(/DUO[:_](\d{7})/g)
        .map((found) => found[1]),
    ),
  ]
    .sort()
    .join(' ');
