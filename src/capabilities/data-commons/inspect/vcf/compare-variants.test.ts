import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVariants, type VariantComparison } from './compare-variants.ts';

const CINECA = resolve(
  import.meta.dirname,
  '../../../../../../shared/data/cineca/genomicVariations.json',
);

interface BeaconVariant {
  readonly variation: {
    readonly referenceBases: string;
    readonly alternateBases: string;
    readonly location: {
      readonly sequence_id: string;
      readonly interval: { readonly start: { readonly value: number } };
    };
  };
}
const record = (start: number, ref: string, alt: string): BeaconVariant => ({
  variation: {
    referenceBases: ref,
    alternateBases: alt,
    location: { sequence_id: `HGVSid:22:g.${start}`, interval: { start: { value: start } } },
  },
});

/** One line for each position and REF, as callers write several alternatives. */
function vcfOf(records: readonly BeaconVariant[]): string {
  const rows = new Map<string, Set<string>>();
  for (const { variation } of records) {
    const key = `${variation.location.interval.start.value + 1}\t.\t${variation.referenceBases}`;
    rows.set(key, (rows.get(key) ?? new Set()).add(variation.alternateBases));
  }
  const lines = [...rows].map(
    ([key, alts]) => `chr22\t${key}\t${[...alts].join(',')}\t.\tPASS\t.\n`,
  );
  lines.sort((a, b) => Number(a.split('\t')[1]) - Number(b.split('\t')[1]));
  const columns = '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n';
  return `##fileformat=VCFv4.2\n${columns}${lines.join('')}`;
}

const compared = (vcf: string, records: readonly unknown[]): Promise<VariantComparison> =>
  compareVariants([Buffer.from(vcf)], records);

describe('a VCF against records kept elsewhere', () => {
  const records = [record(9, 'A', 'G'), record(19, 'CT', 'C'), record(29, 'T', 'A')];

  it('is the same in another spelling', async () => {
    const vcf = vcfOf([record(9, 'AT', 'GT'), record(19, 'CTT', 'CT'), record(29, 'T', 'A')]);
    const found = await compared(vcf, records);
    expect(found).toMatchObject({ vcfAlleles: 3, recordAlleles: 3, equal: 3, differences: [] });
  });

  it('differs in an allele, or lacks what the other has', async () => {
    const found = await compared(vcfOf([record(9, 'A', 'C'), record(29, 'T', 'A')]), records);
    expect(found.differences).toMatchObject([
      { kind: 'differs', position: 10, inVcf: ['A>C'], inRecords: ['A>G'], line: 3 },
      { kind: 'only-in-records', position: 20, inRecords: ['CT>C'] },
    ]);
    const more = await compared(vcfOf([...records, record(39, 'G', 'T')]), records);
    expect(more.differences).toMatchObject([{ kind: 'only-in-vcf', contig: '22', position: 40 }]);
  });

  it('counts records that cannot be compared, and names a flaw of the VCF', async () => {
    const odd = [null, 7, {}, record(1, '', 'A'), { variation: { location: [] } }];
    expect(await compared(vcfOf(records), [...odd, ...records])).toMatchObject({ unusable: 5 });
    expect((await compared('no VCF', records)).flaw).toMatch(/^Line 1: /);
  });
});

describe.skipIf(!existsSync(CINECA))('CINECA (skipped where ../shared/data is absent)', () => {
  const read = () => JSON.parse(readFileSync(CINECA, 'utf8')) as BeaconVariant[];

  it('its 999 records as a VCF are themselves; one allele changed is caught at its place', async () => {
    const records = read();
    const vcf = vcfOf(records);
    const same = await compared(vcf, records);
    expect(same).toMatchObject({ unusable: 0, flaw: null, differences: [] });
    expect(same.equal).toBe(same.recordAlleles);
    const { variation } = records[500]!;
    const position = variation.location.interval.start.value + 1;
    const [before, after] = [
      variation.alternateBases,
      variation.alternateBases === 'A' ? 'C' : 'A',
    ];
    const changed = vcf.replace(
      `\t${position}\t.\t${variation.referenceBases}\t${before}\t`,
      `\t${position}\t.\t${variation.referenceBases}\t${after}\t`,
    );
    expect(changed).not.toBe(vcf);
    const { differences } = await compared(changed, records);
    expect(differences).toMatchObject([{ kind: 'differs', contig: '22', position }]);
    expect(differences[0]!.text).toContain(`22:${position}`);
    expect(differences[0]!.inVcf).not.toEqual(differences[0]!.inRecords);
  });
});
