// The membership changes while the alliance runs: a fifth nation joins with its keys, one is suspended
// and reinstated, one leaves. Each is an instrument that every node proves for itself.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalBytes } from '../../src/base/canonical-json.ts';
import type { Digest } from '../../src/base/digest.ts';
import type { Json } from '../../src/base/json.ts';
import {
  anchorDirectory,
  anchorFingerprint,
  confirmAnchor,
  confirmFounding,
  createAskPeer,
  createCallPeer,
  makeAccessionRequest,
  makeAnchor,
  Peers,
  readBootstrap,
} from '../../src/kernel/federation/index.ts';
import { verifyReceipt } from '../../src/kernel/ledger/index.ts';
import { verifyWithKey } from '../../src/kernel/members/index.ts';
import { directoryOf, witnessView } from '../../src/main/alliance-view.ts';
import { logOriginOf } from '../../src/main/names.ts';
import { nodeSigner } from '../../src/main/node-kernel.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import {
  agree,
  ask,
  bundleAt,
  found,
  readInstrument,
  signByTwo,
} from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, HOW_MANY_CARRY, registerCohort } from '../../src/testkit/alliance-data.ts';
import { type AllianceNode, addressOf } from '../../src/testkit/alliance-node.ts';
import { seededBytes } from '../../src/testkit/network.ts';

const FOUNDERS = ['US', 'GB', 'JP', 'AU'] as const;
const LEAVING = { leaving: { noticeDays: 30, obligationsOutlive: true } };
let alliance: Alliance;
let founding = '';
let withAustralia = '';

beforeAll(async () => {
  alliance = await Alliance.of(FOUNDERS);
  founding = await found(alliance);
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

/** What the inviting member hands over on paper, and calls with nothing but that. */
async function invitation(from: AllianceNode, to: AllianceNode) {
  const { keyring } = from.built.kernel;
  const read = await readInstrument(from, founding);
  const anchor = makeAnchor({
    member: from.member,
    address: addressOf(from.member),
    key: keyring.signer('node'),
    logOrigin: logOriginOf(addressOf(from.member)),
    founding: (read as unknown as { digest: Digest }).digest,
    madeAt: alliance.now(),
  });
  const { settings, keyring: own } = to.built.kernel;
  const signer = nodeSigner(settings, own);
  const askPeer = createAskPeer({
    signer,
    verify: verifyWithKey,
    directory: anchorDirectory(anchor),
    transport: alliance.network.transportOf(to.member),
    clock: alliance.clock,
    random: seededBytes(77),
    peers: new Peers(),
  });
  return { anchor, signer, callPeer: createCallPeer(askPeer) };
}

test('a fifth nation introduces itself, reads what binds, and joins when all have signed', async () => {
  const us = alliance.at('US');
  const nz = await alliance.add('NZ');
  const { anchor, signer, callPeer } = await invitation(us, nz);
  expect(anchorFingerprint(anchor)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  const { keyring } = nz.built.kernel;
  const keys = (['node', 'log', 'witness'] as const).map((purpose) => {
    const key = keyring.signer(purpose);
    const { keyId, publicKey } = key;
    return { keyId, publicKey, purpose, sign: (bytes: Uint8Array) => key.sign(bytes) };
  });
  const self = {
    member: 'NZ',
    name: 'New Zealand',
    address: addressOf('NZ'),
    logOrigin: logOriginOf(addressOf('NZ')),
    software: 'entente',
  };
  const signers = keys.map(({ keyId, sign }) => ({ member: 'NZ', keyId, sign }));
  const request = await makeAccessionRequest(
    self,
    keys.map(({ keyId, publicKey, purpose }) => ({ keyId, publicKey, purpose })),
    signers,
    { to: 'US', at: alliance.clock.now() },
  );
  const path = '/federation/accession-requests' as const;
  const asked = await callPeer(
    'US',
    { method: 'POST', path, body: request as unknown as Json },
    { deadlineMs: 5_000 },
  );
  expect(asked).toMatchObject({ ok: true });
  const { requests } = await us.must<{ requests: { statement: { member: string } }[] }>(
    'officer',
    'federation.list-accession-requests',
  );
  expect(requests.map(({ statement }) => statement.member)).toEqual(['NZ']);

  const terms = await nz.must('officer', 'node.read-accession-card');
  const accession = await propose(us, {
    type: 'accession',
    title: 'Accession of New Zealand (for tests)',
    parties: ['NZ', 'US'],
    terms,
    decisionRule: 'all-members',
  });
  await signByTwo(alliance, FOUNDERS, accession);
  expect(await membersAtAll()).toEqual([...Array(4).fill('AU GB JP US'), '']);

  const now = () => alliance.clock.now();
  const bundles = await readBootstrap({ callPeer, signer, from: 'US', now });
  if (!bundles.ok) throw new Error(bundles.refusal.message);
  const texts = bundles.value as unknown as { instrument: Json }[];
  expect(texts).toHaveLength(2);
  expect(confirmFounding(anchor, canonicalBytes(texts[0]!.instrument))).toMatchObject({ ok: true });
  for (const bundle of texts) await nz.must('officer', 'instruments.receive', bundle);
  expect(await confirmAnchor(anchor, directoryOf(nz.db), now())).toMatchObject({ ok: true });
  await signByTwo(alliance, ['NZ'], accession);

  await us.must('officer', 'instruments.receive', await bundleAt(nz, accession));
  await alliance.settle();
  await nz.must('officer', 'instruments.receive', await bundleAt(us, accession));
  await alliance.settle();
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
