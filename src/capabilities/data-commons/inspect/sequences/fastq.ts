// Reads FASTQ in records of four lines, byte by byte: no line is held but the name, and of that
// only its beginning.
import type { Json } from '../../../../base/json.ts';
import { besideName } from '../beside-name.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { FastqTally } from './fastq-tally.ts';
import { namePattern } from './quality-encoding.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const AT = 64;
const PLUS = 43;
const NAME_BYTES_MAX = 4_096;
const LINES = ['name', 'sequence', 'plus', 'quality'] as const;
const CITATION = 'Cock and others 2010, The Sanger FASTQ file format';
const MATE = /([._-]r?)([12])(([._-]\d{3})?\.(fastq|fq)(\.gz|\.bgz)?)$/i;

export const fastqInspector: StreamInspector = {
  kind: 'stream',
  formats: ['fastq'],
  recognises: (sight) => (isFastq(sight) ? 'fastq' : null),
  begin: (sight, context, saved) => new FastqScan(sight, context, saved),
};

/** A name line, letters, and a plus; the file's name alone is not believed. */
function isFastq({ name, head }: Sight): boolean {
  const text = Buffer.from(head).toString('latin1');
  if (/^@[^\r\n]*\r?\n[A-Za-z*.-]*\r?\n\+/.test(text)) return true;
  return /\.(fastq|fq)(\.gz|\.bgz)?$/.test(name) && text.startsWith('@');
}

class FastqScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #tally = new FastqTally();
  readonly #sight: Sight;
  readonly #context: InspectContext;
  #at = 0;
  #line = 1;
  #bases = 0;
  #qualities = 0;
  #lineBytes = 0;
  #endsInReturn = false;
  #crlf = 0;
  #name = '';
  #plusAt = 0;
  #isPlusSame = true;
  #blank = 0;
  #isReadable = true;
  #hasSign = false;

  constructor(sight: Sight, context: InspectContext, saved?: Json) {
    this.#sight = sight;
    this.#context = context;
    if (saved) this.#restore(saved as unknown as SavedFastq);
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && this.#isReadable; ) {
      const found = bytes.indexOf(LINE_FEED, at);
      const end = found < 0 ? bytes.length : found;
      this.#take(bytes, at, end);
      if (found < 0) break;
      this.#endLine();
      at = found + 1;
    }
  }

  finish(isCut: boolean): FormatReport {
    if (this.#isReadable && this.#lineBytes > 0 && !isCut) this.#endLine();
    if (this.#isReadable && (this.#at > 0 || this.#lineBytes > 0))
      this.#stop('fastq.truncated', `The last record ends at its ${LINES[this.#at]} line.`);
    this.#findings.warn('fastq.carriage-returns', CRLF, {}, this.#crlf);
    this.#tally.note(this.#findings);
    return {
      format: 'fastq',
      version: null,
      records: this.#tally.reads,
      isComplete: this.#isReadable && !isCut,
      columns: [],
      facts: this.#tally.facts(this.#fileMate()),
      findings: this.#findings.list(),
    };
  }

  /** Whether the other reads of the pairs lie beside; their number is a matter of the data set. */
  async compare(report: FormatReport): Promise<FormatReport> {
    const mate = this.#fileMate();
    if (mate === null) return report;
    const other = besideName(this.#sight).replace(
      MATE,
      (_, r, __, rest) => `${r}${3 - mate}${rest}`,
    );
    const hasMateBeside = (await this.#context.beside(other)) !== null;
    return { ...report, facts: { ...report.facts, hasMateBeside } };
  }

  save(): Json | null {
    if (!this.#isReadable) return null;
    const saved: SavedFastq = {
      tally: this.#tally.save(),
      findings: this.#findings.list(),
      name: this.#name,
      flags: [this.#endsInReturn, this.#isPlusSame, this.#hasSign],
      numbers: [
        this.#at,
        this.#line,
        this.#bases,
        this.#qualities,
        this.#lineBytes,
        this.#crlf,
        this.#plusAt,
        this.#blank,
      ],
    };
    return saved as unknown as Json;
  }

  #restore(saved: SavedFastq): void {
    this.#tally.restore(saved.tally);
    this.#findings.restore(saved.findings);
    this.#name = saved.name;
    [this.#endsInReturn, this.#isPlusSame, this.#hasSign] = saved.flags;
    [
      this.#at,
      this.#line,
      this.#bases,
      this.#qualities,
      this.#lineBytes,
      this.#crlf,
      this.#plusAt,
      this.#blank,
    ] = saved.numbers;
  }

  #fileMate(): 1 | 2 | null {
    const found = MATE.exec(besideName(this.#sight))?.[2];
    return found === '1' ? 1 : found === '2' ? 2 : null;
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    if (start === end) return;
    const isLineStart = this.#lineBytes === 0;
    if (isLineStart && !this.#startLine(bytes[start]!)) return;
    this.#lineBytes += end - start;
    this.#endsInReturn = bytes[end - 1] === CARRIAGE_RETURN;
    const from = isLineStart && this.#at % 2 === 0 ? start + 1 : start;
    if (this.#at === 0) this.#takeName(bytes, from, end);
    else if (this.#at === 1) this.#takeBases(bytes, start, end);
    else if (this.#at === 2) this.#takePlus(bytes, from, end);
    else this.#takeQualities(bytes, start, end);
  }

  #startLine(first: number): boolean {
    if (this.#at === 0) {
      // Only an empty line may begin so; whatever follows is seen when the line ends.
      this.#hasSign = first === AT;
      if (first === CARRIAGE_RETURN) return true;
      if (this.#blank > 0)
        return this.#stop('fastq.blank-line', 'A line is empty between records.');
      if (first !== AT) return this.#stop('fastq.name-line', 'A record does not begin with "@".');
      this.#name = '';
    } else if (this.#at === 2) {
      if (first !== PLUS)
        return this.#stop('fastq.plus-line', 'The third line of a record does not begin with "+".');
      this.#plusAt = 0;
      this.#isPlusSame = true;
    }
    return true;
  }

  #takeName(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end && this.#name.length < NAME_BYTES_MAX; at++)
      if (bytes[at] !== CARRIAGE_RETURN) this.#name += String.fromCharCode(bytes[at]!);
  }

  #takeBases(bytes: Uint8Array, start: number, end: number): void {
    const { counts } = this.#tally;
    let returns = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === CARRIAGE_RETURN) returns++;
      else counts[byte]!++;
    }
    this.#bases += end - start - returns;
  }

  /** The plus line is empty, or repeats the name. */
  #takePlus(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      if (bytes[at] === CARRIAGE_RETURN) continue;
      const isSame = this.#name.charCodeAt(this.#plusAt) === bytes[at];
      if (!isSame && this.#plusAt < NAME_BYTES_MAX) this.#isPlusSame = false;
      this.#plusAt++;
    }
  }

  #takeQualities(bytes: Uint8Array, start: number, end: number): void {
    const tally = this.#tally;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === CARRIAGE_RETURN) continue;
      this.#qualities++;
      if (byte < 33 || byte > 126)
        this.#note('fastq.quality', 'A quality is no printable character.');
      else {
        if (byte < tally.lowest) tally.lowest = byte;
        if (byte > tally.highest) tally.highest = byte;
      }
    }
  }

  #endLine(): void {
    if (this.#endsInReturn) this.#crlf++;
    const isBlank = this.#lineBytes === (this.#endsInReturn ? 1 : 0);
    if (this.#at === 0 && isBlank) this.#blank++;
    else if (this.#at === 2 && this.#lineBytes === 0)
      this.#stop('fastq.plus-line', 'The third line of a record does not begin with "+".');
    else this.#endPart();
    this.#line++;
    this.#lineBytes = 0;
    this.#endsInReturn = false;
  }

  #endPart(): void {
    if (this.#at === 0) {
      if (!this.#hasSign) {
        this.#stop('fastq.name-line', 'A record does not begin with "@".');
        return;
      }
      if (this.#name === '') this.#note('fastq.no-name', 'A read has no name.');
      this.#tally.firstName ??= namePattern(this.#name);
      this.#bases = 0;
      this.#qualities = 0;
    } else if (this.#at === 2) {
      const isNamed = this.#plusAt > 0;
      const whole = Math.min(this.#name.length, NAME_BYTES_MAX);
      if (isNamed && (!this.#isPlusSame || this.#plusAt < whole))
        this.#note('fastq.plus-name', 'The plus line repeats another name.');
    } else if (this.#at === 3) this.#endRecord();
    this.#at = (this.#at + 1) % LINES.length;
  }

  #endRecord(): void {
    if (this.#bases !== this.#qualities)
      this.#note('fastq.lengths', 'A read has other numbers of bases and qualities.');
    this.#tally.add(this.#bases, this.#plusAt > 0);
  }

  #note(rule: string, text: string): void {
    this.#findings.error(rule, text, { line: this.#line, citation: CITATION });
  }

  #stop(rule: string, text: string): false {
    this.#note(rule, `${text} Reading ends here.`);
    this.#isReadable = false;
    return false;
  }
}

interface SavedFastq {
  readonly tally: ReturnType<FastqTally['save']>;
  readonly findings: FormatReport['findings'];
  readonly name: string;
  readonly flags: [boolean, boolean, boolean];
  readonly numbers: [number, number, number, number, number, number, number, number];
}

const CRLF = 'Lines end with a carriage return and a line feed.';
