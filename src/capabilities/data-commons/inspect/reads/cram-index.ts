// CRAI (CRAM v3 section 12): text of six numbers for each slice, or for each sequence of a slice;
// read whole, and held against the slices that were walked.
import type { JsonObject } from '../../../../base/json.ts';
import { besideBytes } from '../beside-bytes.ts';
import type { FormatReport, InspectContext } from '../contract.ts';
import { type FindingPlace, FindingTally } from '../finding-tally.ts';
import { compareAge } from './alignment-index.ts';
import { type CramTally, SLICES_KEPT_MAX } from './cram-tally.ts';
import { IndexLines } from './index-lines.ts';

const LINE_MAX = 256;
const REBUILD = 'Build the index again (`samtools index`).';
export const CRAI_CITED: FindingPlace = { citation: 'CRAM v3 section 12', next: REBUILD };

export class CraiReader {
  entries = 0;
  /** Places of slices, as `container:slice:size`, while they are few enough to be kept. */
  readonly slices = new Set<string>();
  readonly references = new Set<number>();
  readonly containers = new Set<number>();
  furthest = 0;
  readonly #lines: IndexLines;

  constructor(findings: FindingTally) {
    this.#lines = new IndexLines(findings, {
      lineMax: LINE_MAX,
      tooLong: 'An entry is longer than six numbers.',
      rule: 'crai.damaged',
      cited: CRAI_CITED,
      read: (line) => this.#read(line),
    });
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  finish(): boolean {
    return this.#lines.finish();
  }

  facts(): JsonObject {
    return {
      format: 'crai',
      entries: this.entries,
      slices: this.slices.size,
      containers: this.containers.size,
      references: this.references.size,
    };
  }

  #read(line: string): string | null {
    const fields = line.split('\t');
    const numbers = fields.map((field) => (/^-?[0-9]{1,15}$/.test(field) ? Number(field) : null));
    if (numbers.length !== 6 || numbers.includes(null)) return 'An entry is not six numbers.';
    const [reference, , , container, slice, size] = numbers as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    this.entries++;
    if (reference < -2 || container < 0 || slice < 0 || size < 0)
      return 'An entry has a number that cannot be.';
    this.furthest = Math.max(this.furthest, container + slice + size);
    if (this.slices.size < SLICES_KEPT_MAX) {
      this.slices.add(`${container}:${slice}:${size}`);
      this.containers.add(container);
    }
    if (this.references.size < SLICES_KEPT_MAX) this.references.add(reference);
    return null;
  }
}

export async function compareWithCrai(
  report: FormatReport,
  tally: CramTally,
  name: string,
  context: InspectContext,
): Promise<FormatReport> {
  const index =
    (await context.beside(`${name}.crai`)) ??
    (await context.beside(`${name.replace(/\.[^.]+$/, '')}.crai`));
  if (index === null) return { ...report, facts: { ...report.facts, index: null } };
  const findings = new FindingTally();
  const reader = new CraiReader(findings);
  for await (const bytes of besideBytes(index)) reader.push(bytes);
  const isRead = reader.finish();
  const areSlicesEqual = isRead && report.isComplete ? compare(reader, tally, findings) : null;
  const data = await context.beside(name);
  const isFresh = data ? compareAge(index, data, findings) : null;
  if (data && reader.furthest > data.bytes)
    findings.error('crai.offset', 'The index points behind the end of the file.', CRAI_CITED);
  return {
    ...report,
    facts: { ...report.facts, index: { ...reader.facts(), areSlicesEqual, isFresh } },
    findings: [...report.findings, ...findings.list()],
  };
}

/** Null when there are more slices than are kept. */
function compare(reader: CraiReader, tally: CramTally, findings: FindingTally): boolean | null {
  if (tally.sliceCount > tally.slices.length || reader.slices.size >= SLICES_KEPT_MAX) return null;
  const walked = new Set(tally.slices.map(([container, at, size]) => `${container}:${at}:${size}`));
  const missing = [...walked].filter((slice) => !reader.slices.has(slice)).length;
  const unknown = [...reader.slices].filter((slice) => !walked.has(slice)).length;
  findings.error('crai.missing', 'The index lacks slices that the file has.', CRAI_CITED, missing);
  findings.error(
    'crai.unknown',
    'The index has slices where the file has none.',
    CRAI_CITED,
    unknown,
  );
  return missing === 0 && unknown === 0;
}
