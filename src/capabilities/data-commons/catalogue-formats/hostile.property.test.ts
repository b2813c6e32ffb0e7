// Descriptions written to break the records of others: line ends, quotes, keys of JSON-LD, ends of
// IRIs, addresses that are code. Every format must say the same triples of the same subjects, and
// still conform to DCAT-AP.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Parser, type Quad, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../base/json.ts';
import { parse } from '../../../base/schema.ts';
import { DatasheetSchema } from '../datasheet/index.ts';
import { type Description, DescriptionSchema } from '../model.ts';
import { croissantOf } from './croissant.ts';
import { dcatCatalogueTurtleOf, dcatOf, dcatTurtleOf } from './dcat-ap.ts';
import { catalogueRecord } from './record.ts';
import { sampleDataset, sampleDescription, sampleTerms } from './sample.ts';
import { schemaOrgOf } from './schema-org.ts';

const duo = sampleTerms();
const address = 'https://node.example';
const EVIL = 'https://evil.example/owned';

const ENDS = [
  `x>;<http://purl.org/dc/terms/title>"owned"`,
  `x>.<${EVIL}><${EVIL}><${EVIL}`,
  'x"y',
  'x\\u003e',
  'a{b}|c^d`e',
  'a%zz',
];
const hostileText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '"""@en . <x> <y> <z> .\n',
    '\r\n@prefix dct: <https://evil.example/> .',
    '</script><script>alert(1)</script>',
    '{"@context":"https://evil.example/","@id":"owned"}',
    '\u202Eegap\u0000',
    '\ud800',
  ),
);
const hostileAddress = fc
  .oneof(
    fc.constantFrom(...ENDS),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/\s/g, '')),
  )
  .map((end) => `https://a.example/${end}`);
const hostileId = fc.oneof(
  hostileText,
  hostileAddress,
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    'constructor:x',
    '__proto__:x',
    'toString:x',
    `doi:10.5072/${ENDS[0]}`,
    `https://doi.org/10.5072/${ENDS[1]}`,
    `ark:/12345/${ENDS[1]}`,
    `hdl:1/${ENDS[0]}`,
    'did:web:a b',
    'urn:x:<y>',
  ),
);

const hostile = fc.record({
  title: hostileText,
  abstract: hostileText,
  identifier: hostileId,
  version: hostileText,
  keyword: hostileText,
  iri: hostileId,
  name: hostileText,
  orcid: hostileId,
  ror: hostileId,
  url: hostileAddress,
  agreement: hostileText,
  about: hostileText,
  software: hostileText,
  archivedAs: hostileId,
});
type Hostile = typeof hostile extends fc.Arbitrary<infer T> ? T : never;

function described(one: Hostile): Description {
  const { keyword: text, name, url } = one;
  return {
    ...sampleDescription,
    title: one.title,
    abstract: one.abstract,
    dataUse: ['HMB', { term: 'DUO:0000022', regions: [one.agreement] }],
    columnNotes: [{ name: 'sbp', label: one.name.slice(0, 200), about: one.about }],
    datasheet: {
      ...sampleDescription.datasheet,
      identifier: one.identifier,
      version: one.version,
      keywords: [
        { text, iri: one.iri.padEnd(3, '.') },
        { text: 'b', iri: 'constructor:x' },
      ],
      creators: [
        { name, orcid: one.orcid.slice(0, 100) },
        { name, ror: one.ror.slice(0, 100) },
      ],
      publisher: { name, url, ror: one.ror.slice(0, 100) },
      agreement: one.agreement,
      contact: { organisation: name, url, email: `a@b.${'c'.repeat(3)}` },
      spatial: [{ name, iri: url }],
      documentation: { collection: one.about, biases: one.abstract },
      steps: [
        {
          id: 'a',
          uses: [one.software],
          makes: [one.title.slice(0, 300)],
          software: one.software,
          archivedAs: one.archivedAs,
        },
      ],
    },
  };
}

const recordOf = (description: Description) =>
  catalogueRecord({ dataset: sampleDataset(description), duo, address, readinessLevel: 3 });
const iris = (quads: readonly Quad[]): string[] =>
  quads.flatMap(({ subject, predicate, object }) =>
    [subject, predicate, object]
      .filter((one) => one.termType === 'NamedNode')
      .map((one) => one.value),
  );
/** RFC 3987: what no IRI holds. */
const isIri = (text: string): boolean =>
  /^(https?|urn|did|mailto):[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/u.test(text);
const identifiersIn = (value: Json): string[] =>
  Array.isArray(value)
    ? (value as Json[]).flatMap(identifiersIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          key === '@id' ? [String(inner)] : identifiersIn(inner as Json),
        )
      : [];
const keysIn = (value: Json): string[] =>
  typeof value === 'object' && value !== null
    ? [
        ...(Array.isArray(value) ? [] : Object.keys(value)),
        ...Object.values(value).flatMap((one) => keysIn(one as Json)),
      ]
    : [];

describe('hostile descriptions', () => {
  test('add no triple, no property and no address that is none', { timeout: 60_000 }, async () => {
    const plain = recordOf(sampleDescription);
    const predicates = new Set(
      new Parser().parse(await dcatTurtleOf(plain)).map(({ predicate }) => predicate.value),
    );
    const known = [croissantOf, schemaOrgOf, dcatOf].map((make) => new Set(keysIn(make(plain))));
    await fc.assert(
      fc.asyncProperty(hostile, async (one) => {
        const record = recordOf(described(one));
        const quads = new Parser().parse(await dcatTurtleOf(record));
        expect(iris(quads).filter((iri) => !isIri(iri))).toEqual([]);
        expect(iris(quads).filter((iri) => iri.startsWith(EVIL))).toEqual([]);
        for (const { predicate } of quads) expect(predicates).toContain(predicate.value);
        for (const [at, make] of [croissantOf, schemaOrgOf, dcatOf].entries()) {
          const document = make(record);
          expect(keysIn(document).filter((key) => !known[at]!.has(key))).toEqual([]);
          const { '@context': _, ...rest } = document;
          const absolute = identifiersIn(rest).filter(
            (id) => !/^(#|file-|[a-z]+:[\w-]+$)/i.test(id),
          );
          expect(absolute.filter((id) => !isIri(id))).toEqual([]);
          expect(() => JSON.parse(JSON.stringify(document))).not.toThrow();
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the sample of them are descriptions that a node takes', () => {
    const [one] = fc.sample(hostile, { numRuns: 1, seed: 7 });
    const { datasheet, ...rest } = described(one!);
    const read = parse(DatasheetSchema, { ...datasheet, steps: [] });
    expect(read.ok ? [] : read.refusal.because).toEqual([]);
    expect(parse(DescriptionSchema.properties.title, rest.title).ok).toBe(true);
  });
});

const shapes = path.resolve(import.meta.dirname, '../../../../../shared/data/dcat-ap/shacl');
const MINIMUM: Description = {
  title: 'x',
  abstract: 'x',
  classes: [],
  categories: ['health'],
  isHuman: false,
  tier: 'open',
  holderKind: 'hospital',
};

test.skipIf(!existsSync(shapes))(
  'records with least, most and worst conform to DCAT-AP (skipped where ../shared/data/dcat-ap is absent)',
  { timeout: 120_000 },
  async () => {
    const { default: Validator } = await import('rdf-validate-shacl');
    const worst = fc.sample(hostile, { numRuns: 12, seed: 11 }).map(described);
    const all = [MINIMUM, sampleDescription, ...worst].map((description, at) =>
      catalogueRecord({
        dataset: { ...sampleDataset(description), id: `ds_${at}` },
        duo,
        address,
        readinessLevel: at % 5,
      }),
    );
    const holder = { title: 'All', address, publisher: { name: 'Invented Kingdom' } };
    const data = new Store(new Parser().parse(await dcatCatalogueTurtleOf(holder, all)));
    for (const name of ['shapes.ttl', 'range.ttl', 'mdr-vocabularies.shape.ttl']) {
      const text = readFileSync(path.join(shapes, name), 'utf8');
      const validator = new Validator(new Store(new Parser().parse(text)) as never);
      const report = await validator.validate(data as never);
      const wrong = report.results
        .filter(({ severity }) => severity?.value.endsWith('#Violation'))
        .map((one) => `${one.focusNode?.value} ${(one.path as { value?: string })?.value}`);
      expect({ name, wrong }).toEqual({ name, wrong: [] });
    }
  },
);
