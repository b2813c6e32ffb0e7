// A VCF held against variant records kept elsewhere (Beacon-friendly JSON): positions that only one
// of them has, and positions where both have a variant but not the same. As many places are kept
// as there are records; of those that only the VCF has, the first are named and all counted.
import { contigKey, trimmed, VcfScan } from '../../variants/index.ts';

const ONLY_IN_VCF_NAMED = 100;

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
  /** Alleles at places of which the records have nothing. */
  readonly onlyInVcf: number;
  /** Records that say no place or alleles that could be compared. */
  readonly unusable: number;
  /** The flaw that ended the reading of the VCF. */
  readonly flaw: string | null;
  /** By place. */
  readonly differences: readonly VariantDifference[];
}

interface Site {
  readonly contig: string;
  readonly position: number;
  line: number | null;
  readonly vcf: Set<string>;
  readonly records: ReadonlySet<string>;
}

export async function compareVariants(
  vcf: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  records: readonly unknown[],
): Promise<VariantComparison> {
  const { sites, unusable } = sitesOf(records);
  const strangers = new Map<string, Site>();
  let [vcfAlleles, equal, onlyInVcf] = [0, 0, 0];
  const flaw = await readVcf(vcf, (contig, position, allele, line) => {
    vcfAlleles++;
    const key = `${contig}:${position}`;
    const site = sites.get(key);
    if (site === undefined) onlyInVcf++;
    else if (site.records.has(allele) && !site.vcf.has(allele)) equal++;
    const seen = site ?? strangers.get(key);
    if (seen) {
      seen.line ??= line;
      seen.vcf.add(allele);
    } else if (strangers.size < ONLY_IN_VCF_NAMED)
      strangers.set(key, { contig, position, line, vcf: new Set([allele]), records: new Set() });
  });
  const all = [...sites.values(), ...strangers.values()];
  const recordAlleles = all.reduce((sum, site) => sum + site.records.size, 0);
  const differences = all.filter(isDifferent).map(differenceOf).sort(byPlace);
  return { vcfAlleles, recordAlleles, equal, onlyInVcf, unusable, flaw, differences };
}

function sitesOf(records: readonly unknown[]) {
  const sites = new Map<string, Site & { readonly records: Set<string> }>();
  let unusable = 0;
  for (const record of records) {
    const read = variantOf(record);
    if (read === null) {
      unusable++;
      continue;
    }
    const { contig, position, ref, alt } = read;
    const key = `${contig}:${position}`;
    const site = sites.get(key) ?? {
      contig,
      position,
      line: null,
      vcf: new Set<string>(),
      records: new Set<string>(),
    };
    site.records.add(`${ref}>${alt}`);
    sites.set(key, site);
  }
  return { sites, unusable };
}

async function readVcf(
  vcf: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  seen: (contig: string, position: number, allele: string, line: number) => void,
): Promise<string | null> {
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
  for await (const bytes of vcf) {
    const flaw = scan.push(bytes);
    if (flaw) return told(flaw);
  }
  const flaw = scan.end();
  return flaw && told(flaw);
}

const told = ({ line, text }: { readonly line: number; readonly text: string }): string =>
  `Line ${line}: ${text}`;

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
