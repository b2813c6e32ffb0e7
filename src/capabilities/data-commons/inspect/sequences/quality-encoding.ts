// Which encoding qualities are in, by the range of characters that occur (Cock and others 2010, The
// Sanger FASTQ file format, table 1). Where the range fits several, it is said to be open.

export type QualityEncoding = 'phred+33' | 'phred+64' | 'solexa+64' | 'undetermined';

const SOLEXA_LOWEST = 59;
const PHRED_64_LOWEST = 64;
/** Higher than any score that is written with an offset of 33 by sequencers in use. */
const PHRED_33_USUAL_MAX = 33 + 60;

export function qualityEncoding(lowest: number, highest: number): QualityEncoding {
  if (lowest < SOLEXA_LOWEST) return 'phred+33';
  if (highest <= PHRED_33_USUAL_MAX) return 'undetermined';
  return lowest < PHRED_64_LOWEST ? 'solexa+64' : 'phred+64';
}

export type NamePattern = 'illumina-1.8' | 'illumina-1.3' | 'sra' | 'nanopore' | 'other';

/** How the first read is named, and which read of a pair it says it is. */
export function namePattern(name: string): { pattern: NamePattern; mate: 1 | 2 | null } {
  const mateOf = (text: string | undefined): 1 | 2 | null =>
    text === '1' ? 1 : text === '2' ? 2 : null;
  const recent = /^[^ :]+(?::[^ :]+){6}(?::[^ ]+)? ([12]):[YN]:\d+:/.exec(name);
  if (recent) return { pattern: 'illumina-1.8', mate: mateOf(recent[1]) };
  const older = /^[^ :]+(?::\d+){4}(?:#[^/ ]*)?(?:\/([12]))?$/.exec(name);
  if (older) return { pattern: 'illumina-1.3', mate: mateOf(older[1]) };
  if (/^[SED]RR\d+\.\d+/.test(name))
    return { pattern: 'sra', mate: mateOf(/\/([12])\b/.exec(name)?.[1]) };
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/.test(name))
    return { pattern: 'nanopore', mate: null };
  return { pattern: 'other', mate: mateOf(/\/([12])( |$)/.exec(name)?.[1]) };
}
