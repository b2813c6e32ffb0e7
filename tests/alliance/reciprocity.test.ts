// Give and take between two nations: each counts for itself and both come to the same books; at the
// floor nothing follows, below it the cure ladder runs by the calendar and suspends what it names.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveExchange } from '../../src/capabilities/data-commons/exchange-store.ts';
import { fetchKeeper } from '../../src/capabilities/data-commons/index.ts';
import type { Transfer } from '../../src/capabilities/data-commons/transfer/model.ts';
import { saveTransfer } from '../../src/capabilities/data-commons/transfer-store.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, RECIPROCITY, registerCohort } from '../../src/testkit/alliance-data.ts';

const PAIR = ['US', 'GB'] as const;
const EVERYBODY = { kind: 'count', filters: [] };
let alliance: Alliance;
/** Four fifths exactly, and 0.61. */
let [fair, short] = ['', ''];

const terms = (...classes: string[]) => ({
  ...agreementTerms(PAIR, RECIPROCITY),
  covered: { datasets: [], classes },
  reciprocity: { ...(RECIPROCITY['reciprocity'] as object), graceQuarters: 3 },
});

beforeAll(async () => {
  alliance = await Alliance.of(PAIR, { startsAt: '2026-01-05T09:00:00Z' });
  await found(alliance);
  fair = await agree(alliance, PAIR, terms('cardiac-genomes'));
  short = await agree(alliance, PAIR, terms('rare-genomes', 'open-counts'));
  const gb = alliance.at('GB');
  await registerCohort(gb, { key: 'heart', people: 60 });
  await registerCohort(gb, { key: 'rare', people: 60, more: { classes: ['rare-genomes'] } });
  const open = { classes: ['open-counts'], tier: 'open' } as const;
  await registerCohort(gb, {
    key: 'open',
    people: 1_200,
    more: { ...open, classes: ['open-counts'] },
  });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

/** One answer on both sides' books, as if it had been asked and served. */
async function book(agreement: string, servedBy: string, at: string, units: number): Promise<void> {
  const receivedBy = servedBy === 'US' ? 'GB' : 'US';
  const id = `qst_${agreement.slice(4, 12)}${servedBy}${at}/ds_booked`;
  const row = {
    id,
    agreement,
    dataset: 'ds_booked',
    question: id.split('/')[0]!,
    organisation: 'pty_booked',
    requester: 'prs_booked',
    at: `${at}T12:00:00.000Z`,
    records: units,
    units: `${units}`,
    kind: 'answer',
    entry: null,
  } as const;
  const sides = [
    { node: alliance.at(servedBy), direction: 'served', counterpart: receivedBy },
    { node: alliance.at(receivedBy), direction: 'received', counterpart: servedBy },
  ] as const;
  for (const { node, ...side } of sides)
    await node.write((db) => saveExchange(db, { ...row, ...side }));
}

interface Balance {
  readonly statements: readonly { quarter: string; flows: readonly { exchanges: number }[] }[];
  readonly standings: readonly { party: string; ratio: string; isBelow: boolean }[];
  readonly quarters: readonly { quarter: string }[];
  readonly notices: readonly { by: string; stage: string; isAgreed: boolean; party: string }[];
  readonly cure: Readonly<
    Record<string, { stage: string; day?: number; suspendedTiers: readonly string[] }>
  >;
}
const balance = (member: string, agreement: string): Promise<Balance> =>
  alliance.at(member).must<Balance>('officer', 'data-commons.read-balance', {
    partner: member === 'US' ? 'GB' : 'US',
    agreement,
  });
const outcomeOf = async (about: string) => {
  const { answers } = await ask(alliance.at('US'), 'researcher', {
    question: EVERYBODY,
    class: about,
  });
  expect(answers).toHaveLength(1);
  return answers[0]!;
};
const reconciled = (member: string, quarter: string) =>
  alliance
    .at(member)
    .must<{ isEqual: boolean; text: string; differences: readonly object[] }>(
      'officer',
      'data-commons.reconcile',
      { partner: member === 'US' ? 'GB' : 'US', agreement: short, quarter },
    );

test('each answer stands once on the books of both, which are equal', async () => {
  expect(await outcomeOf('rare-genomes')).toMatchObject({ outcome: 'answered', units: '60' });
  expect(await outcomeOf('open-counts')).toMatchObject({ outcome: 'answered', units: '1200' });
  const [us, gb] = [await balance('US', short), await balance('GB', short)];
  expect(us.statements).toEqual(gb.statements);
  expect(
    us.statements
      .at(-1)
      ?.flows.map(({ exchanges }) => exchanges)
      .sort(),
  ).toEqual([0, 2]);
  for (const member of PAIR)
    expect(await reconciled(member, '2026-Q1')).toMatchObject({ isEqual: true });
});

type Books = { exchange: { id: string; agreement: string } };
test('a missing receipt is found and named', async () => {
  const { id } = await alliance
    .at('US')
    .db.withTables<Books>()
    .selectFrom('exchange')
    .select('id')
    .where('agreement', '=', short)
    .executeTakeFirstOrThrow();
  await alliance
    .at('US')
    .write((written) =>
      written.withTables<Books>().deleteFrom('exchange').where('id', '=', id).execute(),
    );
  const here = await reconciled('US', '2026-Q1');
  expect(here.isEqual).toBe(false);
  expect(here.text).toContain(`${id} is missing here`);
  expect(here.differences).toMatchObject([{ kind: 'missing-here', entry: id, servedBy: 'GB' }]);
  const there = await reconciled('GB', '2026-Q1');
  expect(there.text).toContain(`${id} is missing there`);
});

test('four fifths exactly is enough, 0.61 starts the ladder at the end of the year', async () => {
  const quarters = ['2026-04-10', '2026-07-10', '2026-10-10'];
  for (const day of quarters) {
    await book(fair, 'GB', day, 50_000);
    await book(fair, 'US', day, 40_000);
    await book(short, 'GB', day, 50_000);
    await book(short, 'US', day, 30_500);
  }
  await alliance.passTime('P351D');
  expect(alliance.now()).toMatch(/^2026-12-22/);
  expect((await balance('GB', short)).cure['US']).toMatchObject({ stage: 'none' });
  await alliance.passTime('P10D');
  expect(alliance.now()).toMatch(/^2027-01-01/);
  for (const member of PAIR) {
    const even = await balance(member, fair);
    expect(even.standings.find(({ party }) => party === 'US')).toMatchObject({
      served: '120000',
      received: '150000',
      ratio: '4/5',
      isBelow: false,
    });
    expect(even.cure['US']).toMatchObject({ stage: 'none', suspendedTiers: [] });
  }
  expect((await balance('US', short)).cure['US']).toMatchObject({ stage: 'notice', day: 0 });
});

test('notice, consultation, cure, and on day 91 the named tier is suspended and no other', async () => {
  const days = [
    ['P29D', 'notice', 29],
    ['P1D', 'consultation', 30],
    ['P29D', 'consultation', 59],
    ['P1D', 'cure', 60],
    ['P30D', 'cure', 90],
  ] as const;
  for (const [duration, stage, day] of days) {
    await alliance.passTime(duration);
    for (const member of PAIR) {
      const { cure } = await balance(member, short);
      expect(cure['US'], `day ${day} at ${member}`).toMatchObject({ stage, day });
      expect(cure['GB']).toMatchObject({ stage: 'none' });
    }
  }
  expect(await outcomeOf('rare-genomes')).toMatchObject({ outcome: 'answered' });
  await alliance.passTime('P1D');
  expect(alliance.now()).toMatch(/^2027-04-02/);
  for (const member of PAIR)
    expect((await balance(member, short)).cure['US']).toMatchObject({
      stage: 'suspended',
      day: 91,
      suspendedTiers: ['accredited'],
    });
  const refused = await outcomeOf('rare-genomes');
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'law.denied' } });
  expect(JSON.stringify(refused.refusal?.because)).toContain('suspended');
  expect(await outcomeOf('open-counts')).toMatchObject({ outcome: 'answered' });
  expect(await outcomeOf('cardiac-genomes')).toMatchObject({ outcome: 'answered' });
});

test('each step is told to the partner once, and both say the same', async () => {
  for (let turn = 0; turn < 2; turn++) {
    await alliance.runTask('reciprocity');
    await alliance.settle();
  }
  for (const member of PAIR) {
    const { notices } = await balance(member, short);
    const by = (who: string) => notices.filter((one) => one.by === who).map(({ stage }) => stage);
    const stages = ['cure', 'consultation', 'notice', 'suspended'].sort();
    expect(by('US').sort()).toEqual(stages);
    expect(by('GB').sort()).toEqual(stages);
    expect(notices.every(({ isAgreed, party }) => isAgreed && party === 'US')).toBe(true);
  }
});

test('the figure has both sides’ computation of each quarter and the receipts that are missing', async () => {
  for (let turn = 0; turn < 5; turn++) await alliance.runTask('reciprocity');
  const { quarters } = await balance('US', short);
  expect(quarters[0]).toMatchObject({
    quarter: '2026-Q1',
    isJudged: false,
    theirs: { isEqual: false, differences: [{ kind: 'missing-here' }] },
  });
  expect(quarters[1]).toMatchObject({
    given: { exchanges: 1, units: '30500' },
    received: { exchanges: 1, units: '50000' },
    ratio: '61/100',
    theirs: { isEqual: true, given: { units: '30500' } },
  });
  expect(quarters.at(-1)).toMatchObject({ isRunning: true });
});

test('an exchange in the middle of a quarter that reaches the floor cures it there and then', async () => {
  await book(short, 'US', '2027-04-02', 200_000);
  await alliance.passTime('P1D');
  for (const member of PAIR)
    expect((await balance(member, short)).cure['US']).toMatchObject({ stage: 'none' });
  expect(await outcomeOf('rare-genomes')).toMatchObject({ outcome: 'answered' });
  await alliance.runTask('reciprocity');
  const { notices } = await balance('US', short);
  expect(notices.find(({ stage }) => stage === 'lifted')).toMatchObject({ on: '2027-04-02' });
});

test('a quarter at the floor leaves it cured', async () => {
  await alliance.passTime('P90D');
  expect((await balance('GB', short)).cure['US']).toMatchObject({ stage: 'none' });
  expect(await outcomeOf('rare-genomes')).toMatchObject({ outcome: 'answered' });
});

test('a copy counts for both once all of its bytes were fetched, and once only', async () => {
  const parties = ['US', 'GB'] as const;
  const copies = { tier: 'open', granularities: ['copy'], minimumCell: 10, roundingBase: 1 };
  const agreement = await agree(alliance, parties, {
    ...agreementTerms(parties, RECIPROCITY),
    covered: { datasets: [], classes: ['soil-biomes'] },
    tiers: [copies],
    copies: { retentionMonths: 12, atEnd: 'destroy' },
  });
  const gb = alliance.at('GB');
  const dataset = await registerCohort(gb, {
    key: 'copied',
    people: 30,
    more: { classes: ['soil-biomes'], tier: 'open' },
  });
  await alliance.settle();
  const transfer = `trf_${'c'.repeat(26)}`;
  const [sha256, at] = [`sha256:${'a'.repeat(64)}`, '2027-07-05T00:00:00.000Z'];
  const file = { sha256, name: 'x', mediaType: 'text/csv', bytes: 100, records: 30 };
  const record = {
    files: [{ ...file, source: 'x', sourceSha256: sha256 }],
    records: 30,
    bytes: 100,
  };
  const row = { id: transfer, dataset, agreement, counterparty: 'pty_x', member: 'US' };
  const more = { releasedAt: at, expiresAt: at, revokedAt: null, revokedBecause: null };
  await gb.write((db) => saveTransfer(db, { ...row, ...more, record } as unknown as Transfer, []));
  const { store, surroundings } = gb.built.kernel;
  const keep = fetchKeeper({ store, clock: surroundings.clock, perform: gb.built.perform });
  const booked = async (member: string) => (await balance(member, agreement)).quarters.at(-1);
  await keep({ transfer, sha256, first: 50, last: 99 });
  expect(await booked('GB')).toMatchObject({ given: { exchanges: 0 } });
  await keep({ transfer, sha256, first: 0, last: 60 });
  await keep({ transfer, sha256, first: 0, last: 99 });
  await alliance.settle();
  expect(await booked('GB')).toMatchObject({ given: { exchanges: 1, units: '30' } });
  expect(await booked('US')).toMatchObject({ received: { exchanges: 1, units: '30' } });
});
