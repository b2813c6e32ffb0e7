import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateVcf, writeGenerated } from '../generate/index.ts';
import { type Assembly, readAssemblies } from './assembly.ts';
import { inspectVcf } from './inspect-vcf.ts';
import { answerVariant, openVariantIndex, variantCarriers } from './variant-lookup.ts';

const PACK = resolve(import.meta.dirname, '../../../../packs/reference/assemblies.yaml');
let folder: string;
let assemblies: readonly Assembly[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-variants-'));
  assemblies = await readAssemblies(PACK);
});
afterAll(() => rmSync(folder, { recursive: true }));

const plan = {
  title: 'invented cohort',
  seed: '11',
  assembly: 'GRCh38',
  contigs: [
    { name: 'chr1', length: 248_956_422 },
    { name: 'chrX', length: 156_040_895 },
  ],
  samples: 150,
  samplePrefix: 'T',
  sites: 2_000,
  missingPerMillion: 20_000,
  planted: [
    { contig: 'chr1', position: 55_051_215, ref: 'G', alt: 'A', carriers: 37 },
    { contig: 'chrX', position: 9_000, ref: 'CTT', alt: 'CT', carriers: 3, homozygotes: 1 },
  ],
};

async function indexed(name: string, text?: string) {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  const indexPath = `${path}.variants`;
  const inspected = await inspectVcf(path, { assemblies, indexPath });
  if (!inspected.ok) throw new Error(inspected.refusal.message);
  return { path, indexPath, index: await openVariantIndex(indexPath) };
}

describe('a variant index', () => {
  it('answers every variant of a file as a recount of its lines does', async () => {
    const path = join(folder, 'cohort.vcf');
    await writeGenerated(path, generateVcf(plan));
    const { index } = await indexed('cohort.vcf');
    let checked = 0;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [contig, position, , ref, alt, , , , , ...genotypes] = line.split('\t');
      const alleles = genotypes.flatMap((genotype) => genotype.split('|'));
      const variant = {
        assembly: 'hg38',
        contig: contig!.replace('chr', ''),
        position: Number(position),
        ref: ref!,
        alt: alt!,
      };
      expect(variantCarriers(index, variant, assemblies)).toEqual({
        ok: true,
        value: {
          basis: 'genotypes',
          carriers: genotypes.filter((genotype) => genotype.includes('1')).length,
          alleleCount: alleles.filter((allele) => allele === '1').length,
          alleleNumber: alleles.filter((allele) => allele !== '.').length,
          samples: 150,
        },
      });
      checked++;
    }
    expect(checked).toBeGreaterThan(1_990);
  });

  it('finds planted variants in any spelling, and says when there is none', async () => {
    const { index } = await indexed('cohort.vcf');
    const ask = (contig: string, position: number, ref: string, alt: string) =>
      answerVariant(index, {
        kind: 'allele-count',
        variant: { assembly: 'GRCh38', contig, position, ref, alt },
      });
    expect(ask('chr1', 55_051_215, 'G', 'A')).toMatchObject({ value: { carriers: 37 } });
    for (const [position, ref, alt] of [
      [9_000, 'CTT', 'CT'],
      [9_000, 'CT', 'C'],
      [9_000, 'ctta', 'cta'],
    ] as const)
      expect(ask('X', position, ref, alt)).toMatchObject({
        value: { carriers: 3, alleleCount: 4 },
      });
    expect(ask('chr1', 55_051_215, 'G', 'T')).toMatchObject({
      value: { carriers: 0, alleleCount: 0, alleleNumber: null },
    });
    expect(ask('chr9', 1, 'G', 'T')).toMatchObject({ value: { carriers: 0 } });
  });

  it('refuses positions of another assembly', async () => {
    const { index } = await indexed('cohort.vcf');
    const variant = { contig: 'chr1', position: 55_051_215, ref: 'G', alt: 'A' };
    const other = variantCarriers(index, { assembly: 'GRCh37', ...variant }, assemblies);
    expect(other).toMatchObject({ refusal: { code: 'data-commons.other-assembly' } });
  });

  it('keeps declared counts apart from counted ones', async () => {
    const lines = [...generateVcf({ ...plan, isSitesOnly: true })];
    const { index } = await indexed('sites.vcf', lines.join(''));
    const variant = {
      assembly: 'GRCh38',
      contig: 'chr1',
      position: 55_051_215,
      ref: 'G',
      alt: 'A',
    };
    expect(variantCarriers(index, variant)).toMatchObject({
      value: {
        basis: 'declared',
        carriers: null,
        alleleCount: 37,
        alleleNumber: 300,
        samples: null,
      },
    });
  });

  it('splits several alternatives and symbolic ones', async () => {
    const text = [
      '##fileformat=VCFv4.2',
      '##contig=<ID=1,length=249250621>',
      '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ta\tb\tc',
      '1\t100\t.\tTAA\tTA,TAAA\t.\t.\t.\tGT\t1/2\t0/1\t2/2',
      '1\t500\t.\tN\t<DEL>\t.\t.\tEND=900\tGT\t0/1\t.\t0/0',
      '',
    ].join('\n');
    const { index } = await indexed('several.vcf', text);
    const ask = (position: number, ref: string, alt: string) =>
      variantCarriers(index, { assembly: 'GRCh37', contig: 'chr1', position, ref, alt });
    expect(ask(100, 'TA', 'T')).toMatchObject({ value: { carriers: 2, alleleCount: 2 } });
    expect(ask(100, 'T', 'TA')).toMatchObject({ value: { carriers: 2, alleleCount: 3 } });
    expect(ask(500, 'N', '<DEL>')).toMatchObject({ value: { carriers: 1, alleleNumber: 4 } });
  });

  it('is not built for a file without counts, and not read when a bit of it has flipped', async () => {
    const path = join(folder, 'bare.vcf');
    writeFileSync(path, '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n');
    const bare = await inspectVcf(path, { assemblies, indexPath: `${path}.variants` });
    expect(bare).toMatchObject({ refusal: { code: 'data-commons.no-allele-counts' } });
    const { indexPath } = await indexed('cohort.vcf');
    const bytes = readFileSync(indexPath);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(indexPath, bytes);
    await expect(openVariantIndex(indexPath)).rejects.toThrow('damaged');
  });
});
