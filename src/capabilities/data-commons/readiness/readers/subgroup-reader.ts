// How many rows stand in each group of a declared dimension (sex, age band, ancestry, site).
import { sentinelIn } from '../../tables/sentinels.ts';

export interface SubgroupCount {
  readonly dimension: string;
  readonly column: string;
  readonly groups: number;
  readonly missing: number;
  readonly largest: number;
  readonly smallest: number;
  readonly isTooMany: boolean;
}

export class SubgroupReader {
  readonly #dimension: string;
  readonly #column: string;
  readonly #at: number;
  readonly #groupsMax: number;
  readonly #groups = new Map<string, number>();
  #missing = 0;
  #isTooMany = false;

  constructor(dimension: string, column: string, at: number, groupsMax: number) {
    this.#dimension = dimension;
    this.#column = column;
    this.#at = at;
    this.#groupsMax = groupsMax;
  }

  row(cells: readonly string[]): void {
    const raw = cells[this.#at] ?? '';
    if (sentinelIn(raw) !== null) {
      this.#missing++;
      return;
    }
    const group = raw.trim();
    const count = this.#groups.get(group);
    if (count === undefined && this.#groups.size >= this.#groupsMax) this.#isTooMany = true;
    else this.#groups.set(group, (count ?? 0) + 1);
  }

  count(): SubgroupCount {
    const counts = [...this.#groups.values()];
    return {
      dimension: this.#dimension,
      column: this.#column,
      groups: counts.length,
      missing: this.#missing,
      largest: counts.reduce((most, each) => Math.max(most, each), 0),
      smallest: counts.length === 0 ? 0 : counts.reduce((least, each) => Math.min(least, each)),
      isTooMany: this.#isTooMany,
    };
  }
}
