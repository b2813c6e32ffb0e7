// The profile as a pack: levels, checks, thresholds, sources. The procedures are in code; which of
// them run, at which level and with which settings is data, so that a new standard is a new file.
import { canonicalJson } from '../../../base/canonical-json.ts';
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import type { Json } from '../../../base/json.ts';
import { type Because, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { parse, type Static, Type } from '../../../base/schema.ts';
import { SourceSchema } from '../duo/term-list.ts';
import { PROCEDURES, type ProcedureName } from './procedures.ts';

const strict = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1 });
const Id = Type.String({ pattern: '^[A-Z][0-9]{1,2}$' });
const Criterion = Type.String({ pattern: '^[0-9]\\.[a-z]$' });
const Level = Type.Integer({ minimum: 0, maximum: 4 });

const CheckSchema = Type.Object(
  {
    id: Id,
    level: Type.Integer({ minimum: 1, maximum: 4 }),
    title: Text,
    procedure: Text,
    with: Type.Record(Type.String(), Type.Unknown()),
    from: Type.Array(Type.Object({ source: Text, section: Text }, strict), { minItems: 1 }),
    criteria: Type.Array(Criterion),
    ehds: Type.Optional(Text),
    isRepeatable: Type.Optional(
      Type.Boolean({ description: 'Another node can run it on a copy of the files' }),
    ),
    isLawfulBasis: Type.Optional(
      Type.Boolean({ description: 'Failing it refuses questions by itself' }),
    ),
  },
  strict,
);

export const ReadinessProfileSchema = Type.Object(
  {
    reference: Text,
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' }),
    title: Text,
    validMonths: Type.Integer({ minimum: 1, maximum: 120 }),
    cureDays: Type.Integer({ minimum: 1, maximum: 3_650 }),
    sources: Type.Record(Type.String(), SourceSchema),
    levels: Type.Array(Type.Object({ level: Level, title: Text, meaning: Text }, strict), {
      minItems: 2,
    }),
    checks: Type.Array(CheckSchema, { minItems: 1 }),
    score: Type.Object(
      {
        source: Text,
        dimensions: Type.Array(
          Type.Object(
            {
              title: Text,
              criteria: Type.Array(
                Type.Object({ id: Criterion, title: Text, asks: Type.Optional(Text) }, strict),
                { minItems: 1 },
              ),
            },
            strict,
          ),
        ),
      },
      strict,
    ),
  },
  strict,
);
type Written = Static<typeof ReadinessProfileSchema>;
export type ProfileCheck = Omit<Written['checks'][number], 'procedure'> & {
  readonly procedure: ProcedureName;
};
export type ReadinessProfile = Omit<Written, 'checks'> & {
  readonly checks: readonly ProfileCheck[];
  /** Of its content: two nodes speak of the same profile when it is the same. */
  readonly digest: Digest;
};

/** The parsed content of a file of packs/reference/readiness; errors name file and field. */
export function readReadinessProfile(file: string, content: unknown): Result<ReadinessProfile> {
  const read = parse(ReadinessProfileSchema, content);
  const problems = read.ok ? problemsOf(read.value) : read.refusal.because;
  if (!read.ok || problems.length > 0) return refused(badProfile(file, problems));
  const checks = read.value.checks as unknown as readonly ProfileCheck[];
  return ok({ ...read.value, checks, digest: digestOfJson(plain(read.value)) });
}

const plain = (value: Written): Json => JSON.parse(canonicalJson(value as unknown as Json)) as Json;

function problemsOf(profile: Written): Because[] {
  const { checks, levels, sources, score } = profile;
  const criteria = new Set(score.dimensions.flatMap((one) => one.criteria.map(({ id }) => id)));
  const known = new Set(levels.map(({ level }) => level));
  const problems: Because[] = [];
  const seen = new Set<string>();
  if (sources[score.source] === undefined)
    problems.push({ field: '/score/source', text: `there is no source ${score.source}` });
  for (const [at, { level }] of levels.entries())
    if (level > 0 && !checks.some((check) => check.level === level))
      problems.push({ field: `/levels/${at}`, text: `level ${level} has no check` });
  for (const [at, check] of checks.entries()) {
    const field = `/checks/${at}`;
    if (seen.has(check.id))
      problems.push({ field: `${field}/id`, text: `${check.id} is there twice` });
    seen.add(check.id);
    if (!known.has(check.level))
      problems.push({ field: `${field}/level`, text: `there is no level ${check.level}` });
    for (const [n, { source }] of check.from.entries())
      if (sources[source] === undefined)
        problems.push({ field: `${field}/from/${n}/source`, text: `there is no source ${source}` });
    for (const [n, id] of check.criteria.entries())
      if (!criteria.has(id))
        problems.push({ field: `${field}/criteria/${n}`, text: `there is no criterion ${id}` });
    problems.push(...settingsProblems(check, field));
  }
  return problems;
}

function settingsProblems(
  { procedure, with: settings }: Written['checks'][number],
  field: string,
): Because[] {
  const known = Object.hasOwn(PROCEDURES, procedure)
    ? PROCEDURES[procedure as ProcedureName]
    : undefined;
  if (known === undefined) {
    const text = `there is no procedure ${procedure}; known: ${Object.keys(PROCEDURES).join(', ')}`;
    return [{ field: `${field}/procedure`, text }];
  }
  const read = parse(known.settings, settings);
  if (read.ok) return [];
  return read.refusal.because.map(({ field: at = '', text }) => ({
    field: `${field}/with${at === '/' ? '' : at}`,
    text,
  }));
}

const badProfile = (file: string, because: readonly Because[]) =>
  refusal('invalid', 'readiness.bad-profile', `${file} is not a profile of AI-readiness.`, {
    because: because.map((one) => ({ ...one, text: `${file} ${one.field ?? ''}: ${one.text}` })),
    next: 'Correct the named fields; packs/README.md says where profiles stand.',
  });
