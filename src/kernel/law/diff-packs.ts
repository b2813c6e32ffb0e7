// What changed in a pack between two moments, each on both clocks: rules that entered, left, stand
// differently or read differently, and who joined or left its lists and tables. The two moments may
// look at one version of the pack or at two.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import type { AskedAt } from '../../base/verdict.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { dateIn, entryAt, periodOn, type Standing, standing } from './periods.ts';
import { lookUpIn } from './reference-facts.ts';

export interface PackMoment {
  readonly pack: Pack;
  readonly at: AskedAt;
}
export interface FieldChange {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}
export interface RuleChange {
  readonly rule: string;
  readonly title: string;
  readonly citation: string;
  readonly was: Standing;
  readonly now: Standing;
  readonly why?: string;
  readonly fields: readonly FieldChange[];
}
export interface ReferenceChange {
  readonly kind: 'list' | 'table';
  readonly name: string;
  /** Codes, or `key = value`; sorted. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
export interface PackDiff {
  readonly pack: string;
  readonly from: AskedAt;
  readonly to: AskedAt;
  readonly rules: readonly RuleChange[];
  readonly references: readonly ReferenceChange[];
}

export function diffPack(from: PackMoment, to: PackMoment): PackDiff {
  const ids = new Set([...from.pack.rules, ...to.pack.rules].map(({ id }) => id));
  return {
    pack: to.pack.pack,
    from: from.at,
    to: to.at,
    rules: [...ids].sort().flatMap((id) => diffRule(id, from, to)),
    references: [...diffReferences('lists', from, to), ...diffReferences('tables', from, to)],
  };
}

function momentOf(id: string, { pack, at }: PackMoment) {
  const entries = pack.rules.filter((rule) => rule.id === id);
  const rule = entryAt(entries, at);
  const now: Standing = rule ? standing(rule, at) : entries.length > 0 ? 'not-known' : 'absent';
  return { rule, standing: now, why: rule && periodOn(rule.valid, dateIn(at.validAt))?.why };
}

function diffRule(id: string, from: PackMoment, to: PackMoment): RuleChange[] {
  const [was, now] = [momentOf(id, from), momentOf(id, to)];
  const fields = was.rule && now.rule ? diffFields(was.rule, now.rule) : [];
  if (was.standing === now.standing && fields.length === 0) return [];
  const either = [...to.pack.rules, ...from.pack.rules];
  const told = (now.rule ?? was.rule ?? either.find((rule) => rule.id === id))!;
  return [
    {
      rule: id,
      title: told.title,
      citation: told.citation,
      was: was.standing,
      now: now.standing,
      ...(now.why ? { why: now.why } : {}),
      fields,
    },
  ];
}

/** The clocks are told by the standing; here is what the rule says. */
const TOLD_BY_STANDING = new Set(['id', 'valid', 'known']);

export function diffFields(was: Rule, now: Rule): FieldChange[] {
  if (was === now) return [];
  const [before, after] = [was, now] as unknown as { readonly [field: string]: Json }[];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return names
    .filter((field) => !TOLD_BY_STANDING.has(field))
    .map((field) => ({ field, was: fieldText(before![field]), now: fieldText(after![field]) }))
    .filter((change) => change.was !== change.now);
}

function fieldText(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : canonicalJson(value);
}

function diffReferences(
  kind: 'lists' | 'tables',
  from: PackMoment,
  to: PackMoment,
): ReferenceChange[] {
  const names = [from, to].flatMap(({ pack }) => Object.keys(pack[kind] ?? {}));
  return [...new Set(names)].sort().flatMap((name) => {
    const [was, now] = [contentOf(kind, name, from), contentOf(kind, name, to)];
    const added = [...now].filter((line) => !was.has(line)).sort();
    const removed = [...was].filter((line) => !now.has(line)).sort();
    if (added.length + removed.length === 0) return [];
    return [
      { kind: kind === 'lists' ? ('list' as const) : ('table' as const), name, added, removed },
    ];
  });
}

function contentOf(kind: 'lists' | 'tables', name: string, moment: PackMoment): Set<string> {
  const { pack, at } = moment;
  const lookUp = lookUpIn(new Map([[pack.pack, pack]]), pack.pack, at);
  if (kind === 'lists') return new Set([...(lookUp.list(name) ?? [])].map((code) => `${code}`));
  const values = lookUp.table(name)?.values ?? new Map<string, number>();
  return new Set([...values].map(([key, value]) => `${key} = ${value}`));
}

export function diffLines(diff: PackDiff): string[] {
  const [from, to] = [momentText(diff.from), momentText(diff.to)];
  const lines = [`${diff.pack}: from ${from} to ${to}`];
  for (const rule of diff.rules) {
    const moved = rule.was === rule.now ? `still ${rule.now}` : `${rule.was} -> ${rule.now}`;
    lines.push(`  ${rule.rule} (${rule.citation}): ${moved}${rule.why ? ` (${rule.why})` : ''}`);
    for (const { field, was, now } of rule.fields)
      lines.push(`    ${field}: ${was || '(none)'} -> ${now || '(none)'}`);
  }
  for (const { kind, name, added, removed } of diff.references) {
    const signed = [...added.map((line) => `+${line}`), ...removed.map((line) => `-${line}`)];
    lines.push(`  ${kind} ${name}: ${signed.join(' ')}`);
  }
  if (lines.length === 1) lines.push('  no difference');
  return lines;
}

const momentText = ({ validAt, knownAt }: AskedAt): string =>
  `${dateIn(validAt)} (known ${dateIn(knownAt)})`;
