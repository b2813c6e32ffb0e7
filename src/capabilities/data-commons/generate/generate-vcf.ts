// Invented variant files from a seed, line by line: a spectrum with many rare variants, genotypes
// drawn independently for both copies, and planted variants with an exact number of carriers.
import { invariant } from '../../../base/invariant.ts';
import { SeededRandom } from './seeded-random.ts';

export interface PlantedVariant {
  readonly contig: string;
  readonly position: number;
  readonly ref: string;
  readonly alt: string;
  readonly carriers: number;
  /** How many of the carriers have two copies; none unless said. */
  readonly homozygotes?: number;
}

export interface VcfPlan {
  readonly title: string;
  readonly seed: string;
  /** Name of the assembly, for `##reference`. */
  readonly assembly: string;
  readonly contigs: readonly { readonly name: string; readonly length: number }[];
  readonly samples: number;
  readonly samplePrefix: string;
  /** Variants beside the planted ones, spread evenly over the contigs by length. */
  readonly sites: number;
  readonly planted?: readonly PlantedVariant[];
  readonly missingPerMillion?: number;
  /** Leaves genotypes out: AC and AN in INFO only. */
  readonly isSitesOnly?: boolean;
}

interface Site {
  readonly position: number;
  readonly planted?: PlantedVariant;
}

export function* generateVcf(plan: VcfPlan): Generator<string> {
  const random = new SeededRandom(`vcf:${plan.seed}`);
  yield* headerLines(plan);
  const total = plan.contigs.reduce((sum, { length }) => sum + length, 0);
  for (const contig of plan.contigs) {
    const count = Math.floor((plan.sites * contig.length) / total);
    const planted = (plan.planted ?? []).filter((variant) => variant.contig === contig.name);
    for (const site of sitesOf(contig.length, count, planted, random))
      yield recordLine(plan, contig.name, site, random);
  }
}

function* headerLines(plan: VcfPlan): Generator<string> {
  yield '##fileformat=VCFv4.3\n';
  yield `##source=synthetic, generated: ${plan.title} (invented, seed ${plan.seed})\n`;
  yield `##reference=${plan.assembly}\n`;
  for (const { name, length } of plan.contigs) yield `##contig=<ID=${name},length=${length}>\n`;
  yield '##INFO=<ID=AC,Number=A,Type=Integer,Description="Allele count in genotypes">\n';
  yield '##INFO=<ID=AN,Number=1,Type=Integer,Description="Called alleles">\n';
  if (!plan.isSitesOnly) yield '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n';
  const columns = ['#CHROM', 'POS', 'ID', 'REF', 'ALT', 'QUAL', 'FILTER', 'INFO'];
  if (!plan.isSitesOnly) {
    columns.push('FORMAT');
    for (let i = 1; i <= plan.samples; i++)
      columns.push(`${plan.samplePrefix}${i.toString().padStart(6, '0')}`);
  }
  yield `${columns.join('\t')}\n`;
}

/** One site in each of `count` equal stretches, planted ones in their places, ascending. */
function* sitesOf(
  length: number,
  count: number,
  planted: readonly PlantedVariant[],
  random: SeededRandom,
): Generator<Site> {
  const waiting = [...planted].sort((a, b) => a.position - b.position);
  const taken = new Set(waiting.map(({ position }) => position));
  const stretch = count > 0 ? Math.floor((length - 10) / count) : 0;
  invariant(count === 0 || stretch >= 1, 'a contig longer than its number of sites');
  for (let i = 0; i < count; i++) {
    const position = 1 + i * stretch + random.below(stretch);
    while (waiting.length > 0 && waiting[0]!.position < position) {
      const next = waiting.shift()!;
      yield { position: next.position, planted: next };
    }
    if (!taken.has(position)) yield { position };
  }
  for (const next of waiting) yield { position: next.position, planted: next };
}

function recordLine(plan: VcfPlan, contig: string, site: Site, random: SeededRandom): string {
  const { ref, alt } = site.planted ?? alleles(random);
  const copies = site.planted
    ? plantedCopies(site.planted, plan.samples, random)
    : drawnCopies(plan, random);
  let [count, called] = [0, 0];
  let genotypes = '';
  for (const copy of copies) {
    genotypes += GENOTYPES[copy]!;
    if (copy === MISSING) continue;
    called += 2;
    count += COPIES[copy]!;
  }
  const fixed = `${contig}\t${site.position}\t.\t${ref}\t${alt}\t60\tPASS\tAC=${count};AN=${called}`;
  return plan.isSitesOnly ? `${fixed}\n` : `${fixed}\tGT${genotypes}\n`;
}

// Codes of a genotype: none, second copy, first copy, both, not called.
const GENOTYPES = ['\t0|0', '\t0|1', '\t1|0', '\t1|1', '\t.|.'];
const COPIES = [0, 1, 1, 2];
const MISSING = 4;

function plantedCopies(variant: PlantedVariant, samples: number, random: SeededRandom): Uint8Array {
  const copies = new Uint8Array(samples);
  const carriers = random.sample(variant.carriers, samples);
  for (const sample of carriers) copies[sample] = 1 + random.below(2);
  for (const at of random.sample(variant.homozygotes ?? 0, carriers.length))
    copies[carriers[at]!] = 3;
  return copies;
}

/** Doubling steps of frequency, each as likely: from 0.05 % to 51 % a copy. */
function drawnCopies(plan: VcfPlan, random: SeededRandom): Uint8Array {
  const step = 500 << random.below(10);
  const perMillion = step + random.below(step);
  const copies = new Uint8Array(plan.samples);
  for (let sample = 0; sample < plan.samples; sample++) {
    if (plan.missingPerMillion && random.chance(plan.missingPerMillion)) copies[sample] = MISSING;
    else copies[sample] = (random.chance(perMillion) ? 2 : 0) + (random.chance(perMillion) ? 1 : 0);
  }
  return copies;
}

const BASES = 'ACGT';

/** Seven of eight are single bases; the others insert or delete up to four. */
function alleles(random: SeededRandom): { ref: string; alt: string } {
  const first = random.below(4);
  const ref = BASES[first]!;
  if (random.below(8) > 0) return { ref, alt: BASES[(first + 1 + random.below(3)) % 4]! };
  let long = ref;
  for (let i = 1 + random.below(4); i > 0; i--) long += BASES[random.below(4)]!;
  return random.below(2) === 0 ? { ref, alt: long } : { ref: long, alt: ref };
}
