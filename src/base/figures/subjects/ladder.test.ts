import { describe, expect, it } from 'vitest';
import { ladderLane } from './ladder.ts';

const dates = {
  noticeOn: '2027-01-01',
  consultationFromOn: '2027-01-31',
  cureFromOn: '2027-03-02',
  cureUntilOn: '2027-04-01',
  suspendedFromOn: '2027-04-02',
};
const words = { notice: 'n', consultation: 'c', cure: 'u', suspended: 's' } as const;

describe('a ladder as a lane', () => {
  it('fills the days from notice to suspension without a gap', () => {
    const { spans, milestones } = ladderLane({ label: 'x', dates }, '2027-02-10', words);
    expect(spans).toEqual([
      { label: 'n', fromOn: '2027-01-01', toOn: '2027-01-30', state: 'done' },
      { label: 'c', fromOn: '2027-01-31', toOn: '2027-03-01', state: 'running' },
      { label: 'u', fromOn: '2027-03-02', toOn: '2027-04-01', state: 'planned' },
    ]);
    expect(milestones).toEqual([{ label: 's', on: '2027-04-02', isDone: false }]);
  });

  it('ends with the day on which the matter was lifted', () => {
    const lifted = { label: 'x', dates, endedOn: '2027-02-05' };
    const { spans, milestones } = ladderLane(lifted, '2027-05-01', words);
    expect(spans.map(({ label, toOn }) => [label, toOn])).toEqual([
      ['n', '2027-01-30'],
      ['c', '2027-02-05'],
    ]);
    expect(milestones).toEqual([]);
  });

  it('leaves out steps of no days', () => {
    const none = { ...dates, consultationFromOn: '2027-01-01' };
    const { spans } = ladderLane({ label: 'x', dates: none }, '2026-12-01', words);
    expect(spans.map(({ label }) => label)).toEqual(['c', 'u']);
  });
});
