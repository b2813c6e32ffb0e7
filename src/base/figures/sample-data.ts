// Invented data for the tests of figures: a ballot of nine and a fund of four.
import { fraction } from '../fraction.ts';
import type { Ballot, Voter } from './ballot-bar.ts';
import type { FigureFrame } from './figure.ts';
import type { Shares } from './share-bars.ts';

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
