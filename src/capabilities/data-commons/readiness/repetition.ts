// Two assessments of the same work compared: by hashes first, then check by check.

import { instantFrom, instantText, plus } from '../../../base/instants.ts';
import { type Because, refusal } from '../../../base/refusal.ts';
import { type CheckResult, differingChecks, levelOf, repeatedOutcomes } from './assess.ts';
import { type Binding, isToCome } from './countersignature.ts';
import type { ReadinessKeeping } from './ports.ts';
import type { ReadinessProfile } from './profile.ts';
import type { ReadinessReport } from './report.ts';

type Hashed = Pick<Binding['files'][number], 'sha256' | 'bytes'>;

/** Which files are only on one side, or more often there; names stay out of it. */
export function hashProblems(
  { files: theirs }: Pick<Binding, 'files'>,
  ours: readonly Hashed[],
): Because[] {
  const missing = without(theirs, ours);
  const extra = without(ours, theirs);
  return [
    ...missing.map(({ sha256, bytes }) => ({
      field: '/files',
      text: `No file has the digest ${sha256} (${bytes} bytes) of the report.`,
    })),
    ...extra.map(({ sha256, bytes }) => ({
      field: '/files',
      text: `${sha256} (${bytes} bytes) is not in the report.`,
    })),
  ];
}

function without(some: readonly Hashed[], others: readonly Hashed[]): Hashed[] {
  const left = others.map(keyOf);
  return some.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
const keyOf = ({ sha256, bytes }: Hashed): string => `${sha256} ${bytes}`;

export interface Difference {
  readonly check: string;
  readonly theirs: string;
  readonly ours: string;
  readonly reason: string;
}

export function differencesOf(
  { results }: ReadinessReport,
  ours: readonly CheckResult[],
): Difference[] {
  return ours.flatMap(({ check, outcome, reason, isRepeatable }) => {
    const theirs = results.find((one) => one.check === check)?.outcome ?? 'missing';
    if (!isRepeatable || theirs === outcome) return [];
    return [{ check, theirs, ours: outcome, reason }];
  });
}

/** Every repeatable check must be named, with the outcome that the report has, and no other. */
export function outcomeProblems(
  { results }: ReadinessReport,
  checks: Readonly<Record<string, string>>,
): Because[] {
  const ours = repeatedOutcomes(results);
  return differingChecks(ours, checks).map((check) => ({
    field: `/statement/checks/${check}`,
    text: `${check} is ${checks[check] ?? 'missing'} there and ${ours[check] ?? 'missing'} in the report.`,
  }));
}

/** What a report says beside its results follows from them and from the profile, or is untrue. */
export function untruths(
  { binding, level, results, assessedAt, expiresAt }: ReadinessReport,
  profile: ReadinessProfile,
  at: Temporal.Instant,
): Because[] {
  const known = new Map(profile.checks.map((check) => [check.id, check]));
  const assessed = instantFrom(assessedAt);
  const term = instantText(plus(assessed, `P${profile.validMonths}M`));
  const isWhole =
    results.length === profile.checks.length &&
    results.every(({ check, level: of }) => known.get(check)?.level === of) &&
    new Set(results.map(({ check }) => check)).size === results.length;
  return [
    ...(isWhole
      ? []
      : [{ field: '/results', text: 'They are not those of the profile’s checks.' }]),
    ...(levelOf(profile, results) === level
      ? []
      : [
          {
            field: '/level',
            text: `The results reach level ${levelOf(profile, results)}, not ${level}.`,
          },
        ]),
    ...(binding.profile.version === profile.version
      ? []
      : [{ field: '/binding/profile', text: `The profile is version ${profile.version}.` }]),
    ...(isToCome(assessedAt, at)
      ? [{ field: '/assessedAt', text: `${assessedAt} is still to come.` }]
      : []),
    ...(expiresAt === term
      ? []
      : [{ field: '/expiresAt', text: `The profile’s term ends at ${term}.` }]),
  ];
}

export const otherFiles = (because: readonly Because[]) =>
  refusal('conflict', 'data-commons.other-files', 'This is not about the files of the report.', {
    because,
    next: 'Repeat the assessment on the very files that were assessed.',
  });

export const untrueReport = (holder: string, because: readonly Because[]) =>
  refusal('invalid', 'data-commons.report-untrue', `The report of ${holder} contradicts itself.`, {
    because: because.map((one) => ({ ...one, field: `/signed/report${one.field ?? ''}` })),
    next: 'Ask the holder to assess the data set again with the profile that both nodes have.',
  });

export const overReport = (at: string) =>
  refusal('conflict', 'data-commons.report-expired', `The report ended on ${at.slice(0, 10)}.`, {
    because: [{ field: '/expiresAt', text: `It held until ${at}.` }],
    next: 'Have the holder assess the data set again, and repeat that.',
  });

export const otherDescription = () =>
  refusal('conflict', 'data-commons.other-description', 'This is not the description assessed.', {
    because: [{ field: '/description', text: 'Its digest is not that of the report.' }],
    next: 'Take report and description from one `entente dataset readiness --json` of the holder.',
  });

export const otherProfile = ({ binding }: ReadinessReport, { profiles }: ReadinessKeeping) =>
  refusal(
    'conflict',
    'data-commons.other-profile',
    `This node does not have the profile ${binding.profile.id} ${binding.profile.version}.`,
    {
      because: [
        {
          field: '/signed/report/binding/profile',
          text: `Loaded: ${profiles.map(({ id, version, digest }) => `${id} ${version} ${digest}`).join(', ')}.`,
        },
      ],
      next: 'Have the operator add the file of that profile.',
    },
  );
