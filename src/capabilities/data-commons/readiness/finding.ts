// What a check finds: one of four outcomes, with the numbers it rests on, the reason in words, and
// what a steward does about it. Nothing here holds a value of any person.
import type { JsonObject } from '../../../base/json.ts';
import { type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;

export const OUTCOMES = ['passed', 'failed', 'unrunnable', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ToDoSchema = Type.Object(
  {
    text: Type.String({ description: 'What to do, addressed to the steward' }),
    because: Type.String({ description: 'What was found' }),
    field: Type.Optional(Type.String({ description: 'Field of the description to write' })),
    file: Type.Optional(Type.String({ description: 'Path below the data folder' })),
    column: Type.Optional(Type.String()),
    /** Only the shape of what to write, never a value from the data. */
    example: Type.Optional(Type.String()),
  },
  strict,
);
export type ToDo = Static<typeof ToDoSchema>;

export const FindingSchema = Type.Object(
  {
    outcome: Type.Unsafe<Outcome>(Type.Enum([...OUTCOMES])),
    reason: Type.String(),
    evidence: Type.Unsafe<JsonObject>(Type.Object({}, { description: 'Counts and names' })),
    toDo: Type.Array(ToDoSchema),
  },
  strict,
);
export type Finding = Static<typeof FindingSchema>;

/** To-dos beyond this many of one check are counted, not listed. */
const TO_DO_MAX = 50;

/** Passed when nothing is to do; else failed, its reason being what was found first. */
export function judged(
  passedBecause: string,
  evidence: JsonObject,
  problems: readonly ToDo[],
): Finding {
  if (problems.length === 0)
    return { outcome: 'passed', reason: passedBecause, evidence, toDo: [] };
  return { outcome: 'failed', reason: reasonOf(problems), evidence, toDo: firstOf(problems) };
}

export const unrunnable = (
  reason: string,
  toDo: readonly ToDo[],
  evidence: JsonObject = {},
): Finding => ({ outcome: 'unrunnable', reason, evidence, toDo: firstOf(toDo) });

export const notApplicable = (reason: string): Finding => ({
  outcome: 'not-applicable',
  reason,
  evidence: {},
  toDo: [],
});

/** A field of the description that nobody wrote. */
export const unwritten = (field: string, what: string, example?: string): ToDo => ({
  text: `Write ${what}.`,
  because: `${field} is missing.`,
  field,
  ...(example === undefined ? {} : { example }),
});

const reasonOf = (problems: readonly ToDo[]): string => {
  const said = problems.slice(0, 3).map(({ because }) => because);
  const more = problems.length > 3 ? ` And ${problems.length - 3} more.` : '';
  return `${said.join(' ')}${more}`;
};

const firstOf = (toDo: readonly ToDo[]): ToDo[] => toDo.slice(0, TO_DO_MAX);
