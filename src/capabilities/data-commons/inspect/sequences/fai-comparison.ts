// A FASTA file held against the index beside it: every entry of FAI against the sequence it is of.
import type { JsonObject } from '../../../../base/json.ts';
import { besideBytes } from '../beside-bytes.ts';
import type { FormatReport, InspectContext } from '../contract.ts';
import { type FindingPlace, FindingTally } from '../finding-tally.ts';
import { compareAge, IndexLines } from '../reads/index.ts';
import { type FastaTally, SEQUENCES_LISTED_MAX } from './fasta-tally.ts';

const LINE_MAX = 4_096;
export const FAI_CITED: FindingPlace = {
  citation: 'samtools faidx, the fai format',
  next: 'Build the index again (`samtools faidx`).',
};

export interface FaiEntry {
  readonly name: string;
  readonly length: number;
  readonly offset: number;
  readonly lineBases: number;
  readonly lineBytes: number;
}

/** Five columns for FASTA; six for FASTQ, where qualities have an offset of their own. */
export class FaiReader {
  entries = 0;
  bases = 0;
  furthest = 0;
  /** The first entries, as many as sequences are listed. */
  readonly first: FaiEntry[] = [];
  readonly #lines: IndexLines;

  constructor(findings: FindingTally) {
    this.#lines = new IndexLines(findings, {
      lineMax: LINE_MAX,
      tooLong: 'An entry is too long.',
      rule: 'fai.damaged',
      cited: FAI_CITED,
      read: (line) => this.#read(line),
    });
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  finish(): boolean {
    return this.#lines.finish();
  }

  #read(line: string): string | null {
    const [name, ...rest] = line.split('\t');
    const numbers = rest.map((field) => (/^[0-9]{1,15}$/.test(field) ? Number(field) : -1));
    if (!name || numbers.length < 4 || numbers.length > 5 || numbers.includes(-1))
      return 'An entry is not a name and four or five numbers.';
    const [length, offset, lineBases, lineBytes] = numbers as [number, number, number, number];
    const isPossible = length === 0 || (lineBases > 0 && lineBytes >= lineBases);
    if (!isPossible) return 'An entry has lines that cannot be.';
    this.entries++;
    this.bases += length;
    const full = length === 0 ? 0 : Math.floor((length - 1) / lineBases);
    this.furthest = Math.max(this.furthest, offset + length + full * (lineBytes - lineBases));
    if (this.first.length < SEQUENCES_LISTED_MAX)
      this.first.push({ name, length, offset, lineBases, lineBytes });
    return null;
  }
}

export async function compareWithFai(
  report: FormatReport,
  tally: FastaTally,
  name: string,
  context: InspectContext,
): Promise<FormatReport> {
  const index = await context.beside(`${name}.fai`);
  if (index === null) return { ...report, facts: { ...report.facts, index: null } };
  const findings = new FindingTally();
  const reader = new FaiReader(findings);
  for await (const bytes of besideBytes(index)) reader.push(bytes);
  const isEqual = reader.finish() && report.isComplete ? compare(reader, tally, findings) : null;
  const data = await context.beside(name);
  const isFresh = data ? compareAge(index, data, findings) : null;
  const facts: JsonObject = { format: 'fai', entries: reader.entries, isEqual, isFresh };
  return {
    ...report,
    facts: { ...report.facts, index: facts },
    findings: [...report.findings, ...findings.list()],
  };
}

function compare(reader: FaiReader, tally: FastaTally, findings: FindingTally): boolean {
  let different = 0;
  for (const [at, entry] of tally.entries.entries()) {
    const indexed = reader.first[at];
    const isSame =
      indexed !== undefined &&
      indexed.name === entry.name &&
      indexed.length === entry.length &&
      // Of nothing there is no line to describe.
      (entry.length === 0 ||
        (indexed.offset === entry.offset &&
          indexed.lineBases === entry.lineBases &&
          indexed.lineBytes === entry.lineBytes));
    if (!isSame) different++;
  }
  findings.error(
    'fai.entries',
    'Entries of the index are not of these sequences.',
    FAI_CITED,
    different,
  );
  const isWhole = reader.entries === tally.sequences && reader.bases === tally.bases;
  if (!isWhole)
    findings.error('fai.totals', 'The index has other sequences or lengths in all.', FAI_CITED);
  return different === 0 && isWhole;
}
