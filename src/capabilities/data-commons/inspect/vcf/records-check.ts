// The alleles of a VCF held against variant records beside it, as a Beacon serves them. Whoever
// publishes both publishes one thing twice: where they differ, one of them was changed.
import type { JsonObject } from '../../../../base/json.ts';
import { besideBytes, firstBeside } from '../beside-bytes.ts';
import type { InspectContext, SeekableFile } from '../contract.ts';
import type { FindingTally } from '../finding-tally.ts';
import { compareVariants } from './compare-variants.ts';

const RECORDS_BYTES_MAX = 64 << 20;

/** Null where no records lie beside the file, or they are no list. */
export async function checkRecords(
  name: string,
  context: InspectContext,
  findings: FindingTally,
): Promise<JsonObject | null> {
  const stem = name.replace(/(\.vcf)?(\.b?gz)?$/i, '');
  const beside = (file: string) => context.beside(file);
  const file = await firstBeside(beside, [`${stem}.variants.json`, 'genomicVariations.json']);
  const vcf = await context.beside(name);
  if (file === null || vcf === null || file.bytes > RECORDS_BYTES_MAX) return null;
  const records = await recordsIn(file);
  if (records === null) return null;
  const found = await compareVariants(besideBytes(vcf), records);
  const unlike = found.differences.filter(({ kind }) => kind !== 'only-in-vcf');
  const [first] = unlike;
  if (first) {
    const place = first.line === undefined ? RECORDS : { line: first.line, ...RECORDS };
    findings.error('vcf.other-than-records', first.text, place, unlike.length);
  }
  findings.warn('vcf.more-than-records', MORE, RECORDS, found.onlyInVcf);
  const { equal, onlyInVcf, unusable } = found;
  return { equal, different: unlike.length, onlyInVcf, unusable };
}

/** Their own inspection says what is wrong with records that are no JSON. */
async function recordsIn(file: SeekableFile): Promise<readonly unknown[] | null> {
  const text = Buffer.from(await file.read(0, file.bytes)).toString('utf8');
  try {
    const records: unknown = JSON.parse(text);
    return Array.isArray(records) ? records : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

const RECORDS = {
  field: 'REF,ALT',
  next: 'Find out which of the two was changed, and make the other anew from it.',
} as const;
const MORE = 'the file has alleles of which the variant records beside it have nothing.';
