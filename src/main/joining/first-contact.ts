// The first look at a member's node, before anything of it is believed: its anchor and its own
// page, fetched without signature, held against one another. What convinces is the fingerprint,
// compared outside the network.

import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse, type Static, type TSchema, Type } from '../../base/schema.ts';
import {
  type Anchor,
  AnchorOutputSchema,
  anchorDirectory,
  type CallPeer,
  createAskPeer,
  createCallPeer,
  type PeerDocument,
  PeerDocumentSchema,
  Peers,
  type Transport,
  TransportFailure,
  WELL_KNOWN_PATH,
} from '../../kernel/federation/index.ts';
import { verifyWithKey } from '../../kernel/members/index.ts';
import { type Kernel, nodeSigner } from '../node-kernel.ts';

const EnvelopeSchema = Type.Object({ output: Type.Unknown() });
const DELIVERY = { deadlineMs: 10_000, replyBytesMax: 1 << 20 };

export interface FirstContact {
  readonly anchor: Anchor;
  readonly fingerprint: string;
  readonly peer: PeerDocument;
}
export type ContactRefusal = Refusal<'node.no-member-there' | 'node.two-faces'>;

export const CONTACT_REFUSALS = ['node.no-member-there', 'node.two-faces'] as const;

export async function firstContact(
  transport: Transport,
  address: string,
): Promise<Result<FirstContact, ContactRefusal>> {
  const base = address.replace(/\/$/, '');
  const shown = await fetchOutput(transport, `${base}/federation/anchor`, AnchorOutputSchema);
  if (!shown.ok) return noMember(address, shown.refusal.message);
  const page = await fetchOutput(transport, `${base}${WELL_KNOWN_PATH}`, PeerDocumentSchema);
  if (!page.ok) return noMember(address, page.refusal.message);
  const [{ anchor, fingerprint }, peer] = [shown.value, page.value];
  const isOne =
    anchor.member === peer.member &&
    anchor.address === peer.address &&
    peer.keys.some(
      ({ purpose, publicKey }) => purpose === 'node' && publicKey === anchor.key.publicKey,
    );
  return isOne ? ok({ anchor, fingerprint, peer }) : twoFaces(address);
}

/** Calls to the one member that the anchor names, believed under the key that it names. */
export function callUnder(anchor: Anchor, { settings, keyring, surroundings }: Kernel): CallPeer {
  const askPeer = createAskPeer({
    signer: nodeSigner(settings, keyring),
    verify: verifyWithKey,
    directory: anchorDirectory(anchor),
    transport: surroundings.transport,
    clock: surroundings.clock,
    random: surroundings.secrets,
    peers: new Peers(),
  });
  return createCallPeer(askPeer);
}

async function fetchOutput<S extends TSchema>(
  transport: Transport,
  url: string,
  schema: S,
): Promise<Result<Static<S>>> {
  const headers = { accept: 'application/json' };
  try {
    const request = { method: 'GET', url, headers, body: new Uint8Array() } as const;
    const { status, body } = await transport.request(request, DELIVERY);
    if (status !== 200) return unreadable(`${url} answered with status ${status}`);
    const value = JSON.parse(new TextDecoder().decode(body)) as Json;
    const envelope = parse(EnvelopeSchema, value);
    return envelope.ok ? parse(schema, envelope.value.output) : envelope;
  } catch (cause) {
    if (cause instanceof SyntaxError) return unreadable(`${url} answered with something else`);
    if (cause instanceof TransportFailure) return unreadable(cause.message);
    throw cause;
  }
}

const unreadable = (text: string) =>
  refused(refusal('unavailable', 'node.no-member-there', text, { because: [{ text }] }));

const noMember = (address: string, text: string) =>
  refused(
    refusal('unavailable', 'node.no-member-there', `No member’s node answers at ${address}.`, {
      because: [{ field: '/address', text }],
      next: 'Check the address with the inviting member; its node must run and be of an alliance.',
    }),
  );

const twoFaces = (address: string) =>
  refused(
    refusal('denied', 'node.two-faces', `What ${address} says of itself does not fit together.`, {
      because: [{ text: 'its anchor and its peer document name another member, address or key' }],
      next: 'Stop: something stands between the two nodes. Ask the inviting member.',
    }),
  );
