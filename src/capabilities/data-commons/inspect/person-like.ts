// Names and texts inside a file that look like a person's own: told by their pattern and their
// number, never by what they say. Readiness refuses them (check C5).
import { identifierKinds } from '../identifier-kinds.ts';
import type { FindingTally } from './finding-tally.ts';

export interface PersonPlace {
  /** Prefix of the rule: `reads`, `expression`. */
  readonly family: string;
  readonly field: string;
  readonly line?: number;
}

export function notePersonLike(text: string, place: PersonPlace, findings: FindingTally): void {
  for (const kind of identifierKinds(text)) noteKind(kind, place, findings);
}

/** `kind` as `identifierKinds` calls it. */
export function noteKind(
  kind: string,
  { family, field, line }: PersonPlace,
  findings: FindingTally,
  times = 1,
): void {
  findings.warn(
    `${family}.person-like-${kind.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}`,
    `${field} holds what looks like ${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind}.`,
    { field, ...(line ? { line } : {}), next: `Write pseudonyms in ${field}, in a new file.` },
    times,
  );
}
