// A fifth nation finds its way in: anchor by hand, introduction, instruments read with its own key.
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url, utf8 } from '../../base/bytes.ts';
import type { Caller } from '../../base/caller.ts';
import { digestOf } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { addressOf, exchangeNode, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork, seededBytes } from '../../testkit/network.ts';
import { testNode, testVerify } from '../../testkit/node-keys.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { heldClock } from '../storage/index.ts';
import {
  type AccessionCard,
  cardFingerprint,
  checkAccessionRequest,
  makeAccessionRequest,
} from './accession-request.ts';
import {
  anchorDirectory,
  anchorFingerprint,
  anchorText,
  confirmAnchor,
  confirmFounding,
  makeAnchor,
  readAnchor,
} from './anchor.ts';
import { type BootstrapSource, checkTicket, makeTicket, readBootstrap } from './bootstrap.ts';
import { checkConsentSlip, makeConsentSlip } from './consent.ts';
import { federationMigrations } from './module.ts';
import { dismissAccession } from './operations/dismiss-accession-request.ts';
import { listAccessionRequests } from './operations/list-accession-requests.ts';
import { createAskPeer, createCallPeer } from './peer-client.ts';
import { Peers } from './peers.ts';

const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
const founding = utf8('{"type":"founding instrument of a test"}');
const KINDS = ['instruments', 'node', 'log', 'witness'] as const;
const made = KINDS.map((purpose) => ({ purpose, ...testNode('FI', `${purpose}-1`) }));
const [, node, log] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]];
const card: AccessionCard = {
  member: 'FI',
  names: { en: 'Invented Finland' },
  address: addressOf('FI'),
  logOrigin: 'log.fi.test',
  signingKeys: made.map(({ purpose, keys }) => ({
    keyId: keys[0]!.keyId,
    publicKey: toBase64url(keys[0]!.publicKey),
    purpose,
  })),
};
const self = {
  member: 'FI',
  name: 'Invented Finland',
  address: addressOf('FI'),
  logOrigin: 'log.fi.test',
  software: 'entente test',
};
const signers = made.map(({ signer }) => signer);
const anchor = makeAnchor({
  member: 'GB',
  address: addressOf('GB'),
  key: testNode('GB').keys[0]!,
  logOrigin: 'log.gb.test',
  founding: digestOf(founding),
  madeAt: '2026-11-22T08:00:00Z',
});

describe('an anchor', () => {
  it('is read as it was written, with a fingerprint for the telephone', () => {
    expect(readAnchor(anchorText(anchor))).toEqual({ ok: true, value: anchor });
    expect(anchorFingerprint(anchor)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    const moved = { ...anchor, address: 'http://elsewhere.test/api' };
    const later = { ...anchor, madeAt: '2026-11-22T08:30:00Z' };
    expect(anchorFingerprint(later)).toBe(anchorFingerprint(anchor));
    expect(anchorFingerprint(moved)).not.toBe(anchorFingerprint(anchor));
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['another format', anchorText(anchor).replace('anchor/1', 'anchor/2')],
    ['a further field', anchorText(anchor).replace('{', '{"also":1,')],
    [
      'a stray bit in its key',
      anchorText({ ...anchor, key: { ...anchor.key, publicKey: `${'A'.repeat(42)}B` } }),
    ],
    ['a user name in its address', anchorText(anchor).replace('http://', 'http://me@')],
  ])('is refused with %s', (_, text) => {
    expect(readAnchor(text)).toMatchObject({ refusal: { code: 'federation.bad-anchor' } });
  });

  it('stands against another founding instrument and another member list', async () => {
    expect(confirmFounding(anchor, founding).ok).toBe(true);
    expect(confirmFounding(anchor, utf8('{}'))).toMatchObject({
      refusal: { code: 'federation.anchor-contradicted' },
    });
    const members = new TestMembers(['GB']);
    expect((await confirmAnchor(anchor, members, at)).ok).toBe(true);
    const other = makeAnchor({
      ...anchor,
      key: testNode('JP').keys[0]!,
      founding: digestOf(founding),
    });
    expect((await confirmAnchor(other, members, at)).ok).toBe(false);
  });
});

describe('a request to join', () => {
  const check = { self: 'GB', at, verify: testVerify };
  const make = () => makeAccessionRequest(card, signers, { to: 'GB', at });

  it('holds when each of its keys has signed it', async () => {
    const request = await make();
    expect(checkAccessionRequest(request, check)).toMatchObject({
      ok: true,
      value: { statement: { card: { member: 'FI' } } },
    });
  });

  it('does not hold for another member, at another time, or with a key nobody holds', async () => {
    const request = await make();
    const fieldOf = (changed: typeof request, more: Partial<typeof check> = {}) => {
      const result = checkAccessionRequest(changed, { ...check, ...more });
      return result.ok ? 'holds' : result.refusal.because[0]!.field;
    };
    expect(fieldOf(request, { self: 'JP' })).toBe('/statement/to');
    expect(fieldOf(request, { at: at.add({ hours: 2 }) })).toBe('/statement/madeAt');
    expect(fieldOf({ ...request, signatures: request.signatures.slice(1) })).toBe('/signatures');
    const { statement } = request;
    const changed = (more: Partial<AccessionCard>) => ({
      ...request,
      statement: { ...statement, card: { ...card, ...more } },
    });
    expect(fieldOf(changed({ address: addressOf('RU') }))).toBe('/signatures');
    const keys = '/statement/card/signingKeys';
    const small = { ...card.signingKeys[0]!, publicKey: toBase64url(new Uint8Array(32)) };
    expect(fieldOf(changed({ signingKeys: [small, ...card.signingKeys.slice(1)] }))).toBe(keys);
    for (const purpose of KINDS)
      expect(
        fieldOf(
          changed({ signingKeys: card.signingKeys.filter((key) => key.purpose !== purpose) }),
        ),
      ).toBe(keys);
    expect(fieldOf(changed({ names: { fr: 'Finlande' } }))).toBe('/statement/card/names');
  });

  it('carries a recovery key that rests offline and signs nothing', async () => {
    const recovery = testNode('FI', 'recovery-1').keys[0]!;
    const shown = { keyId: recovery.keyId, publicKey: toBase64url(recovery.publicKey) };
    const whole = {
      ...card,
      signingKeys: [...card.signingKeys, { ...shown, purpose: 'recovery' as const }],
    };
    const request = await makeAccessionRequest(whole, signers, { to: 'GB', at });
    expect(checkAccessionRequest(request, check).ok).toBe(true);
    expect(cardFingerprint(whole)).not.toBe(cardFingerprint(card));
  });
});

describe('a consent slip', () => {
  it('holds for one bundle, one member and five minutes', async () => {
    const bundle: Json = { instrument: {}, statements: [] };
    const slip = await makeConsentSlip(node.signer, bundle, { to: 'GB', at });
    const check = { self: 'GB', at, verify: testVerify };
    expect(checkConsentSlip(slip, bundle, node.keys, check).ok).toBe(true);
    expect(checkConsentSlip(slip, { ...bundle, receipts: [] }, node.keys, check).ok).toBe(false);
    expect(checkConsentSlip(slip, bundle, log.keys, check).ok).toBe(false);
    expect(checkConsentSlip(slip, bundle, node.keys, { ...check, self: 'JP' }).ok).toBe(false);
    const late = { ...check, at: at.add({ minutes: 6 }) };
    expect(checkConsentSlip(slip, bundle, node.keys, late).ok).toBe(false);
    const other = { ...slip, statement: { ...slip.statement, member: 'SE' } };
    expect(checkConsentSlip(other, bundle, node.keys, check).ok).toBe(false);
  });
});

describe('a ticket', () => {
  it('holds for one reader, one member and five minutes', async () => {
    const ticket = await makeTicket(node.signer, { to: 'GB', after: '', at });
    const check = { self: 'GB', at, verify: testVerify };
    expect(checkTicket(ticket, node.keys, check).ok).toBe(true);
    expect(checkTicket(ticket, log.keys, check).ok).toBe(false);
    expect(checkTicket(ticket, [{ ...log.keys[0]!, keyId: node.keys[0]!.keyId }], check).ok).toBe(
      false,
    );
    expect(checkTicket(ticket, node.keys, { ...check, self: 'JP' }).ok).toBe(false);
    expect(checkTicket(ticket, node.keys, { ...check, at: at.add({ minutes: 6 }) }).ok).toBe(false);
    const further = { ...ticket, statement: { ...ticket.statement, after: '7' } };
    expect(checkTicket(further, node.keys, check).ok).toBe(false);
  });
});

onEveryStore('a candidate', federationMigrations, (open) => {
  it('introduces itself, and reads the instruments once its accession is proposed', async () => {
    const clock = heldClock('2026-11-22T09:00:00Z');
    const network = new SimulatedNetwork(1);
    const proposed = new Set<string>();
    const instruments: Json[] = Array.from({ length: 5 }, (_, i) => ({ instrument: i }));
    const source: BootstrapSource = {
      founding: async () => digestOf(founding),
      keysOfReader: async (_db, member) => (proposed.has(member) ? node.keys : []),
      read: async (_db, _member, after) => {
        const from = Number(after || '0');
        const next = from + 2 < instruments.length ? { next: `${from + 2}` } : {};
        return { instruments: instruments.slice(from, from + 2), ...next };
      },
    };
    const store = await open();
    const ports = { self: { ...self, member: 'GB' }, verify: testVerify, source };
    const members = new TestMembers(['US', 'GB']);
    exchangeNode('GB', { network, members, clock, store, inbox: {}, ports });
    const askPeer = createAskPeer({
      signer: node.signer,
      verify: testVerify,
      directory: anchorDirectory(anchor),
      transport: network.transportOf('FI'),
      clock,
      random: seededBytes(5),
      peers: new Peers(),
    });
    const callPeer = createCallPeer(askPeer);
    const reading = { callPeer, signer: node.signer, from: 'GB', now: () => clock.now() };
    expect(await readBootstrap(reading)).toMatchObject({
      refusal: { code: 'federation.peer-refused', detail: { code: 'federation.bad-ticket' } },
    });
    const body = (await makeAccessionRequest(card, signers, { to: 'GB', at })) as Json;
    const request = { method: 'POST', path: '/federation/accession-requests', body } as const;
    const introduced = await callPeer('GB', request, { deadlineMs: 1000 });
    expect(introduced).toMatchObject({ ok: true });
    expect(await callPeer('GB', request, { deadlineMs: 1000 })).toMatchObject({
      refusal: { detail: { code: 'federation.already-requested' } },
    });
    const officer: Caller = {
      kind: 'person',
      person: 'per_1',
      party: 'pty_1',
      member: 'GB',
      mandates: ['treaty-officer'],
    };
    const runner = operationRunner(store, clock, ports);
    const listed = await runner.run<{
      requests: { digest: string; fingerprint: string; statement: Json }[];
    }>(listAccessionRequests, officer, {});
    const [waiting] = listed.ok ? listed.value.requests : [];
    expect(waiting).toMatchObject({ fingerprint: cardFingerprint(card), statement: { card } });
    proposed.add('FI');
    expect(await readBootstrap(reading)).toEqual({ ok: true, value: instruments });
    const { digest } = waiting!;
    expect((await runner.run(dismissAccession, officer, { digest })).ok).toBe(true);
    expect(await runner.run(dismissAccession, officer, { digest })).toMatchObject({
      refusal: { code: 'federation.unknown-accession-request' },
    });
  });

  it('is not answered by someone who only stands at the address', async () => {
    const network = new SimulatedNetwork(1);
    const clock = heldClock('2026-11-22T09:00:00Z');
    const impostor = { ...anchor.key, publicKey: toBase64url(testNode('JP').keys[0]!.publicKey) };
    expect(fromBase64url(impostor.publicKey)).toHaveLength(32);
    const store = await open();
    const source = {
      founding: async () => null,
      keysOfReader: async () => node.keys,
      read: async () => ({ instruments: [] }),
    };
    const ports = { self: { ...self, member: 'GB' }, verify: testVerify, source };
    exchangeNode('GB', {
      network,
      members: new TestMembers(['GB']),
      clock,
      store,
      inbox: {},
      ports,
    });
    const askPeer = createAskPeer({
      signer: node.signer,
      verify: testVerify,
      directory: anchorDirectory({ ...anchor, key: impostor }),
      transport: network.transportOf('FI'),
      clock,
      random: seededBytes(5),
      peers: new Peers(),
    });
    const callPeer = createCallPeer(askPeer);
    const reading = { callPeer, signer: node.signer, from: 'GB', now: () => clock.now() };
    expect(await readBootstrap(reading)).toMatchObject({
      refusal: { code: 'federation.peer-lied' },
    });
  });
});
