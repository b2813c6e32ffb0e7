// Everything a node has learned of the law, ready to be asked at any two instants. Packs come in
// versions: a later import never edits an earlier one, it only ends its known time, so an answer
// for an instant that has been known stays what it was.
//
// Between two boundaries (a day on which some rule, list or table changes; an instant at which
// something became known) the law stands still. Each such state is compiled once per act kind.
import type { Digest } from '../../base/digest.ts';
import { instantFrom, instantText } from '../../base/instants.ts';
import type { AskedAt, RuleVersion } from '../../base/verdict.ts';
import { knownBoundaries, validBoundaries } from './boundaries.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { dateIn, entryAt, isKnownAt, periodOn, type Standing, standing } from './periods.ts';
import { listsIn, tablesIn } from './predicate.ts';
import { lookUpIn, splitRef } from './reference-facts.ts';
import { type ReadyRule, readyRule } from './rule-part.ts';

export interface PackVersion {
  readonly pack: Pack;
  readonly digest: Digest;
  /** RFC 3339 UTC with milliseconds: when this node imported it. */
  readonly knownFrom: string;
}

/** For packs judged outside a node's history: known since ever. */
export const SINCE_EVER = '0000-01-01T00:00:00.000Z';
/** For questions with everything that is known, whenever it was learned. */
export const END_OF_TIME = '9999-12-31T00:00:00.000Z';

/** The law for one act kind between two boundaries of both clocks. */
export interface Slice {
  readonly rules: readonly ReadyRule[];
  readonly versions: readonly RuleVersion[];
}

export interface RuleSet {
  readonly versions: readonly PackVersion[];
  slice(kind: string, at: AskedAt): Slice;
  /** The versions in use at an instant, by pack name. */
  packsAt(knownAt: string): ReadonlyMap<string, PackVersion>;
}

export function ruleSet(versions: readonly PackVersion[]): RuleSet {
  const ordered = versions
    .map((version) => ({ ...version, knownFrom: normalInstant(version.knownFrom) }))
    .sort(byNameThenTime);
  const validAt = validBoundaries(ordered.map(({ pack }) => pack));
  const knownAt = knownBoundaries(ordered);
  const kinds = new Set(ordered.flatMap(({ pack }) => pack.rules.flatMap(({ act }) => act)));
  const slices = new Map<string, Map<number, Slice>>();
  const packsAt = (instant: string) => packsKnownAt(ordered, normalInstant(instant));
  return {
    versions: ordered,
    packsAt,
    slice(kind, at) {
      if (!kinds.has(kind)) return NOTHING;
      const known = normalInstant(at.knownAt);
      const place =
        countUpTo(knownAt, known) * (validAt.length + 1) + countUpTo(validAt, dateIn(at.validAt));
      const made = slices.get(kind)?.get(place);
      if (made) return made;
      const slice = makeSlice(kind, at, packsKnownAt(ordered, known));
      slices.set(kind, (slices.get(kind) ?? new Map()).set(place, slice));
      return slice;
    },
  };
}

const NOTHING: Slice = { rules: [], versions: [] };

function byNameThenTime(a: PackVersion, b: PackVersion): number {
  const key = (version: PackVersion) =>
    `${version.pack.pack}\n${version.knownFrom}\n${version.digest}`;
  return key(a) < key(b) ? -1 : 1;
}

/** RFC 3339 with milliseconds compares as text; other spellings are brought to it. */
const normalInstant = (text: string): string =>
  text.length === 24 && text.endsWith('Z') ? text : instantText(instantFrom(text));

/** How many of the sorted texts are at or before the given one. */
function countUpTo(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function packsKnownAt(ordered: readonly PackVersion[], knownAt: string): Map<string, PackVersion> {
  const latest = new Map<string, PackVersion>();
  for (const version of ordered)
    if (version.knownFrom <= knownAt) latest.set(version.pack.pack, version);
  return latest;
}

function makeSlice(kind: string, at: AskedAt, known: ReadonlyMap<string, PackVersion>): Slice {
  const packs = new Map([...known].map(([name, { pack }]) => [name, pack]));
  const today = dateIn(at.validAt);
  const rules: ReadyRule[] = [];
  const looked = new Set<string>();
  for (const pack of packs.values()) {
    const lookUp = lookUpIn(packs, pack.pack, at);
    for (const rule of pack.rules) {
      if (!rule.act.includes(kind)) continue;
      looked.add(pack.pack);
      for (const other of packsReferred(pack, rule)) if (packs.has(other)) looked.add(other);
      if (isInForce(rule, at)) rules.push(readyRule(pack, rule, today, packs, lookUp));
    }
  }
  const versions = [...looked].sort().map((name): RuleVersion => {
    const { pack, digest } = known.get(name)!;
    return { pack: name, version: pack.version, digest };
  });
  return { rules, versions };
}

const isInForce = (rule: Rule, at: AskedAt): boolean =>
  isKnownAt(rule.known, at.knownAt) &&
  periodOn(rule.valid, dateIn(at.validAt))?.state === 'in-force';

const packsReferred = (pack: Pack, rule: Rule): string[] =>
  [...listsIn(rule.when, rule.unless), ...tablesIn(rule.when, rule.unless)].map(
    (ref) => splitRef(ref, pack.pack).pack,
  );

export interface RuleStanding {
  readonly pack: string;
  readonly rule: string;
  readonly title: string;
  readonly citation: string;
  readonly standing: Standing;
  readonly why?: string;
}

/** Every rule on an act kind that any version knows of, with how it stands at the two instants. */
export function standings(rules: RuleSet, kind: string, at: AskedAt): RuleStanding[] {
  const everKnown = new Map<string, Rule & { pack: string }>();
  for (const { pack } of rules.versions)
    for (const rule of pack.rules)
      if (rule.act.includes(kind)) everKnown.set(rule.id, { ...rule, pack: pack.pack });
  return [...everKnown.values()]
    .map(({ pack, id, title, citation }) => {
      const why = entryOf(rules, id, at)?.why;
      const now = standingOf(rules, id, at);
      return { pack, rule: id, title, citation, standing: now, ...(why ? { why } : {}) };
    })
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** `absent`: no import ever held it; `not-known`: some does, but not at `knownAt`. */
export function standingOf(rules: RuleSet, ruleId: string, at: AskedAt): Standing {
  const isEver = rules.versions.some(({ pack }) => pack.rules.some(({ id }) => id === ruleId));
  if (!isEver) return 'absent';
  return entryOf(rules, ruleId, at)?.standing ?? 'not-known';
}

function entryOf(rules: RuleSet, ruleId: string, at: AskedAt) {
  for (const { pack } of rules.packsAt(at.knownAt).values()) {
    const entry = entryAt(
      pack.rules.filter(({ id }) => id === ruleId),
      at,
    );
    if (!entry) continue;
    const why = periodOn(entry.valid, dateIn(at.validAt))?.why;
    return { standing: standing(entry, at), ...(why ? { why } : {}) };
  }
  return null;
}
