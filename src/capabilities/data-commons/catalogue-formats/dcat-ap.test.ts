// DCAT-AP: own assertions on the graph, and the SHACL shapes of the profile where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser, type Quad, Store } from 'n3';
import { expect, test } from 'vitest';
import {
  dcatCatalogueOf,
  dcatCatalogueTurtleOf,
  dcatOf,
  dcatPrefixes,
  dcatTurtleOf,
} from './dcat-ap.ts';
import { triplesOf } from './rdf-tree.ts';
import { catalogueRecord } from './record.ts';
import { sampleDataset, sampleDescription, sampleTerms } from './sample.ts';

const address = 'https://node.example';
const duo = sampleTerms();
const record = catalogueRecord({ dataset: sampleDataset(), duo, address, readinessLevel: 3 });
const bare = catalogueRecord({
  dataset: {
    ...sampleDataset({ ...sampleDescription, datasheet: undefined }),
    id: 'ds_bare',
  },
  duo,
  address,
});
const holder = {
  title: 'Data sets of Invented Kingdom',
  address,
  publisher: { name: 'Invented Kingdom' },
};
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

const objects = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map((quad) => quad.object.value);

test('a record says what DCAT-AP asks of a data set', async () => {
  const quads = new Parser().parse(await dcatTurtleOf(record));
  const of = (predicate: string) => objects(quads, 'https://doi.org/10.5072/invented.1', predicate);
  expect(of(`${DCT}title`)).toEqual(['Invented cohort of cardiac genomes']);
  expect(of(`${DCT}issued`)).toEqual(['2026-01-31']);
  expect(of(`${DCT}accessRights`)).toEqual([
    'http://publications.europa.eu/resource/authority/access-right/RESTRICTED',
  ]);
  expect(of(`${DCAT}distribution`)).toHaveLength(3);
  expect(of(`${DCAT}theme`)).toContain('http://purl.obolibrary.org/obo/MONDO_0005044');
  expect(of(`${DCAT}keyword`)).toContain('whole genome sequencing assay');
  const file = `${record.page}#file-1`;
  expect(objects(quads, file, `${DCAT}byteSize`)).toEqual(['8000']);
  const [checksum = ''] = objects(quads, file, 'http://spdx.org/rdf/terms#checksum');
  expect(objects(quads, checksum, 'http://spdx.org/rdf/terms#checksumValue')).toEqual([
    '1'.repeat(64),
  ]);
});

test('Turtle and JSON-LD tell the same triples', async () => {
  const written = new Parser().parse(await dcatTurtleOf(record));
  const { '@context': _, ...tree } = dcatOf(record);
  const told = await triplesOf([tree], dcatPrefixes);
  const shape = (quads: readonly Quad[]) =>
    quads.map(({ predicate, object }) =>
      object.termType === 'BlankNode'
        ? `${predicate.value} _`
        : `${predicate.value} ${object.value}`,
    );
  expect(written.length).toBeGreaterThan(80);
  expect(new Set(shape(written))).toEqual(new Set(shape(told)));
});

test('a catalogue holds every record, also one without a datasheet', async () => {
  const catalogue = dcatCatalogueOf(holder, [record, bare]);
  expect(catalogue['dcat:dataset']).toHaveLength(2);
  const quads = new Parser().parse(await dcatCatalogueTurtleOf(holder, [record, bare]));
  expect(objects(quads, `${address}/desk/datasets`, `${DCAT}dataset`)).toEqual([
    'https://doi.org/10.5072/invented.1',
    bare.page,
  ]);
});

test('two data sets with one identifier stay two in a catalogue', async () => {
  const twin = { ...record, id: 'ds_twin', page: `${address}/desk/datasets/ds_twin`, version: '2' };
  const quads = new Parser().parse(await dcatCatalogueTurtleOf(holder, [record, twin]));
  expect(objects(quads, `${address}/desk/datasets`, `${DCAT}dataset`)).toEqual([
    record.iri,
    twin.page,
  ]);
  expect(objects(quads, record.iri, `${DCAT}version`)).toEqual(['1.2.0']);
  expect(objects(quads, twin.page, `${DCAT}version`)).toEqual(['2']);
});

const shapesFolder = path.resolve(import.meta.dirname, '../../../../../shared/data/dcat-ap/shacl');
const SHAPES = ['shapes.ttl', 'range.ttl', 'mdr-vocabularies.shape.ttl', 'shapes_recommended.ttl'];

test.skipIf(!existsSync(shapesFolder))(
  'conforms to the SHACL shapes of DCAT-AP (skipped where ../shared/data/dcat-ap is absent)',
  { timeout: 60_000 },
  async () => {
    expect(readdirSync(shapesFolder)).toEqual(expect.arrayContaining(SHAPES));
    const { default: Validator } = await import('rdf-validate-shacl');
    const data = new Store(new Parser().parse(await dcatCatalogueTurtleOf(holder, [record, bare])));
    for (const name of SHAPES) {
      const text = readFileSync(path.join(shapesFolder, name), 'utf8');
      const shapes = new Store(new Parser().parse(text)) as never;
      const report = await new Validator(shapes).validate(data as never);
      const found = report.results.map(
        ({ severity, path: at, focusNode, message, value }) =>
          `${severity?.value.split('#')[1]} ${focusNode?.value} ${(at as { value?: string })?.value} ${value?.value ?? ''} ${message.map((one) => one.value).join(' ')}`,
      );
      const wrong = found.filter((one) => one.startsWith('Violation'));
      expect({ name, wrong }).toEqual({ name, wrong: [] });
      if (name === 'shapes.ttl' || name === 'range.ttl') expect(report.conforms).toBe(true);
      else expect(found.filter((one) => !one.startsWith('Warning'))).toEqual([]);
    }
  },
);
