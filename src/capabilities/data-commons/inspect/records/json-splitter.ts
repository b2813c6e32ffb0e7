// Cuts a JSON document into the records it is a list of, while its bytes pass by: the elements of
// the outermost array, the elements of each array in an outermost object, or documents one after
// another (JSON Lines). One record is held at a time; what is between records is checked strictly.
import { fromUtf8 } from '../../../../base/bytes.ts';
import { JsonBuffer } from './json-buffer.ts';

export interface JsonRecord {
  /** The member of the outermost object that the record is an element of. */
  readonly list: string | null;
  /** The member itself, where it is no list: `{"id": ...}` gives one record for each member. */
  readonly member: string | null;
  readonly value: unknown;
  readonly line: number;
}
export interface JsonFlaw {
  readonly rule: string;
  readonly text: string;
  readonly line: number;
  readonly offset: number;
}
export interface SplitterSettings {
  /** Members of an outermost object that are lists of records. */
  readonly lists: ReadonlySet<string>;
  record(record: JsonRecord): void;
  /** Worth saying, and reading goes on. */
  skipped(flaw: JsonFlaw): void;
}

export const RECORD_BYTES_MAX = 16 * 2 ** 20;
export const DEPTH_MAX = 100;

type State =
  | 'document'
  | 'first-element'
  | 'element'
  | 'after-element'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'member'
  | 'after-member'
  | 'record';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** `whole`: outermost objects are records themselves; `lists`: outermost objects hold lists. */
export type Shape = 'whole' | 'lists';

export class JsonSplitter {
  readonly #settings: SplitterSettings;
  readonly #shape: Shape;
  readonly #buffer = new JsonBuffer(RECORD_BYTES_MAX);
  #state: State = 'document';
  /** Where the scanner returns to when the record ends. */
  #back: State = 'document';
  /** Closing bytes of the containers around the records, outermost first. */
  readonly #around: number[] = [];
  #list: string | null = null;
  #member: string | null = null;
  #isKey = false;
  #kind: 'container' | 'text' | 'scalar' = 'scalar';
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #line = 1;
  #recordLine = 1;
  #offset = 0;
  flaw: JsonFlaw | null = null;
  documents = 0;
  outermost: 'array' | 'object' | 'other' | null = null;

  constructor(shape: Shape, settings: SplitterSettings) {
    this.#shape = shape;
    this.#settings = settings;
  }

  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && this.flaw === null) {
      if (this.#state === 'record') at = this.#readRecord(bytes, at);
      else {
        const byte = bytes[at]!;
        if (byte === 0x0a) this.#line++;
        if (!isSpace(byte)) {
          // A byte that begins a record is read again as its first.
          this.#between(byte, this.#offset + at);
          if ((this.#state as State) === 'record') continue;
        }
        at++;
      }
    }
    this.#offset += bytes.length;
  }

  finish(): void {
    if (this.flaw !== null) return;
    if (this.#state === 'record' && this.#kind === 'scalar') this.#endRecord();
    if (this.flaw === null && (this.#state !== 'document' || this.#around.length > 0))
      this.#fail('json.ends-early', 'The document ends in the middle of a value.', this.#offset);
  }

  #fail(rule: string, text: string, offset: number) {
    this.flaw ??= { rule, text, line: this.#line, offset };
  }

  #unexpected(byte: number, offset: number) {
    const shown = byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `byte ${byte}`;
    this.#fail('json.syntax', `${shown} stands where the document cannot have it.`, offset);
  }

  #between(byte: number, offset: number) {
    switch (this.#state) {
      case 'document':
        this.documents++;
        this.outermost ??= byte === OPEN_LIST ? 'array' : byte === OPEN_OBJECT ? 'object' : 'other';
        if (byte === OPEN_LIST) return this.#enter(CLOSE_LIST, 'first-element');
        if (byte === OPEN_OBJECT && this.#shape === 'lists')
          return this.#enter(CLOSE_OBJECT, 'first-key');
        return this.#begin(byte, 'document', offset);
      case 'first-element':
        if (byte === CLOSE_LIST) return this.#leave();
        return this.#begin(byte, 'after-element', offset);
      case 'element':
        return this.#begin(byte, 'after-element', offset);
      case 'after-element':
        if (byte === COMMA) this.#state = 'element';
        else if (byte === CLOSE_LIST) this.#leave();
        else this.#unexpected(byte, offset);
        return;
      case 'first-key':
        if (byte === CLOSE_OBJECT) return this.#leave();
        return this.#beginKey(byte, offset);
      case 'key':
        return this.#beginKey(byte, offset);
      case 'colon':
        if (byte === COLON) this.#state = 'member';
        else this.#unexpected(byte, offset);
        return;
      case 'member':
        if (byte === OPEN_LIST && this.#settings.lists.has(this.#member ?? '')) {
          this.#list = this.#member;
          return this.#enter(CLOSE_LIST, 'first-element');
        }
        return this.#begin(byte, 'after-member', offset);
      default:
        if (byte === COMMA) this.#state = 'key';
        else if (byte === CLOSE_OBJECT) this.#leave();
        else this.#unexpected(byte, offset);
    }
  }

  #enter(close: number, state: State) {
    this.#around.push(close);
    this.#state = state;
  }

  #leave() {
    this.#around.pop();
    this.#list = null;
    if (this.#around.length === 0) this.#member = null;
    this.#state = this.#around.length === 0 ? 'document' : 'after-member';
  }

  #beginKey(byte: number, offset: number) {
    if (byte !== QUOTE) return this.#unexpected(byte, offset);
    this.#begin(byte, 'colon', offset);
    this.#isKey = true;
  }

  #begin(byte: number, back: State, offset: number) {
    const isContainer = byte === OPEN_LIST || byte === OPEN_OBJECT;
    const isScalar = (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || /[ntf]/.test(letter(byte));
    if (!isContainer && byte !== QUOTE && !isScalar) return this.#unexpected(byte, offset);
    this.#kind = isContainer ? 'container' : byte === QUOTE ? 'text' : 'scalar';
    this.#back = back;
    this.#isKey = false;
    this.#state = 'record';
    this.#depth = 0;
    this.#isInText = false;
    this.#isEscaped = false;
    this.#recordLine = this.#line;
    this.#buffer.clear();
  }

  /** Reads on to the end of the record or of the bytes; gives the place after what it took. */
  #readRecord(bytes: Uint8Array, from: number): number {
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === 0x0a) this.#line++;
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) {
          this.#isInText = false;
          if (this.#kind === 'text') return this.#take(bytes, from, at + 1);
        }
      } else if (byte === QUOTE && this.#kind !== 'scalar') this.#isInText = true;
      else if (this.#kind === 'container') {
        if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#depth++;
        else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
          this.#depth--;
          if (this.#depth === 0) return this.#take(bytes, from, at + 1);
        }
        if (this.#depth > DEPTH_MAX) {
          this.#fail('json.depth', `Values nest deeper than ${DEPTH_MAX}.`, this.#offset + at);
          return bytes.length;
        }
      } else if (isSpace(byte) || byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (byte === 0x0a) this.#line--;
        return this.#take(bytes, from, at);
      }
    }
    this.#buffer.add(bytes.subarray(from, at));
    return at;
  }

  #take(bytes: Uint8Array, from: number, to: number): number {
    this.#buffer.add(bytes.subarray(from, to));
    this.#endRecord();
    return to;
  }

  #endRecord(): void {
    const [line, isKey] = [this.#recordLine, this.#isKey];
    this.#state = this.#back;
    if (this.#buffer.isOverfull) {
      const text = `A record is longer than ${RECORD_BYTES_MAX} bytes and was not read.`;
      const flaw = { rule: 'json.record-length', text, line, offset: this.#offset };
      if (isKey) this.flaw = flaw;
      else this.#settings.skipped(flaw);
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(fromUtf8(this.#buffer.bytes()));
    } catch (cause) {
      const isText = cause instanceof SyntaxError;
      this.flaw = {
        rule: isText ? 'json.syntax' : 'json.not-utf8',
        text: isText
          ? 'A value that begins on this line is not JSON.'
          : 'A value that begins on this line holds bytes that are not UTF-8.',
        line,
        offset: this.#offset,
      };
      return;
    }
    if (isKey) this.#member = value as string;
    else this.#settings.record({ list: this.#list, member: this.#member, value, line });
  }
}

const letter = (byte: number): string => String.fromCharCode(byte);
