// At which level a data set stands at an instant: that of its report while the report holds, else
// level 0. A report holds over exactly the files and the description it was made on, and for its
// term.
import { digestOfJson } from '../../../base/digest.ts';
import { instantFrom } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import type { Dataset, Description } from '../model.ts';
import type { ReadinessStanding } from './standing-schema.ts';

type Held = Pick<Dataset, 'files' | 'description' | 'readiness'>;

export interface StandingNow {
  readonly level: number;
  readonly isInForce: boolean;
  /** Why no report holds. */
  readonly why?: string;
  readonly failing: ReadinessStanding['failing'];
  readonly lawfulBasis?: 'evidenced' | 'missing';
}

export const descriptionDigest = (description: Description): string =>
  digestOfJson(description as unknown as Json);

/** Digests of the files, sorted: the same files in another order are the same work. */
export const filesText = (files: Dataset['files']): string =>
  files
    .map(({ sha256 }) => sha256)
    .sort()
    .join(' ');

/** Why the report is about something else than what the data set is now; null when it is not. */
export function departedFrom({ files, description, readiness }: Held): string | null {
  if (readiness === undefined) return 'Its AI-readiness was never assessed.';
  if (filesText(files) !== readiness.files)
    return 'The files are others than those that were assessed.';
  if (descriptionDigest(description) !== readiness.description)
    return 'The description was changed since it was assessed.';
  return null;
}

export function readinessAt(dataset: Held, at: Temporal.Instant): StandingNow {
  const { readiness } = dataset;
  const departed = departedFrom(dataset);
  if (departed !== null || readiness === undefined) return none(departed ?? '');
  const { level, failing, lawfulBasis, assessedAt, expiresAt } = readiness;
  if (Temporal.Instant.compare(instantFrom(expiresAt), at) <= 0)
    return none(`The report of ${assessedAt.slice(0, 10)} ended on ${expiresAt.slice(0, 10)}.`);
  return { level, isInForce: true, failing, ...(lawfulBasis ? { lawfulBasis } : {}) };
}

/** For the formula of an agreement that weighs readiness. */
export const gradedAt = (dataset: Dataset, at: Temporal.Instant) => ({
  description: dataset.description,
  readinessLevel: readinessAt(dataset, at).level,
});

const none = (why: string): StandingNow => ({
  level: 0,
  isInForce: false,
  why,
  failing: [{ level: 1, text: why }],
});
