// A ballot under a rule that dates votes by witnesses: every node proves its own vote as soon as its
// log is cosigned, all come to the same certificate, and a vote that no witness has seen counts for
// nothing, however it is dated.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { found, readInstrument, signByTwo } from '../../src/testkit/alliance-acts.ts';

const MEMBERS = ['US', 'GB', 'JP', 'AU'] as const;
let alliance: Alliance;
let ballot = '';

beforeAll(async () => {
  alliance = await Alliance.of(MEMBERS);
  await found(alliance);
  const us = alliance.at('US');
  const { id } = await us.must<{ id: string }>('officer', 'instruments.draft', {
    type: 'suspension',
    title: 'Suspension of Australia (for tests)',
    parties: ['US'],
    terms: { member: 'AU', reason: 'Invented breach, for a test.' },
    decisionRule: 'three-quarters',
  });
  ballot = id;
  await us.must('officer', 'instruments.propose', { instrument: id });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

interface Read {
  readonly certificate?: { readonly decidedAt: string; readonly counted: readonly object[] };
  readonly receipts?: readonly object[];
}
const stateAt = async (member: string) => (await readInstrument(alliance.at(member), ballot)).state;
const certificates = async () =>
  Promise.all(
    // Australia is no longer answered, from the moment of the third vote.
    ['US', 'GB', 'JP'].map(
      async (member) => (await readInstrument(alliance.at(member), ballot)) as Read,
    ),
  );

async function attest(): Promise<void> {
  await alliance.runTask('attest');
  await alliance.settle();
}

test('a vote counts only when witnesses have seen it, and says so', async () => {
  await signByTwo(alliance, ['US', 'GB'], ballot);
  expect(await stateAt('US')).toMatchObject({ stage: 'proposed', signedBy: [] });
  await attest();
  expect(await stateAt('JP')).toMatchObject({ stage: 'signed', signedBy: ['GB', 'US'] });
});

test('while too few witnesses answer nothing is dated, and it is made up for afterwards', async () => {
  for (const member of ['GB', 'AU']) await alliance.takeDown(member);
  await signByTwo(alliance, ['JP'], ballot);
  await attest();
  expect(await stateAt('US')).toMatchObject({ stage: 'signed', signedBy: ['GB', 'US'] });
  for (const member of ['GB', 'AU']) await alliance.bringBack(member);
  await alliance.passTime('PT1M');
  await attest();
  const all = await certificates();
  for (const { certificate, receipts } of all) {
    expect(certificate).toEqual(all[0]!.certificate);
    expect(certificate?.counted).toHaveLength(3);
    expect(receipts).toHaveLength(3);
  }
  // Dated by the cosignature, which came after the nodes were back.
  const signed = (await readInstrument(alliance.at('JP'), ballot)).statements.length;
  expect(signed).toBe(4);
  const statuses = (await alliance.statuses()).filter(({ member }) => member !== 'AU');
  expect(new Set(statuses.map(({ members }) => members.join(' ')))).toEqual(new Set(['GB JP US']));
});

test('nothing more is attested once everything is', async () => {
  const before = await alliance.statuses();
  await attest();
  const sizes = (all: typeof before) => all.map(({ logSize, unnumbered }) => logSize + unnumbered);
  expect(sizes(await alliance.statuses())).toEqual(sizes(before));
});
