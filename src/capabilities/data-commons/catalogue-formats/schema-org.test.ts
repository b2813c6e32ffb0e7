// A record as schema.org says what schema.org knows: every class is one, every property belongs to
// the class it stands on, and every value is of a kind that the property may have.
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../base/json.ts';
import type { Dataset } from '../model.ts';
import { catalogueRecord } from './record.ts';
import { sampleDataset, sampleDescription, sampleTerms } from './sample.ts';
import { CLASSES, PROPERTIES } from './sample-schema-org.ts';
import { schemaOrgOf } from './schema-org.ts';

const documentOf = (dataset: Dataset): JsonObject =>
  schemaOrgOf(
    catalogueRecord({
      dataset,
      duo: sampleTerms(),
      address: 'https://node.example',
      readinessLevel: 3,
    }),
  );
const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindsOf = (name: string): string[] => [name, ...(CLASSES[name] ?? []).flatMap(kindsOf)];

/** What a literal can be read as; `TextObject` and the like are classes. */
const TEXTS = ['Text', 'URL'];
function literalKinds(value: Json): readonly string[] {
  if (typeof value === 'boolean') return ['Boolean'];
  if (typeof value === 'number') return ['Number'];
  const text = String(value);
  if (/^[a-z]+:[^\s]+$/i.test(text)) return TEXTS;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? ['Text', 'Date'] : ['Text'];
}

function problemsOf(node: JsonObject, at = '$'): string[] {
  const types = listOf(node['@type']).map(String);
  const kinds = new Set(types.flatMap(kindsOf));
  const unknown = types.filter((type) => CLASSES[type] === undefined);
  const found = unknown.map((type) => `${at}: no class ${type}`);
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('@') || key.includes(':')) continue;
    const property = PROPERTIES[key];
    if (property === undefined) {
      found.push(`${at}.${key}: no property`);
      continue;
    }
    if (!property.of.some((one) => kinds.has(one))) found.push(`${at}.${key}: not of ${types}`);
    for (const one of listOf(value)) {
      const isOf = isObject(one)
        ? listOf(one['@type']).map(String).flatMap(kindsOf)
        : literalKinds(one);
      if (!property.value.some((kind) => isOf.includes(kind)))
        found.push(`${at}.${key}: may not be ${isObject(one) ? listOf(one['@type']) : typeof one}`);
      if (isObject(one)) found.push(...problemsOf(one, `${at}.${key}`));
    }
  }
  return found;
}

describe('a record as schema.org', () => {
  it.each([
    ['with everything', sampleDataset()],
    [
      'with the least',
      sampleDataset({ ...sampleDescription, datasheet: { licence: 'CC-BY-4.0' } }),
    ],
  ])('%s uses its classes and properties as they are published', (_name, dataset) => {
    const [first, ...rest] = dataset.files;
    const files = [{ ...first!, members: 12 }, ...rest];
    expect(problemsOf(documentOf(dataset))).toEqual([]);
    expect(problemsOf(documentOf({ ...dataset, files }))).toEqual([]);
  });

  it('is looked at by a test that finds what is wrong', () => {
    const document: JsonObject = {
      '@type': 'Dataset',
      contentUrl: 'https://node.example',
      isAccessibleForFree: 'yes',
      usageInfo: { '@type': 'DefinedTerm', name: 'x' },
      distribution: { '@type': 'Download' },
      colour: 'red',
    };
    expect(problemsOf(document)).toEqual([
      '$.contentUrl: not of Dataset',
      '$.isAccessibleForFree: may not be string',
      '$.usageInfo: may not be DefinedTerm',
      '$.distribution: may not be Download',
      '$.distribution: no class Download',
      '$.colour: no property',
    ]);
  });

  it('tells the level of readiness as a rating, and terms of use as works', () => {
    const document = documentOf(sampleDataset());
    expect(document.contentRating).toMatchObject({ ratingValue: 3, bestRating: 4 });
    const terms = listOf(document.usageInfo).filter(isObject);
    expect(terms.length).toBeGreaterThan(3);
    for (const term of terms) expect(term['@type']).toEqual(['CreativeWork', 'DefinedTerm']);
  });
});
