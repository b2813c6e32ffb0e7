// The lists and tables of packs as they stood on a date and were known at an instant.
import type { Json } from '../../base/json.ts';
import type { AskedAt } from '../../base/verdict.ts';
import type { Pack, PackTable } from './pack-schema.ts';
import { dateIn, holdsOn, isKnownAt } from './periods.ts';

export interface TableNow {
  readonly values: ReadonlyMap<string, number>;
  readonly otherKeys: 'none' | 'unknown';
}

/** Null where nothing of that name is known: what refers to it is then unknown, never permitted. */
export interface LookUp {
  list(ref: string): ReadonlySet<Json> | null;
  table(ref: string): TableNow | null;
}

/** `us/bulk-data#countries` -> that pack; `countries` -> the pack that says so. */
export function splitRef(
  ref: string,
  home: string,
): { readonly pack: string; readonly name: string } {
  const cut = ref.indexOf('#');
  return cut < 0
    ? { pack: home, name: ref }
    : { pack: ref.slice(0, cut), name: ref.slice(cut + 1) };
}

export const lookUpIn = (packs: ReadonlyMap<string, Pack>, home: string, at: AskedAt): LookUp => ({
  list(ref) {
    const { pack, name } = splitRef(ref, home);
    const list = packs.get(pack)?.lists?.[name];
    return list ? new Set(list.members.filter(isNow(at)).flatMap(({ codes }) => codes)) : null;
  },
  table(ref) {
    const { pack, name } = splitRef(ref, home);
    const table = packs.get(pack)?.tables?.[name];
    return table ? tableAt(table, at) : null;
  },
});

type Dated = { readonly from: string; readonly to?: string; readonly known?: DatedKnown };
type DatedKnown = { readonly from: string; readonly to?: string };

const isNow =
  (at: AskedAt) =>
  (entry: Dated): boolean =>
    holdsOn(entry, dateIn(at.validAt)) && isKnownAt(entry.known, at.knownAt);

function tableAt(table: PackTable, at: AskedAt): TableNow {
  const now = table.values.filter(isNow(at));
  return {
    values: new Map(now.map(({ key, value }) => [key, value])),
    otherKeys: table.otherKeys ?? 'unknown',
  };
}
