// One term's contribution to a verdict, with its citation, the facts it read and what to ask.
import type { AskedAt, Duty, Effect, Part } from '../../../base/verdict.ts';
import { EFFECTS } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { type FactName, questionFor } from '../agreement/questions.ts';
import { kept } from './kept.ts';
import type { DuoReference } from './reference.ts';
import type { DuoTerms } from './term-list.ts';

export interface Matching {
  readonly facts: DataActFacts;
  readonly reference: DuoReference;
  readonly at: AskedAt;
  /** The UTC civil date of the act. */
  readonly on: string;
}

/** What a term says, before it is cited. */
export interface Finding {
  readonly effect: Effect;
  readonly text: string;
  readonly facts: readonly FactName[];
  readonly unknown?: readonly FactName[];
  readonly next?: string;
  readonly duty?: { readonly text: string; readonly dueOn?: string };
  /** The disease hierarchy or the regions took part: their version is named too. */
  readonly used?: 'diseases' | 'regions';
}

export const permit = (text: string, facts: readonly FactName[] = []): Finding => ({
  effect: 'permit',
  text,
  facts,
});
export const deny = (text: string, facts: readonly FactName[], next: string): Finding => ({
  effect: 'deny',
  text,
  facts,
  next,
});
/** A hard limit whose fact is not known is a refusal that asks (section 6.2 step 4). */
export const denyUnknown = (text: string, ...unknown: readonly FactName[]): Finding => ({
  effect: 'deny',
  text,
  facts: unknown,
  unknown,
  next: 'Give the missing facts with evidence, and ask again.',
});
export const review = (
  text: string,
  facts: readonly FactName[],
  unknown: readonly FactName[],
  next: string,
): Finding => ({ effect: 'review', text, facts, unknown, next });

const RANK: { readonly [E in Effect]: number } = {
  permit: EFFECTS.indexOf('permit'),
  'permit-with-duties': EFFECTS.indexOf('permit-with-duties'),
  review: EFFECTS.indexOf('review'),
  deny: EFFECTS.indexOf('deny'),
};
export const rankOf = (effect: Effect): number => RANK[effect];
export const worse = (a: Effect, b: Effect): Effect => (rankOf(a) >= rankOf(b) ? a : b);
/** The worst effect; none at all is a refusal, since nothing permitted. */
export const worstEffect = (parts: readonly { readonly effect: Effect }[]): Effect =>
  parts.length === 0 ? 'deny' : parts.map((part) => part.effect).reduce(worse);

const WHO = 'The holder of the data set, within the consent of the persons concerned';

export function partOf(matching: Matching, term: string, finding: Finding): Part {
  const { terms } = matching.reference;
  const code = terms.byId.get(term)?.code ?? term;
  const citation = citationOf(terms, term);
  const { effect, text, unknown, duty, next } = finding;
  const isOpen = effect === 'permit' || effect === 'permit-with-duties';
  return {
    effect,
    rule: term,
    place: 'dataset',
    citation,
    source: sourceOf(matching.reference, finding.used),
    status: terms.status,
    text,
    facts: eachOnce(finding.facts),
    duties: duty ? [dutyOf(term, code, citation, duty)] : NONE,
    questions: unknown && unknown.length > 0 ? eachOnce(unknown).map(questionFor) : NONE,
    ...(isOpen ? undefined : { whoMayChange: WHO }),
    ...(next === undefined ? undefined : { next }),
  };
}
const NONE: readonly never[] = [];

const eachOnce = (names: readonly FactName[]): readonly FactName[] =>
  names.every((name, i) => i === 0 || names[i - 1]! < name) ? names : [...new Set(names)].sort();

const citationOf = kept((terms: DuoTerms, id: string): string => {
  const term = terms.byId.get(id);
  return term ? `${id} (${term.label})` : `DUO ${terms.version}`;
});

const dutyOf = (
  rule: string,
  code: string,
  citation: string,
  duty: NonNullable<Finding['duty']>,
): Duty => ({
  code,
  text: duty.text,
  on: 'requester',
  ...(duty.dueOn === undefined ? {} : { dueOn: duty.dueOn }),
  rule,
  citation,
});

const sourceWith = kept((reference: DuoReference, what: string): NonNullable<Part['source']> => {
  const { source } = reference.terms;
  const version = what === 'diseases' ? reference.diseases.version : reference.regions.version;
  return { ...source, title: `${source.title}; ${what}: ${version}` };
});

const sourceOf = (reference: DuoReference, used: Finding['used']): NonNullable<Part['source']> =>
  used === undefined ? reference.terms.source : sourceWith(reference, used);
