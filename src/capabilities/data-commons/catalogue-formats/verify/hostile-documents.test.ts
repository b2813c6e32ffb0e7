// Documents of somebody who means harm: what leads out, never ends, grows without bound or is
// spelt like a member of every object is rejected by node and property, in time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../base/json.ts';
import { digestsOfBytes, folderOf, globPattern } from './folder.ts';
import { verifyCroissant } from './verify-croissant.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(id: string, text: string, more: JsonObject = {}): JsonObject {
  writeFileSync(path.join(folder, id), text);
  const { sha256 } = digestsOfBytes(Buffer.from(text));
  return {
    '@type': 'cr:FileObject',
    '@id': id,
    contentUrl: id,
    encodingFormat: 'text/csv',
    sha256,
    ...more,
  };
}
const head: JsonObject = {
  '@type': 'sc:Dataset',
  name: 'invented',
  description: 'Invented.',
  license: 'https://spdx.org/licenses/CC0-1.0',
  url: 'https://data.example/invented',
  conformsTo: 'http://mlcommons.org/croissant/1.1',
};
const field = (id: string, source: JsonObject, more: JsonObject = {}): JsonObject => ({
  '@type': 'cr:Field',
  '@id': id,
  dataType: 'sc:Text',
  source,
  ...more,
});
const column = (name: string, of: string, more: JsonObject = {}): JsonObject => ({
  fileObject: { '@id': of },
  extract: { column: name },
  ...more,
});
const set = (id: string, ...fields: JsonObject[]): JsonObject => ({
  '@type': 'cr:RecordSet',
  '@id': id,
  field: fields,
});
async function errors(document: Json): Promise<string[]> {
  const { problems, isAccepted } = await verifyCroissant({ document, folder: folderOf(folder) });
  expect(isAccepted).toBe(!problems.some(({ level }) => level === 'error'));
  return problems
    .filter(({ level }) => level === 'error')
    .map(({ node, property }) => `${node} ${property}`);
}

describe('addresses', () => {
  test.each([
    '../../../../etc/passwd',
    '/etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    'file:///etc/passwd',
    'file:/etc/passwd',
    'http://127.0.0.1:1/secret',
    'ftp://data.example/secret',
    'data:text/csv,a',
    'javascript:alert(1)',
    '\\\\server\\share',
    'a\u0000b',
  ])('%s is read from nowhere', async (contentUrl) => {
    const node = { ...file('a.csv', 'a\n1\n'), contentUrl };
    expect(await errors({ ...head, distribution: [node] })).toEqual(['a.csv contentUrl']);
  });
});

test('a file without a checksum is not accepted, but in a live data set', async () => {
  const { sha256: _, ...bare } = file('bare.csv', 'a\n1\n');
  expect(await errors({ ...head, distribution: [bare] })).toEqual(['bare.csv sha256']);
  expect(await errors({ ...head, isLiveDataset: true, distribution: [bare] })).toEqual([]);
});

describe('what never ends', () => {
  test('a node within itself', async () => {
    const graph = {
      '@graph': [
        { ...head, recordSet: [{ '@id': 'r' }] },
        { '@type': 'cr:RecordSet', '@id': 'r', field: [{ '@id': 'r' }] },
      ],
    };
    expect((await errors(graph as JsonObject)).length).toBeGreaterThan(0);
  });

  test('files within each other', async () => {
    const within = (id: string, other: string) => file(id, 'x', { containedIn: { '@id': other } });
    const found = await errors({ ...head, distribution: [within('a', 'b'), within('b', 'a')] });
    expect(found.filter((one) => one.endsWith('containedIn'))).not.toEqual([]);
  });

  test('record sets that take their fields from each other', async () => {
    const sets = [
      set('a', field('a/x', { field: { '@id': 'b/x' } })),
      set('b', field('b/x', { field: { '@id': 'a/x' } })),
    ];
    expect(
      await verifyCroissant({ document: { ...head, recordSet: sets }, folder: folderOf(folder) }),
    ).toMatchObject({ recordSets: [] });
  });

  test('an expression that backtracks for ever', { timeout: 30_000 }, async () => {
    const data = file('long.csv', `a\n${'a'.repeat(60)}!\n`);
    const transform = { regex: '^(a+)+$' };
    const document = {
      ...head,
      distribution: [data],
      recordSet: [set('r', field('r/a', column('a', 'long.csv', { transform })))],
    };
    expect(await errors(document)).toEqual(['r/a transform']);
  });

  test('a name with many stars', () => {
    const started = performance.now();
    expect(globPattern(`${'**/'.repeat(40)}x`).test(`${'a/'.repeat(40)}y`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(globPattern('data/**').test('data/a/b.csv')).toBe(true);
  });
});

describe('what grows without bound', () => {
  test('joins of everything with everything', async () => {
    const many = `k\n${'x\n'.repeat(3_000)}`;
    const distribution = ['left.csv', 'right.csv'].map((id) => file(id, many));
    const right = set('right', field('right/k', column('k', 'right.csv')));
    const left = set(
      'left',
      field('left/k', column('k', 'left.csv'), { references: { field: { '@id': 'right/k' } } }),
    );
    expect(await errors({ ...head, distribution, recordSet: [right, left] })).toEqual([
      'left recordSet',
    ]);
  });

  test('paths that descend again and again', async () => {
    const nest = (depth: number): Json => (depth === 0 ? 1 : [nest(depth - 1), nest(depth - 1)]);
    const deep = JSON.stringify(nest(14));
    const data = file('deep.json', deep, { encodingFormat: 'application/json' });
    const extract = { jsonPath: `$${'..*'.repeat(6)}` };
    const source = { fileObject: { '@id': 'deep.json' }, extract };
    const document = { ...head, distribution: [data], recordSet: [set('r', field('r/x', source))] };
    expect(await errors(document)).toEqual(['r/x source']);
  });

  test('nesting to any depth', async () => {
    const text = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const data = file('nested.json', text, { encodingFormat: 'application/json' });
    expect(await errors({ ...head, distribution: [data] })).toEqual([]);
    expect(await errors({ ...head, about: JSON.parse(text) as Json })).toEqual([]);
  });
});

describe('names that every object has', () => {
  test('are no version, no format, no value', async () => {
    expect(await errors({ ...head, conformsTo: 'constructor' })).toEqual(['invented conformsTo']);
    const data = file('c.csv', 'a\n1\n', { encodingFormat: 'constructor' });
    const sets = [set('r', field('r/a', column('a', 'c.csv')))];
    expect(await errors({ ...head, distribution: [data], recordSet: sets })).toEqual([
      'r/a source',
    ]);
  });

  test('a prototype of the document’s own making says nothing', async () => {
    const { license: _, ...rest } = head;
    const document = JSON.parse(
      `{"__proto__":{"license":"https://x.example/"},${JSON.stringify(rest).slice(1)}`,
    ) as JsonObject;
    expect(await errors(document)).toEqual(['invented license']);
  });
});
