// POST /node/joining: this nation asks a member to propose its accession. The officer gives the
// fingerprint that the member read out; what stands at the address must have that one. From then on
// the node follows the accession by itself.
import type { Digest } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { DigestSchema, PlaceSchema, Type } from '../../base/schema.ts';
import {
  type Anchor,
  cardFingerprint,
  FingerprintSchema,
  isSameFingerprint,
  makeAccessionRequest,
} from '../../kernel/federation/index.ts';
import { activeMembers } from '../../kernel/members/index.ts';
import { writeOperation } from '../../kernel/storage/index.ts';
import { CONTACT_REFUSALS, callUnder, firstContact } from '../joining/first-contact.ts';
import { joiningPort } from '../joining/joining-port.ts';
import { startJoining } from '../joining/joining-store.ts';
import { MemberAddressSchema } from './look-up-alliance.ts';
import { accessionCardPort, cardOf } from './read-accession-card.ts';

const DEADLINE_MS = 10_000;
const PURPOSES = ['instruments', 'node', 'log', 'witness'] as const;

interface Asked {
  readonly anchor: Anchor;
  readonly request: Digest;
  readonly fingerprint: string;
}

export const requestAccession = writeOperation({
  id: 'node.request-accession',
  summary: 'Ask a member to propose this nation’s accession, with its card of names and keys',
  route: { method: 'POST', path: '/node/joining' },
  input: Type.Object(
    {
      address: MemberAddressSchema,
      fingerprint: Type.String({
        pattern: '^\\s*([0-9A-Fa-f]{4}\\s*){8}$',
        maxLength: 100,
        description: 'of that member’s anchor, as its officer read it out',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    to: PlaceSchema,
    request: DigestSchema,
    fingerprint: Type.String({
      ...FingerprintSchema,
      description: 'of this nation’s own card: read it out to that member’s officers',
    }),
  }),
  refusals: [
    ...CONTACT_REFUSALS,
    'node.fingerprint-differs',
    'node.already-member',
    'federation.peer-down',
    'federation.peer-slow',
    'federation.peer-lied',
    'federation.peer-refused',
  ],
  permission: ['mandate:treaty-officer'],
  needs: { joining: joiningPort, card: accessionCardPort },
  entry: 'accession.asked',
  async prepare(
    { db, at, joining, card: parts },
    { address, fingerprint },
  ): Promise<Result<Asked>> {
    const { settings, surroundings, keyring } = joining;
    const { member } = settings;
    if ((await activeMembers(db, at)).includes(member)) return refused(alreadyMember(member));
    const found = await firstContact(surroundings.transport, address);
    if (!found.ok) return found;
    const { anchor } = found.value;
    if (!isSameFingerprint(fingerprint, found.value.fingerprint))
      return refused(differs(address, found.value.fingerprint));
    const card = cardOf(parts);
    const signers = PURPOSES.map((purpose) => ({ member, ...signing(keyring.signer(purpose)) }));
    const request = await makeAccessionRequest(card, signers, { to: anchor.member, at });
    const path = '/federation/accession-requests';
    const body = request as unknown as Json;
    const call = { method: 'POST', path, body } as const;
    const sent = await callUnder(anchor, joining)(anchor.member, call, { deadlineMs: DEADLINE_MS });
    if (!sent.ok) return sent;
    const { digest } = sent.value as { digest: Digest };
    return ok({ anchor, request: digest, fingerprint: cardFingerprint(card) });
  },
  async run({ db, at }, _, { anchor, request, fingerprint }: Asked) {
    await startJoining(db, anchor, instantText(at));
    const output = { to: anchor.member, request, fingerprint };
    return ok({ output, record: { ...output, anchor: anchor as unknown as Json } });
  },
});

const signing = (key: { keyId: string; sign(bytes: Uint8Array): Uint8Array }) => ({
  keyId: key.keyId,
  sign: (bytes: Uint8Array) => key.sign(bytes),
});

const differs = (address: string, shown: string): Refusal<'node.fingerprint-differs'> =>
  refusal('denied', 'node.fingerprint-differs', `${address} shows another fingerprint.`, {
    because: [{ field: '/fingerprint', text: `what stands there has ${shown}` }],
    next: 'Stop, and compare again with the inviting member, by telephone or in person.',
  });

const alreadyMember = (member: string): Refusal<'node.already-member'> =>
  refusal('conflict', 'node.already-member', `${member} is a member of an alliance already.`, {
    because: [{ text: 'a node belongs to one alliance; its founding text is its root of trust' }],
    next: 'Give a second alliance a node of its own.',
  });
