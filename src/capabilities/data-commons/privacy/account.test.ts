import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Account, leftIn } from './account.ts';
import { type BudgetLine, sealed } from './budget-line.ts';
import { epsilonText, standardPrivacy } from './privacy-settings.ts';

const seal = (text: string) => createHmac('sha256', 'of the node').update(text).digest('hex');

const drafts = (['x', 'x', 'y', 'z'] as const).map((requester, at) => ({
  dataset: 'ds_1',
  line: at + 1,
  epoch: 1,
  kind: 'noisy' as const,
  at: '2026-01-01T00:00:00.000Z',
  cause: `qst_${at}`,
  asked: 'count',
  member: 'GB',
  organisation: requester === 'z' ? 'other' : 'one',
  requester,
  cost: 50_000,
}));

function chained(): BudgetLine[] {
  let before = '';
  return drafts.map((draft) => {
    const line = sealed(draft, before, seal);
    before = line.seal;
    return line;
  });
}

describe('the account of a data set', () => {
  it('adds up what requester, organisation and everybody spent', () => {
    const account = new Account();
    for (const line of chained()) expect(account.add(line, seal)).toBe(true);
    const spent = account.spentBy({ member: 'GB', organisation: 'one', requester: 'x' });
    expect(spent).toEqual({
      dataset: 200_000,
      organisation: 150_000,
      requester: 100_000,
      exact: 0,
    });
    expect(leftIn(spent, standardPrivacy)).toEqual({
      dataset: 800_000,
      organisation: 350_000,
      requester: 150_000,
    });
  });

  it('keeps people of one name in two organisations, and in two nations, apart', () => {
    const account = new Account();
    for (const line of chained()) account.add(line, seal);
    for (const asker of [
      { member: 'GB', organisation: 'other', requester: 'x' },
      { member: 'US', organisation: 'one', requester: 'x' },
    ])
      expect(account.spentBy(asker).requester).toBe(0);
  });

  it('begins anew with an epoch', () => {
    const account = new Account();
    for (const line of chained()) account.add(line, seal);
    const { head } = account;
    const draft = { ...drafts[0]!, line: 5, epoch: 2, kind: 'epoch' as const, cost: 0 };
    expect(account.add(sealed(draft, head.seal, seal), seal)).toBe(true);
    expect(account.epoch).toBe(2);
    expect(account.spentBy(drafts[0]!).dataset).toBe(0);
  });

  it.each<[string, (lines: BudgetLine[]) => BudgetLine[]]>([
    ['a smaller cost', (lines) => lines.map((l, i) => (i === 1 ? { ...l, cost: 0 } : l))],
    ['another requester', (lines) => lines.map((l, i) => (i === 0 ? { ...l, requester: 'q' } : l))],
    ['a line taken out', (lines) => lines.filter((_, i) => i !== 2)],
    [
      'a line taken out and the rest numbered anew',
      (lines) => lines.filter((_, i) => i !== 2).map((l, i) => ({ ...l, line: i + 1 })),
    ],
    ['lines exchanged', ([a, b, ...rest]) => [{ ...b!, line: 1 }, { ...a!, line: 2 }, ...rest]],
    [
      'a line sealed by somebody else',
      (lines) => lines.map((l, i) => (i === 3 ? sealed(drafts[3]!, lines[2]!.seal, (t) => t) : l)),
    ],
  ])('finds %s', (_, alter) => {
    const account = new Account();
    expect(alter(chained()).every((line) => account.add(line, seal))).toBe(false);
  });

  it('writes epsilon exactly', () => {
    expect([0, 1_000, 50_000, 1_000_000, 1_250_000].map(epsilonText)).toEqual([
      '0',
      '0.001',
      '0.05',
      '1',
      '1.25',
    ]);
  });
});
