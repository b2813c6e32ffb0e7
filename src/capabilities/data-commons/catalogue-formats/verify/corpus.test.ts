// Documents of others: good sets with their files and expected records are accepted and a flipped
// byte is not; bad documents are rejected and the error names what is wrong with which node.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../base/json.ts';
import { folderOf } from './folder.ts';
import { verifyCroissant } from './verify-croissant.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../../../shared/data/croissant');
const isHere = existsSync(corpus);
const GOOD = ['json-join', 'simple-join', 'simple-parquet', 'simple-split', 'titanic'];

const documentIn = (folder: string): Json =>
  JSON.parse(readFileSync(path.join(folder, 'metadata.json'), 'utf8')) as Json;

function expectedIn(folder: string): Map<string, JsonObject[]> {
  const output = path.join(folder, 'output');
  return new Map(
    readdirSync(output).map((name) => [
      name.replace(/\.jsonl$/, ''),
      readFileSync(path.join(output, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as JsonObject),
    ]),
  );
}

const verify = (folder: string, against?: readonly { path: string; sha256: string }[]) =>
  verifyCroissant({
    document: documentIn(folder),
    folder: folderOf(folder),
    expected: expectedIn(folder),
    ...(against === undefined ? {} : { against }),
  });

describe.skipIf(!isHere)(
  'Croissant corpus (skipped where ../shared/data/croissant is absent)',
  () => {
    test.each(GOOD)('%s is accepted with its records', async (name) => {
      const report = await verify(path.join(corpus, name));
      expect(report.problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(report.isAccepted).toBe(true);
      const compared = report.recordSets.map(({ compared = 0 }) => compared);
      expect(Math.max(...compared)).toBeGreaterThan(0);
    });

    test.each(GOOD)('%s with one byte flipped in any file is rejected', async (name) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'entente-croissant-'));
      try {
        cpSync(path.join(corpus, name), folder, { recursive: true });
        const { files } = await verify(folder);
        expect(files.length).toBeGreaterThan(0);
        for (const [at, { path: file, isProven, node }] of files.entries()) {
          const whole = path.join(folder, file);
          const bytes = readFileSync(whole);
          for (const place of [0, 17 + at, bytes.length >> 1, bytes.length - 1]) {
            const flipped = Buffer.from(bytes);
            flipped[place]! ^= 0x04;
            writeFileSync(whole, flipped, { flag: 'w', mode: 0o644 });
            // A set without checksums is held against the report of its first verification.
            const report = await verify(folder, isProven ? undefined : files);
            expect(report.isAccepted).toBe(false);
            const named = report.problems.filter(({ level }) => level === 'error');
            expect(named.map((problem) => problem.node)).toContain(node);
          }
          writeFileSync(whole, bytes);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    const bad: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
      ['distribution_bad_contained_in', [['a-csv-table', 'containedIn']]],
      [
        'distribution_bad_id',
        [
          ['ids should not contain spaces', '@id'],
          ['a-record-set/first-field', 'source'],
        ],
      ],
      ['distribution_bad_type', [['a-csv-table', '@type']]],
      ['distribution_missing_encoding_format', [['a-file-set', 'encodingFormat']]],
      ['distribution_missing_property_content_url', [['a-csv-table', 'contentUrl']]],
      ['metadata_bad_type', [['mydataset', '@type']]],
    ];
    test.each(bad)('%s is rejected by node and property', async (name, expected) => {
      const folder = path.join(corpus, 'bad', name);
      const report = await verifyCroissant({
        document: documentIn(folder),
        folder: folderOf(folder),
      });
      expect(report.isAccepted).toBe(false);
      const errors = report.problems.filter(({ level }) => level === 'error');
      expect(errors.map(({ node, property }) => [node, property])).toEqual(
        expect.arrayContaining(expected.map(([...pair]) => pair)),
      );
      const said = readFileSync(path.join(folder, 'output.txt'), 'utf8');
      const first = errors[0]!;
      if (name !== 'metadata_bad_type') expect(said).toContain(first.node);
      else expect(said).toContain('https://schema.org/Dataset');
    });

    test('every bad document of the corpus is looked at', () => {
      expect(readdirSync(path.join(corpus, 'bad')).sort()).toEqual(
        bad.map(([name]) => name).sort(),
      );
    });
  },
);
