// The sums of a data set's budget lines. Lines are sealed (budget-line.ts); sums are added up from
// them and kept in memory only, so that there is nothing else to alter.
import { type BudgetLine, type Seal, sealed } from './budget-line.ts';
import type { PrivacySettings } from './privacy-settings.ts';

export interface Asker {
  readonly member: string;
  readonly organisation: string;
  readonly requester: string;
}

export interface Spent {
  readonly dataset: number;
  readonly organisation: number;
  readonly requester: number;
  /** Exact answers to the organisation. */
  readonly exact: number;
}

export interface Head {
  readonly line: number;
  readonly seal: string;
}
export const NO_LINE: Head = { line: 0, seal: '' };

export class Account {
  #head = NO_LINE;
  #epoch = 1;
  #sums = new Map<string, number>();
  #total = 0;

  /** Of all epochs, to be held against the lines as they stand. */
  get total(): number {
    return this.#total;
  }
  get head(): Head {
    return this.#head;
  }
  get epoch(): number {
    return this.#epoch;
  }

  /** False where the line does not follow or its seal is not ours. */
  add({ seal: written, ...line }: BudgetLine, seal: Seal): boolean {
    if (line.line !== this.#head.line + 1) return false;
    if (sealed(line, this.#head.seal, seal).seal !== written) return false;
    this.#head = { line: line.line, seal: written };
    this.#total += line.cost;
    if (line.kind === 'epoch') {
      this.#epoch = line.epoch;
      this.#sums = new Map();
      return true;
    }
    const { organisation, requester } = keysOf(line);
    for (const key of ['dataset', organisation, requester]) this.#addTo(key, line.cost);
    if (line.kind === 'exact') this.#addTo(`exact ${organisation}`, 1);
    return true;
  }

  spentBy(asker: Asker): Spent {
    const { organisation, requester } = keysOf(asker);
    const of = (key: string) => this.#sums.get(key) ?? 0;
    return {
      dataset: of('dataset'),
      organisation: of(organisation),
      requester: of(requester),
      exact: of(`exact ${organisation}`),
    };
  }

  #addTo(key: string, amount: number): void {
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + amount);
  }
}

const keysOf = ({ member, organisation, requester }: Asker) => {
  const group = groupOf({ member, organisation });
  return { organisation: group, requester: JSON.stringify([group, requester]) };
};

/** Whoever is answered together: what one of them learns, all may know. */
export const groupOf = ({ member, organisation }: Pick<Asker, 'member' | 'organisation'>): string =>
  JSON.stringify([member, organisation]);

export const ACCOUNTS = ['requester', 'organisation', 'dataset'] as const;
type AccountName = (typeof ACCOUNTS)[number];

const LIMITS = {
  requester: 'perRequester',
  organisation: 'perOrganisation',
  dataset: 'perDataset',
} as const;

/** Millionths that each account leaves. */
export function leftIn(spent: Spent, settings: PrivacySettings): Record<AccountName, number> {
  const left = (name: AccountName) => Math.max(0, settings[LIMITS[name]] - spent[name]);
  return {
    requester: left('requester'),
    organisation: left('organisation'),
    dataset: left('dataset'),
  };
}
