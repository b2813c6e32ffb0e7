// The variants of an invented cohort, line by line, and the planted ones as they came out. What
// stands in a record does not depend on whether genotypes are written; dirt is put on afterwards.
import { SeededRandom } from '../seeded-random.ts';
import type { CohortContig, CohortPlan } from './cohort-plan.ts';
import { type CohortSite, sitesByContig, sitesOf } from './cohort-sites.ts';
import { type DirtKind, type DirtRecord, spreadDirt } from './dirt.ts';
import { Haplotypes } from './haplotypes.ts';
import { type Alleles, InventedReference } from './invented-alleles.ts';
import { type Planted, type PlantedVariant, plantedSites } from './planted-effects.ts';
import { type Population, personName, populationsOf } from './populations.ts';

const [ZERO, DOT] = [48, 46];
/** A tab, an allele, a bar, an allele. */
const GENOTYPE_BYTES = 4;
const MISSING_PERSONS_MAX = 3;

export interface VariantOutcome {
  readonly planted: PlantedVariant[];
  blocks: number;
  readonly dirt: DirtRecord;
}

export function* cohortVariants(plan: CohortPlan, outcome: VariantOutcome): Generator<string> {
  const populations = populationsOf(plan);
  const header = [...headerLines(plan, populations)];
  yield* header;
  const dirty = new DirtyLines(plan, outcome.dirt, header.length);
  const records = new Records(plan, populations);
  const planted = new Map(plantedSites(plan).map((one) => [one.site, one]));
  let site = 0;
  for (const place of sitesOf(plan)) {
    if (place.beginsBlock) outcome.blocks++;
    const effect = planted.get(site);
    const alleles = records.draw(place, effect !== undefined);
    if (effect) outcome.planted.push(cameOut(effect, place, alleles, records));
    yield* dirty.lines(place, (kind) => records.line(place, alleles, kind));
    site++;
  }
}

const cameOut = (planted: Planted, place: CohortSite, alleles: Alleles, records: Records) => ({
  ...planted,
  ...alleles,
  contig: place.contig.name,
  position: place.position,
  copies: records.copies(),
});

function* headerLines(plan: CohortPlan, populations: readonly Population[]): Generator<string> {
  const info = (id: string, number: string, what: string) =>
    `##INFO=<ID=${id},Number=${number},Type=Integer,Description="${what}">\n`;
  yield '##fileformat=VCFv4.3\n';
  yield `##source=synthetic, generated: invented cohort (seed ${plan.seed})\n`;
  yield `##reference=${plan.assembly}\n`;
  for (const { name, length } of plan.contigs) yield `##contig=<ID=${name},length=${length}>\n`;
  yield info('AC', 'A', 'Allele count in genotypes');
  yield info('AN', '1', 'Called alleles');
  if (populations.length > 1)
    for (const { name } of populations) {
      yield info(`AC_${name}`, 'A', `Allele count in ${name}`);
      yield info(`AN_${name}`, '1', `Called alleles in ${name}`);
    }
  if (!plan.isSitesOnly) yield '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n';
  const columns = ['#CHROM', 'POS', 'ID', 'REF', 'ALT', 'QUAL', 'FILTER', 'INFO'];
  if (!plan.isSitesOnly) {
    columns.push('FORMAT');
    for (let person = 0; person < plan.persons; person++) columns.push(personName(person));
  }
  yield `${columns.join('\t')}\n`;
}

class Records {
  readonly #plan: CohortPlan;
  readonly #populations: readonly Population[];
  readonly #haplotypes: Haplotypes;
  readonly #alleles: SeededRandom;
  readonly #dirt: SeededRandom;
  readonly #references = new Map<CohortContig, InventedReference>();
  readonly #text: Buffer;

  constructor(plan: CohortPlan, populations: readonly Population[]) {
    this.#plan = plan;
    this.#populations = populations;
    this.#haplotypes = new Haplotypes(
      populations,
      new SeededRandom(`cohort haplotypes:${plan.seed}`),
    );
    this.#alleles = new SeededRandom(`cohort alleles:${plan.seed}`);
    this.#dirt = new SeededRandom(`cohort missing:${plan.seed}`);
    for (const contig of plan.contigs)
      this.#references.set(contig, new InventedReference(this.#alleles));
    this.#text = Buffer.from(plan.isSitesOnly ? '' : '\t0|0'.repeat(plan.persons));
  }

  draw({ contig, position, beginsBlock }: CohortSite, isCommon: boolean): Alleles {
    this.#haplotypes.site(beginsBlock, isCommon);
    return this.#references.get(contig)!.alleles(position, this.#alleles);
  }

  copies(): Uint8Array {
    const { carried } = this.#haplotypes;
    return Uint8Array.from({ length: this.#plan.persons }, (_, person) => {
      return carried[2 * person]! + carried[2 * person + 1]!;
    });
  }

  /** The record as a line, and how many of its persons have no genotype. */
  line({ contig, position }: CohortSite, { ref, alt }: Alleles, kind: DirtKind | undefined) {
    const missing =
      kind === 'missing-genotypes'
        ? this.#dirt.sample(
            1 + this.#dirt.below(Math.min(MISSING_PERSONS_MAX, this.#plan.persons)),
            this.#plan.persons,
          )
        : [];
    const counts = this.#counts(missing, kind === 'stale-allele-count');
    const fixed = `${contig.name}\t${position}\t.\t${ref}\t${alt}\t60\tPASS\t${counts}`;
    const genotypes = this.#plan.isSitesOnly ? '' : `\tGT${this.#genotypes(missing)}`;
    return { line: `${fixed}${genotypes}\n`, missing: missing.length };
  }

  #counts(missing: readonly number[], isStale: boolean): string {
    const { carried, counts } = this.#haplotypes;
    let [all, called, each] = [0, 0, ''];
    for (const [at, { name, from, to }] of this.#populations.entries()) {
      let [count, number] = [counts[at]!, 2 * (to - from)];
      for (const person of missing) {
        if (person < from || person >= to) continue;
        count -= carried[2 * person]! + carried[2 * person + 1]!;
        number -= 2;
      }
      all += count;
      called += number;
      each += `;AC_${name}=${count};AN_${name}=${number}`;
    }
    if (isStale) all += all < called ? 1 : -1;
    return `AC=${all};AN=${called}${this.#populations.length > 1 ? each : ''}`;
  }

  #genotypes(missing: readonly number[]): string {
    const { carried } = this.#haplotypes;
    const text = this.#text;
    for (let i = 0, at = 1; i < carried.length; i++, at += 2) text[at] = ZERO + carried[i]!;
    for (const person of missing) {
      text[person * GENOTYPE_BYTES + 1] = DOT;
      text[person * GENOTYPE_BYTES + 3] = DOT;
    }
    return text.toString('latin1');
  }
}

type Written = (kind: DirtKind | undefined) => { readonly line: string; readonly missing: number };

/** Puts dirt on the first of two neighbours, never on both, and keeps where it came to stand. */
class DirtyLines {
  readonly #record: DirtRecord;
  readonly #dirty: ReadonlyMap<number, DirtKind>;
  #line: number;
  #pair = 0;
  #held: string | null = null;

  constructor(plan: CohortPlan, record: DirtRecord, headerLines: number) {
    const pairs = sitesByContig(plan).reduce((sum, count) => sum + Math.floor(count / 2), 0);
    this.#dirty = spreadDirt(plan.isDirty ? kindsOf(plan) : [], pairs, plan.seed);
    this.#record = record;
    this.#line = headerLines;
  }

  *lines(site: CohortSite, write: Written): Generator<string> {
    const kind = this.#kindAt(site);
    const { line, missing } = write(kind);
    if (kind === 'unsorted') {
      this.#held = line;
      return;
    }
    yield line;
    this.#line++;
    if (kind === 'duplicate-variant') {
      yield line;
      this.#line++;
    }
    if (this.#held !== null) {
      yield this.#held;
      this.#held = null;
      this.#line++;
      this.#record.note('unsorted', { line: this.#line });
    } else if (kind)
      this.#record.note(kind, { line: this.#line, ...(missing > 0 ? { persons: missing } : {}) });
  }

  #kindAt({ place, isLast }: CohortSite): DirtKind | undefined {
    return place % 2 === 0 && !isLast ? this.#dirty.get(this.#pair++) : undefined;
  }
}

const kindsOf = ({ isSitesOnly }: CohortPlan): readonly DirtKind[] =>
  isSitesOnly
    ? ['unsorted', 'duplicate-variant']
    : ['stale-allele-count', 'missing-genotypes', 'unsorted', 'duplicate-variant'];
