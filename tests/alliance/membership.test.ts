// The membership changes while the alliance runs: a fifth nation joins with its keys, one is suspended
// and reinstated, one leaves. Each is an instrument that every node proves for itself.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { verifyReceipt } from '../../src/kernel/ledger/index.ts';
import { witnessView } from '../../src/main/alliance-view.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found, readInstrument, signByTwo } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, HOW_MANY_CARRY, registerCohort } from '../../src/testkit/alliance-data.ts';
import { type AllianceNode, addressOf } from '../../src/testkit/alliance-node.ts';

const FOUNDERS = ['US', 'GB', 'JP', 'AU'] as const;
const LEAVING = { leaving: { noticeDays: 30, obligationsOutlive: true } };
let alliance: Alliance;
let withAustralia = '';

beforeAll(async () => {
  alliance = await Alliance.of(FOUNDERS);
  await found(alliance);
  withAustralia = await agree(alliance, ['US', 'AU'], agreementTerms(['US', 'AU'], LEAVING));
  await agree(alliance, ['GB', 'AU'], agreementTerms(['GB', 'AU']));
  await registerCohort(alliance.at('AU'), { key: 'au-heart', people: 80, carriers: 25 });
  await registerCohort(alliance.at('GB'), { key: 'gb-heart', people: 80, carriers: 33 });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

const digests = async () =>
  new Set((await alliance.statuses()).map(({ stateDigest }) => stateDigest));
const membersAtAll = async () =>
  (await alliance.statuses()).map(({ members }) => members.join(' '));
const carriers = (member: string, holder: string) =>
  ask(alliance.at(member), 'researcher', {
    question: HOW_MANY_CARRY,
    class: 'cardiac-genomes',
    holders: [holder],
  } as Parameters<typeof ask>[2]);

async function propose(node: AllianceNode, draft: object): Promise<string> {
  const { id } = await node.must<{ id: string }>('officer', 'instruments.draft', draft);
  await node.must('officer', 'instruments.propose', { instrument: id });
  await alliance.settle();
  return id;
}

interface Joining {
  readonly state: string;
  readonly fingerprint: string;
  readonly instrument?: string;
  readonly missing: readonly string[];
  readonly asked?: { readonly fault?: { readonly code: string } };
}
const joiningOf = (node: AllianceNode) => node.must<Joining>('officer', 'node.read-joining');

/** One turn of the newcomer's own task, then the exchange among all. */
async function follow(): Promise<void> {
  await alliance.runTask('joining');
  await alliance.settle();
}

test('a fifth nation introduces itself, reads what binds, and joins when all have signed', async () => {
  const us = alliance.at('US');
  const nz = await alliance.add('NZ');
  expect(await joiningOf(nz)).toMatchObject({ state: 'not-asked' });
  const address = addressOf('US');
  const seen = await nz.must<{ fingerprint: string; peer: { member: string } }>(
    'officer',
    'node.look-up-alliance',
    { address },
  );
  expect(seen.peer.member).toBe('US');
  const read = await us.must<{ fingerprint: string }>('officer', 'federation.read-anchor');
  expect(seen.fingerprint).toBe(read.fingerprint);
  const wrong = { address, fingerprint: '0000 '.repeat(8).trim() };
  expect(await nz.perform('officer', 'node.request-accession', wrong)).toMatchObject({
    result: { refusal: { code: 'node.fingerprint-differs' } },
  });
  const typed = read.fingerprint.replaceAll(' ', '').toUpperCase();
  await nz.must('officer', 'node.request-accession', { address, fingerprint: typed });
  await alliance.passTime('PT1M');
  await nz.must('officer', 'node.request-accession', { address, fingerprint: read.fingerprint });
  await follow();
  const own = await joiningOf(nz);
  expect(own).toMatchObject({ state: 'asked' });
  expect(own.asked?.fault).toBeUndefined();
  const { requests } = await us.must<{
    requests: { fingerprint: string; statement: { card: JsonObject } }[];
  }>('officer', 'federation.list-accession-requests');
  expect(requests.map(({ fingerprint }) => fingerprint)).toEqual([own.fingerprint]);
  const terms = requests[0]!.statement.card;
  expect(terms).toEqual(await nz.must('officer', 'node.read-accession-card'));
  const accession = await propose(us, {
    type: 'accession',
    title: 'Accession of New Zealand (for tests)',
    parties: ['NZ', 'US'],
    terms,
    decisionRule: 'all-members',
  });
  await signByTwo(alliance, FOUNDERS, accession);
  expect(await membersAtAll()).toEqual([...Array(4).fill('AU GB JP US'), '']);

  await follow();
  expect(await joiningOf(nz)).toMatchObject({
    state: 'proposed',
    instrument: accession,
    missing: ['NZ'],
  });
  await signByTwo(alliance, ['NZ'], accession);
  await follow();
  await follow();
  expect(await joiningOf(nz)).toMatchObject({ state: 'member', missing: [] });
  expect(await membersAtAll()).toEqual(Array(5).fill('AU GB JP NZ US'));
  expect(await digests()).toHaveProperty('size', 1);
});

test('the newcomer agrees, is answered, and its log is witnessed by the others', async () => {
  await agree(alliance, ['NZ', 'GB'], agreementTerms(['GB', 'NZ']));
  await registerCohort(alliance.at('NZ'), { key: 'nz-heart', people: 80, carriers: 19 });
  await alliance.settle();
  expect((await carriers('GB', 'NZ')).answers).toMatchObject([
    { outcome: 'answered', answer: { carriers: 19 } },
  ]);
  expect((await carriers('NZ', 'GB')).answers).toMatchObject([{ outcome: 'answered' }]);
  await alliance.settle();
  const states = (await alliance.statuses()).map(({ logState }) => logState);
  expect(states).toEqual(Array(5).fill('final'));
  const { peers, own } = await alliance.at('NZ').must<{
    peers: { member: string; state: string; head: { size: number }; cosigned: { size: number } }[];
    own: { size: number; state: string };
  }>('officer', 'federation.list-peers');
  expect(own.state).toBe('final');
  expect(peers.map(({ member, state }) => `${member} ${state}`)).toEqual(
    ['AU', 'GB', 'JP', 'US'].map((member) => `${member} up`),
  );
  for (const peer of peers) {
    expect(peer).toMatchObject({ clockSkewSeconds: 0, forks: 0, behind: 0 });
    expect(peer.head.size).toBeGreaterThan(0);
    expect(peer.cosigned.size).toBe(own.size);
  }
});

test('a suspended member’s next request is refused, and it is heard again when reinstated', async () => {
  const reason = 'Invented breach, for a test.';
  const suspension = await propose(alliance.at('US'), {
    type: 'suspension',
    title: 'Suspension of Australia (for tests)',
    parties: ['US'],
    terms: { member: 'AU', reason },
    decisionRule: 'three-quarters-at-once',
  });
  await signByTwo(alliance, ['US', 'GB', 'JP'], suspension);
  expect((await alliance.statuses())[0]?.members).toContain('AU');
  await signByTwo(alliance, ['NZ'], suspension);
  const others = (await alliance.statuses()).filter(({ member }) => member !== 'AU');
  expect(others.map(({ members }) => members.join(' '))).toEqual(Array(4).fill('GB JP NZ US'));
  expect((await carriers('AU', 'GB')).answers).toMatchObject([
    { outcome: 'missing', refusal: { code: 'federation.peer-refused' } },
  ]);
  const back = await propose(alliance.at('US'), {
    type: 'reinstatement',
    title: 'Reinstatement of Australia (for tests)',
    parties: ['US'],
    terms: { member: 'AU', reason: 'Cured.' },
    decisionRule: 'three-quarters-at-once',
  });
  await signByTwo(alliance, ['US', 'GB', 'JP'], back);
  await alliance.passTime('PT1M');
  expect(await membersAtAll()).toEqual(Array(5).fill('AU GB JP NZ US'));
});

test('a member that leaves is a stranger from then on, and what it owes remains', async () => {
  const au = alliance.at('AU');
  const served = (await carriers('US', 'AU')).answers[0]!;
  expect(served.outcome).toBe('answered');
  await alliance.settle();
  await au.must('officer', 'instruments.withdraw', { instrument: withAustralia });
  await alliance.settle();
  await alliance.passTime('P31D');
  const { state } = await readInstrument(alliance.at('US'), withAustralia);
  expect(state).toMatchObject({ isInForce: false, obligationsRemain: true });
  const leaving = await propose(au, {
    type: 'withdrawal',
    title: 'Australia leaves (for tests)',
    parties: ['AU'],
    terms: { member: 'AU', obligationsOutlive: true },
    decisionRule: 'own-act',
  });
  await signByTwo(alliance, ['AU'], leaving);
  await alliance.settle();
  expect(new Set(await membersAtAll())).toEqual(new Set(['GB JP NZ US']));
  expect((await carriers('AU', 'GB')).answers).toMatchObject([
    { outcome: 'missing', refusal: { code: 'federation.peer-refused' } },
  ]);
  const receipt = await au.must({ kind: 'anyone' }, 'ledger.read-receipt', {
    entry: served.evidence!.entry,
  });
  const { policy } = await witnessView(alliance.at('US').db, 'AU', alliance.clock.now());
  expect(await verifyReceipt(JSON.stringify(receipt), policy)).toMatchObject({ ok: true });
});
