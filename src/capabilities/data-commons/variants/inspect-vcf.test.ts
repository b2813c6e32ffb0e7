import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../../base/schema.ts';
import { type Assembly, readAssemblies } from './assembly.ts';
import { inspectVcf } from './inspect-vcf.ts';
import { VcfProfileSchema } from './profile.ts';

const PACK = resolve(import.meta.dirname, '../../../../packs/reference/assemblies.yaml');
let folder: string;
let assemblies: readonly Assembly[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-vcf-'));
  assemblies = await readAssemblies(PACK);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function inspect(content: string | Uint8Array, name = 'file.vcf') {
  const path = join(folder, name);
  writeFileSync(path, content);
  return inspectVcf(path, { assemblies });
}

const HEADER = [
  '##fileformat=VCFv4.3',
  '##reference=file:///somewhere/b37.fa',
  '##contig=<ID=chr1,length=248956422>',
  '##contig=<ID=chrX,length=156040895>',
  '##INFO=<ID=AC,Number=A,Type=Integer,Description="Alleles">',
  '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
  '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2\ts3',
];
const RECORDS = [
  'chr1\t100\trs1\tG\tA\t50\tPASS\tAC=3\tGT\t0|1\t1|1\t./.',
  'chr1\t200\t.\tGT\tG,GTT\t.\tlow\tAC=9,9\tGT:DP\t0/1:7\t1/2:.\t0/0',
  'chrX\t5\t.\tC\t<DEL>,*\t.\t.\t.\tGT\t0\t1\t2/0',
];
const file = (records: readonly string[], header = HEADER) =>
  `${[...header, ...records].join('\n')}\n`;

describe('inspectVcf measures', () => {
  it('samples, kinds of variants, genotypes and what the header declares wrongly', async () => {
    const text = file(RECORDS);
    const inspected = await inspect(text);
    if (!inspected.ok) throw new Error(inspected.refusal.message);
    const { profile, sampleNames } = inspected.value;
    expect(parse(VcfProfileSchema, profile).ok).toBe(true);
    expect(sampleNames).toEqual(['s1', 's2', 's3']);
    expect(profile).toMatchObject({
      version: '4.3',
      compression: 'none',
      sha256: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      bytes: text.length,
      samples: 3,
      records: 3,
      passedRecords: 1,
      alternatives: { snv: 1, indel: 2, symbolic: 1, breakend: 0, overlap: 1 },
      assembly: { name: 'GRCh38', matchingContigs: 2 },
      declaredReference: 'file:///somewhere/b37.fa',
      basis: 'genotypes',
      genotypes: { called: 8, missing: 1 },
      declaredCounts: { compared: 2, different: 1 },
    });
    expect(profile.contigs).toEqual([
      { name: 'chr1', length: 248_956_422, records: 2 },
      { name: 'chrX', length: 156_040_895, records: 1 },
    ]);
  });

  it('gzip and BGZF, and finds a file cut short', async () => {
    const text = Buffer.from(file(RECORDS));
    const gzip = await inspect(gzipSync(text), 'file.vcf.gz');
    expect(gzip).toMatchObject({ value: { profile: { compression: 'gzip', records: 3 } } });
    const blocks = Buffer.concat([
      block(text.subarray(0, 300)),
      block(text.subarray(300)),
      block(''),
    ]);
    const bgzf = await inspect(blocks, 'file.vcf.bgz');
    expect(bgzf).toMatchObject({ value: { profile: { compression: 'bgzf', records: 3 } } });
    const cut = await inspect(blocks.subarray(0, -28), 'cut.vcf.gz');
    expect(cut).toMatchObject({ refusal: { because: [{ rule: 'vcf.compression' }] } });
    const damaged = await inspect(gzipSync(text).subarray(0, -20), 'damaged.vcf.gz');
    expect(damaged).toMatchObject({ refusal: { because: [{ rule: 'vcf.compression' }] } });
  });
});

/** One BGZF block (SAM specification section 4.1). */
function block(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const body = bytes.length === 0 ? Buffer.from([3, 0]) : deflateRawSync(bytes);
  const head = Buffer.from('1f8b08040000000000ff0600424302000000', 'hex');
  head.writeUInt16LE(body.length + 25, 16);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(bytes), 0);
  tail.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, body, tail]);
}

describe('inspectVcf refuses', () => {
  const record = (changes: Record<number, string>) => {
    const cells = ['chr1', '300', '.', 'G', 'A', '50', 'PASS', '.', 'GT', '0|1', '0|0', '0|0'];
    for (const [at, text] of Object.entries(changes)) cells[Number(at)] = text;
    return cells.join('\t');
  };
  const cases: [string, readonly string[], string][] = [
    ['a contig in two pieces', [...RECORDS, record({})], 'contig-contiguous'],
    ['positions out of order', [record({}), record({ 1: '299' })], 'position-order'],
    ['a variant twice', [record({}), record({})], 'duplicate-variant'],
    ['too few sample columns', [record({}).split('\t').slice(0, -1).join('\t')], 'sample-columns'],
    ['too many sample columns', [`${record({})}\t0|0`], 'sample-columns'],
    ['too few fields', ['chr1\t300\t.\tG'], 'fixed-fields'],
    ['an allele out of range', [record({ 10: '0|2' })], 'genotype'],
    ['AC of the wrong number', [record({ 7: 'AC=1,2' })], 'info-number'],
    ['an INFO key twice', [record({ 7: 'AC=1;AC=1' })], 'info-key'],
    ['an empty INFO entry', [record({ 7: 'AC=1;;DB' })], 'info'],
    ['an empty line', ['', record({})], 'blank-line'],
  ];
  for (const [name, records, rule] of cases)
    it(name, async () => {
      const inspected = await inspect(file(records));
      expect(inspected).toMatchObject({ refusal: { because: [{ rule: `vcf.${rule}` }] } });
    });

  it('a line without end before it fills the memory', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(file([])), Buffer.alloc(80 << 20, 65)]));
    const inspected = await inspect(bomb, 'bomb.vcf.gz');
    expect(inspected).toMatchObject({ refusal: { code: 'data-commons.file-too-large' } });
  });

  it('a file without column names, an empty file, an absent file', async () => {
    for (const text of ['', '##fileformat=VCFv4.2\n'])
      expect(await inspect(text)).toMatchObject({ ok: false });
    const absent = await inspectVcf(join(folder, 'absent.vcf'), { assemblies });
    expect(absent).toMatchObject({ refusal: { code: 'data-commons.unreadable-file' } });
  });

  it('an assembly that the contig lengths contradict', async () => {
    const path = join(folder, 'stated.vcf');
    writeFileSync(path, file(RECORDS));
    const wrong = await inspectVcf(path, { assemblies, statedAssembly: 'GRCh37' });
    expect(wrong).toMatchObject({ refusal: { code: 'data-commons.assembly-contradicted' } });
    expect((await inspectVcf(path, { assemblies, statedAssembly: 'hg38' })).ok).toBe(true);
  });
});

describe('hostile input', () => {
  it('never throws: bytes changed, removed and repeated anywhere', async () => {
    const whole = Buffer.from(file(RECORDS));
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    const edit = fc.record({
      place,
      length: fc.integer({ min: 0, max: 40 }),
      put: fc.uint8Array(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let bytes = whole;
        for (const { place: from, length, put } of edits)
          bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);
        const inspected = await inspect(bytes, 'hostile.vcf');
        if (inspected.ok) expect(parse(VcfProfileSchema, inspected.value.profile).ok).toBe(true);
        else expect(inspected.refusal.message.length).toBeLessThan(400);
      }),
      { numRuns: 300 },
    );
  });
});
