// A pack as it is shown at a moment: how much of it is verified, how long it holds, its sources,
// lists and tables as they stood, and every import of it. Pure.
import type { AskedAt } from '../../base/verdict.ts';
import type { Pack } from './pack-schema.ts';
import { dateIn, holdsOn, isKnownAt, spanOf } from './periods.ts';
import { statusOf } from './rule-part.ts';
import type { PackRow, PackView } from './rule-schemas.ts';
import type { PackVersion, RuleSet } from './rule-set.ts';
import { rulesAt } from './rule-texts.ts';
import { packsKnown } from './rule-view.ts';

/** By name. */
export function packRows(rules: RuleSet, at: AskedAt): PackRow[] {
  const packs = packsKnown(rules, at);
  const shown = Map.groupBy(rulesAt(rules, at), ({ pack }) => pack.pack);
  return [...rules.packsAt(at.knownAt).values()]
    .map(({ pack, digest, knownFrom }): PackRow => {
      const found = shown.get(pack.pack) ?? [];
      const statuses = found.map(({ rule }) => statusOf(pack, rule, packs));
      const count = (status: string) => statuses.filter((one) => one === status).length;
      return {
        pack: pack.pack,
        title: pack.title,
        place: pack.place,
        version: pack.version,
        digest,
        knownFrom,
        rules: {
          total: found.length,
          inForce: found.filter(({ standing }) => standing === 'in-force').length,
          verified: count('verified'),
          unverified: count('unverified'),
          demonstration: count('demonstration'),
        },
        cases: pack.tests?.length ?? 0,
        ...spanOfPack(pack),
      };
    })
    .sort((a, b) => (a.pack < b.pack ? -1 : 1));
}

function spanOfPack(pack: Pack): { validFrom?: string; validTo?: string } {
  const spans = pack.rules.map(({ valid }) => spanOf(valid));
  const starts = spans.map(({ from }) => from).sort();
  const ends = spans.flatMap(({ to }) => to ?? []).sort();
  if (starts.length === 0) return {};
  const isOver = ends.length === spans.length;
  return { validFrom: starts[0]!, ...(isOver ? { validTo: ends.at(-1)! } : {}) };
}

export function packView(rules: RuleSet, name: string, at: AskedAt): PackView | null {
  const version = rules.packsAt(at.knownAt).get(name);
  const row = packRows(rules, at).find(({ pack }) => pack === name);
  if (!version || !row) return null;
  const { pack } = version;
  const isNow = (entry: Dated): boolean =>
    holdsOn(entry, dateIn(at.validAt)) && isKnownAt(entry.known, at.knownAt);
  return {
    ...row,
    ...(pack.whoMayChange === undefined ? {} : { whoMayChange: pack.whoMayChange }),
    sources: Object.entries(pack.sources).map(([source, told]) => ({ name: source, ...told })),
    lists: Object.entries(pack.lists ?? {}).map(([list, { title, source, status, members }]) => ({
      name: list,
      title,
      status: status ?? pack.sources[source]!.status,
      members: members.filter(isNow).flatMap(({ codes }) => codes.map(String)),
    })),
    tables: Object.entries(pack.tables ?? {}).map(([table, { title, source, status, values }]) => ({
      name: table,
      title,
      status: status ?? pack.sources[source]!.status,
      values: values.filter(isNow).map(({ key, value, unit }) => ({
        key,
        value,
        ...(unit === undefined ? {} : { unit }),
      })),
    })),
    versions: versionsOf(rules, name),
  };
}

type Dated = Parameters<typeof holdsOn>[0] & { readonly known?: { from: string; to?: string } };

/** Newest first. */
const versionsOf = (rules: RuleSet, name: string): PackView['versions'] =>
  rules.versions
    .filter(({ pack }) => pack.pack === name)
    .map(({ pack, digest, knownFrom }: PackVersion) => ({
      version: pack.version,
      digest,
      knownFrom,
    }))
    .sort((a, b) => (a.knownFrom > b.knownFrom ? -1 : 1));
