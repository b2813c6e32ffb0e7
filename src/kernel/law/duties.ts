// Duties and questions of a verdict: gathered from its parts, each once, in a fixed order.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
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
  let merged: Duty[] | null = null;
  for (const part of parts) {
    if (part.duties.length === 0 || (part.effect === 'deny') !== (effect === 'deny')) continue;
    merged = merged ? merged.concat(part.duties) : [...part.duties];
  }
  return merged ? once(merged, dutyKey) : NONE;
}

export function questionsOf(parts: readonly Part[]): readonly Question[] {
  let merged: Question[] | null = null;
  for (const part of parts) {
    if (part.questions.length === 0) continue;
    merged = merged ? merged.concat(part.questions) : [...part.questions];
  }
  return merged ? once(merged, questionKey) : NONE;
}

const NONE: readonly never[] = Object.freeze([]);

// The same duty from two rules is one duty; it keeps the first rule's citation, and the parts keep
// both. Different periods stay apart: a report is stricter sooner, a record stricter later.
const dutyKey = (duty: Duty): string =>
  canonicalJson([duty.code, duty.on, duty.within ?? '', duty.dueOn ?? '', duty.text]);
const questionKey = (question: Question): string => canonicalJson([question.fact, question.text]);

function once<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const whole = (item: T) => canonicalJson(item as Json);
  const sorted = items
    .map((item) => ({ item, key: key(item), whole: whole(item) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.whole, b.whole));
  return sorted.filter(({ key }, i) => sorted[i - 1]?.key !== key).map(({ item }) => item);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
