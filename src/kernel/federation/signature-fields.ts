// Reading and writing Signature-Input and Signature (RFC 9421 section 4, RFC 8941 dictionaries) in
// a strict subset: one spelling per value, no label twice. A text that would be written differently
// from how it was read is refused, so a signature has one form only.
import { fromBase64, toBase64 } from '../../base/bytes.ts';

export type Parameter = readonly [name: string, value: string | number | true];

/** A covered part of the message: `"@method"`, `"content-digest";req`. */
export interface Component {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

export interface SignatureInput {
  readonly components: readonly Component[];
  readonly parameters: readonly Parameter[];
}

/** Longer fields are refused unread. */
const FIELD_CHARACTERS_MAX = 8192;

const bareItem = (value: string | number): string =>
  typeof value === 'number' ? `${value}` : `"${value.replace(/[\\"]/g, '\\$&')}"`;

const parametersText = (parameters: readonly Parameter[]): string =>
  parameters.map(([name, v]) => (v === true ? `;${name}` : `;${name}=${bareItem(v)}`)).join('');

export const componentText = ({ name, parameters }: Component): string =>
  `${bareItem(name)}${parametersText(parameters)}`;

/** The inner list with its parameters: the value of `"@signature-params"`. */
export const signatureInputText = (input: SignatureInput): string =>
  `(${input.components.map(componentText).join(' ')})${parametersText(input.parameters)}`;

export const signatureText = (signature: Uint8Array): string => `:${toBase64(signature)}:`;

class Malformed extends Error {}

class Scanner {
  readonly text: string;
  at = 0;
  constructor(text: string) {
    this.text = text;
  }
  /** What the sticky pattern matches here; the cursor moves behind it. */
  take(sticky: RegExp): string {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (!found) throw new Malformed(`unexpected text at character ${this.at}`);
    this.at = sticky.lastIndex;
    return found[0];
  }
  sees(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }
  get atEnd(): boolean {
    return this.at === this.text.length;
  }
}

const KEY = /[a-z*][a-z0-9_.*-]*/y;

function readString(scan: Scanner): string {
  const quoted = scan.take(/"(?:[ !#-[\]-~]|\\["\\])*"/y);
  return quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

function readParameters(scan: Scanner): Parameter[] {
  const parameters: Parameter[] = [];
  while (scan.sees(';')) {
    scan.take(/;/y);
    const name = scan.take(KEY);
    if (parameters.some(([known]) => known === name)) throw new Malformed(`${name} stands twice`);
    if (!scan.sees('=')) parameters.push([name, true]);
    else {
      scan.take(/=/y);
      const value = scan.sees('"') ? readString(scan) : Number(scan.take(/0|[1-9][0-9]{0,14}/y));
      parameters.push([name, value]);
    }
  }
  return parameters;
}

function readInnerList(scan: Scanner): SignatureInput {
  scan.take(/\(/y);
  const components: Component[] = [];
  while (!scan.sees(')')) {
    if (components.length > 0) scan.take(/ /y);
    components.push({ name: readString(scan), parameters: readParameters(scan) });
  }
  scan.take(/\)/y);
  const texts = components.map(componentText);
  if (new Set(texts).size !== texts.length) throw new Malformed('a component stands twice');
  return { components, parameters: readParameters(scan) };
}

function readByteSequence(scan: Scanner): Uint8Array {
  const encoded = scan.take(/:[A-Za-z0-9+/]+={0,2}:/y).slice(1, -1);
  const bytes = encoded.length % 4 === 0 ? fromBase64(encoded) : null;
  if (!bytes) throw new Malformed('a byte sequence with stray bits');
  return bytes;
}

function readDictionary<T>(
  text: string | undefined,
  readValue: (scan: Scanner) => T,
): Map<string, T> | null {
  if (!text || text.length > FIELD_CHARACTERS_MAX) return null;
  const scan = new Scanner(text);
  const members = new Map<string, T>();
  try {
    while (true) {
      const label = scan.take(KEY);
      if (members.has(label)) return null;
      scan.take(/=/y);
      members.set(label, readValue(scan));
      if (scan.atEnd) return members;
      scan.take(/, ?/y);
    }
  } catch (cause) {
    if (cause instanceof Malformed) return null;
    throw cause;
  }
}

/** Null when the field is absent, too long or not of the strict form. */
export const readSignatureInputs = (text: string | undefined): Map<string, SignatureInput> | null =>
  readDictionary(text, readInnerList);

export const readSignatures = (text: string | undefined): Map<string, Uint8Array> | null =>
  readDictionary(text, readByteSequence);
