// Invented data for the component page: no real person, firm, law or record.

import type { Verdict } from '../../../../base/verdict.ts';
import type { TimelineEvent } from '../../ui/timeline.tsx';
import { digestFrom } from './kit-digest.ts';

export const MEMBERS = [
  { code: 'XA', name: 'Arvenia' },
  { code: 'XB', name: 'Borland United' },
  { code: 'XC', name: 'Cassia' },
  { code: 'XD', name: 'Dorian States' },
] as const;

export const DIGEST = digestFrom('3f2a9c1b');
export const ENTRY = 'ent_01K7Q2F9KDEMONSTRATE';
export const AT = '2026-11-22T22:30:15.000Z';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly holder: (typeof MEMBERS)[number];
  readonly persons: number;
  readonly registeredOn: string;
  readonly standing: 'open' | 'asked' | 'closed';
}

export const ROWS: readonly Row[] = [
  row('ds_1', 'Invented heart cohort, variants', 0, 48_210, '2026-03-02', 'open'),
  row('ds_2', 'Invented newborn screening register', 1, 1_204_667, '2025-11-19', 'asked'),
  row(
    'ds_3',
    'Invented island cohort with a rather long name that has to wrap',
    2,
    912,
    '2026-10-30',
    'open',
  ),
  row('ds_4', 'Invented cancer registry', 3, 310_450, '2024-06-14', 'closed'),
];

function row(
  id: string,
  name: string,
  member: 0 | 1 | 2 | 3,
  persons: number,
  registeredOn: string,
  standing: Row['standing'],
): Row {
  return { id, name, holder: MEMBERS[member], persons, registeredOn, standing };
}

const AT_BOTH = { validAt: AT, knownAt: AT };
const RULES = [
  { pack: 'invented.demonstration', version: '3', digest: DIGEST },
  { pack: 'invented.agreement', version: '1', digest: digestFrom('b81d77e0') },
];

export const DENIED: Verdict = {
  effect: 'deny',
  act: 'data.transfer',
  at: AT_BOTH,
  facts: { 'requester.isCommercial': true, 'data.personCount': 48_210, 'data.kinds': ['variants'] },
  parts: [
    {
      effect: 'deny',
      rule: 'invented.transfer-of-bulk-data',
      place: 'XA',
      citation: 'Demonstration Data Act, section 4(2)',
      source: {
        title: 'Demonstration Data Act',
        url: 'https://law.example/demonstration-data-act',
        retrievedOn: '2026-09-01',
      },
      status: 'demonstration',
      text: 'A copy of data on more than 10,000 persons does not leave the holder for a commercial requester.',
      facts: ['data.personCount', 'requester.isCommercial'],
      duties: [],
      questions: [],
      whoMayChange: 'The parliament of the holder; in single cases its data commissioner.',
      next: 'Ask for counts instead of a copy, or for fewer than 10,000 persons.',
      valid: { from: '2025-01-01' },
    },
    {
      effect: 'review',
      rule: 'invented.purpose-must-be-stated',
      place: 'agreement',
      citation: 'Invented Heart Agreement, article 7',
      status: 'agreed',
      text: 'The purpose is not among those agreed on; an officer of the holder looks at it.',
      facts: ['data.kinds'],
      duties: [],
      questions: [{ fact: 'purpose.code', text: 'Which disease is the research about?' }],
      next: 'State the purpose as a code.',
      valid: { from: '2026-01-01', to: '2031-01-01' },
    },
  ],
  duties: [],
  questions: [{ fact: 'purpose.code', text: 'Which disease is the research about?' }],
  rules: RULES,
};

const DUTIES = [
  {
    code: 'invented.report-breach',
    text: 'Report a breach to the holder.',
    on: 'requester',
    within: 'PT72H',
    rule: 'invented.breach',
    citation: 'Invented Heart Agreement, article 12',
  },
  {
    code: 'invented.keep-record',
    text: 'Keep the record of the answer.',
    on: 'holder',
    dueOn: '2036-11-22',
    isPeriod: true,
    rule: 'invented.records',
    citation: 'Demonstration Data Act, section 19',
  },
] as const;

export const PERMITTED: Verdict = {
  effect: 'permit-with-duties',
  act: 'data.answer',
  at: AT_BOTH,
  facts: { 'requester.isCommercial': false },
  parts: [
    {
      effect: 'permit-with-duties',
      rule: 'invented.counts-may-be-asked',
      place: 'agreement',
      citation: 'Invented Heart Agreement, article 3',
      status: 'agreed',
      text: 'Counts may be asked by research bodies of the parties.',
      facts: ['requester.isCommercial'],
      duties: DUTIES,
      questions: [],
      valid: { from: '2026-01-01' },
    },
  ],
  duties: DUTIES,
  questions: [],
  rules: RULES.slice(1),
};

export const REFUSED = {
  code: 'law.denied',
  kind: 'denied',
  message: 'Refused by Demonstration Data Act, section 4(2).',
  because: [
    {
      rule: 'invented.transfer-of-bulk-data',
      citation: 'Demonstration Data Act, section 4(2)',
      text: 'A copy of data on more than 10,000 persons does not leave the holder for a commercial requester.',
    },
  ],
  next: 'Ask for counts instead of a copy, or for fewer than 10,000 persons.',
  detail: DENIED,
  evidence: { entry: ENTRY },
};

export const INVALID = {
  code: 'invented.invalid',
  kind: 'invalid',
  message: 'The input has faults.',
  because: [
    { field: '/terms/floor', text: 'The floor must be between 0 and 100 %.' },
    { field: '/purpose', text: 'State a purpose.' },
  ],
  next: 'Correct the fields and send again.',
};

export const FAILED = {
  code: 'node.failed',
  kind: 'unavailable',
  message: 'The act may not have been carried out.',
  because: [],
  next: 'Try again; if it stays, give the operator the reference.',
  reference: 'f_01K7Q2F9KD',
};

export const EVENTS: readonly Omit<TimelineEvent, 'actor'>[] = [
  { key: '1', title: 'Proposed', at: '2026-10-02T08:15:00.000Z', kind: 'progress', entry: ENTRY },
  {
    key: '2',
    title: 'Signed by Borland United',
    at: '2026-10-20T14:02:00.000Z',
    kind: 'sealed',
    entry: ENTRY,
  },
  { key: '3', title: 'Objected to by Cassia', at: '2026-10-28T01:30:00.000Z', kind: 'bad' },
  { key: '4', title: 'Consultation ends', kind: 'warn' },
  { key: '5', title: 'In force', kind: 'ok' },
];

export const DRAFT_BEFORE = terms('60 %', '14 days', []);
export const DRAFT_AFTER = terms('65 %', '14 days', [
  'Article 6. A copy is destroyed within a year of its purpose.',
]);

function terms(floor: string, cure: string, more: readonly string[]): string {
  return [
    'Article 1. The parties answer questions on the data listed in the annex.',
    'Article 2. Only research bodies ask.',
    'Article 3. Answers are counts; cells under five are suppressed.',
    'Article 4. Each question carries its purpose.',
    'Article 5. Each answer is recorded by both sides.',
    ...more,
    'Article 7. The holder may ask for the purpose in words.',
    'Article 8. Nobody tries to find out who a person is.',
    'Article 9. Each party keeps its own law.',
    `Article 10. Each quarter, a party answers at least ${floor} of what it is asked.`,
    `Article 11. A party below the floor has ${cure} to cure it.`,
    'Article 12. A breach is reported within 72 hours.',
  ].join('\n');
}

export const LONG_OPTIONS = MEMBERS.map(({ code, name }) => ({
  value: code,
  text: name,
  hint: code,
}));
