// Kleene's strong three-valued logic (Introduction to Metamathematics, 1952, section 64), on the
// numbers 0, 1, 2: `all` is the least, `any` the greatest, `not` the mirror. It is monotone in
// what is known: learning a fact settles an unknown and never overturns a known answer.
import type { JsonObject } from '../../base/json.ts';

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export const truthOf = (holds: boolean): Truth => (holds ? TRUE : FALSE);

/** A condition made ready for one state of the law: its lists and tables are already looked up. */
export interface Condition {
  /** `today` is the UTC civil date of the act. */
  truth(facts: JsonObject, today: string): Truth;
  /** Adds the facts whose absence leaves it unknown; adds nothing when it is known. */
  ask(facts: JsonObject, today: string, into: Set<string>): void;
}

export const ALWAYS: Condition = { truth: () => TRUE, ask: () => undefined };

export function allOf(parts: readonly Condition[]): Condition {
  const truth = (facts: JsonObject, today: string): Truth => {
    let least: Truth = TRUE;
    for (const part of parts) {
      const t = part.truth(facts, today);
      if (t === FALSE) return FALSE;
      if (t < least) least = t;
    }
    return least;
  };
  return withQuestions(truth, parts);
}

export function anyOf(parts: readonly Condition[]): Condition {
  const truth = (facts: JsonObject, today: string): Truth => {
    let greatest: Truth = FALSE;
    for (const part of parts) {
      const t = part.truth(facts, today);
      if (t === TRUE) return TRUE;
      if (t > greatest) greatest = t;
    }
    return greatest;
  };
  return withQuestions(truth, parts);
}

export const not = (part: Condition): Condition => ({
  truth: (facts, today) => (TRUE - part.truth(facts, today)) as Truth,
  ask: part.ask,
});

function withQuestions(truth: Condition['truth'], parts: readonly Condition[]): Condition {
  return {
    truth,
    ask(facts, today, into) {
      if (truth(facts, today) !== UNKNOWN) return;
      for (const part of parts) part.ask(facts, today, into);
    },
  };
}
