// The ladder as people read it: each level with its checks, and what is to do, the lowest level
// first.
import { type Static, Type } from '../../../base/schema.ts';
import { type CheckResult, CheckResultSchema, isPassed, levelOf } from './assess.ts';
import { ToDoSchema } from './finding.ts';
import type { ReadinessProfile } from './profile.ts';

const strict = { additionalProperties: false } as const;
const Level = Type.Integer({ minimum: 0, maximum: 4 });

const LadderCheckSchema = Type.Object(
  {
    ...CheckResultSchema.properties,
    sources: Type.Array(
      Type.Object(
        {
          title: Type.String(),
          section: Type.String(),
          url: Type.Optional(Type.String()),
          status: Type.Optional(Type.String({ description: 'Whether the citation was verified' })),
        },
        strict,
      ),
      { description: 'Where the check comes from' },
    ),
  },
  strict,
);
type LadderCheck = Static<typeof LadderCheckSchema>;

export const LadderSchema = Type.Array(
  Type.Object(
    {
      level: Level,
      title: Type.String(),
      meaning: Type.String(),
      isReached: Type.Boolean(),
      /** Empty while nothing was assessed. */
      checks: Type.Array(LadderCheckSchema),
    },
    strict,
  ),
);
export type Ladder = Static<typeof LadderSchema>;

export function ladderOf(profile: ReadinessProfile, results: readonly CheckResult[]): Ladder {
  const reached = results.length === 0 ? 0 : levelOf(profile, results);
  return profile.levels.map(({ level, title, meaning }) => ({
    level,
    title,
    meaning,
    isReached: level <= reached,
    checks: results
      .filter((one) => one.level === level)
      .map((one) => ({ ...one, sources: sourcesOf(profile, one.check) })),
  }));
}

function sourcesOf({ checks, sources }: ReadinessProfile, id: string): LadderCheck['sources'] {
  const from = checks.find((one) => one.id === id)?.from ?? [];
  return from.map(({ source, section }) => {
    const { title = source, url, status } = sources[source] ?? {};
    return { title, section, ...(url ? { url } : {}), ...(status ? { status } : {}) };
  });
}

export const ToDoOfSchema = Type.Object(
  { check: Type.String(), level: Level, ...ToDoSchema.properties },
  strict,
);
export type ToDoOf = Static<typeof ToDoOfSchema>;

export const toDoOf = (results: readonly CheckResult[]): ToDoOf[] =>
  results
    .filter(({ outcome }) => !isPassed(outcome))
    .flatMap(({ check, level, toDo }) => toDo.map((one) => ({ check, level, ...one })))
    .sort((a, b) => a.level - b.level);
