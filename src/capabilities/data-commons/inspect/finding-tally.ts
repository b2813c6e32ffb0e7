// Findings gathered while a file is read: one for each rule and field, with the place it was first
// seen and how often. Bounded, since a hostile file can break one rule under a million names.
import type { FileFinding } from './contract.ts';

const FINDINGS_MAX = 100;

export class FindingTally {
  readonly #kept = new Map<string, FileFinding & { count: number }>();
  hasErrors = false;

  note(finding: Omit<FileFinding, 'count'>, times = 1): void {
    if (times < 1) return;
    this.hasErrors ||= finding.level === 'error';
    const key = `${finding.rule}\n${finding.field ?? ''}`;
    const known = this.#kept.get(key);
    if (known) known.count += times;
    else if (this.#kept.size < FINDINGS_MAX) this.#kept.set(key, { ...finding, count: times });
    else this.#kept.set('', OVERFULL);
  }

  error(rule: string, text: string, rest: FindingPlace = {}, times = 1): void {
    this.note({ level: 'error', rule, text, ...rest }, times);
  }

  warn(rule: string, text: string, rest: FindingPlace = {}, times = 1): void {
    this.note({ level: 'warning', rule, text, ...rest }, times);
  }

  has(rule: string): boolean {
    return [...this.#kept.values()].some((finding) => finding.rule === rule);
  }

  /** Takes up what was put away as a list. */
  restore(saved: readonly FileFinding[]): void {
    for (const { count, ...finding } of saved) this.note(finding, count ?? 1);
  }

  /** Errors first, each kind in the order it was found. */
  list(): FileFinding[] {
    const all = [...this.#kept.values()];
    const of = (level: string) => all.filter((finding) => finding.level === level);
    return [...of('error'), ...of('warning')];
  }
}

export type FindingPlace = Pick<FileFinding, 'line' | 'offset' | 'field' | 'citation' | 'next'>;

const OVERFULL = {
  level: 'warning',
  rule: 'inspect.more-findings',
  text: `There is more to say than ${FINDINGS_MAX} findings; the rest is left out.`,
  count: 1,
  next: 'Correct what is listed and inspect the file again.',
} as const;
