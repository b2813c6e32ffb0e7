// Reads FASTA byte by byte: no line is ever held, so that none can be too long.
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
import { compareWithFai } from './fai-comparison.ts';
import { FastaTally, SEQUENCES_LISTED_MAX } from './fasta-tally.ts';
import { LineGeometry } from './line-geometry.ts';
import { SequenceDigest } from './sequence-digest.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const GREATER = 62;
const SEMICOLON = 59;
const NAME_BYTES_MAX = 1_024;
const NAMED = /\.(fa|fasta|fna|faa|ffn|frn|fas|mpfa)(\.gz|\.bgz)?$/;

export const fastaInspector: StreamInspector = {
  kind: 'stream',
  formats: ['fasta'],
  recognises: (sight) => (isFasta(sight) ? 'fasta' : null),
  begin: (sight, context, saved) => new FastaScan(sight, context, saved),
};

/** A name line, then letters; a name alone is enough where the file's name says so. */
function isFasta({ name, head }: Sight): boolean {
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  if (!text.startsWith('>')) return false;
  if (NAMED.test(name)) return true;
  return /^>[^\r\n]*\r?\n[A-Za-z*.-]+\r?(\n|$)/.test(text);
}

type Part = 'before' | 'name' | 'sequence' | 'comment';

class FastaScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #tally = new FastaTally();
  readonly #geometry = new LineGeometry();
  readonly #sight: Sight;
  readonly #context: InspectContext;
  #digest: SequenceDigest | null = null;
  #part: Part = 'before';
  #isLineStart = true;
  #offset = 0;
  #line = 1;
  #name = '';
  #isNameEnded = false;
  #lineBases = 0;
  #lineBytes = 0;
  #endsInReturn = false;
  #crlf = 0;
  #isWithin = false;
  /** Read on from a save: the digest of this one sequence is lost. */
  #isDigestLost = false;

  constructor(sight: Sight, context: InspectContext, saved?: Json) {
    this.#sight = sight;
    this.#context = context;
    if (saved) this.#restore(saved as unknown as SavedFasta);
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#isLineStart) this.#startLine(bytes[at]!);
      const found = bytes.indexOf(LINE_FEED, at);
      const end = found < 0 ? bytes.length : found;
      this.#take(bytes, at, end);
      this.#offset += end - at;
      at = end;
      if (found < 0) break;
      this.#offset++;
      this.#endLine(1);
      at++;
    }
  }

  finish(isCut: boolean): FormatReport {
    if (!this.#isLineStart) this.#endLine(0);
    this.#endSequence();
    if (isCut) this.#findings.error('fasta.cut', 'The last sequence breaks off.', {});
    if (this.#tally.sequences === 0)
      this.#findings.error('fasta.no-sequence', 'No line begins with ">".', {});
    this.#findings.warn('fasta.carriage-returns', CRLF, {}, this.#crlf);
    this.#tally.note(this.#findings);
    return {
      format: 'fasta',
      version: null,
      records: this.#tally.sequences,
      isComplete: !isCut,
      columns: [],
      facts: this.#tally.facts(this.#context.assemblies),
      findings: this.#findings.list(),
    };
  }

  compare(report: FormatReport): Promise<FormatReport> {
    return compareWithFai(report, this.#tally, besideName(this.#sight), this.#context);
  }

  save(): Json | null {
    const tally = this.#tally.save();
    if (tally === null) return null;
    const saved: SavedFasta = {
      tally,
      findings: this.#findings.list(),
      geometry: this.#geometry.save(),
      part: this.#part,
      name: this.#name,
      flags: [this.#isLineStart, this.#isNameEnded, this.#endsInReturn, this.#isWithin],
      isDigestLost: this.#isWithin,
      numbers: [this.#offset, this.#line, this.#lineBases, this.#lineBytes, this.#crlf],
    };
    return saved as unknown as Json;
  }

  #restore(saved: SavedFasta): void {
    this.#tally.restore(saved.tally);
    this.#findings.restore(saved.findings);
    this.#geometry.restore(saved.geometry);
    this.#part = saved.part;
    this.#name = saved.name;
    [this.#isLineStart, this.#isNameEnded, this.#endsInReturn, this.#isWithin] = saved.flags;
    this.#isDigestLost = saved.isDigestLost;
    [this.#offset, this.#line, this.#lineBases, this.#lineBytes, this.#crlf] = saved.numbers;
  }

  #startLine(first: number): void {
    this.#isLineStart = false;
    this.#lineBases = 0;
    this.#lineBytes = 0;
    this.#endsInReturn = false;
    if (first === GREATER) {
      this.#endSequence();
      this.#part = 'name';
      this.#name = '';
      this.#isNameEnded = false;
    } else if (first === SEMICOLON) this.#part = 'comment';
    else this.#part = this.#isWithin ? 'sequence' : 'before';
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    if (end === start) return;
    this.#lineBytes += end - start;
    this.#endsInReturn = bytes[end - 1] === CARRIAGE_RETURN;
    if (this.#part === 'name') this.#takeName(bytes, start, end);
    else if (this.#part === 'sequence') this.#takeSequence(bytes, start, end);
  }

  #takeName(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end && !this.#isNameEnded; at++) {
      const byte = bytes[at]!;
      const isFirst = this.#lineBytes === end - start && at === start;
      if (isFirst) continue;
      if (byte <= 32 || this.#name.length >= NAME_BYTES_MAX) this.#isNameEnded = true;
      else this.#name += String.fromCharCode(byte);
    }
  }

  #takeSequence(bytes: Uint8Array, start: number, end: number): void {
    const { counts } = this.#tally;
    let others = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte > 32 && byte < 127) counts[byte]!++;
      else others++;
    }
    const returns = bytes[end - 1] === CARRIAGE_RETURN ? 1 : 0;
    if (others > returns)
      this.#findings.error('fasta.white-space', BLANKS, { line: this.#line }, others - returns);
    this.#lineBases += end - start - others;
    this.#digest?.add(bytes, start, end);
  }

  #endLine(feed: number): void {
    if (this.#endsInReturn) this.#crlf++;
    if (this.#part === 'name') this.#startSequence();
    else if (this.#part === 'sequence')
      this.#geometry.line(this.#lineBases, this.#lineBytes + feed);
    else if (this.#part === 'comment')
      this.#findings.warn('fasta.comment', 'A line begins with ";".', { line: this.#line });
    else if (this.#lineBytes > (this.#endsInReturn ? 1 : 0))
      this.#findings.error('fasta.before-name', 'Text stands before the first name.', {
        line: this.#line,
      });
    this.#line++;
    this.#isLineStart = true;
  }

  #startSequence(): void {
    if (this.#name === '')
      this.#findings.error('fasta.no-name', 'A sequence has no name.', { line: this.#line });
    this.#isWithin = true;
    this.#geometry.start(this.#offset);
    const isListed = this.#tally.sequences < SEQUENCES_LISTED_MAX;
    this.#digest = isListed ? new SequenceDigest() : null;
    this.#isDigestLost = false;
  }

  #endSequence(): void {
    if (!this.#isWithin) return;
    const digests = this.#isDigestLost ? null : (this.#digest?.end() ?? null);
    this.#tally.end(this.#name, this.#geometry, digests);
    this.#isWithin = false;
    this.#digest = null;
  }
}

interface SavedFasta {
  readonly tally: Json;
  readonly findings: FormatReport['findings'];
  readonly geometry: (number | boolean)[];
  readonly part: Part;
  readonly name: string;
  readonly flags: [boolean, boolean, boolean, boolean];
  readonly isDigestLost: boolean;
  readonly numbers: [number, number, number, number, number];
}

const CRLF = 'Lines end with a carriage return and a line feed.';
const BLANKS = 'White space or control characters stand within a sequence.';
