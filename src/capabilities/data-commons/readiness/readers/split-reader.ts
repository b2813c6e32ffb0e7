// Declared splits (train, test, ...): a record or a subject that stands in two of them leaks.
import { sentinelIn } from '../../tables/sentinels.ts';
import { KEYS_MAX, KeyTable, keyText } from './key-table.ts';

export interface SplitCount {
  readonly rows: Readonly<Record<string, number>>;
  readonly unassigned: number;
  /** Rows whose whole content, the split aside, stands in another split too. */
  readonly duplicates: number;
  readonly subjects: number | null;
  readonly subjectsInTwo: number;
  /** Distinct labels by split; null when no label column is declared. */
  readonly labels: Readonly<Record<string, number>> | null;
  readonly isTooMany: boolean;
  readonly firstRows: readonly number[];
}

const SPLITS_MAX = 50;
const LABELS_MAX = 1_000;
const ROWS_NAMED = 5;

export class SplitReader {
  readonly #at: number;
  readonly #subjectAt: number;
  readonly #labelAt: number;
  readonly #rows = new Map<string, number>();
  readonly #places = new Map<string, number>();
  readonly #records = new KeyTable();
  readonly #subjects = new KeyTable();
  readonly #leaking = new Set<string>();
  readonly #labels = new Map<string, Set<string>>();
  readonly #firstRows: number[] = [];
  #row = 0;
  #unassigned = 0;
  #duplicates = 0;
  #isTooMany = false;
  #hasSubjects = false;

  constructor(at: number, subjectAt: number, labelAt: number) {
    this.#at = at;
    this.#subjectAt = subjectAt;
    this.#labelAt = labelAt;
  }

  row(cells: readonly string[]): void {
    const places = { subjectAt: this.#subjectAt, labelAt: this.#labelAt };
    const record = cells.filter((_, at) => at !== this.#at);
    this.see((cells[this.#at] ?? '').trim(), record, cells, places);
  }

  /** A row of which split; `record` is what must not stand in another one. */
  see(
    split: string,
    record: readonly string[],
    cells: readonly string[],
    { subjectAt, labelAt }: { readonly subjectAt: number; readonly labelAt: number },
  ): void {
    this.#row++;
    if (sentinelIn(split) !== null) {
      this.#unassigned++;
      return;
    }
    if (!this.#rows.has(split) && this.#rows.size >= SPLITS_MAX) {
      this.#isTooMany = true;
      return;
    }
    this.#rows.set(split, (this.#rows.get(split) ?? 0) + 1);
    if (this.#isElsewhere(this.#records, keyText(record), split)) {
      this.#duplicates++;
      this.#note();
    }
    const subject = subjectAt < 0 ? '' : (cells[subjectAt] ?? '').trim();
    if (subjectAt >= 0) this.#hasSubjects = true;
    if (sentinelIn(subject) === null && this.#isElsewhere(this.#subjects, subject, split)) {
      this.#leaking.add(subject);
      this.#note();
    }
    if (labelAt < 0) return;
    const labels = this.#labels.get(split) ?? new Set<string>();
    if (labels.size < LABELS_MAX) labels.add((cells[labelAt] ?? '').trim());
    this.#labels.set(split, labels);
  }

  #isElsewhere(seen: KeyTable, key: string, split: string): boolean {
    const place = this.#places.get(split) ?? this.#places.size;
    this.#places.set(split, place);
    const before = seen.meet(key, place);
    if (seen.size >= KEYS_MAX) this.#isTooMany = true;
    return before !== null && before !== place;
  }

  #note(): void {
    if (this.#firstRows.length < ROWS_NAMED) this.#firstRows.push(this.#row);
  }

  count(): SplitCount {
    const labels = [...this.#labels].map(([split, them]) => [split, them.size] as const);
    return {
      rows: Object.fromEntries([...this.#rows].sort()),
      unassigned: this.#unassigned,
      duplicates: this.#duplicates,
      subjects: this.#hasSubjects ? this.#subjects.size : null,
      subjectsInTwo: this.#leaking.size,
      labels: labels.length === 0 ? null : Object.fromEntries(labels.sort()),
      isTooMany: this.#isTooMany,
      firstRows: this.#firstRows,
    };
  }
}

/** Splits that are files: each file’s rows are of one split, and all are compared. */
export class FileSplitReader {
  readonly #shared: SplitReader;
  readonly #split: string;
  readonly #places: { readonly subjectAt: number; readonly labelAt: number };

  constructor(shared: SplitReader, split: string, subjectAt: number, labelAt: number) {
    this.#shared = shared;
    this.#split = split;
    this.#places = { subjectAt, labelAt };
  }

  row(cells: readonly string[]): void {
    this.#shared.see(this.#split, cells, cells, this.#places);
  }
}
