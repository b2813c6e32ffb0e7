// VCFs of a wanted size as callers write them, from a seed: with the genotypes, depths, qualities
// and likelihoods of so many people, or of places alone.
import { closeSync, openSync, writeSync } from 'node:fs';
import { SeededRandom } from '../src/capabilities/data-commons/generate/seeded-random.ts';

const BASES = ['A', 'C', 'G', 'T'] as const;
const CELLS_OF_A_KIND = 512;
const BUFFER_BYTES = 4 << 20;
const NUMBERS = ['AC,A,Integer', 'AN,1,Integer', 'AF,A,Float', 'DP,1,Integer', 'MQ,1,Float'];
const PER_SAMPLE = ['GT,1,String', 'AD,R,Integer', 'DP,1,Integer', 'GQ,1,Integer', 'PL,G,Integer'];

export interface MadeVcf {
  readonly bytes: number;
  readonly records: number;
}

/** Written to `file`; with no samples, of places alone. */
export function makeVcf(file: string, bytesWanted: number, samples: number): MadeVcf {
  const random = new SeededRandom('large VCF');
  const cells = samples > 0 ? [0, 1, 2].map((copies) => cellsOf(copies, random)) : [];
  const descriptor = openSync(file, 'w');
  let waiting = headerOf(samples);
  let [bytes, records, position] = [0, 0, 10_000];
  const write = () => {
    bytes += writeSync(descriptor, waiting);
    waiting = '';
  };
  while (bytes + waiting.length < bytesWanted) {
    position += 1 + random.below(10);
    waiting += recordOf(position, samples, cells, random);
    records++;
    if (waiting.length > BUFFER_BYTES) write();
  }
  write();
  closeSync(descriptor);
  return { bytes, records };
}

function headerOf(samples: number): string {
  const declared = (kind: string) => (text: string) => {
    const [id, number, type] = text.split(',');
    return `##${kind}=<ID=${id},Number=${number},Type=${type},Description="Invented">`;
  };
  const columns = ['#CHROM', 'POS', 'ID', 'REF', 'ALT', 'QUAL', 'FILTER', 'INFO'];
  const people = Array.from({ length: samples }, (_, i) => `S${i}`);
  return `${[
    '##fileformat=VCFv4.2',
    '##contig=<ID=chr1,length=248956422>',
    '##FILTER=<ID=q10,Description="Invented">',
    ...NUMBERS.map(declared('INFO')),
    ...(samples > 0 ? PER_SAMPLE.map(declared('FORMAT')) : []),
    [...columns, ...(samples > 0 ? ['FORMAT', ...people] : [])].join('\t'),
  ].join('\n')}\n`;
}

/** Genotypes with so many copies, each with its numbers. */
function cellsOf(copies: number, random: SeededRandom): string[] {
  return Array.from({ length: CELLS_OF_A_KIND }, () => {
    const depth = 10 + random.below(40);
    const seen = Math.round((depth * copies) / 2);
    const likelihoods = [0, 1, 2].map((other) => (other === copies ? 0 : random.below(1_800)));
    const genotype = ['0/0', '0/1', '1/1'][copies];
    return `\t${genotype}:${depth - seen},${seen}:${depth}:${random.below(99)}:${likelihoods.join(',')}`;
  });
}

function recordOf(
  position: number,
  samples: number,
  cells: readonly string[][],
  random: SeededRandom,
): string {
  const ref = random.below(4);
  const alt = (ref + 1 + random.below(3)) % 4;
  const rarity = 1 + random.below(20);
  let [copies, people] = [0, ''];
  for (let i = 0; i < samples; i++) {
    const carried = copyOf(random, rarity) + copyOf(random, rarity);
    copies += carried;
    people += cells[carried]![random.below(CELLS_OF_A_KIND)];
  }
  const told = samples > 0 ? `AC=${copies};AN=${2 * samples};` : '';
  const depth = `DP=${random.below(8_000)};MQ=${random.below(60)}.${random.below(99)}`;
  const start = `chr1\t${position}\t.\t${BASES[ref]}\t${BASES[alt]}\t${random.below(999)}.5\tPASS`;
  return `${start}\t${told}${depth}${samples > 0 ? `\tGT:AD:DP:GQ:PL${people}` : ''}\n`;
}

const copyOf = (random: SeededRandom, rarity: number): number =>
  random.below(rarity) === 0 ? 1 : 0;
