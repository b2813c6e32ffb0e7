// The WebAuthn ceremonies, by @simplewebauthn/server: what is asked of the authenticator, and
// whether its answer holds. User verification is always required, so a passkey is two factors in
// one.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { utf8 } from '../../../base/bytes.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import type { JsonObject } from '../../../base/json.ts';
import { port } from '../../../base/port.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Person } from '../portable.ts';
import type { Passkey } from './passkey-store.ts';

/** This node as browsers know it. */
export interface RelyingParty {
  /** Registrable domain, `data-office.example`; `localhost` in a demonstration. */
  readonly id: string;
  readonly name: string;
  /** Where pages are served, `https://data-office.example`. */
  readonly origins: readonly string[];
}
export const relyingPartyPort = port<RelyingParty>('members.relying-party');

// Loaded by the first who uses a passkey: it is a tenth of what a node's start would read.
const webauthn = () => import('@simplewebauthn/server');

// COSE: EdDSA, ES256.
const ALGORITHMS = [-8, -7];
const bytes = (array: Uint8Array) => new Uint8Array(array);

export interface Begun {
  readonly challenge: string;
  /** For `navigator.credentials`, in the JSON form of WebAuthn level 3. */
  readonly options: JsonObject;
}

export async function beginRegistration(
  party: RelyingParty,
  person: Person,
  known: readonly Passkey[],
  random: RandomBytes,
): Promise<Begun> {
  const options = await (await webauthn()).generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: bytes(utf8(person.id)),
    userName: person.login ?? person.name,
    userDisplayName: person.name,
    challenge: bytes(random(32)),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  return { challenge: options.challenge, options: options as unknown as JsonObject };
}

export type BadPasskey = Refusal<'members.bad-passkey'>;
export type NewPasskey = Pick<Passkey, 'id' | 'publicKey' | 'uses' | 'transports'>;

export async function finishRegistration(
  party: RelyingParty,
  challenge: string,
  response: unknown,
): Promise<Result<NewPasskey, BadPasskey>> {
  return checked(async () => {
    const { verified, registrationInfo } = await (await webauthn()).verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: [...party.origins],
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return { id, publicKey: bytes(publicKey), uses: counter, transports: transports ?? [] };
  });
}

/**
 * No credential is named: the authenticator offers those it holds, and nobody learns who has one.
 */
export async function beginSignIn(party: RelyingParty, random: RandomBytes): Promise<Begun> {
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: party.id,
    challenge: bytes(random(32)),
    userVerification: 'required',
  });
  return { challenge: options.challenge, options: options as unknown as JsonObject };
}

/** The passkey's new use counter; one that runs backwards is a copy and refused. */
export async function finishSignIn(
  party: RelyingParty,
  challenge: string,
  response: unknown,
  passkey: Passkey,
): Promise<Result<number, BadPasskey>> {
  return checked(async () => {
    const { verified, authenticationInfo } = await (await webauthn()).verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: [...party.origins],
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: bytes(passkey.publicKey),
        counter: passkey.uses,
        transports: [...passkey.transports],
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  });
}

// The library throws on every answer that does not hold, and on malformed ones whatever comes.
async function checked<T>(check: () => Promise<T | null>): Promise<Result<T, BadPasskey>> {
  try {
    const value = await check();
    return value === null ? refused(badPasskey('its signature does not hold')) : ok(value);
  } catch (cause) {
    return refused(badPasskey((cause as Error).message));
  }
}

export const badPasskey = (text: string): BadPasskey =>
  refusal('unauthenticated', 'members.bad-passkey', 'The passkey was not accepted.', {
    because: [{ field: '/response', citation: 'WebAuthn level 3, section 7', text }],
    next: 'Begin again with the passkey of this node.',
  });
