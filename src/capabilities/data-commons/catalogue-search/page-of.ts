// One page of the catalogue. Where only what may be used is wanted, entries are judged one after
// the other until the page is full or enough were looked at; the next page goes on from there.
import type { Database } from '../../../kernel/storage/index.ts';
import { levelOn } from '../known-facts.ts';
import { type JudgedUse, type Judging, type Use, useJudge } from './judged-use.ts';
import { type CatalogueFilter, type Entry, searchPage } from './search-store.ts';

/** So that one search stays short however few may be used. */
const LOOKED_AT_MAX = 1_000;
const READ_AT_ONCE = 100;

export interface Paging {
  readonly filter: CatalogueFilter;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly judging?: Judging | undefined;
  readonly uses?: readonly Use[] | undefined;
}
export interface Found extends Entry {
  readonly level: number;
  readonly use?: JudgedUse;
}
export interface Page {
  readonly entries: readonly Found[];
  /** Id after which to go on; absent at the end. */
  readonly next?: string;
}

export async function pageOf(db: Database, at: Temporal.Instant, paging: Paging): Promise<Page> {
  const { filter, limit, judging, uses } = paging;
  const judge = judging && useJudge(judging);
  const entries: Found[] = [];
  let { after } = paging;
  const size = uses === undefined ? limit : READ_AT_ONCE;
  for (let lookedAt = 0; lookedAt < LOOKED_AT_MAX; ) {
    const read = await searchPage(db, { ...filter, after, limit: size + 1 });
    for (const entry of read.slice(0, size)) {
      const use = await judge?.(entry);
      lookedAt++;
      after = entry.dataset.id;
      if (uses !== undefined && (use === undefined || !uses.includes(use.outcome))) continue;
      const level = levelOn(entry.dataset, at) ?? 0;
      entries.push({ ...entry, level, ...(use ? { use } : {}) });
      if (entries.length === limit) break;
    }
    const isEnd = read.length <= size && after === read.at(-1)?.dataset.id;
    if (isEnd || read.length === 0) return { entries };
    if (entries.length === limit) break;
  }
  return { entries, ...(after === undefined ? {} : { next: after }) };
}
