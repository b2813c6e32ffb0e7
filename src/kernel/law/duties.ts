// Duties and questions of a verdict: gathered from its parts, each once, in a fixed order.
import type { Duty, Effect, Part, Question } from '../../base/verdict.ts';

let dueDay = '';
const dueDates = new Map<string, string>();

/** The civil date a period after the day of the act. Many acts of one day share it. */
export function dueOn(today: string, within: string): string {
  if (dueDay !== today) dueDates.clear();
  dueDay = today;
  const known = dueDates.get(within);
  if (known !== undefined) return known;
  const on = Temporal.PlainDate.from(today).add(within).toString();
  dueDates.set(within, on);
  return on;
}

/**
 * An act that is denied does not happen, so of its duties only those of the denying rules arise (a
 * refusal that must be reported). An act under review carries those it would have once allowed.
 */
export function dutiesOf(effect: Effect, parts: readonly Part[]): readonly Duty[] {
  const found: Duty[] = [];
  for (const part of parts)
    if ((part.effect === 'deny') === (effect === 'deny')) found.push(...part.duties);
  return found.length === 0 ? NONE : once(found, dutyOrder, isSameDuty);
}

export function questionsOf(parts: readonly Part[]): readonly Question[] {
  const found: Question[] = [];
  for (const part of parts) found.push(...part.questions);
  return found.length === 0 ? NONE : once(found, questionOrder, isSameQuestion);
}

const NONE: readonly never[] = Object.freeze([]);

function once<T>(
  items: T[],
  order: (a: T, b: T) => number,
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  if (items.length === 1) return items;
  return items.sort(order).filter((item, i) => i === 0 || !isSame(items[i - 1]!, item));
}

// The same duty from two rules is one duty; it keeps the first rule's citation, and the parts keep
// both. Different periods stay apart: a report is stricter sooner, a record stricter later.
const isSameDuty = (a: Duty, b: Duty): boolean =>
  a.code === b.code &&
  a.on === b.on &&
  a.within === b.within &&
  a.dueOn === b.dueOn &&
  a.text === b.text;

const dutyOrder = (a: Duty, b: Duty): number =>
  compare(a.code, b.code) ||
  compare(a.on, b.on) ||
  compare(a.dueOn ?? '', b.dueOn ?? '') ||
  compare(a.within ?? '', b.within ?? '') ||
  compare(a.text, b.text) ||
  compare(a.rule, b.rule) ||
  compare(a.citation, b.citation);

const isSameQuestion = (a: Question, b: Question): boolean =>
  a.fact === b.fact && a.text === b.text;

const questionOrder = (a: Question, b: Question): number =>
  compare(a.fact, b.fact) || compare(a.text, b.text);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
