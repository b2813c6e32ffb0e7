// Reads the header: version, declared keys, contigs, sample names.
import { isUtf8 } from 'node:buffer';
import { excerpt, type Flaw } from '../tables/index.ts';
import { fieldOf, type MetaFields, parseMeta } from './meta-line.ts';
import * as rules from './meta-rules.ts';
import type { ValueType } from './reserved-keys.ts';
import { type Minor, type Part, type Problem, placed, vcfFlaw } from './vcf-flaw.ts';

export interface Declared {
  readonly number: string;
  readonly type: ValueType;
}

export interface Header {
  readonly minor: Minor;
  readonly info: ReadonlyMap<string, Declared>;
  readonly format: ReadonlyMap<string, Declared>;
  /** Length of each declared contig, null where the header gives none. */
  readonly contigs: ReadonlyMap<string, number | null>;
  readonly samples: readonly string[];
  /** `##reference=`, as declared: a claim, not a finding. */
  readonly reference: string | null;
  /** `assembly` of the first contig that has it: a claim as well. */
  readonly contigAssembly: string | null;
}

const COLUMNS = ['#CHROM', 'POS', 'ID', 'REF', 'ALT', 'QUAL', 'FILTER', 'INFO'];
const HEADER_BYTES_MAX = 64 << 20;
const SAMPLES_MAX = 2_000_000;
/** Of each kind: keys of INFO, keys of FORMAT, contigs. */
const DECLARED_MAX = 500_000;
const PARTS: Readonly<Record<string, Part>> = {
  INFO: 'info-meta',
  FORMAT: 'format-meta',
  ALT: 'alt-meta',
  FILTER: 'filter-meta',
  contig: 'contig-meta',
  SAMPLE: 'sample-meta',
  PEDIGREE: 'pedigree-meta',
};

export class HeaderReader {
  #minor: Minor | null = null;
  #bytes = 0;
  readonly #info = new Map<string, Declared>();
  readonly #format = new Map<string, Declared>();
  readonly #contigs = new Map<string, number | null>();
  #samples: readonly string[] = [];
  #reference: string | null = null;
  #contigAssembly: string | null = null;
  #isDone = false;

  get isVersionRead(): boolean {
    return this.#minor !== null;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  header(): Header {
    return {
      minor: this.#minor ?? 2,
      info: this.#info,
      format: this.#format,
      contigs: this.#contigs,
      samples: this.#samples,
      reference: this.#reference,
      contigAssembly: this.#contigAssembly,
    };
  }

  add(bytes: Buffer, line: number): Flaw | null {
    const at = { line, minor: this.#minor ?? 2 };
    this.#bytes += bytes.length;
    if (this.#bytes > HEADER_BYTES_MAX) return { ...tooLarge(line), isLimit: true };
    if (!isUtf8(bytes))
      return vcfFlaw(at, 'encoding', 'utf-8', 'the header is not UTF-8.', 'Save it as UTF-8.');
    const text = bytes.toString('utf8');
    if (line === 1) return this.#version(text);
    if (text.startsWith('##')) return this.#meta(text.slice(2), at);
    if (text.startsWith('#CHROM')) return this.#columns(text, at);
    return vcfFlaw(
      at,
      'meta',
      'meta-line',
      `"${excerpt(text)}" stands before the line of column names.`,
      'Start every line before #CHROM with ## and write it as ##key=value.',
    );
  }

  #version(text: string): Flaw | null {
    const match = /^##fileformat=VCFv4\.([1-4])$/.exec(text);
    if (match) {
      this.#minor = Number(match[1]) as Minor;
      return null;
    }
    return vcfFlaw(
      { line: 1, minor: 4 },
      'fileformat',
      'fileformat',
      'the first line is not ##fileformat=VCFv4.1 to VCFv4.4.',
      'Convert the file to one of those versions, for example with bcftools view.',
    );
  }

  #meta(text: string, at: { line: number; minor: Minor }): Flaw | null {
    const equals = text.indexOf('=');
    const [key, value] = [text.slice(0, equals), text.slice(equals + 1)];
    if (equals < 1 || value === '')
      return vcfFlaw(
        at,
        'meta',
        'meta-line',
        `"##${excerpt(text)}" is not key=value.`,
        'Write ##key=value, or remove the line.',
      );
    const part = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
    if (!part) return this.#plain(key, value, at);
    const fields = parseMeta(value);
    if ('rule' in fields) return placed(at, part, fields);
    const found = this.#fieldProblem(key, fields, at.minor);
    if (found) return placed(at, part, found);
    if (Math.max(this.#info.size, this.#format.size, this.#contigs.size) >= DECLARED_MAX)
      return { ...tooLarge(at.line), text: TOO_MANY, isLimit: true };
    this.#declare(key, fields);
    return null;
  }

  #plain(key: string, value: string, at: { line: number; minor: Minor }): Flaw | null {
    if (key === 'reference') this.#reference = value.slice(0, 256);
    if (key !== 'assembly' && key !== 'pedigreeDB') return null;
    const found = rules.addressProblem(key, value);
    return found && placed(at, key === 'assembly' ? 'assembly-meta' : 'pedigree-meta', found);
  }

  #fieldProblem(key: string, fields: MetaFields, minor: Minor): Problem | null {
    switch (key) {
      case 'INFO':
      case 'FORMAT':
        return rules.definitionProblem(key, fields, minor);
      case 'ALT':
        return rules.altProblem(fields, minor);
      case 'FILTER':
        return rules.filterProblem(fields);
      case 'contig':
        return rules.contigProblem(fields);
      case 'SAMPLE':
        return rules.sampleProblem(fields);
      default:
        return rules.pedigreeProblem(fields, minor);
    }
  }

  #declare(key: string, fields: MetaFields): void {
    const id = fieldOf(fields, 'ID')?.value ?? '';
    if (key === 'contig') {
      const length = fieldOf(fields, 'length')?.value;
      this.#contigs.set(id, length === undefined ? null : Number(length));
      this.#contigAssembly ??= fieldOf(fields, 'assembly')?.value.slice(0, 256) ?? null;
    } else if (key === 'INFO' || key === 'FORMAT') {
      const number = fieldOf(fields, 'Number')!.value;
      const type = fieldOf(fields, 'Type')!.value as ValueType;
      (key === 'INFO' ? this.#info : this.#format).set(id, { number, type });
    }
  }

  #columns(text: string, at: { line: number; minor: Minor }): Flaw | null {
    // Counted before a list of names is made of it.
    if (text.length > SAMPLES_MAX && countOf(text, '\t') > SAMPLES_MAX)
      return { ...tooLarge(at.line), text: TOO_MANY, isLimit: true };
    const names = text.split('\t');
    const samples = names.slice(9);
    const isFixedRight = COLUMNS.every((name, i) => names[i] === name);
    const isFormatRight = names.length === 8 || (names[8] === 'FORMAT' && samples.length > 0);
    const bad = (what: string, next: string) => vcfFlaw(at, 'header', 'column-names', what, next);
    if (!isFixedRight || !isFormatRight)
      return bad(
        'the column names are not #CHROM POS ID REF ALT QUAL FILTER INFO [FORMAT samples...].',
        'Name the columns so, separated by tabs; leave FORMAT out where there are no samples.',
      );
    if (samples.some((name) => name === ''))
      return bad('a sample has no name.', 'Name every sample column.');
    if (new Set(samples).size !== samples.length)
      return bad('two samples have the same name.', 'Give every sample a name of its own.');
    this.#samples = samples;
    this.#isDone = true;
    return null;
  }
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

const TOO_MANY = 'the header names more samples, keys or contigs than this node reads.';
const tooLarge = (line: number): Flaw => ({
  line,
  rule: 'vcf.header-size',
  citation: 'limit of this node',
  text: 'the header is larger than 64 MiB.',
  next: 'Remove meta-information lines that nobody needs.',
});
