// One entry type of a Beacon file while its entries pass by: counts, required fields, values of the
// standard, identifiers, references to other files.
import type { Json } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';
import { IdCounts } from '../id-counts.ts';
import { notePersonLike } from '../person-like.ts';
import {
  CASE_JOINS,
  CHOICES,
  type EntryType,
  ID_FIELD,
  JOINS,
  type Join,
  KARYOTYPES,
  REQUIRED,
  SEXES,
} from './beacon-model.ts';
import { FieldCounts } from './field-counts.ts';
import { agreesWithHgvs, readFrequencies } from './variant-entry.ts';

const MODEL = 'Beacon v2 default model';
type Entry = Readonly<Record<string, unknown>>;

export class EntryTally {
  readonly type: EntryType;
  readonly #tally: FindingTally;
  readonly ids = new IdCounts();
  readonly fields = new FieldCounts();
  readonly references = new Map<string, { join: Join; ids: IdCounts; without: number }>();
  readonly sexes = new Map<string, number>();
  readonly karyotypes = new Map<string, number>();
  readonly #frequencies = { checked: 0, different: 0, impossible: 0 };
  #hgvsChecked = 0;
  #hgvsDifferent = 0;

  constructor(type: EntryType, tally: FindingTally) {
    this.type = type;
    this.#tally = tally;
    for (const join of JOINS[type]) this.#reference(join);
  }

  add(entry: Entry, line: number): void {
    this.fields.add(entry);
    for (const field of REQUIRED[this.type]) if (isAbsent(entry[field])) this.#missing(field, line);
    const id = entry[ID_FIELD(this.type)];
    if (typeof id === 'string') {
      notePersonLike(id, { family: 'beacon', field: ID_FIELD(this.type), line }, this.#tally);
      const before = this.ids.repeated;
      this.ids.add(id);
      if (this.ids.repeated > before)
        this.#tally.error('beacon.duplicate-id', `Two ${this.type} have one id.`, {
          line,
          field: ID_FIELD(this.type),
          citation: MODEL,
          next: 'Give each its own id, or leave the repetition out.',
        });
    }
    for (const join of JOINS[this.type]) this.#refer(join, entry);
    this.#choices(entry, line);
    if (this.type === 'individuals') this.#individual(entry, line);
    if (this.type === 'genomicVariations') this.#variant(entry, line);
    if (this.type === 'datasets' && isAbsent(entry.dataUseConditions))
      this.#tally.warn('beacon.no-data-use', 'A data set states no conditions of use.', {
        line,
        field: 'dataUseConditions',
        next: 'State them as DUO terms in dataUseConditions.duoDataUse.',
      });
  }

  #missing(field: string, line: number): void {
    this.#tally.error('beacon.required', `${this.type} without ${field}.`, {
      line,
      field: `${this.type}/${field}`,
      citation: MODEL,
      next: `Give every one of ${this.type} its ${field}.`,
    });
  }

  #reference(join: Join): { join: Join; ids: IdCounts; without: number } {
    const known = this.references.get(join.field);
    if (known) return known;
    const fresh = { join, ids: new IdCounts(), without: 0 };
    this.references.set(join.field, fresh);
    return fresh;
  }

  #refer(join: Join, entry: Entry): void {
    const to = entry[join.field];
    const reference = this.#reference(join);
    if (typeof to === 'string' && to !== '') reference.ids.add(to);
    else reference.without++;
  }

  #choices(entry: Entry, line: number): void {
    for (const [path, choices] of Object.entries(CHOICES)) {
      const [type, field] = path.split('/') as [string, string];
      const value = entry[field];
      if (type !== this.type || value === undefined) continue;
      if (typeof value === 'string' && choices.includes(value)) continue;
      this.#tally.error('beacon.value', `${field} is none of ${choices.join(', ')}.`, {
        line,
        field: path,
        citation: MODEL,
      });
    }
  }

  #individual(entry: Entry, line: number): void {
    const sex = entry.sex as Entry | null | undefined;
    const id = typeof sex === 'object' && sex !== null ? sex.id : sex;
    const name = typeof id === 'string' ? SEXES[id] : undefined;
    if (!isAbsent(sex) && name === undefined)
      this.#tally.error('beacon.sex', 'sex is none of the NCIT terms of the model.', {
        line,
        field: 'individuals/sex',
        citation: MODEL,
        next: 'NCIT:C16576 (female), NCIT:C20197 (male) or NCIT:C17998 (unknown).',
      });
    count(this.sexes, name ?? (isAbsent(sex) ? 'absent' : 'other'));
    const karyotype = entry.karyotypicSex;
    if (karyotype === undefined) return;
    const isKnown = typeof karyotype === 'string' && KARYOTYPES.has(karyotype);
    count(this.karyotypes, isKnown ? karyotype : 'other');
    if (isKnown) return;
    this.#tally.error('beacon.karyotype', 'karyotypicSex is no value of the model.', {
      line,
      field: 'individuals/karyotypicSex',
      citation: MODEL,
      next: `One of ${[...KARYOTYPES].join(', ')}.`,
    });
  }

  #variant(entry: Entry, line: number): void {
    const agrees = agreesWithHgvs(entry);
    if (agrees !== null) this.#hgvsChecked++;
    if (agrees === false) {
      this.#hgvsDifferent++;
      this.#tally.error('beacon.hgvs', 'HGVS name and location or bases say different things.', {
        line,
        field: 'genomicVariations/identifiers/genomicHGVSId',
        citation: 'HGVS Nomenclature; GA4GH VRS (interbase intervals)',
        next: 'Make both again from the source of the variant.',
      });
    }
    readFrequencies(entry, this.#frequencies);
    const cases = entry.caseLevelData;
    if (!Array.isArray(cases)) return;
    for (const each of cases) {
      if (typeof each !== 'object' || each === null) continue;
      for (const join of CASE_JOINS) if (join.field in each) this.#refer(join, each as Entry);
    }
  }

  /** Said once, at the end. */
  close(): void {
    const { different, impossible } = this.#frequencies;
    const field = 'genomicVariations/frequencyInPopulations';
    const text = 'An allele frequency is not the quotient of its counts.';
    this.#tally.error('beacon.frequency', text, { field }, different);
    const beyond = 'An allele frequency or count is impossible.';
    this.#tally.error('beacon.frequency-range', beyond, { field }, impossible);
    if (!this.ids.isExact)
      this.#tally.warn('beacon.ids-not-compared', 'More ids than are compared for repetition.');
  }

  facts(): Json {
    const isVariants = this.type === 'genomicVariations';
    return {
      count: this.fields.records,
      distinctIds: this.ids.distinct,
      ...(this.type === 'individuals' ? { sexes: Object.fromEntries(this.sexes) } : {}),
      ...(this.karyotypes.size > 0 ? { karyotypes: Object.fromEntries(this.karyotypes) } : {}),
      ...(isVariants
        ? {
            hgvs: { checked: this.#hgvsChecked, different: this.#hgvsDifferent },
            frequencies: { ...this.#frequencies },
          }
        : {}),
    };
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';
const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
