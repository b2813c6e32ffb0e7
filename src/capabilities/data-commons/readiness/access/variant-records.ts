// Records of a VCF file, spread over it, as questions for their allele counts; and what the file
// itself says of each, read apart from the index that answers are made of.
import path from 'node:path';
import { ok, type Result } from '../../../../base/result.ts';
import type { Variant } from '../../disclosure/index.ts';
import type { MeasuredFile } from '../../model.ts';
import type { HomeNode } from '../../ports.ts';
import type { Cleared } from '../../snapshots/cleared.ts';
import type { RecordReader } from '../../variants/index.ts';
import { scanVcf } from '../../variants/scan-vcf.ts';
import type { ExpectedAnswer } from './expected-answer.ts';
import { isAtSample } from './spread.ts';

const ASKABLE_REF = /^[ACGTN]{1,1000}$/i;
const ASKABLE_ALT = /^([ACGTN]{1,1000}|<[A-Za-z0-9:_*.-]{1,60}>)$/i;

export async function variantRecords(
  home: HomeNode,
  file: MeasuredFile,
  records: number,
  cleared: Cleared | null,
): Promise<Result<ExpectedAnswer[]>> {
  const { vcf, assembly } = file;
  if (vcf === undefined || assembly === undefined) return ok([]);
  const expected: ExpectedAnswer[] = [];
  let at = 0;
  const scanned = await scanVcf(
    path.join(home.dataFolder, file.path),
    {
      header: () => undefined,
      record(reader) {
        if (!isAtSample(at++, vcf.records, records)) return;
        const one = expectedOf(reader, assembly, vcf.basis === 'declared');
        if (one) expected.push(one);
      },
    },
    undefined,
    cleared ? (sample) => cleared.has(sample) : null,
  );
  return scanned.ok ? ok(expected) : scanned;
}

/** Of the first alternative that a question can name; null where there is none. */
function expectedOf(
  { contig, position, ref, alts, info, tally }: RecordReader,
  assembly: string,
  isDeclared: boolean,
): ExpectedAnswer | null {
  const i = alts.findIndex(({ text }) => ASKABLE_ALT.test(text));
  if (i < 0 || !ASKABLE_REF.test(ref)) return null;
  const counted = isDeclared
    ? { count: info.declaredAc?.[i], number: info.declaredAn }
    : { count: tally.counts[i + 1], number: tally.alleleNumber };
  if (counted.count === undefined || counted.number === null) return null;
  const { count, number } = counted;
  const variant: Variant = { assembly, contig, position, ref, alt: alts[i]!.text };
  return {
    question: { kind: 'allele-count', variant },
    isAnswer: (raw) =>
      raw.kind === 'allele-count' && raw.alleleCount === count && raw.alleleNumber === number,
  };
}
