// A VCF held against variant records kept elsewhere (Beacon-friendly JSON): positions that only one
// of them has, and positions where both have a variant but not the same.
import { contigKey, trimmed, VcfScan } from '../../variants/index.ts';

export interface VariantDifference {
  readonly kind: 'differs' | 'only-in-vcf' | 'only-in-records';
  readonly contig: string;
  /** As the VCF counts: from 1. */
  readonly position: number;
  readonly line?: number;
  readonly inVcf: readonly string[];
  readonly inRecords: readonly string[];
  readonly text: string;
}

export interface VariantComparison {
  readonly vcfAlleles: number;
  readonly recordAlleles: number;
  readonly equal: number;
  /** Records that say no place or alleles that could be compared. */
  readonly unusable: number;
  /** The flaw that ended the reading of the VCF. */
  readonly flaw: string | null;
  readonly differences: readonly VariantDifference[];
}

interface Site {
  contig: string;
  position: number;
  line: number | null;
  vcf: Set<string>;
  records: Set<string>;
}

export function compareVariants(
  vcf: Uint8Array | string,
  records: readonly unknown[],
): VariantComparison {
  const sites = new Map<string, Site>();
  const site = (contig: string, position: number): Site => {
    const key = `${contig}:${position}`;
    const known = sites.get(key);
    if (known) return known;
    const made = {
      contig,
      position,
      line: null,
      vcf: new Set<string>(),
      records: new Set<string>(),
    };
    sites.set(key, made);
    return made;
  };
  let unusable = 0;
  for (const record of records) {
    const read = variantOf(record);
    if (read === null) unusable++;
    else site(read.contig, read.position).records.add(`${read.ref}>${read.alt}`);
  }
  const flaw = readVcf(vcf, (contig, position, allele, line) => {
    const found = site(contig, position);
    found.line ??= line;
    found.vcf.add(allele);
  });
  const all = [...sites.values()];
  const count = (pick: (one: Site) => number) => all.reduce((sum, one) => sum + pick(one), 0);
  return {
    vcfAlleles: count(({ vcf: alleles }) => alleles.size),
    recordAlleles: count(({ records: alleles }) => alleles.size),
    equal: count((one) => [...one.vcf].filter((allele) => one.records.has(allele)).length),
    unusable,
    flaw,
    differences: all.filter(isDifferent).map(differenceOf).sort(byPlace),
  };
}

function readVcf(
  vcf: Uint8Array | string,
  seen: (contig: string, position: number, allele: string, line: number) => void,
): string | null {
  const scan = new VcfScan({
    header: () => undefined,
    record(reader, line) {
      const contig = contigKey(reader.contig);
      for (const { text, kind } of reader.alts) {
        if (kind !== 'bases') continue;
        const least = trimmed(reader.position, reader.ref.toUpperCase(), text.toUpperCase());
        seen(contig, least.position, `${least.ref}>${least.alt}`, line);
      }
    },
  });
  const bytes = typeof vcf === 'string' ? Buffer.from(vcf) : vcf;
  const flaw = scan.push(bytes) ?? scan.end();
  return flaw && `Line ${flaw.line}: ${flaw.text}`;
}

/** `sequence_id` is `HGVSid:22:g...`, `22`, `NC_000022.11:g...`; interbase start counts from 0. */
function variantOf(record: unknown) {
  const variation = fieldOf(record, 'variation');
  const location = fieldOf(variation, 'location');
  const start = fieldOf(fieldOf(fieldOf(location, 'interval'), 'start'), 'value');
  const [ref, alt] = [fieldOf(variation, 'referenceBases'), fieldOf(variation, 'alternateBases')];
  const sequence = fieldOf(location, 'sequence_id');
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || typeof sequence !== 'string')
    return null;
  if (!isBases(ref) || !isBases(alt)) return null;
  const named = /^(?:HGVSid:)?(?:chr)?(?:NC_0{4}(\d{2})\.\d+|([^:]+))/.exec(sequence);
  const contig = named?.[1] ? String(Number(named[1])) : (named?.[2] ?? null);
  if (contig === null) return null;
  const least = trimmed(start + 1, ref.toUpperCase(), alt.toUpperCase());
  return { contig: contigKey(contig), ...least };
}

const isBases = (value: unknown): value is string =>
  typeof value === 'string' && /^[ACGTN]+$/i.test(value);

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

const isDifferent = ({ vcf, records }: Site): boolean =>
  vcf.size !== records.size || [...vcf].some((allele) => !records.has(allele));

function differenceOf({ contig, position, line, vcf, records }: Site): VariantDifference {
  const [inVcf, inRecords] = [[...vcf], [...records]];
  const kind = vcf.size === 0 ? 'only-in-records' : records.size === 0 ? 'only-in-vcf' : 'differs';
  const place = `${contig}:${position}`;
  const texts = {
    differs: `At ${place} the VCF has ${inVcf.join(', ')}, the records have ${inRecords.join(', ')}.`,
    'only-in-vcf': `At ${place} the VCF has ${inVcf.join(', ')}, the records nothing.`,
    'only-in-records': `At ${place} the records have ${inRecords.join(', ')}, the VCF nothing.`,
  };
  const where = line === null ? {} : { line };
  return { kind, contig, position, ...where, inVcf, inRecords, text: texts[kind] };
}

const byPlace = (a: VariantDifference, b: VariantDifference): number =>
  a.contig < b.contig ? -1 : a.contig > b.contig ? 1 : a.position - b.position;
