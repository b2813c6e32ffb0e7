// A participant withdraws at the holder after a partner got a copy and an answer that hold them:
// the holder's list names both with that partner, links stop, the next answer counts them no more,
// and the partner hears of what changed and never of whom. Everybody is invented.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found, register } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import { fetchedFrom, type Released, receiverAt, releaseTo } from './released-copies.ts';

const PAIR = ['US', 'GB'] as const;
const PEOPLE = 90;
const LEAVING = 'H0007';
const REMOVE_BY = '2027-01-31';
const BASIS = 'Consent form, section 9 (invented)';
const WOMEN = { kind: 'count', filters: [{ column: 'sex', op: 'is', value: 'female' }] };

interface Withdrawal {
  readonly withdrawal: string;
  readonly used: Record<string, number>;
  readonly uses: readonly (JsonObject & { kind: string; id: string })[];
  readonly toDo: readonly (JsonObject & { kind: string; text: string })[];
  readonly datasets: readonly { readonly stoppedTransfers: readonly string[] }[];
}
let alliance: Alliance;
let dataset = '';
let counterparty = '';
beforeAll(async () => {
  alliance = await Alliance.of(PAIR);
  await found(alliance);
  await agree(
    alliance,
    PAIR,
    agreementTerms(PAIR, {
      onwardTransfer: 'silent',
      copies: { retentionMonths: 24, atEnd: 'destroy' },
      tiers: [
        {
          tier: 'accredited',
          granularities: ['count', 'copy'],
          minimumCell: 10,
          roundingBase: 1,
        },
      ],
    }),
  );
  const us = alliance.at('US');
  const rows = Array.from(
    { length: PEOPLE },
    (_, i) => `H${String(i + 1).padStart(4, '0')},US,${i % 2 === 0 ? 'female' : 'male'}\n`,
  );
  writeFileSync(path.join(us.dataFolder, 'heart.csv'), `person,nation,sex\n${rows.join('')}`);
  dataset = await register(us, ['heart.csv'], {
    title: 'Heart cohort (invented)',
    abstract: 'Invented people.',
    classes: ['cardiac-genomes'],
    categories: ['health'],
    isHuman: true,
    tier: 'accredited',
    holderKind: 'company',
    dataUse: ['DUO:0000042'],
    consentBasis: 'broad-consent',
    hasForeignUseConsent: true,
    anonymisation: 'pseudonymised',
    isControlledAccess: false,
    personColumn: 'person',
    nationColumn: 'nation',
    isSynthetic: true,
    disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
  });
  counterparty = await receiverAt(us);
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

const release = (values: readonly string[]) => releaseTo({ dataset, counterparty }, values);
const women = async () => {
  const { answers } = await ask(alliance.at('GB'), 'researcher', { question: WOMEN });
  return answers[0]!;
};
const fetched = (url: string) => fetchedFrom(alliance.at('US'), url);

test('a withdrawal names the copy and the answer that a partner has, and whom to tell', async () => {
  const us = alliance.at('US');
  const before = await women();
  expect(before).toMatchObject({ outcome: 'answered', answer: { count: PEOPLE / 2 } });
  const holding = await us.must<Released>(
    'steward',
    'data-commons.release-transfer',
    release([LEAVING, 'H0008']),
  );
  const other = await us.must<Released>(
    'steward',
    'data-commons.release-transfer',
    release(['H0009']),
  );
  const copy = await fetched(holding.links[0]!.url);
  expect([copy.statusCode, copy.body.includes(LEAVING)]).toEqual([200, true]);

  const done = await us.must<Withdrawal>('steward', 'data-commons.withdraw-participants', {
    ...{ dataset, participants: [LEAVING], basis: BASIS, removeByOn: REMOVE_BY },
  });
  expect(done.used).toMatchObject({ answers: 1, copies: 1 });
  const uses = done.uses.filter(({ kind }) => kind === 'copy' || kind === 'answer');
  expect(uses).toMatchObject([
    { kind: 'copy', id: holding.transfer, dataset, counterparty, member: 'GB', version: 1 },
    { kind: 'answer', dataset, member: 'GB', version: 1 },
  ]);
  expect(done.toDo).toMatchObject([
    { kind: 'remove', counterparty, member: 'GB', duties: [expect.stringMatching(/^dty_/)] },
    { kind: 'notify', member: 'GB', answers: 1 },
    { kind: 'new-version', dataset },
  ]);
  expect(done.toDo[0]!.text).toContain(holding.transfer);
  expect(done.toDo[0]!.text).toContain(REMOVE_BY);
  expect(done.datasets[0]!.stoppedTransfers).toEqual([holding.transfer]);
  expect((await fetched(holding.links[0]!.url)).statusCode).toBeGreaterThanOrEqual(400);
  expect((await fetched(other.links[0]!.url)).statusCode).toBe(200);
  expect(JSON.stringify(done)).not.toContain(LEAVING);

  const again = await us.refusalOf('steward', 'data-commons.release-transfer', release([LEAVING]));
  expect(again.code).toBe('data-commons.withdrawn-participants');
});

test('the partner is answered without them, and hears what changed, never of whom', async () => {
  await alliance.settle();
  const gb = alliance.at('GB');
  const after = await women();
  // Moved by at most nine: the two answers together do not name who left.
  const moved = (after.answer as { count: number }).count;
  expect(after).toMatchObject({
    outcome: 'answered',
    policy: { minimumCell: 19, perturbation: 9 },
  });
  expect(Math.abs(moved - (PEOPLE / 2 - 1))).toBeLessThanOrEqual(9);
  const listed = await gb.must('researcher', 'data-commons.read-partner-dataset', { dataset });
  expect(JSON.stringify(listed)).toContain(dataset);
  expect(JSON.stringify([after, listed])).not.toContain(LEAVING);
});
