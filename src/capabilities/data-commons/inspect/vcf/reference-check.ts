// REF alleles held against the reference sequence, at a spread of positions, where a FASTA and its
// .fai lie beside the file. A wrong reference shows at once: three of four bases differ.
import type { JsonObject } from '../../../../base/json.ts';
import { contigKey, type Header } from '../../variants/index.ts';
import type { InspectContext, SeekableFile } from '../contract.ts';
import type { FindingTally } from '../finding-tally.ts';
import type { Probe } from './variant-tally.ts';

const FAI_BYTES_MAX = 64 << 20;
const ENDINGS = ['.fa', '.fasta', '.fna'];
const STEMS = ['reference', 'ref', 'genome'];

interface Line {
  readonly length: number;
  readonly offset: number;
  readonly bases: number;
  readonly bytes: number;
}

/** Null where there is no reference beside the file. */
export async function checkReference(
  name: string,
  context: InspectContext,
  header: Header,
  probes: readonly Probe[],
  findings: FindingTally,
): Promise<JsonObject | null> {
  const found = await fastaBeside(name, context, header);
  if (found === null) return null;
  const fai = await context.beside(`${found.name}.fai`);
  if (fai === null || fai.bytes > FAI_BYTES_MAX) {
    findings.warn('vcf.reference-unindexed', UNINDEXED, { next: 'Make it with samtools faidx.' });
    return { file: found.name, checked: 0, different: 0 };
  }
  const lines = faiLines(Buffer.from(await fai.read(0, fai.bytes)).toString('latin1'));
  let [checked, different] = [0, 0];
  for (const [contig, position, ref] of probes) {
    const line = lines.get(contig) ?? lines.get(contigKey(contig));
    if (line === undefined) continue;
    const bases = await basesAt(found.file, line, position, ref.length);
    if (bases === null) continue;
    checked++;
    if (!isSame(ref.toUpperCase(), bases.toUpperCase())) different++;
  }
  if (different > 0)
    findings.error('vcf.reference-alleles', `${different} of ${checked} ${DIFFERENT}`, {
      field: 'REF',
      citation: 'VCF 4.4 section 1.6.1',
      next: 'Find the reference the variants were called on, and put that beside the file.',
    });
  if (checked === 0 && probes.length > 0)
    findings.warn('vcf.reference-contigs', STRANGE, { field: 'CHROM' });
  return { file: found.name, checked, different };
}

async function fastaBeside(name: string, context: InspectContext, header: Header) {
  const declared = header.reference?.split(/[\\/]/).at(-1) ?? '';
  const stem = name.replace(/(\.[vb]cf)?(\.b?gz)?$/i, '');
  const stems = [stem, ...STEMS].flatMap((base) => ENDINGS.map((end) => base + end));
  const isNamed = ENDINGS.some((end) => declared.toLowerCase().endsWith(end));
  for (const candidate of isNamed ? [declared, ...stems] : stems) {
    const file = await context.beside(candidate);
    if (file) return { name: candidate, file };
  }
  return null;
}

/** The five columns of a .fai (faidx(5)), each also under its name without `chr`. */
function faiLines(text: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const row of text.split('\n')) {
    const [name, ...numbers] = row.split('\t');
    const [length, offset, bases, bytes] = numbers.map(Number);
    if (!name || ![length, offset, bases, bytes].every((n) => Number.isSafeInteger(n) && n! >= 0))
      continue;
    if (bases! < 1 || bytes! < bases!) continue;
    const line = { length: length!, offset: offset!, bases: bases!, bytes: bytes! };
    lines.set(name, line);
    if (!lines.has(contigKey(name))) lines.set(contigKey(name), line);
  }
  return lines;
}

async function basesAt(file: SeekableFile, line: Line, position: number, count: number) {
  const at = position - 1;
  if (at + count > line.length) return null;
  const place = (base: number) =>
    line.offset + Math.floor(base / line.bases) * line.bytes + (base % line.bases);
  const from = place(at);
  const bytes = await file.read(from, place(at + count - 1) + 1 - from);
  return Buffer.from(bytes).toString('latin1').replace(/\s/g, '');
}

/** Codes of the reference that stand for several bases fit anything: a VCF may write N for them. */
function isSame(ref: string, bases: string): boolean {
  if (ref.length !== bases.length) return false;
  for (let i = 0; i < ref.length; i++)
    if (ref[i] !== bases[i] && ref[i] !== 'N' && 'ACGT'.includes(bases[i]!)) return false;
  return true;
}

const UNINDEXED = 'a reference lies beside the file, but not its .fai: REF was not checked.';
const DIFFERENT = 'REF alleles looked up are not what the reference beside the file has there.';
const STRANGE = 'the reference beside the file has none of the contigs of the records.';
