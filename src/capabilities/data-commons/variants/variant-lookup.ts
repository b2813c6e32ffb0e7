// Finds a variant in an index: binary search over the positions of its contig, under two
// microseconds.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Variant, VariantQuestion } from '../disclosure/questions.ts';
import type { RawVariant } from '../disclosure/raw-cells.ts';
import { trimmed } from './alleles.ts';
import { type Assembly, contigKey } from './assembly.ts';
import { readIndexFile } from './index-file.ts';
import { alleleCode, type IndexColumns, type IndexHeader } from './variant-index.ts';

export interface VariantIndex {
  readonly header: IndexHeader;
  readonly columns: IndexColumns;
  readonly texts: ReadonlyMap<string, number>;
  readonly contigs: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

export async function openVariantIndex(path: string): Promise<VariantIndex> {
  const { header, columns } = await readIndexFile(path);
  const texts = new Map(header.alleles.map((text, i) => [text, i]));
  const contigs = new Map(header.contigs.map(({ key, from, to }) => [key, { from, to }]));
  return { header, columns, texts, contigs };
}

export interface VariantCounts {
  readonly basis: 'genotypes' | 'declared';
  /** Samples with at least one copy; null where the file declares allele counts only. */
  readonly carriers: number | null;
  readonly alleleCount: number;
  /** Called alleles; null where the variant is not in the file. */
  readonly alleleNumber: number | null;
  readonly samples: number | null;
}

export function variantCarriers(
  index: VariantIndex,
  variant: Variant,
  assemblies: readonly Assembly[] = [],
): Result<VariantCounts> {
  const { basis, samples, assembly } = index.header;
  if (!isSameAssembly(variant.assembly, assembly, assemblies))
    return refused(otherAssembly(variant.assembly, assembly));
  const row = rowOf(index, variant);
  const isDeclared = basis === 'declared';
  if (row < 0) {
    const carriers = isDeclared ? null : 0;
    return ok({ basis, carriers, alleleCount: 0, alleleNumber: null, samples });
  }
  const { alleleCounts, alleleNumbers, carriers } = index.columns;
  return ok({
    basis,
    carriers: isDeclared ? null : carriers[row]!,
    alleleCount: alleleCounts[row]!,
    alleleNumber: alleleNumbers[row]!,
    samples,
  });
}

export function answerVariant(
  index: VariantIndex,
  question: VariantQuestion,
  assemblies: readonly Assembly[] = [],
): Result<RawVariant> {
  const counts = variantCarriers(index, question.variant, assemblies);
  return counts.ok ? ok({ kind: question.kind, ...counts.value }) : counts;
}

function leastForm(variant: Variant): { position: number; ref: string; alt: string } {
  const ref = variant.ref.toUpperCase();
  return variant.alt.startsWith('<')
    ? { position: variant.position, ref: ref[0]!, alt: variant.alt }
    : trimmed(variant.position, ref, variant.alt.toUpperCase());
}

/** One text for one variant, however it was spelt. */
export function variantKey(variant: Variant): string {
  const { position, ref, alt } = leastForm(variant);
  return `${contigKey(variant.contig)}:${position}:${ref}>${alt}`;
}

/** Row of the variant in its shortest form, or -1. */
function rowOf(index: VariantIndex, variant: Variant): number {
  const range = index.contigs.get(contigKey(variant.contig));
  if (!range) return -1;
  const least = leastForm(variant);
  const code = alleleCode(least.ref, least.alt, index.texts);
  if (code < 0) return -1;
  const { positions, codes } = index.columns;
  let [low, high] = [range.from, range.to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < least.position) low = middle + 1;
    else high = middle;
  }
  for (let row = low; row < range.to && positions[row] === least.position; row++)
    if (codes[row] === code) return row;
  return -1;
}

function isSameAssembly(
  asked: string,
  held: string | null,
  assemblies: readonly Assembly[],
): boolean {
  if (held === null) return false;
  const known = assemblies.find(({ name, aliases }) => name === asked || aliases.includes(asked));
  return asked === held || known?.name === held;
}

const otherAssembly = (asked: string, held: string | null) =>
  refusal('invalid', 'data-commons.other-assembly', `The data set is not on ${asked}.`, {
    because: [
      {
        field: '/variant/assembly',
        text: held === null ? 'Its assembly is not known.' : `Its positions are on ${held}.`,
      },
    ],
    next: 'Lift the position over to the assembly of the data set and ask again.',
  });
