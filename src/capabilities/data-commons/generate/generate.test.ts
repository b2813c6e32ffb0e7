import { describe, expect, it } from 'vitest';
import { generateTable } from './generate-table.ts';
import { generateVcf } from './generate-vcf.ts';
import { SeededRandom } from './seeded-random.ts';
import { clinicalPlan, islandBiomePlan, microbeLibraryPlan } from './table-plans.ts';

const basics = { title: 'invented cohort', seed: '7', rows: 400, prefix: 'T' };
const clinical = clinicalPlan({
  ...basics,
  vocabulary: 'icd10',
  sites: ['north', 'south'],
  exactly: { code: 'E10', rows: 37 },
});
const plan = {
  title: 'invented cohort',
  seed: '7',
  assembly: 'GRCh38',
  contigs: [
    { name: 'chr1', length: 248_956_422 },
    { name: 'chr22', length: 50_818_468 },
  ],
  samples: 200,
  samplePrefix: 'T',
  sites: 300,
  planted: [{ contig: 'chr1', position: 55_051_215, ref: 'G', alt: 'A', carriers: 37 }],
};

describe('SeededRandom', () => {
  it('draws the same from the same seed, and evenly', () => {
    const [one, two] = [new SeededRandom('a'), new SeededRandom('a')];
    expect(Array.from({ length: 5 }, () => one.uint32())).toEqual(
      Array.from({ length: 5 }, () => two.uint32()),
    );
    expect(new SeededRandom('b').uint32()).not.toBe(new SeededRandom('a').uint32());
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) counts[one.below(3)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('is pinned: demonstration data stay what they were', () => {
    const random = new SeededRandom('entente');
    expect([random.uint32(), random.uint32(), random.uint32()]).toMatchInlineSnapshot(`
      [
        366734059,
        3129835150,
        1598057009,
      ]
    `);
  });

  it('samples without repetition', () => {
    const chosen = new SeededRandom('c').sample(50, 60);
    expect(new Set(chosen).size).toBe(50);
    expect(Math.max(...chosen)).toBeLessThan(60);
  });
});

describe('tables', () => {
  it('say that they are invented, repeat for a seed and plant exact counts', () => {
    const lines = [...generateTable(clinical)];
    expect(lines[0]).toContain('synthetic, generated');
    expect([...generateTable(clinical)]).toEqual(lines);
    expect([...generateTable({ ...clinical, seed: '8' })]).not.toEqual(lines);
    expect(lines).toHaveLength(402);
    expect(lines.filter((line) => line.includes(',E10,'))).toHaveLength(37);
  });

  it('exist for an island biome and a microbe library', () => {
    const island = islandBiomePlan({ ...basics, permit: 'IRCC-X-1', community: 'TK Attribution' });
    expect([...generateTable(island)][1]).toContain('community_label');
    const library = microbeLibraryPlan({ ...basics, permit: 'IRCC-X-2' });
    expect([...generateTable(library)].join('')).toContain('NCBITaxon:1423');
  });

  it('can be dirty', () => {
    const dirty = { ...clinical, brokenPerMillion: 500_000 };
    expect([...generateTable(dirty)].join('')).toContain('#REF!');
  });
});

describe('variant files', () => {
  it('say that they are invented, repeat for a seed and plant exact carriers', () => {
    const lines = [...generateVcf(plan)];
    expect(lines[1]).toContain('synthetic, generated');
    expect([...generateVcf(plan)]).toEqual(lines);
    const planted = lines.find((line) => line.startsWith('chr1\t55051215\t'))!;
    expect(planted.match(/0\|1|1\|0/g)).toHaveLength(37);
    expect(planted).toContain('AC=37;AN=400');
  });

  it('hold homozygotes and sites without genotypes when asked', () => {
    const variant = { ...plan.planted[0]!, homozygotes: 12 };
    const lines = [...generateVcf({ ...plan, planted: [variant], isSitesOnly: true })];
    const planted = lines.find((line) => line.startsWith('chr1\t55051215\t'))!;
    expect(planted).toBe('chr1\t55051215\t.\tG\tA\t60\tPASS\tAC=49;AN=400\n');
  });
});
