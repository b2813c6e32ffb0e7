// Croissant 1.1 and schema.org of the record.
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json.ts';
import { croissantOf } from './croissant.ts';
import { catalogueRecord } from './record.ts';
import { sampleDataset, sampleDescription, sampleTerms } from './sample.ts';
import { schemaOrgOf } from './schema-org.ts';
import { readDocument } from './verify/read-document.ts';
import { Problems } from './verify/report.ts';

const record = catalogueRecord({
  dataset: sampleDataset(),
  duo: sampleTerms(),
  address: 'https://node.example',
});
const croissant = croissantOf(record);
const nodes = (value: unknown) => value as JsonObject[];

test('Croissant carries every required and recommended property', () => {
  for (const property of [
    '@context',
    '@type',
    'name',
    'description',
    'license',
    'url',
    'creator',
    'datePublished',
    'citeAs',
    'keywords',
    'publisher',
    'version',
    'dateModified',
  ])
    expect(croissant).toHaveProperty([property]);
  expect(croissant.conformsTo).toContain('http://mlcommons.org/croissant/1.1');
  expect(croissant['rai:dataBiases']).toContain('Ages are drawn evenly');
});

test('files carry checksum, size and media type under names that tell nothing', () => {
  const [file] = nodes(croissant.distribution);
  expect(file).toMatchObject({
    '@type': 'cr:FileObject',
    '@id': 'file-1',
    sha256: '1'.repeat(64),
    contentSize: '8000 B',
    encodingFormat: 'text/csv',
  });
});

test('fields have types, keys, references; columns nobody described are not named', () => {
  const [persons, visits] = nodes(croissant.recordSet);
  expect(persons!.key).toEqual([{ '@id': 'file-1/records/person' }]);
  const fields = nodes(persons!.field);
  expect(fields.map(({ name }) => name)).toEqual(['person', 'sbp', 'sex', 'event']);
  expect(fields[1]).toMatchObject({ dataType: 'sc:Integer' });
  expect(fields[1]!.description).toContain('mm[Hg]');
  expect(fields[3]).toMatchObject({ dataType: ['sc:Boolean', 'cr:Label'] });
  expect(nodes(visits!.field)[0]).toMatchObject({
    references: { '@id': 'file-1/records/person' },
    source: { fileObject: { '@id': 'file-2' }, extract: { column: 'person' } },
  });
});

test('conditions of use are DUO terms and an ODRL offer with the permission as action', () => {
  const usage = nodes(croissant.usageInfo);
  expect(usage.slice(0, 5).map(({ termCode }) => termCode)).toEqual([
    'DUO_0000006',
    'DUO_0000018',
    'DUO_0000019',
    'DUO_0000021',
    'DUO_0000022',
  ]);
  const [permission] = nodes(usage[5]!['odrl:permission']);
  expect(permission!['odrl:action']).toEqual({
    '@id': 'http://purl.obolibrary.org/obo/DUO_0000006',
  });
  expect(nodes(permission!['odrl:constraint'])).toHaveLength(3);
  expect(nodes(permission!['odrl:constraint'])[2]).toMatchObject({ 'odrl:rightOperand': 'GB' });
  expect(nodes(permission!['odrl:duty'])).toHaveLength(1);
});

test('the same conditions stand in every format', () => {
  const codes = (document: JsonObject) =>
    nodes(document.usageInfo).flatMap(({ termCode }) => termCode ?? []);
  expect(codes(schemaOrgOf(record))).toEqual(codes(croissant));
});

test('schema.org names variables, taxon and assay by the Bioschemas profile', () => {
  const document = schemaOrgOf(record);
  expect(document['dct:conformsTo']).toMatchObject({
    '@id': 'https://bioschemas.org/profiles/Dataset/1.0-RELEASE',
  });
  expect(nodes(document.variableMeasured).map(({ name }) => name)).toEqual([
    'person',
    'Systolic pressure',
    'sex',
    'event',
    'person',
  ]);
  expect(nodes(document.about)[0]).toMatchObject({
    '@id': 'http://purl.obolibrary.org/obo/NCBITaxon_9606',
  });
  expect(nodes(document.creator)[1]).toMatchObject({
    '@type': 'Person',
    '@id': 'https://orcid.org/0000-0002-1825-0097',
  });
});

test('our own documents have what the verification asks of others, least and most', () => {
  const bare = { ...sampleDescription, datasheet: { licence: 'CC-BY-4.0' } };
  for (const description of [sampleDescription, bare]) {
    const document = croissantOf(
      catalogueRecord({
        dataset: sampleDataset(description),
        duo: sampleTerms(),
        address: 'https://node.example',
      }),
    );
    const problems = new Problems();
    const read = readDocument(JSON.parse(JSON.stringify(document)) as JsonObject, problems);
    expect(problems.found.filter(({ level }) => level === 'error')).toEqual([]);
    expect(read?.version).toBe('1.1');
    expect([...(read?.files.values() ?? [])].map(({ sha256 }) => sha256?.length)).toEqual([
      64, 64, 64,
    ]);
  }
});
