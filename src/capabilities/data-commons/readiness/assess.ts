// Runs a profile on evidence: every check ends in one of four outcomes, and a level is reached when
// all checks of it and of those below passed or do not apply. Nothing is assumed.
import { parse, type Static, Type } from '../../../base/schema.ts';
import { IdentifiabilitySettings, SubgroupSettings } from './checks/persons.ts';
import type { Evidence } from './evidence.ts';
import { FindingSchema, type Outcome } from './finding.ts';
import { PROCEDURES } from './procedures.ts';
import type { ReadinessProfile } from './profile.ts';
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
  return profile.checks.map((check) => {
    const { id, level, title, procedure, isLawfulBasis, isRepeatable } = check;
    const finding = PROCEDURES[procedure].check(evidence, check.with);
    return {
      check: id,
      level,
      title,
      ...finding,
      ...(isLawfulBasis ? { isLawfulBasis } : {}),
      ...(isRepeatable ? { isRepeatable } : {}),
    };
  });
}

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
