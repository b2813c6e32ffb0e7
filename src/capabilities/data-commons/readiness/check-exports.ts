// Makes the data set's records in the catalogue formats of others and looks whether each has what
// its format asks for, and whether all state the same conditions of use.
import type { Json, JsonObject } from '../../../base/json.ts';
import { catalogueRecord, croissantOf, dcatOf, schemaOrgOf } from '../catalogue-formats/index.ts';
import { publishedTexts } from '../datasheet/index.ts';
import type { DuoReference } from '../duo/reference.ts';
import { identifierKindsInProse } from '../identifier-kinds.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset } from '../model.ts';
import { published } from '../published.ts';
import {
  definedIn,
  isSameConditions,
  isSameTerms,
  offeredConditions,
  statedConditions,
} from './conditions-of-use.ts';
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
  const formats: ExportCheck['formats'][number][] = documents.map(
    ({ format, document, required }) => ({
      format,
      problems: required
        .filter(([property]) => isEmpty(document[property]))
        .map(([property, field]): ExportProblem => ({ field, text: `${property} is missing.` })),
    }),
  );
  const texts = identifiersInProse(dataset.description);
  if (texts.length > 0) formats.push({ format: 'Every', problems: texts });
  const { dataUse } = dataset.description;
  if (dataUse === undefined) return { formats };
  const stated = statedConditions(dataUse, duo.terms);
  const told = (document: JsonObject) => offeredConditions(document);
  const [dcat, croissant] = documents;
  const partners = statedConditions(published(dataset).dataUse ?? [], duo.terms);
  const useTerms = [
    { format: 'DCAT-AP', isSame: isSameConditions(told(dcat!.document), stated) },
    { format: 'Croissant', isSame: isSameConditions(told(croissant!.document), stated) },
    { format: 'schema.org', isSame: isSameTerms(definedIn(schemaOrgOf(record)), stated) },
    { format: 'partners’ catalogue', isSame: isSameConditions(partners, stated) },
  ];
  return { formats, useTerms };
}

/** What the steward wrote stands in every record as it is: it must name nobody. */
const identifiersInProse = (description: Dataset['description']): ExportProblem[] =>
  publishedTexts(description).flatMap(({ field, text }) =>
    identifierKindsInProse(text).map((kind) => ({
      field,
      text: `${field} holds what looks like this: ${kind}.`,
    })),
  );

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
