// Reads SAM: the header, then every line whole.
import type { Json } from '../../../../base/json.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { AlignmentState } from './alignment-scan.ts';
import { LineFeed } from './line-feed.ts';
import { SamRecordReader } from './sam-record.ts';

/** Longer than any read that is sequenced, with its qualities and tags. */
const LINE_BYTES_MAX = 1 << 27;
const AT = 64;
const HEAD_LINES = 20;

export const samInspector: StreamInspector = {
  kind: 'stream',
  formats: ['sam'],
  recognises: (sight) => (isSam(sight) ? 'sam' : null),
  begin: (_sight, context, saved) => new SamScan(context, saved),
};

/** By the first line: a header line, or eleven fields where SAM has them. */
function isSam({ head, name }: Sight): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString(
    'latin1',
    0,
    4096,
  );
  if (
    /^@(HD\tVN:|SQ\t(SN|LN|[A-Za-z][A-Za-z0-9]):|RG\t(ID|[A-Z]{2}):|PG\t(ID|[A-Z]{2}):|CO\t)/.test(
      text,
    )
  )
    return true;
  const lines = text.split('\n').slice(0, HEAD_LINES);
  const first = lines.find((line) => !line.startsWith('@')) ?? '';
  if (
    /^[^\t\n]+\t\d{1,5}\t[^\t\n]+\t\d+\t\d{1,3}\t(\*|(\d+[MIDNSHP=X])+)\t[^\t]+\t\d+\t-?\d+\t/.test(
      first,
    )
  )
    return true;
  return /\.sam(\.gz|\.bgz)?$/.test(name) && text.startsWith('@');
}

class SamScan implements StreamScan {
  readonly #state = new AlignmentState();
  readonly #lines = new LineFeed(LINE_BYTES_MAX);
  readonly #reader: SamRecordReader;
  readonly #context: InspectContext;
  #isInHeader = true;
  #crlf = 0;

  constructor(context: InspectContext, saved?: Json) {
    this.#context = context;
    this.#reader = new SamRecordReader(this.#state.header, this.#state.findings);
    if (saved) this.#restore(saved as unknown as SavedSam);
  }

  push(bytes: Uint8Array): void {
    if (!this.#state.isReadable) return;
    this.#lines.feed.push(bytes);
    for (;;) {
      const next = this.#lines.next();
      if (next === 'line') this.#read();
      else if (next === 'too-long')
        this.#stop('sam.line-length', 'A line is longer than any read.');
      if (next !== 'line' || !this.#state.isReadable) break;
    }
    this.#lines.feed.settle();
  }

  finish(isCut: boolean): FormatReport {
    const state = this.#state;
    if (state.isReadable && !isCut && this.#lines.rest()) this.#read();
    if (this.#isInHeader) state.header.close();
    const isShort = isCut && this.#lines.feed.available > 0;
    if (isShort && state.isReadable)
      state.findings.error('sam.cut', 'The last line breaks off.', { line: this.#lines.lines + 1 });
    if (this.#crlf > 0)
      state.findings.warn(
        'sam.carriage-returns',
        CRLF,
        { citation: 'SAM v1 section 1.2' },
        this.#crlf,
      );
    return state.report('sam', !isCut, this.#context.assemblies);
  }

  save(): Json | null {
    const state = this.#state.save();
    if (state === null) return null;
    const saved: SavedSam = {
      state,
      lines: this.#lines.save(),
      isInHeader: this.#isInHeader,
      crlf: this.#crlf,
    };
    return saved as unknown as Json;
  }

  #restore(saved: SavedSam): void {
    this.#state.restore(saved.state);
    this.#lines.restore(saved.lines);
    this.#isInHeader = saved.isInHeader;
    this.#crlf = saved.crlf;
  }

  #read(): void {
    const { feed, start, end, lines, hasCarriageReturn } = this.#lines;
    const state = this.#state;
    if (hasCarriageReturn) this.#crlf++;
    if (this.#isInHeader && feed.bytes[start] === AT && end > start) {
      state.header.read(this.#lines.text(), lines);
      if (state.header.isOverfull) this.#stop('sam.references', 'The dictionary is too long.');
      return;
    }
    if (this.#isInHeader) {
      this.#isInHeader = false;
      state.header.close();
    }
    if (start === end) {
      state.findings.error('sam.empty-line', 'A line is empty.', { line: lines });
      return;
    }
    if (this.#reader.read(feed.bytes, start, end, lines, state.record))
      state.tally.add(state.record, this.#reader.hasReadGroup, { line: lines });
  }

  #stop(rule: string, text: string): void {
    this.#state.stop(rule, `${text} Reading ends here.`, { line: this.#lines.lines });
  }
}

interface SavedSam {
  readonly state: NonNullable<ReturnType<AlignmentState['save']>>;
  readonly lines: ReturnType<LineFeed['save']>;
  readonly isInHeader: boolean;
  readonly crlf: number;
}

const CRLF = 'Lines end with a carriage return; SAM lines end with a line feed alone.';
