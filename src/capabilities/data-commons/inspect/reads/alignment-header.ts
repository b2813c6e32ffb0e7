// The header of SAM, BAM and CRAM, line by line: what is declared, and where it breaks the rules of
// the SAM specification, section 1.3. Samples and read groups are counted and never told.
import type { FindingTally } from '../finding-tally.ts';
import { notePersonLike } from '../person-like.ts';
import { HEADER_RULES, MAY_BE_UTF8, REFERENCE_LENGTH_MAX } from './header-rules.ts';

/** More than any dictionary seen; a header that goes on is not read to its end. */
export const REFERENCES_MAX = 4_000_000;
const GROUPS_MAX = 200_000;
const HEADER_CITATION = 'SAM v1 section 1.3';

export interface Reference {
  readonly name: string;
  readonly length: number;
  readonly md5: string | null;
  readonly isCircular: boolean;
}
interface Program {
  readonly id: string;
  readonly name: string | null;
  readonly version: string | null;
  readonly previous: string | null;
}
interface Declared {
  version: string | null;
  sortOrder: string | null;
  groupOrder: string | null;
  subSort: string | null;
}
type Fields = ReadonlyMap<string, string>;

export class AlignmentHeader {
  declared: Declared = { version: null, sortOrder: null, groupOrder: null, subSort: null };
  readonly references: Reference[] = [];
  readonly readGroups = new Set<string>();
  readonly samples = new Set<string>();
  readonly programs: Program[] = [];
  readonly platforms = new Map<string, number>();
  withSample = 0;
  withLibrary = 0;
  lines = 0;
  isOverfull = false;
  /** No @SQ line: sequences are those that reads name, in the order they come. */
  isDictionaryMissing = false;
  readonly #places = new Map<string, number>();
  readonly #programIds = new Set<string>();
  readonly #alternatives = new Set<string>();
  readonly #findings: FindingTally;

  constructor(findings: FindingTally) {
    this.#findings = findings;
  }

  /** Place in the dictionary, or -1. */
  indexOf(name: string): number {
    return this.#places.get(name) ?? -1;
  }

  /** One header line without its line end. */
  read(line: string, at: number): void {
    this.lines++;
    const kind = line.slice(1, 3);
    if (line.startsWith('@CO\t') || line === '@CO') return;
    if (!(kind in HEADER_RULES) || !/^@..\t/.test(line)) {
      this.#flaw('sam.header-line', 'A header line is not of a kind the format has', at);
      return;
    }
    const fields = this.#fields(line, kind, at);
    if (kind === 'HD') this.#readFile(fields, at);
    else if (kind === 'SQ') this.#readReference(fields, at);
    else if (kind === 'RG') this.#readGroup(fields, at);
    else this.#readProgram(fields, at);
  }

  addReference(reference: Reference): boolean {
    if (this.references.length >= REFERENCES_MAX) {
      this.isOverfull = true;
      return false;
    }
    const isNew = !this.#places.has(reference.name) && !this.#alternatives.has(reference.name);
    if (isNew) this.#places.set(reference.name, this.references.length);
    this.references.push(reference);
    return isNew;
  }

  /** After the last line: chains of programs must lead somewhere. */
  close(): void {
    this.isDictionaryMissing = this.references.length === 0;
    for (const { id, previous } of this.programs) {
      if (previous === null) continue;
      const place = { field: '@PG PP', citation: HEADER_CITATION };
      if (!this.#programIds.has(previous))
        this.#findings.error('sam.program-chain', 'PP names a program the header lacks.', place);
      else if (previous === id)
        this.#findings.warn(
          'sam.program-circle',
          'A program names itself as the one before.',
          place,
        );
    }
  }

  save() {
    return {
      declared: { ...this.declared },
      references: this.references.map((r) => [r.name, r.length, r.md5, r.isCircular] as const),
      readGroups: [...this.readGroups],
      samples: [...this.samples],
      programs: this.programs.map((program) => ({ ...program })),
      platforms: [...this.platforms],
      numbers: [this.withSample, this.withLibrary, this.lines],
      isDictionaryMissing: this.isDictionaryMissing,
    };
  }

  restore(saved: ReturnType<AlignmentHeader['save']>): void {
    this.declared = { ...saved.declared };
    for (const [name, length, md5, isCircular] of saved.references)
      this.addReference({ name, length, md5, isCircular });
    for (const id of saved.readGroups) this.readGroups.add(id);
    for (const sample of saved.samples) this.samples.add(sample);
    for (const program of saved.programs) {
      this.programs.push(program);
      this.#programIds.add(program.id);
    }
    for (const [name, count] of saved.platforms) this.platforms.set(name, count);
    this.isDictionaryMissing = saved.isDictionaryMissing;
    [this.withSample, this.withLibrary, this.lines] = saved.numbers as [number, number, number];
  }

  #fields(line: string, kind: string, at: number): Fields {
    const fields = new Map<string, string>();
    const { required, values } = HEADER_RULES[kind]!;
    for (const part of line.split('\t').slice(1)) {
      const tag = part.slice(0, 2);
      const value = part.slice(3);
      if (!/^[A-Za-z][A-Za-z0-9]:./s.test(part)) {
        this.#flaw('sam.header-field', `@${kind} has a field that is not TAG:VALUE`, at);
        continue;
      }
      const field = `@${kind} ${tag}`;
      if (!/^[ -~]*$/.test(value) && !MAY_BE_UTF8.has(tag))
        this.#flaw('sam.header-text', `${field} is not printable ASCII`, at, field);
      if (fields.has(tag)) this.#flaw('sam.header-twice', `${field} stands twice`, at, field);
      else fields.set(tag, value);
      if (values[tag] && !values[tag].test(value))
        this.#flaw('sam.header-value', `${field} has a value the format does not allow`, at, field);
    }
    for (const tag of required)
      if (!fields.has(tag))
        this.#flaw('sam.header-required', `@${kind} lacks ${tag}`, at, `@${kind} ${tag}`);
    return fields;
  }

  #readFile(fields: Fields, at: number): void {
    if (this.lines > 1)
      this.#flaw('sam.header-first', '@HD is not the first line, or stands twice', at, '@HD');
    this.declared = {
      version: bounded(fields.get('VN')),
      sortOrder: bounded(fields.get('SO')),
      groupOrder: bounded(fields.get('GO')),
      subSort: bounded(fields.get('SS')),
    };
  }

  #readReference(fields: Fields, at: number): void {
    const name = fields.get('SN');
    if (name === undefined) return;
    const length = Number(fields.get('LN'));
    const isNew = this.addReference({
      name,
      length: Number.isInteger(length) && isLength(length) ? length : 0,
      md5: fields.get('M5')?.toLowerCase() ?? null,
      isCircular: fields.get('TP') === 'circular',
    });
    if (!isNew && !this.isOverfull)
      this.#flaw('sam.header-duplicate', 'Two sequences have one name', at, '@SQ SN');
    for (const other of fields.get('AN')?.split(',') ?? []) {
      if (this.#places.has(other) || this.#alternatives.has(other))
        this.#flaw('sam.header-duplicate', 'An alternative name is already taken', at, '@SQ AN');
      else if (this.#alternatives.size < REFERENCES_MAX) this.#alternatives.add(other);
    }
  }

  #readGroup(fields: Fields, at: number): void {
    const id = fields.get('ID');
    if (id === undefined || this.readGroups.size >= GROUPS_MAX) return;
    if (this.readGroups.has(id))
      this.#flaw('sam.header-duplicate', 'Two read groups have one ID', at, '@RG ID');
    this.readGroups.add(id);
    for (const tag of NAMING)
      notePersonLike(fields.get(tag) ?? '', personPlace(tag, at), this.#findings);
    const sample = fields.get('SM');
    if (sample) {
      this.withSample++;
      this.samples.add(sample);
    }
    if (fields.has('LB')) this.withLibrary++;
    const platform = fields.get('PL')?.toUpperCase();
    if (platform && HEADER_RULES['RG']!.values['PL']!.test(platform))
      this.platforms.set(platform, (this.platforms.get(platform) ?? 0) + 1);
  }

  #readProgram(fields: Fields, at: number): void {
    const id = fields.get('ID');
    if (id === undefined || this.programs.length >= GROUPS_MAX) return;
    if (this.#programIds.has(id))
      this.#flaw('sam.header-duplicate', 'Two programs have one ID', at, '@PG ID');
    this.#programIds.add(id);
    const name = fields.get('PN') ?? null;
    const version = fields.get('VN') ?? null;
    this.programs.push({ id, name, version, previous: fields.get('PP') ?? null });
  }

  #flaw(rule: string, text: string, line: number, field?: string): void {
    const place = { line, citation: HEADER_CITATION, ...(field ? { field } : {}) };
    this.#findings.error(rule, `${text}.`, place);
  }
}

/** What may name whose reads they are. */
const NAMING = ['ID', 'SM', 'LB', 'DS'];
const personPlace = (tag: string, line: number) => ({ family: 'reads', field: `@RG ${tag}`, line });

const isLength = (length: number): boolean => length > 0 && length <= REFERENCE_LENGTH_MAX;
const bounded = (value: string | undefined): string | null => value?.slice(0, 64) ?? null;
