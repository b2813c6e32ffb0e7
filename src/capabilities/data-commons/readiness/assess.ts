// Runs a profile on evidence: every check ends in one of four outcomes, and a level is reached when
// all checks of it and of those below passed or do not apply. Nothing is assumed.
import { parse, type Static, Type } from '../../../base/schema.ts';
import { IdentifiabilitySettings, SubgroupSettings } from './checks/persons.ts';
import { ApiSettings } from './checks/reproduced.ts';
import type { Evidence } from './evidence.ts';
import { FindingSchema, type Outcome } from './finding.ts';
import { PROCEDURES } from './procedures.ts';
import type { ProfileCheck, ReadinessProfile } from './profile.ts';
import type { ReadingSettings } from './table-reading.ts';

export const CheckResultSchema = Type.Object(
  {
    check: Type.String(),
    level: Type.Integer({ minimum: 1, maximum: 4 }),
    title: Type.String(),
    ...FindingSchema.properties,
    isLawfulBasis: Type.Optional(Type.Boolean()),
    isRepeatable: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type CheckResult = Static<typeof CheckResultSchema>;

export const isPassed = (outcome: Outcome): boolean =>
  outcome === 'passed' || outcome === 'not-applicable';

export function assess(profile: ReadinessProfile, evidence: Evidence): CheckResult[] {
  const first = profile.checks.map((check) => resultOf(check, evidence));
  const outcomes = repeatedOutcomes(first);
  // Another node's word counts for what it found: it must be what is found here now.
  const countersignatures = evidence.countersignatures.filter(
    ({ statement }) => differingChecks(outcomes, statement.checks).length === 0,
  );
  if (countersignatures.length === evidence.countersignatures.length) return first;
  return first.map((result, at) => {
    const check = profile.checks[at]!;
    const readsThem = check.procedure === 'countersigned';
    return readsThem ? resultOf(check, { ...evidence, countersignatures }) : result;
  });
}

function resultOf(check: ProfileCheck, evidence: Evidence): CheckResult {
  const { id, level, title, procedure, isLawfulBasis, isRepeatable } = check;
  return {
    check: id,
    level,
    title,
    ...PROCEDURES[procedure].check(evidence, check.with),
    ...(isLawfulBasis ? { isLawfulBasis } : {}),
    ...(isRepeatable ? { isRepeatable } : {}),
  };
}

/** Of the checks that another node can run on a copy. */
export const repeatedOutcomes = (results: readonly CheckResult[]): Record<string, string> =>
  Object.fromEntries(
    results.filter((one) => one.isRepeatable).map(({ check, outcome }) => [check, outcome]),
  );

/** Which checks ended otherwise, or are on one side only. */
export const differingChecks = (
  ours: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter(
    (check) => ours[check] !== theirs[check],
  );

/** The highest level of which, and below which, no check is open. */
export function levelOf(profile: ReadinessProfile, results: readonly CheckResult[]): number {
  const levels = profile.levels.map(({ level }) => level).sort((a, b) => a - b);
  let reached = 0;
  for (const level of levels) {
    if (level === 0) continue;
    if (results.some((one) => one.level === level && !isPassed(one.outcome))) break;
    reached = level;
  }
  return reached;
}

/** What reading the files must know of the profile: sample sizes and bounds of several checks. */
export function readingSettings(profile: ReadinessProfile): ReadingSettings {
  const settingsOf = (name: string) => profile.checks.find((one) => one.procedure === name)?.with;
  const persons = parse(IdentifiabilitySettings, settingsOf('identifiability') ?? {});
  const groups = parse(SubgroupSettings, settingsOf('subgroups') ?? {});
  return {
    cellMin: persons.ok ? persons.value.cellMin : 1,
    freeTextCharacters: persons.ok ? persons.value.freeTextCharacters : 1,
    freeTextSampled: persons.ok ? persons.value.freeTextSampled : 1,
    groupsMax: groups.ok ? groups.value.groupsMax : 2,
    wantsNumbers: profile.checks.some((one) => one.procedure === 'statistics'),
  };
}

/** Of the node's own doors, where the profile has that check; none otherwise. */
export function recordsToAsk(profile: ReadinessProfile): number {
  const check = profile.checks.find(({ procedure }) => procedure === 'api-access');
  const settings = parse(ApiSettings, check?.with ?? {});
  return settings.ok ? settings.value.records : 0;
}
