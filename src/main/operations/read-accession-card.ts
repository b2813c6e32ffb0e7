// What this node would write into an accession: its names, address, log and public keys. The other
// members compare it by telephone before they sign.
import { toBase64url } from '../../base/bytes.ts';
import { port } from '../../base/port.ts';
import { ok } from '../../base/result.ts';
import { type Static, Type } from '../../base/schema.ts';
import { AccessionTermsSchema } from '../../kernel/instruments/index.ts';
import type { Keyring } from '../../kernel/members/index.ts';
import { readOperation } from '../../kernel/storage/index.ts';

export interface AccessionCardParts {
  readonly member: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly address: string;
  readonly logOrigin: string;
  readonly keyring: Keyring;
}
export const accessionCardPort = port<AccessionCardParts>('node.accession-card');

export const readAccessionCard = readOperation({
  id: 'node.read-accession-card',
  summary: 'Read the names, address and keys with which this node joins an alliance',
  route: { method: 'GET', path: '/node/accession-card' },
  input: Type.Object({}, { additionalProperties: false }),
  output: AccessionTermsSchema,
  refusals: [],
  permission: ['mandate:treaty-officer', 'mandate:operator', 'node-itself'],
  needs: { card: accessionCardPort },
  async run({ card }) {
    return ok({ output: cardOf(card) });
  },
});

export function cardOf(card: AccessionCardParts): Static<typeof AccessionTermsSchema> {
  const { member, name, shortName, address, logOrigin, keyring } = card;
  return {
    member,
    names: { en: name, ...(shortName ? { 'en-x-short': shortName } : {}) },
    address,
    logOrigin,
    signingKeys: [
      ...(['instruments', 'node', 'log', 'witness'] as const).map((purpose) =>
        shown(keyring.signer(purpose), purpose),
      ),
      ...(keyring.recovery ? [shown(keyring.recovery, 'recovery' as const)] : []),
    ],
  };
}

const shown = <P extends string>(key: { keyId: string; publicKey: Uint8Array }, purpose: P) => ({
  keyId: key.keyId,
  publicKey: toBase64url(key.publicKey),
  purpose,
});
