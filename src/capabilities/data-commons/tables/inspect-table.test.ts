import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../../base/schema.ts';
import { inspectTable } from './inspect-table.ts';
import { scanParquet } from './parquet.ts';
import { TableProfileSchema } from './profile.ts';
import { PARQUET } from './sample-parquet.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
async function profile(name: string, content: string | Uint8Array) {
  const inspected = await inspectTable(write(name, content));
  if (!inspected.ok) throw new Error(inspected.refusal.message);
  expect(parse(TableProfileSchema, inspected.value).ok).toBe(true);
  return inspected.value;
}
async function refusal(name: string, content: string | Uint8Array) {
  const inspected = await inspectTable(write(name, content));
  if (inspected.ok) throw new Error(`${name} was accepted`);
  return inspected.refusal;
}

describe('inspectTable measures', () => {
  it('types, gaps by their spelling, distinct values and exact ranges', async () => {
    const text = [
      'id,age,bmi,born,smoker,note',
      'p1,41,20.150,1980-02-29,yes,a',
      'p2,NA,31.1,1990-12-01,no,#REF!',
      'p3,-9,9007199254740993.01,.,yes,',
      'p4,100,-0.5,2001-01-01,NULL,b',
    ].join('\r\n');
    const found = await profile('people.csv', `\ufeff${text}\r\n`);
    expect(found).toMatchObject({
      mediaType: 'text/csv',
      rows: 4,
      bytes: Buffer.byteLength(text) + 5,
      sha256: `sha256:${createHash('sha256').update(`\ufeff${text}\r\n`).digest('hex')}`,
    });
    expect(found.columns).toMatchObject([
      { name: 'id', type: 'text', missing: 0, distinct: { count: 4, isCapped: false } },
      {
        type: 'integer',
        missing: 2,
        sentinels: { NA: 1, '-9': 1 },
        range: { from: '41', to: '100' },
      },
      { type: 'decimal', scale: 2, range: { from: '-0.5', to: '9007199254740993.01' } },
      { type: 'date', range: { from: '1980-02-29', to: '2001-01-01' }, missing: 1 },
      { type: 'boolean', missing: 1, distinct: { count: 2 } },
      { type: 'text', missing: 2, sentinels: { '#REF!': 1, '': 1 } },
    ]);
  });

  it('quoted fields with delimiters, quotes and line breaks', async () => {
    const found = await profile('quoted.csv', 'a,"b ""c"""\n"1,5","x\ny"\n2,z\n\n');
    expect(found.rows).toBe(2);
    expect(found.columns.map((column) => column.name)).toEqual(['a', 'b "c"']);
  });

  it('tab-separated values, where a quotation mark is a character', async () => {
    const found = await profile('plain.tsv', '# synthetic, generated\na\tb\n5"\tx,y\n6"\tz\n');
    expect(found).toMatchObject({ mediaType: 'text/tab-separated-values', rows: 2 });
  });

  it('codes with leading zeros as text and exponents as exact decimals', async () => {
    const found = await profile('codes.csv', 'code,p\n007,1e-3\n010,2.5E2\n');
    expect(found.columns).toMatchObject([
      { type: 'text' },
      { type: 'decimal', scale: 3, range: { from: '0.001', to: '250' } },
    ]);
  });

  it('dates that exist', async () => {
    const found = await profile('dates.csv', 'd,e\n2024-02-29,2023-02-29\n');
    expect(found.columns.map((column) => column.type)).toEqual(['date', 'text']);
  });

  it('the same across chunk borders, in any script', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i},"東京, ${i}"`);
    const found = await profile('large.csv', `n,place\n${lines.join('\n')}\n`);
    expect(found.rows).toBe(60_000);
    expect(found.columns[0]).toMatchObject({ range: { from: '0', to: '59999' } });
    expect(found.columns[1]!.distinct).toEqual({ count: 1_000, isCapped: true });
  });

  it('Parquet, decimals exactly', async () => {
    const found = await profile('table.parquet', Buffer.from(PARQUET, 'base64'));
    expect(found).toMatchObject({ mediaType: 'application/vnd.apache.parquet', rows: 4 });
    expect(found.columns).toMatchObject([
      { name: 'id', type: 'text', distinct: { count: 4 } },
      { name: 'age', type: 'integer', missing: 1, range: { from: '41', to: '63' } },
      { name: 'bmi', type: 'decimal', scale: 2, range: { from: '-0.05', to: '31.1' } },
      { name: 'seen', type: 'date', range: { from: '1969-12-31', to: '2025-01-01' } },
      { name: 'smoker', type: 'boolean', missing: 1 },
      { name: 'weight', type: 'decimal', range: { from: '0.1', to: '1000000000000000000000' } },
    ]);
  });
});

describe('inspectTable refuses', () => {
  const cases: [string, string | Uint8Array, number, string][] = [
    ['short.csv', 'a,b\n1,2\n3\n', 3, 'section 2 rule 4'],
    ['blank.csv', 'a,b\n\n1,2\n', 2, 'section 2 rule 4'],
    ['stray.csv', 'a,b\n1,2"x\n', 2, 'section 2 rule 5'],
    ['after.csv', 'a,b\n"1"x,2\n', 2, 'section 2 rule 7'],
    ['open.csv', 'a,b\n1,2\n"3,4\n5,6\n', 3, 'section 2 rule 6'],
    ['empty.csv', '', 1, 'section 2 rule 3'],
    ['twice.csv', 'a,a\n1,2\n', 1, 'section 2 rule 3'],
    ['nameless.csv', 'a,\n1,2\n', 1, 'section 2 rule 3'],
    ['latin1.csv', Buffer.from('a,b\n1,2\ncaf\xe9,2\n', 'latin1'), 3, 'RFC 3629'],
    ['wide-line.csv', 'a,b\n"x\ny",2\n1,2,3\n', 4, 'section 2 rule 4'],
  ];
  for (const [name, content, line, rule] of cases)
    it(`${name} at line ${line}`, async () => {
      const refused = await refusal(name, content);
      expect(refused.code).toBe('data-commons.malformed-file');
      expect(refused.message).toContain(`Line ${line}:`);
      expect(refused.because[0]!.citation).toContain(rule);
      expect(refused.next).toBeTruthy();
    });

  it('a record without end before it fills the memory', async () => {
    const refused = await refusal(
      'bomb.csv',
      Buffer.concat([Buffer.from('a\n"'), Buffer.alloc(6e6, 97)]),
    );
    expect(refused).toMatchObject({ code: 'data-commons.file-too-large', kind: 'too-much' });
  });

  it('or accepts a Parquet file with a byte changed, and always returns', async () => {
    const whole = Buffer.from(PARQUET, 'base64');
    for (let at = 5; at < whole.length - 8; at = at === 5 ? 12 : at + 67) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 0x55;
      const sink = { names: () => null, row: () => null };
      const flaw = await scanParquet(write('changed.parquet', bytes), sink, undefined, 1_000);
      if (flaw) expect(flaw.rule).toMatch(/^parquet\./);
    }
  });

  it('a Parquet file cut short, and a path that is not there', async () => {
    const cut = Buffer.from(PARQUET, 'base64').subarray(0, 500);
    expect((await refusal('cut.parquet', cut)).because[0]!.rule).toBe('parquet.readable');
    const absent = await inspectTable(join(folder, 'absent.csv'));
    expect(absent).toMatchObject({ ok: false, refusal: { code: 'data-commons.unreadable-file' } });
  });
});
