// An invented cohort is the same for the same seed on every machine, and its dirt lies upon it.
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import { digestOf } from '../../../../base/digest.ts';
import { clinicalRows } from './clinical-rows.ts';
import { type CohortPlan, type CohortWish, planCohort } from './cohort-plan.ts';
import { DirtRecord } from './dirt.ts';
import { ExpressionCells } from './expression-cells.ts';
import { copiesIn, madeVariants, samplePlan } from './sample-plan.ts';
import { truthText } from './truth.ts';

/** Every text of a cohort, joined. */
function textsOf(plan: CohortPlan) {
  const { lines, ...variants } = madeVariants(plan);
  const clinical = { cases: null, dirt: variants.dirt };
  const table = [...clinicalRows(plan, variants.planted, clinical)];
  const cells = new ExpressionCells(plan, variants.planted);
  const barcodes = [...cells.barcodes(variants.dirt)];
  return {
    variants: lines.join(''),
    clinical: table.join(''),
    matrix: [...cells.matrix(0)].join(''),
    barcodes: barcodes.join(''),
    truth: truthText(plan, { ...variants, cases: clinical.cases }),
  };
}

const digestsOf = (plan: CohortPlan) =>
  Object.fromEntries(
    Object.entries(textsOf(plan)).map(([name, text]) => [name, digestOf(utf8(text))]),
  );

describe('an invented cohort', () => {
  it('is pinned: the same seed gives these bytes', () => {
    expect(digestsOf(samplePlan())).toMatchInlineSnapshot(`
      {
        "barcodes": "sha256:94b490ff89e28351b01f67cd1df84b52baf76d6f569450b8fddf6e35a0258304",
        "clinical": "sha256:6add736bb66a33bf73aaa0f3e188b212ff006f9bd36686335f1dd6c186819cff",
        "matrix": "sha256:dbe741bc89d176616de13b6722d4bcdd9da1a31db2221a0386aaf00749f6df53",
        "truth": "sha256:ffe621c10171772b54a2753e2b4d442b5810cad666872a3c0c15ea55ad6019fb",
        "variants": "sha256:0533a46b742799a84eda37be105ecb2e452afba9c1e3a1f7760f9f8eacde1758",
      }
    `);
    expect(digestsOf(samplePlan({ populations: 3, isDirty: true }))).toMatchInlineSnapshot(`
      {
        "barcodes": "sha256:d2c6b7415641eae79b8f9b9d1f2cf52d0d0e9294ffdd774b6e465f0c54e1e87e",
        "clinical": "sha256:6ccbadf158e2ac5b0c29ea8e840888f6539148d02916a3916738e5c59ebc3fde",
        "matrix": "sha256:f765b5d30b03652ceb1150e89c7056377714d2d6014fbf6905b058b7a595a625",
        "truth": "sha256:655ac9845f5ffb94ef8a389a99c6ad7f5e2fd9c50a9c35fb369a73685b3b0182",
        "variants": "sha256:31990e08606979a48b5d4ea0905861b3dddd3891914cf0c6f5d9963bee3e1702",
      }
    `);
  });

  it('is another one for another seed, in every file but the names of cells', () => {
    const { barcodes, ...one } = textsOf(samplePlan());
    const other = textsOf(samplePlan({ seed: 'other' }));
    expect(other.barcodes).toBe(barcodes);
    for (const [name, text] of Object.entries(one))
      expect(other[name as keyof typeof other], name).not.toBe(text);
  });

  it('says of itself that it is synthetic', () => {
    const { variants, clinical, matrix, truth } = textsOf(samplePlan());
    for (const text of [variants, clinical, matrix, truth])
      expect(text.slice(0, 200).toLowerCase()).toContain('synthetic');
  });

  it('without genotypes has the counts that the genotypes come to', () => {
    const plan = samplePlan({ populations: 2 });
    const withThem = madeVariants(plan).records;
    const without = madeVariants({ ...plan, isSitesOnly: true }).records;
    const placesOf = (line: string) => line.trimEnd().split('\t').slice(0, 8).join('\t');
    expect(withThem.map(placesOf)).toEqual(without.map((line) => line.trimEnd()));
    const declared = withThem.map((line) => Number(/AC=(\d+)/.exec(line)![1]));
    const counted = withThem.map((line) => copiesIn(line).reduce((sum, copies) => sum + copies, 0));
    expect(counted).toEqual(declared);
  });

  it('has as many sites as asked, in proportion to the lengths of contigs', () => {
    const { records } = madeVariants(samplePlan({ sites: 101 }));
    expect(records).toHaveLength(101);
    expect(records.filter((line) => line.startsWith('chr21\t'))).toHaveLength(48);
  });

  it('can be of one person and one site', () => {
    const { records } = madeVariants(samplePlan({ persons: 1, sites: 1 }));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatch(/AC=1;AN=2\tGT\t(0\|1|1\|0)\n$/);
  });
});

describe('dirt', () => {
  it('lies upon the clean cohort: what it did not touch is the same', () => {
    const clean = madeVariants(samplePlan());
    const dirty = madeVariants(samplePlan({ isDirty: true }));
    const places = dirty.dirt.list().flatMap((one) => one.places.map(({ line }) => line));
    const untouched = dirty.lines.filter((_, at) => !places.includes(at + 1));
    const inClean = new Set(clean.lines);
    expect(places.length).toBeGreaterThan(5);
    expect(untouched.filter((line) => !inClean.has(line))).toEqual([]);
    expect(untouched.length).toBeGreaterThan(clean.lines.length - places.length - 1);
  });

  it('leaves a clean cohort without any', () => {
    const dirt = new DirtRecord();
    const { planted, dirt: ofVariants } = madeVariants(samplePlan());
    const rows = [...clinicalRows(samplePlan(), planted, { cases: null, dirt })];
    expect(rows).toHaveLength(62);
    expect([...dirt.list(), ...ofVariants.list()]).toEqual([]);
  });
});

describe('a plan', () => {
  const wish: CohortWish = { ...samplePlan(), contigs: ['chr22'] };
  const assemblies = [
    { name: 'GRCh38', aliases: ['hg38'], lengths: new Map([['22', 50_818_468]]) },
  ];
  const codeOf = (more: Partial<CohortWish>) => {
    const planned = planCohort({ ...wish, ...more }, assemblies);
    return planned.ok ? null : planned.refusal.code;
  };

  it('takes the lengths of its contigs from the assembly', () => {
    const planned = planCohort({ ...wish, assembly: 'hg38' }, assemblies);
    expect(planned).toMatchObject({
      ok: true,
      value: { assembly: 'GRCh38', contigs: [{ name: 'chr22', length: 50_818_468 }] },
    });
  });

  it.each([
    [{ persons: 0 }, 'generate.out-of-range'],
    [{ sites: Number.NaN }, 'generate.out-of-range'],
    [{ cells: 1.5 }, 'generate.out-of-range'],
    [{ populations: 6 }, 'generate.out-of-range'],
    [{ persons: 2, populations: 3 }, 'generate.out-of-range'],
    [{ assembly: 'GRCh99' }, 'generate.unknown-assembly'],
    [{ contigs: ['chr99'] }, 'generate.wrong-contig'],
    [{ contigs: ['chr22', '22'] }, 'generate.wrong-contig'],
    [{ sites: 5_081_847 }, 'generate.too-dense'],
  ])('is refused for %o', (more, code) => {
    expect(codeOf(more)).toBe(code);
    expect(codeOf({})).toBeNull();
  });
});
