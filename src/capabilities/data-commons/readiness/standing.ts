// What a data set keeps of a report. What fails is kept by name only: partners read it in refusals,
// and counts or columns are the holder's own.
import type { Dataset } from '../model.ts';
import { isPassed } from './assess.ts';
import { filesText } from './held.ts';
import type { ReadinessProfile } from './profile.ts';
import { bindingDigest, bindingOf, type ReadinessReport, reportDigest } from './report.ts';
import type { ReadinessStanding } from './standing-schema.ts';

type Bound = Pick<Dataset, 'id' | 'files' | 'description'>;

export function standingOf({ files }: Bound, report: ReadinessReport): ReadinessStanding {
  const { level, results, assessedAt, expiresAt, binding } = report;
  const open = results.filter(({ outcome }) => !isPassed(outcome));
  const lawful = results.filter(({ isLawfulBasis }) => isLawfulBasis);
  return {
    level,
    report: reportDigest(report),
    files: filesText(files),
    description: binding.description,
    profile: `${binding.profile.id} ${binding.profile.version}`,
    assessedAt,
    expiresAt,
    failing: open.map(({ level: of, check, title, outcome }) => ({
      level: of,
      text: `${check} ${title}${outcome === 'unrunnable' ? ' (could not be run)' : ''}`,
    })),
    ...(lawful.length > 0
      ? { lawfulBasis: lawful.every((one) => isPassed(one.outcome)) ? 'evidenced' : 'missing' }
      : {}),
  };
}

export const isSameBinding = (
  dataset: Bound,
  profile: ReadinessProfile,
  report: ReadinessReport,
): boolean => bindingDigest(bindingOf(dataset, profile)) === bindingDigest(report.binding);
