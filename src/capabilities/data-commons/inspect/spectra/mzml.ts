// Inspects mzML and indexed mzML as a stream: the parser gets bytes that a guard admitted, expands
// no entity of its own and is stopped at the first thing that is not XML.
import { SaxesParser } from 'saxes';
import type { FormatReport, Sight, StreamInspector, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { ByteMarks } from './byte-marks.ts';
import { MzmlIndex } from './mzml-index.ts';
import { MzmlRun } from './mzml-run.ts';
import { TAG_BYTES_MAX, TEXT_BYTES_MAX, XmlGuard } from './xml-guard.ts';

const DEPTH_MAX = 64;
const CITATION = 'W3C XML 1.0';

export const mzmlInspector: StreamInspector = {
  kind: 'stream',
  formats: ['mzml'],
  recognises({ head }) {
    const text = new TextDecoder('latin1').decode(head.subarray(0, 8_192));
    return /<(indexedmzML|mzML)[\s>]/.test(text) ? 'mzml' : null;
  },
  begin: (sight) => new MzmlScan(sight),
};

class MzmlScan implements StreamScan {
  readonly #tally = new FindingTally();
  readonly #guard = new XmlGuard();
  readonly #marks = new ByteMarks();
  readonly #index = new MzmlIndex(this.#marks);
  readonly #run = new MzmlRun(this.#tally, this.#index);
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #decoder: TextDecoder | null;
  #hasStopped = false;
  #hasEnded = false;
  #bytes = 0;
  #text = '';

  constructor({ head }: Sight) {
    this.#decoder = decoderOf(head);
    if (this.#decoder === null)
      this.#stop('mzml.encoding', 'The file is in an encoding other than UTF-8 or ISO 8859-1.');
    this.#listen();
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('doctype', () =>
      this.#stop('mzml.doctype', 'The file declares a document type, which mzML has not.'),
    );
    parser.on('error', (error) => {
      // The parser's own words quote the file, which may hold names.
      const isEntity = /entity/i.test(error.message);
      if (isEntity) this.#stop('mzml.entity', 'The file uses an entity that XML does not define.');
      else this.#stop('mzml.not-xml', 'The file is not well-formed XML from here on.');
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (this.#hasStopped) return;
      this.#text = '';
      this.#run.open(localName(name), attributes, parser.line);
      if (this.#run.depth > DEPTH_MAX)
        this.#stop('mzml.depth', `Elements nest deeper than ${DEPTH_MAX}.`);
    });
    parser.on('text', (text) => {
      if (!this.#hasStopped && this.#run.wantsText) this.#text += text;
    });
    parser.on('closetag', () => {
      if (this.#hasStopped) return;
      if (this.#run.wantsText) this.#run.text(this.#text);
      this.#text = '';
      this.#run.close();
      if (this.#run.depth === 0) this.#hasEnded = true;
    });
  }

  #stop(rule: string, text: string): void {
    if (this.#hasStopped) return;
    this.#hasStopped = true;
    this.#tally.error(rule, text, {
      line: Math.max(1, this.#parser.line),
      offset: this.#bytes,
      citation: CITATION,
      next: 'Write the file anew from its source.',
    });
  }

  push(bytes: Uint8Array): void {
    if (!this.#hasStopped && !this.#guard.admits(bytes))
      this.#stop(
        'mzml.length',
        `A tag is longer than ${TAG_BYTES_MAX} bytes, or a text than ${TEXT_BYTES_MAX}.`,
      );
    this.#bytes += bytes.length;
    if (this.#hasStopped) return;
    this.#marks.push(bytes);
    this.#write(() => this.#decoder!.decode(bytes, { stream: true }));
  }

  #write(decode: () => string): void {
    let text: string;
    try {
      text = decode();
    } catch (cause) {
      // What a decoder throws that was told not to guess.
      if (!(cause instanceof TypeError)) throw cause;
      this.#stop('mzml.not-utf8', 'The file holds bytes that are not UTF-8.');
      return;
    }
    if (text !== '') this.#parser.write(text);
  }

  finish(isCut: boolean): FormatReport {
    if (!this.#hasStopped) {
      this.#write(() => this.#decoder!.decode());
      if (!this.#hasEnded)
        this.#stop('mzml.ends-early', 'The file ends before its last element is closed.');
      else this.#parser.close();
    }
    if (isCut) this.#tally.error('mzml.cut', 'The compressed file breaks off.');
    const run = this.#run;
    if (!run.hasRun && !this.#hasStopped)
      this.#tally.error('mzml.no-run', 'The file holds no run.', { citation: 'PSI mzML 1.1.1' });
    const isComplete = !this.#hasStopped && !isCut;
    // An index that was not read to its end says nothing about its file.
    const index = isComplete
      ? this.#index.close(this.#tally)
      : { isIndexed: this.#index.isIndexed };
    const facts = { ...run.facts(), index };
    return {
      format: 'mzml',
      version: run.version,
      records: run.spectra,
      isComplete,
      columns: [],
      facts,
      findings: this.#tally.list(),
    };
  }

  save(): null {
    return null;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoderOf(head: Uint8Array): TextDecoder | null {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 200));
  const encoding = /^[^<]{0,3}<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(start)?.[1];
  if (encoding === undefined || /^utf-?8$|^us-ascii$/i.test(encoding))
    return new TextDecoder('utf-8', { fatal: true });
  return /^iso-8859-1$|^latin-?1$/i.test(encoding) ? new TextDecoder('latin1') : null;
}
