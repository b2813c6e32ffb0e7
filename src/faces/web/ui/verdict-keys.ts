// What tells the lines of a verdict apart: one rule may speak twice (a label of a community each),
// and two rules may ask after one fact, each in words of its own.
import type { Part, Question } from '../../../base/verdict.ts';

export const questionKey = ({ fact, text }: Question): string => `${fact} ${text}`;
export const partKey = ({ place, rule, text }: Part): string => `${place} ${rule} ${text}`;
