// Invented data for the tests of figures.
import { fraction } from '../fraction.ts';
import type { AllianceMap } from './alliance-map.ts';
import type { Allocation } from './allocation-matrix.ts';
import type { Answers } from './answer-bars.ts';
import type { Ballot, Voter } from './ballot-bar.ts';
import type { Profile } from './column-profile.ts';
import type { FigureFrame } from './figure.ts';
import type { Flows } from './flow-arcs.ts';
import type { Proof } from './proof-path.ts';
import type { Reciprocity } from './reciprocity.ts';
import type { Timeline } from './review-timeline.ts';
import type { Shares } from './share-bars.ts';
import type { Trend } from './trend-line.ts';

export const sampleFrame = (id: string, title: string): FigureFrame => ({
  id,
  title,
  source: 'Invented for tests',
  asOf: '2026-11-22',
});

const voter = (member: string, name: string, choice: Voter['choice'], weight: number): Voter => ({
  member,
  name,
  choice,
  weight,
});

export const sampleBallot: Ballot = {
  outcome: 'open',
  abstention: 'counts-against',
  voters: [
    voter('AU', 'Australia', 'yes', 9),
    voter('CA', 'Canada', 'yes', 11),
    voter('GB', 'United Kingdom', 'yes', 17),
    voter('JP', 'Japan', 'yes', 19),
    voter('US', 'United States', 'waiting', 21),
    voter('SG', 'Singapore', 'waiting', 4),
    voter('NZ', 'New Zealand', 'waiting', 3),
    voter('CH', 'Switzerland', 'abstain', 6),
    voter('NO', 'Norway', 'no', 5),
  ],
  measures: [
    { by: 'members', need: { atLeast: fraction(2, 3) }, blocking: 4 },
    { by: 'weight', need: { atLeast: fraction(65, 100) } },
  ],
  quorum: { atLeast: fraction(1, 2) },
};

export const sampleShares: Shares = {
  amounts: { kind: 'money', currency: 'EUR', minorDigits: 2 },
  bars: [
    {
      label: 'Reserve fund 2027',
      whole: 100_000_001n,
      parts: [
        { key: 'JP', label: 'Japan', amount: 33_333_333n },
        { key: 'GB', label: 'United Kingdom', amount: 33_333_333n },
        { key: 'AU', label: 'Australia', amount: 16_666_667n },
        { key: 'SG', label: 'Singapore', amount: 16_666_668n },
      ],
    },
    {
      label: 'Surge stock 2027',
      whole: 40_000_000n,
      parts: [
        { key: 'JP', label: 'Japan', amount: 12_000_000n },
        { key: 'AU', label: 'Australia', amount: 3_000_000n },
      ],
    },
  ],
};

export const sampleTimeline: Timeline = {
  todayOn: '2026-11-22',
  lanes: [
    {
      label: 'Agency of Japan',
      spans: [
        { label: 'Quality dossier', fromOn: '2026-06-01', toOn: '2026-08-20', state: 'done' },
        {
          label: 'Clinical assessment',
          fromOn: '2026-08-10',
          toOn: '2026-12-15',
          state: 'running',
        },
      ],
      milestones: [{ label: 'Questions sent', on: '2026-09-30', isDone: true }],
    },
    {
      label: 'Agency of Australia',
      spans: [
        { label: 'Risk plan', fromOn: '2026-07-01', toOn: '2026-10-30', state: 'late' },
        { label: 'Second reading', fromOn: '2026-12-01', toOn: '2027-02-10', state: 'planned' },
      ],
      milestones: [
        { label: 'Joint opinion', on: '2027-02-15', isDone: false },
        { label: 'National decision', on: '2027-02-20', isDone: false },
      ],
    },
  ],
};

export const sampleAllocation: Allocation = {
  buyers: [
    { key: 'AU', label: 'Australia', asked: 400_000n },
    { key: 'GB', label: 'United Kingdom', asked: 900_000n },
    { key: 'SG', label: 'Singapore', asked: 120_000n },
  ],
  suppliers: [
    { key: 'a', label: 'Firm A', capacity: 600_000n },
    { key: 'b', label: 'Firm B', capacity: 500_000n },
    { key: 'c', label: 'Firm C', capacity: 200_000n },
  ],
  quantities: [
    { buyer: 'AU', supplier: 'a', quantity: 250_000n },
    { buyer: 'AU', supplier: 'c', quantity: 150_000n },
    { buyer: 'GB', supplier: 'a', quantity: 350_000n },
    { buyer: 'GB', supplier: 'b', quantity: 420_000n },
    { buyer: 'SG', supplier: 'b', quantity: 80_000n },
    { buyer: 'SG', supplier: 'c', quantity: 40_000n },
  ],
};

const monthly = (values: readonly (number | null)[]) =>
  values.map((value, i) => ({ on: `2026-${`${i + 1}`.padStart(2, '0')}-01`, value }));
export const sampleTrend: Trend = {
  places: 0,
  series: [
    {
      label: 'Samples sequenced',
      points: monthly([120, 180, 240, null, 310, 420, 460, 455, 510, 640]),
    },
    {
      label: 'Samples shared within 14 days',
      points: monthly([40, 90, 150, 170, 260, 300, 390, 420, 500, 610]),
    },
    { label: 'Sites reporting', points: monthly([12, 14, 14, 18, 18, 22, 25, 25, 31, 33]) },
  ],
};

export const sampleHistogram: Profile = {
  kind: 'histogram',
  hiddenBelow: 10,
  missing: 310,
  bars: ['0–9', '10–19', '20–29', '30–39', '40–49', '50–59', '60–69', '70–79', '80–89', '90+'].map(
    (label, i) => ({
      label,
      count: [null, 120, 340, 610, 880, 940, 720, 430, 150, null][i]!,
    }),
  ),
};
export const sampleCategories: Profile = {
  kind: 'categories',
  hiddenBelow: 10,
  missing: null,
  bars: [
    { label: 'Whole genome sequencing, short reads', count: 2400 },
    { label: 'Exome', count: 830 },
    { label: 'Array', count: 120 },
    { label: 'Long reads', count: null },
  ],
};

export const sampleAnswers: Answers = {
  answers: [
    { holder: 'AU', name: 'Australia', outcome: { kind: 'value', value: 1284 } },
    { holder: 'GB', name: 'United Kingdom', outcome: { kind: 'value', value: 3120 } },
    { holder: 'SG', name: 'Singapore', outcome: { kind: 'suppressed', below: 10 } },
    {
      holder: 'JP',
      name: 'Japan',
      outcome: { kind: 'refused', reason: 'commercial use is not consented to' },
    },
    { holder: 'NO', name: 'Norway', outcome: { kind: 'review' } },
    { holder: 'CA', name: 'Canada', outcome: { kind: 'down' } },
    { holder: 'NZ', name: 'New Zealand', outcome: { kind: 'waiting' } },
  ],
};

export const sampleReciprocity: Reciprocity = {
  floor: fraction(4, 5),
  ladder: { rungs: ['Notice', 'Consultation', 'Cure plan', 'Suspension'], at: 1 },
  quarters: [
    { label: '2025 Q4', given: 420, received: 400, ratio: fraction(21, 20) },
    { label: '2026 Q1', given: 300, received: 360, ratio: fraction(5, 6) },
    { label: '2026 Q2', given: 210, received: 400, ratio: fraction(21, 40) },
    { label: '2026 Q3', given: 0, received: 0, ratio: null },
    { label: '2026 Q4', given: 150, received: 310, ratio: fraction(15, 31), isRunning: true },
  ],
};

const hash = (seed: string): string => seed.repeat(64).slice(0, 64);
export const sampleProof: Proof = {
  leaf: { label: 'data.answer', hash: hash('1f'), index: 1204 },
  treeSize: 1873,
  signedRoot: hash('9c'),
  steps: [
    { sibling: hash('a0'), side: 'right', parent: hash('2b') },
    { sibling: hash('b1'), side: 'right', parent: hash('3d') },
    { sibling: hash('c2'), side: 'left', parent: hash('4e') },
    { sibling: hash('d3'), side: 'right', parent: hash('5f') },
    { sibling: hash('e4'), side: 'left', parent: hash('60') },
    { sibling: hash('f5'), side: 'left', parent: hash('9c') },
  ],
};

export const sampleFlows: Flows = {
  members: [
    { member: 'AU', name: 'Australia' },
    { member: 'CA', name: 'Canada' },
    { member: 'GB', name: 'United Kingdom' },
    { member: 'JP', name: 'Japan' },
    { member: 'SG', name: 'Singapore' },
  ],
  flows: [
    { from: 'AU', to: 'GB', count: 340 },
    { from: 'GB', to: 'AU', count: 280 },
    { from: 'JP', to: 'GB', count: 120 },
    { from: 'CA', to: 'GB', count: 90 },
    { from: 'SG', to: 'AU', count: 60 },
    { from: 'GB', to: 'SG', count: 45 },
    { from: 'AU', to: 'JP', count: 30 },
  ],
};

export const sampleMembers: AllianceMap['members'] = [
  ...sampleFlows.members.map((one) => ({ ...one, standing: 'current' as const })),
  { member: 'US', name: 'United States', standing: 'current' },
  { member: 'NO', name: 'Norway', standing: 'candidate' },
  { member: 'MT', name: 'Malta', standing: 'current' },
  { member: 'BB', name: 'Barbados', standing: 'suspended' },
];
