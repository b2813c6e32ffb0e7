// Region codes expanded by date: the EU of 2019 is not the EU of 2021. The members are data
// (packs/reference/regions.yaml, in the form of a rule pack's lists).
import { ok, type Result } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import type { AskedAt } from '../../../base/verdict.ts';
import { kept } from './kept.ts';

interface Span {
  readonly from: string;
  readonly to?: string;
}
interface Membership extends Span {
  readonly codes: readonly string[];
  readonly known?: Span;
}

export interface Regions {
  readonly version: string;
  /** Region code in capitals -> who belonged when. */
  readonly lists: ReadonlyMap<string, readonly Membership[]>;
}

const SpanSchema = Type.Object({ from: Type.String(), to: Type.Optional(Type.String()) });
// Only what is needed here; the whole form is the rule pack's and is checked when packs are loaded.
const RegionPackSchema = Type.Object({
  version: Type.String(),
  lists: Type.Record(
    Type.String(),
    Type.Object({
      members: Type.Array(
        Type.Object({
          codes: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' })),
          from: Type.String(),
          to: Type.Optional(Type.String()),
          known: Type.Optional(SpanSchema),
        }),
      ),
    }),
  ),
});

/** The parsed content of packs/reference/regions.yaml. */
export function readRegions(pack: unknown): Result<Regions> {
  const read = parse(RegionPackSchema, pack);
  if (!read.ok) return read;
  const { version, lists } = read.value;
  return ok({
    version,
    lists: new Map(Object.entries(lists).map(([name, list]) => [name.toUpperCase(), list.members])),
  });
}

const holds = (span: Span, on: string): boolean =>
  span.from <= on && (span.to === undefined || on < span.to);

/** The countries that the code means then: a region's members, or the country itself. */
export const countriesOf = (regions: Regions, code: string, at: AskedAt): ReadonlySet<string> =>
  countries(regions, `${code} ${at.validAt.slice(0, 10)} ${at.knownAt.slice(0, 10)}`);

const countries = kept((regions: Regions, key: string): ReadonlySet<string> => {
  const [code = '', on = '', knownOn = ''] = key.split(' ');
  const members = regions.lists.get(code);
  if (members === undefined) return new Set([code]);
  const then = members.filter(
    (member) => holds(member, on) && (!member.known || holds(member.known, knownOn)),
  );
  return new Set(then.flatMap((member) => member.codes));
});

/** A known region, or the form of an ISO 3166-1 alpha-2 code. */
export const isPlaceCode = (regions: Regions, code: string): boolean =>
  regions.lists.has(code) || /^[A-Z]{2}$/.test(code);
