// Inspecting files: what is found, what is interrupted and taken up, and that a report does not
// depend on how often that happened.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { digestOf } from '../../../base/digest.ts';
import { parse } from '../../../base/schema.ts';
import { checkpointPath } from './checkpoint.ts';
import { type Inspection, InspectionSchema } from './contract.ts';
import { inspectFile } from './inspect-file.ts';
import { bgzf } from './sources/sample-bytes.ts';
import type { Outset } from './watch.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));
const context = { assemblies: [] };

function write(name: string, bytes: Buffer | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function whole(file: string): Promise<Inspection> {
  const found = await inspectFile(file, { context });
  if (!found.ok || found.value.outcome !== 'inspected') throw new Error('not inspected');
  expect(parse(InspectionSchema, found.value.inspection).ok).toBe(true);
  return found.value.inspection;
}

/** Interrupted after so many more bytes each time, until it is done. */
async function interrupted(file: string, pauses: readonly number[]) {
  const checkpoint = checkpointPath(file);
  const outsets: Outset[] = [];
  for (const pause of [...pauses, Number.MAX_SAFE_INTEGER]) {
    let read = 0;
    let from = 0;
    const found = await inspectFile(file, {
      context,
      resume: { checkpoint },
      chunkBytes: 3_001,
      watch: {
        begins(outset) {
          outsets.push(outset);
          from = outset.resumesAt;
        },
        read: (bytes) => {
          read += bytes;
        },
        isCancelled: () => read - from >= pause,
      },
    });
    if (!found.ok) throw new Error(found.refusal.message);
    if (found.value.outcome === 'inspected') {
      expect(existsSync(checkpoint)).toBe(false);
      return { inspection: found.value.inspection, outsets };
    }
  }
  throw new Error('never done');
}

const ROWS = 2_000;
const line = (i: number) => `P${i},${(i * 7) % 90},${i % 5 ? 'site-a' : '#REF!'},"a ""q"" ${i}"\n`;
const CSV = `id,age,site,note\n${Array.from({ length: ROWS }, (_, i) => line(i)).join('')}`;

test('a table: what it is, how many, its digest, its missing cells', async () => {
  const inspection = await whole(write('table.csv', CSV));
  expect(inspection).toMatchObject({
    compression: 'none',
    bytes: CSV.length,
    sha256: digestOf(Buffer.from(CSV)),
  });
  expect(inspection.report).toMatchObject({ format: 'csv', records: ROWS, isComplete: true });
  expect(inspection.report.columns[2]).toMatchObject({ name: 'site', missing: ROWS / 5 });
  expect(inspection.report.facts).toMatchObject({
    missingBySpelling: { '#REF!': ROWS / 5 },
    identifierColumns: ['id', 'note'],
  });
  expect(inspection.report.findings).toMatchObject([
    { rule: 'table.broken-cells', field: 'site', count: ROWS / 5 },
  ]);
});

test('compressed, it is the same table', async () => {
  const plain = await whole(write('plain.csv', CSV));
  for (const [name, bytes, compression] of [
    ['one.csv.gz', gzipSync(CSV), 'gzip'],
    ['two.csv.bgz', bgzf(Buffer.from(CSV)), 'bgzf'],
  ] as const) {
    const packed = await whole(write(name, bytes));
    expect(packed.report).toEqual(plain.report);
    expect(packed).toMatchObject({ compression, bytes: bytes.length, sha256: digestOf(bytes) });
  }
});

test('interrupted anywhere and taken up, the report is the same as in one go', async () => {
  const csv = write('resumed.csv', CSV);
  const packed = write('resumed.csv.bgz', bgzf(Buffer.from(CSV), 1_000));
  const once = { [csv]: await whole(csv), [packed]: await whole(packed) };
  const pauses = fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(csv, packed), pauses, async (file, stops) => {
      const { inspection, outsets } = await interrupted(file, stops);
      expect(inspection).toEqual(once[file]);
      // Each goes on from where the one before it was.
      const places = outsets.map(({ resumesAt }) => resumesAt);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('a file that changed meanwhile is read from its first byte, and this is said', async () => {
  const file = write('changed.csv', CSV);
  const checkpoint = checkpointPath(file);
  const stopped = await inspectFile(file, {
    context,
    chunkBytes: 9_999,
    resume: { checkpoint },
    watch: { read: () => undefined, isCancelled: () => true },
  });
  expect(stopped).toMatchObject({ ok: true, value: { outcome: 'interrupted', checkpoint } });
  writeFileSync(file, CSV.replace('P17,', 'P71,'));
  const outsets: Outset[] = [];
  const begins = (outset: Outset) => outsets.push(outset);
  await inspectFile(file, {
    context,
    resume: { checkpoint },
    watch: { read: () => undefined, isCancelled: () => false, begins },
  });
  expect(outsets.at(-1)).toMatchObject({ resumesAt: 0, startsOver: 'file-changed' });
});

test('plain gzip says beforehand that it cannot be taken up', async () => {
  const file = write('plain.csv.gz', gzipSync(CSV));
  const { outsets } = await interrupted(file, [1]);
  expect(outsets[0]).toMatchObject({ canResume: false, startsOver: 'not-resumable' });
});

test('a file cut at any byte is reported, and what it holds is not taken for whole', async () => {
  const small = CSV.slice(0, 400);
  const stored = bgzf(Buffer.from(small), 150);
  for (let length = 20; length < stored.length; length += 3) {
    const { report } = await whole(write('cut.csv.bgz', stored.subarray(0, length)));
    expect(report.isComplete, `cut at ${length}`).toBe(false);
    expect(report.findings[0]?.level).toBe('error');
  }
});

test('what nothing recognises is said to be so', async () => {
  const random = write(
    'noise.bin',
    Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i) % 251)),
  );
  expect(await inspectFile(random, { context })).toMatchObject({
    ok: true,
    value: { outcome: 'unrecognised', text: 'binary, of no known format', bytes: 999 },
  });
  const empty = write('empty', '');
  expect(await inspectFile(empty, { context })).toMatchObject({
    value: { outcome: 'unrecognised', text: 'an empty file' },
  });
  expect(await inspectFile(path.join(folder, 'absent'), { context })).toMatchObject({
    ok: false,
    refusal: { code: 'data-commons.unreadable-file' },
  });
});

test('every row that does not fit is counted, with the first line', async () => {
  const file = write('uneven.csv', 'a,b\n1,2\n3\n4,5\n6,7,8\n9,10\n');
  const { report } = await whole(file);
  expect(report).toMatchObject({ records: 3, facts: { rowsLeftOut: 2 } });
  expect(report.findings[0]).toMatchObject({
    rule: 'csv.constant-columns',
    line: 3,
    count: 2,
    citation: 'RFC 4180 section 2 rule 4',
  });
});

test('a damaged table never stops the program', async () => {
  const good = readFileSync(write('good.csv', CSV.slice(0, 1_000)));
  const inspect = async (bytes: Buffer) => (await whole(write('damaged.csv', bytes))).report;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.integer({ min: 1, max: good.length }),
      async (at, mask, length) => {
        const bytes = Buffer.from(good.subarray(0, length));
        if (at < length) bytes[at]! ^= mask;
        const report = await inspect(bytes);
        expect(report.format).toBe('csv');
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);
