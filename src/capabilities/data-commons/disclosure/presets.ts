// Settings of disclosure control that statistical offices and data holders use, by the names people
// know them by. Where a rule forbids counts of 1 to n, the least that may be told is n + 1.
import type { DisclosurePolicy } from './policy.ts';

export interface Preset {
  readonly name: string;
  readonly of: string;
  readonly rule: string;
  /** None of these was read at its own source yet. */
  readonly status: 'verified' | 'unverified';
  readonly policy: DisclosurePolicy;
}

const policy = (
  minimumCell: number,
  zeros: DisclosurePolicy['zeros'],
  roundingBase = 1,
): DisclosurePolicy => ({ minimumCell, zeros, roundingBase, dominancePercent: 85 });

export const PRESETS: readonly Preset[] = [
  {
    name: 'UK-10-5',
    of: 'Office for National Statistics and UK longitudinal studies',
    rule: 'fewer than 10 suppressed, nobody too; the rest rounded to 5',
    status: 'unverified',
    policy: policy(10, 'suppress', 5),
  },
  {
    name: 'CMS-11',
    of: 'Centers for Medicare & Medicaid Services',
    rule: '1 to 10 suppressed, nobody may be told',
    status: 'unverified',
    policy: policy(11, 'publish'),
  },
  {
    name: 'AllOfUs-20',
    of: 'All of Us Research Program',
    rule: '1 to 20 suppressed, nobody may be told',
    status: 'unverified',
    policy: policy(21, 'publish'),
  },
  {
    name: 'DK-5',
    of: 'Danish Health Data Authority',
    rule: 'fewer than 5 suppressed',
    status: 'unverified',
    policy: policy(5, 'suppress'),
  },
  {
    name: 'DataSHIELD',
    of: 'DataSHIELD, its filter of tables as installed',
    rule: '1 and 2 suppressed, nobody may be told',
    status: 'unverified',
    policy: policy(3, 'publish'),
  },
];
