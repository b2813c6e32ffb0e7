// Two assessments of the same work compared: by hashes first, then check by check.
import { type Because, refusal } from '../../../base/refusal.ts';
import type { CheckResult } from './assess.ts';
import type { Binding } from './countersignature.ts';
import type { ReadinessKeeping } from './ports.ts';
import type { ReadinessReport } from './report.ts';

type Hashed = Pick<Binding['files'][number], 'sha256' | 'bytes'>;

/** Which files are only on one side; names stay out of it, hashes say enough. */
export function hashProblems(
  { files: theirs }: Pick<Binding, 'files'>,
  ours: readonly Hashed[],
): Because[] {
  const missing = theirs.filter((file) => !ours.some((one) => one.sha256 === file.sha256));
  const extra = ours.filter((file) => !theirs.some((one) => one.sha256 === file.sha256));
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

export const repeatedOutcomes = (results: readonly CheckResult[]): Record<string, string> =>
  Object.fromEntries(
    results.filter((one) => one.isRepeatable).map(({ check, outcome }) => [check, outcome]),
  );

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

/** Every repeatable check must be named, with the outcome that the report has. */
export function outcomeProblems(
  { results }: ReadinessReport,
  checks: Readonly<Record<string, string>>,
): Because[] {
  return results
    .filter((one) => one.isRepeatable && checks[one.check] !== one.outcome)
    .map(({ check, outcome }) => ({
      field: `/statement/checks/${check}`,
      text: `${check} is ${checks[check] ?? 'missing'} there and ${outcome} in the report.`,
    }));
}

export const otherFiles = (because: readonly Because[]) =>
  refusal('conflict', 'data-commons.other-files', 'This is not about the files of the report.', {
    because,
    next: 'Repeat the assessment on the very files that were assessed.',
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
