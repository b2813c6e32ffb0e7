// Single cells of an invented cohort, as the three files of 10x and a table of the cells: whose
// each is, of what type, how many molecules. Counts are geometric: overdispersed, as real ones are.
import { SeededRandom } from '../seeded-random.ts';
import type { CohortPlan } from './cohort-plan.ts';
import { type DirtRecord, spreadDirt } from './dirt.ts';
import { CELL_TYPES, geneName, plannedGenes } from './genes.ts';
import type { PlantedVariant } from './planted-effects.ts';
import { personName } from './populations.ts';

const TYPE_WEIGHTS = [28, 14, 8, 20, 18, 12];
const MARKER_THOUSANDTHS = 8_000;
const ELSEWHERE_THOUSANDTHS = 30;
const BARCODE_BASES = 16;

export class ExpressionCells {
  readonly #plan: CohortPlan;
  readonly #persons: Uint32Array;
  readonly #types: Uint8Array;
  /** For each type and gene, the limit below which a draw of 32 bits counts one molecule more. */
  readonly #limits: readonly Float64Array[];
  readonly #moved: readonly {
    readonly gene: number;
    readonly limits: readonly number[];
    readonly copies: Uint8Array;
  }[];

  constructor(plan: CohortPlan, variants: readonly PlantedVariant[]) {
    const { seed, cells, persons } = plan;
    const random = new SeededRandom(`cohort expression:${seed}`);
    this.#plan = plan;
    this.#persons = Uint32Array.from({ length: cells }, () => random.below(persons));
    this.#types = Uint8Array.from({ length: cells }, () => random.weighted(TYPE_WEIGHTS));
    this.#limits = typeLimits(plan, random);
    this.#moved = variants.flatMap(({ effect, copies }) =>
      'gene' in effect
        ? [
            {
              gene: effect.gene,
              limits: [0, 1, 2].map((count) =>
                limitOf(effect.baseThousandths + count * effect.perCopyThousandths),
              ),
              copies,
            },
          ]
        : [],
    );
  }

  /** Molecules of every gene, cell by cell, in the same array; the same each time it is asked. */
  *counts(): Generator<Uint16Array> {
    const random = new SeededRandom(`cohort molecules:${this.#plan.seed}`);
    const counts = new Uint16Array(this.#plan.genes);
    for (let cell = 0; cell < this.#plan.cells; cell++) {
      const limits = this.#limits[this.#types[cell]!]!.slice();
      for (const { gene, limits: byCopies, copies } of this.#moved)
        limits[gene] = byCopies[copies[this.#persons[cell]!]!]!;
      for (let gene = 0; gene < counts.length; gene++) {
        let count = 0;
        while (random.uint32() < limits[gene]!) count++;
        counts[gene] = count;
      }
      yield counts;
    }
  }

  *matrix(entries: number): Generator<string> {
    yield '%%MatrixMarket matrix coordinate integer general\n';
    yield `% synthetic, generated: invented cohort (seed ${this.#plan.seed})\n`;
    yield `${this.#plan.genes} ${this.#plan.cells} ${entries}\n`;
    let cell = 0;
    for (const counts of this.counts()) {
      cell++;
      let lines = '';
      for (const [gene, count] of counts.entries())
        if (count > 0) lines += `${gene + 1} ${cell} ${count}\n`;
      yield lines;
    }
  }

  *features(): Generator<string> {
    for (let gene = 0; gene < this.#plan.genes; gene++)
      yield `${geneName(gene)}\t${geneName(gene)}\tGene Expression\n`;
  }

  *barcodes(dirt: DirtRecord): Generator<string> {
    const { cells, seed, isDirty } = this.#plan;
    // Of two neighbours the second is dirty: there always is one before.
    const dirty = spreadDirt(isDirty ? ['duplicate-barcode'] : [], Math.floor(cells / 2), seed);
    for (let cell = 0; cell < cells; cell++) {
      const isRepeated = cell % 2 === 1 && dirty.has((cell - 1) / 2);
      yield `${barcodeOf(isRepeated ? cell - 1 : cell)}\n`;
      if (isRepeated) dirt.note('duplicate-barcode', { line: cell + 1 });
    }
  }

  *cells(molecules: Uint32Array): Generator<string> {
    yield `# synthetic, generated: invented cohort (seed ${this.#plan.seed})\n`;
    yield 'barcode,person,cell_type,molecules\n';
    for (let cell = 0; cell < this.#plan.cells; cell++)
      yield `${[
        barcodeOf(cell),
        personName(this.#persons[cell]!),
        CELL_TYPES[this.#types[cell]!],
        molecules[cell],
      ].join(',')}\n`;
  }
}

function typeLimits(plan: CohortPlan, random: SeededRandom): Float64Array[] {
  const background = Array.from({ length: plan.genes }, () => {
    const least = 10 << random.below(7);
    return least + random.below(least);
  });
  const { markers } = plannedGenes(plan);
  const isMarker = new Set(markers.flat());
  return markers.map((own) => {
    const marks = new Set(own);
    return Float64Array.from(background, (thousandths, gene) => {
      if (marks.has(gene)) return limitOf(MARKER_THOUSANDTHS);
      return limitOf(isMarker.has(gene) ? ELSEWHERE_THOUSANDTHS : thousandths);
    });
  });
}

/** A geometric count has the mean q / (1 - q). */
const limitOf = (meanThousandths: number): number =>
  Math.floor((meanThousandths * 0x1_0000_0000) / (1_000 + meanThousandths));

/** One of 4^16 for each cell, none twice: odd multiples and shifts of 32 bits can be undone. */
function barcodeOf(cell: number): string {
  let mixed = Math.imul(cell + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  let bases = '';
  for (let i = 0; i < BARCODE_BASES; i++) bases += 'ACGT'[(mixed >>> (2 * i)) & 3];
  return `${bases}-1`;
}
