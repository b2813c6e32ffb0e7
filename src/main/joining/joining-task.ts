// What a candidate's node does by itself until it is a member: reads the instruments from the
// member that it asked, takes in what proves itself, and hands over its own officers' signatures.
// From then on the ordinary exchange goes on.

import type { Caller } from '../../base/caller.ts';
import { canonicalBytes, canonicalJson } from '../../base/canonical-json.ts';
import { digestOfJson } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { Refusal } from '../../base/refusal.ts';
import { ok, type Result } from '../../base/result.ts';
import type { AnyOperation } from '../../kernel/acts/index.ts';
import {
  type CallPeer,
  confirmAnchor,
  confirmFounding,
  makeConsentSlip,
  readBootstrap,
} from '../../kernel/federation/index.ts';
import { type Bundle, receiveConsent, receiveInstrument } from '../../kernel/instruments/index.ts';
import { activeMembers } from '../../kernel/members/index.ts';
import { directoryOf } from '../alliance-view.ts';
import type { Repeating } from '../background.ts';
import type { BuiltNode } from '../build-node.ts';
import { nodeSigner } from '../node-kernel.ts';
import { callUnder } from './first-contact.ts';
import { type Joining, type JoiningFault, noteJoining, readJoining } from './joining-store.ts';

const EVERY_MS = 3_000;
const DEADLINE_MS = 10_000;
const itself: Caller = { kind: 'node-itself' };

export function joiningTask(node: BuiltNode): Repeating {
  const { store, surroundings } = node.kernel;
  const handled = new Set<string>();
  return {
    name: 'joining',
    everyMs: EVERY_MS,
    async run() {
      const joining = await readJoining(store.db);
      if (joining === null || joining.joinedAt !== null) return;
      const turn = await takeTurn(node, joining, handled);
      const fault = turn.ok ? null : faultOf(turn.refusal);
      const isNews = canonicalJson({ ...fault }) !== canonicalJson({ ...joining.fault });
      const isMember = turn.ok && turn.value === 'member';
      if (!isNews && !isMember) return;
      const joinedAt = isMember ? { joinedAt: instantText(surroundings.clock.now()) } : {};
      await store.unit(async ({ db }) => ok(await noteJoining(db, { fault, ...joinedAt })));
    },
  };
}

type Turn = 'waiting' | 'member';

async function takeTurn(
  node: BuiltNode,
  { anchor }: Joining,
  handled: Set<string>,
): Promise<Result<Turn>> {
  const { kernel, perform } = node;
  const { settings, keyring, surroundings, store } = kernel;
  const now = () => surroundings.clock.now();
  const callPeer = callUnder(anchor, kernel);
  const signer = nodeSigner(settings, keyring);
  const read = await readBootstrap({ callPeer, signer, from: anchor.member, now });
  // Until the accession is proposed, no ticket of ours is honoured: that is waiting, not a fault.
  if (!read.ok) return isNotYetProposed(read.refusal) ? ok('waiting') : read;
  const bundles = read.value as unknown as Bundle[];
  const founding = confirmFounding(
    anchor,
    canonicalBytes((bundles[0]?.instrument ?? null) as Json),
  );
  if (!founding.ok) return founding;
  for (const bundle of bundles) {
    const digest = digestOfJson(bundle as unknown as Json);
    if (handled.has(digest)) continue;
    const operation = receiveInstrument as unknown as AnyOperation;
    const { result } = await perform(operation, itself, bundle);
    if (!result.ok) return result;
    handled.add(digest);
  }
  const fits = await confirmAnchor(anchor, directoryOf(store.db), now());
  if (!fits.ok) return fits;
  const handedOver = await handOver(node, callPeer, anchor.member, bundles);
  if (!handedOver.ok) return handedOver;
  const isMember = (await activeMembers(store.db, now())).includes(settings.member);
  return ok(handedOver.value === 'known' && isMember ? 'member' : 'waiting');
}

/** Our signatures on our accession, where the member does not have them yet. */
async function handOver(
  { kernel, instruments }: BuiltNode,
  callPeer: CallPeer,
  to: string,
  theirs: readonly Bundle[],
): Promise<Result<'known' | 'sent'>> {
  const { settings, store, surroundings, keyring } = kernel;
  const at = surroundings.clock.now();
  const known = new Set(theirs.flatMap(({ statements }) => statements.map(payloadOf)));
  for (const { digest } of await instruments.accessionsOf(store.db, settings.member, at)) {
    const own = await instruments.bundle(store.db, digest);
    if (!own || own.statements.every((one) => known.has(payloadOf(one)))) continue;
    const bundle = own as unknown as Json;
    const slip = await makeConsentSlip(nodeSigner(settings, keyring), bundle, { to, at });
    const path = receiveConsent.route.path;
    const body = { slip, bundle } as unknown as Json;
    const sent = await callPeer(to, { method: 'POST', path, body }, { deadlineMs: DEADLINE_MS });
    return sent.ok ? ok('sent') : sent;
  }
  return ok('known');
}

const payloadOf = (statement: unknown): string =>
  String((statement as { readonly payload?: unknown }).payload);

const codeOf = ({ detail }: Refusal): unknown => (detail as { code?: unknown } | undefined)?.code;
const isNotYetProposed = (refusal: Refusal): boolean =>
  refusal.code === 'federation.bad-ticket' || codeOf(refusal) === 'federation.bad-ticket';

const faultOf = ({ code, message, because }: Refusal): JoiningFault => ({
  code,
  text: [message, ...because.map(({ text }) => text)].join(' ').slice(0, 1000),
});
