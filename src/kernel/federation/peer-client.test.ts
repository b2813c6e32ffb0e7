import { describe, expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { addressOf, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork, seededBytes } from '../../testkit/network.ts';
import { testNode, testVerify } from '../../testkit/node-keys.ts';
import { heldClock } from '../storage/index.ts';
import { createFanOut } from './fan-out.ts';
import type { HttpResponse } from './http-message.ts';
import { signResponse } from './http-signature.ts';
import { createAskPeer, createCallPeer } from './peer-client.ts';
import { Peers } from './peers.ts';

const patience = { deadlineMs: 1000 };
const question = { method: 'POST', path: '/ask', body: { of: 'gb' } } as const;
const evidence = { entry: 'ent_1', leafHash: 'ab'.repeat(32), promise: 'note' };

function setting() {
  const clock = heldClock('2026-11-22T09:00:00Z');
  const network = new SimulatedNetwork(1);
  const peers = new Peers();
  const members = new TestMembers(['US', 'GB', 'JP', 'AU']);
  const askPeer = createAskPeer({
    signer: testNode('US').signer,
    verify: testVerify,
    directory: members,
    transport: network.transportOf('US'),
    clock,
    random: seededBytes(2),
    peers,
  });
  /** What a member's node answers, signed by `signedBy` (itself unless said otherwise). */
  const answers = (member: string, status: number, body: Json | string, signedBy = member) =>
    network.attach(member, new URL(addressOf(member)).origin, async (request) => {
      const bytes = utf8(typeof body === 'string' ? body : canonicalJson(body));
      const reply: HttpResponse = { status, headers: {}, body: bytes };
      if (signedBy === '') return reply;
      const { signer } = testNode(signedBy);
      return (await signResponse(reply, { signer, request, at: clock.now() }))!;
    });
  return { clock, network, peers, askPeer, callPeer: createCallPeer(askPeer), answers };
}

const problem = (code: string, kind: string) => ({ code, kind, message: 'No.', because: [] });

describe('calling a partner', () => {
  it('gives the output, with the partner’s evidence beside it', async () => {
    const { askPeer, callPeer, answers } = setting();
    answers('GB', 200, { output: { count: 12 }, evidence });
    expect(await askPeer('GB', question, patience)).toEqual({
      result: { ok: true, value: { count: 12 } },
      evidence,
    });
    expect(await callPeer('GB', question, patience)).toEqual({ ok: true, value: { count: 12 } });
  });

  it('passes a partner’s own refusal on as it is, with its evidence', async () => {
    const { askPeer, answers } = setting();
    const denied = {
      ...problem('law.denied', 'denied'),
      because: [{ citation: 'Rule 7', text: 'No \u202efor a reason' }],
    };
    answers('GB', 403, { type: 'urn:x', title: 'No.', status: 403, ...denied, evidence });
    const { result, evidence: kept } = await askPeer('GB', question, patience);
    expect(result).toEqual({
      ok: false,
      refusal: { ...denied, because: [{ citation: 'Rule 7', text: 'No \ufffdfor a reason' }] },
    });
    expect(kept).toEqual(evidence);
  });

  it.each<[string, number, Json | string, string, string]>([
    [
      'our standing refused',
      401,
      problem('federation.unknown-key', 'unauthenticated'),
      'GB',
      'refused',
    ],
    ['no readable reason', 500, '{"oops":1}', 'GB', 'refused'],
    ['an unsigned refusal', 403, problem('law.denied', 'denied'), '', 'refused'],
    ['an unsigned answer', 200, { output: 1 }, '', 'lied'],
    ['another member’s signature', 200, { output: 1 }, 'JP', 'lied'],
    ['a signed reply that is not JSON', 200, '<html>', 'GB', 'lied'],
    ['a signed reply too deep to read', 200, '['.repeat(100) + ']'.repeat(100), 'GB', 'lied'],
    ['a gateway that finds no node', 502, 'bad gateway', '', 'down'],
  ])('names %s', async (_, status, body, signedBy, expected) => {
    const { callPeer, answers } = setting();
    answers('GB', status, body, signedBy);
    expect(await callPeer('GB', question, patience)).toMatchObject({
      ok: false,
      refusal: { code: `federation.peer-${expected}`, kind: 'unavailable' },
    });
  });

  it('tells down, slow, too large and unknown apart', async () => {
    const { callPeer, answers, network } = setting();
    answers('GB', 200, { output: 'x'.repeat(2000) });
    const codeOf = async (member: string, replyBytesMax?: number) => {
      const result = await callPeer(member, question, { deadlineMs: 10, replyBytesMax });
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect(await codeOf('GB', 1000)).toBe('federation.peer-lied');
    network.slowDown('GB');
    expect(await codeOf('GB')).toBe('federation.peer-slow');
    network.stop('GB');
    expect(await codeOf('GB')).toBe('federation.peer-down');
    expect(await codeOf('FR')).toBe('federation.unknown-peer');
  });
});

describe('a partner that keeps failing', () => {
  it('is left alone for growing pauses and taken up when it is heard from', async () => {
    const { callPeer, answers, network, clock, peers } = setting();
    answers('GB', 200, { output: 1 });
    network.stop('GB');
    for (let i = 0; i < 3; i++) await callPeer('GB', question, patience);
    const sent = () => network.recorded.length;
    network.heal();
    const before = sent();
    const left = await callPeer('GB', question, patience);
    expect(left).toMatchObject({
      refusal: { code: 'federation.peer-down', detail: { member: 'GB' } },
    });
    expect(sent()).toBe(before);
    clock.advance('PT1S');
    expect((await callPeer('GB', question, patience)).ok).toBe(true);
    network.stop('GB');
    for (let i = 0; i < 3; i++) await callPeer('GB', question, patience);
    network.heal();
    peers.heardFrom('GB', clock.now());
    expect((await callPeer('GB', question, patience)).ok).toBe(true);
  });

  it('never has more than 64 requests of ours waiting', async () => {
    const { clock } = setting();
    const peers = new Peers();
    for (let i = 0; i < 64; i++) peers.started('GB');
    expect(peers.whyNotCall('GB', clock.now())).toMatchObject({ code: 'federation.peer-slow' });
    peers.released('GB');
    expect(peers.whyNotCall('GB', clock.now())).toBeNull();
  });
});

describe('a question to several partners', () => {
  it('names every partner once, as an answer or as missing', async () => {
    const { askPeer, answers, network } = setting();
    answers('GB', 200, { output: 1 });
    answers('JP', 403, problem('law.denied', 'denied'));
    answers('AU', 200, { output: 3 });
    network.stop('AU');
    const request = (member: string) => ({ ...question, body: { of: member } });
    const { answers: got, missing } = await createFanOut(askPeer)(
      ['JP', 'AU', 'GB'],
      request,
      patience,
    );
    expect(got.map(({ member, result }) => `${member} ${result.ok}`)).toEqual([
      'JP false',
      'GB true',
    ]);
    expect(missing.map(({ member, reason }) => `${member} ${reason.code}`)).toEqual([
      'AU federation.peer-down',
    ]);
  });
});
