// A WebAuthn authenticator in software, for tests: makes ES256 and Ed25519 passkeys with
// attestation `none` and answers challenges. Its CBOR writes just the maps that WebAuthn level 3
// asks for.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export type PasskeyAlgorithm = 'ES256' | 'EdDSA';

export interface SoftwareAuthenticator {
  readonly id: string;
  /** Change any of these to misbehave. */
  origin: string;
  rpId: string;
  isUserVerified: boolean;
  uses: number;
  /** What `navigator.credentials.create` would give, as JSON. */
  create(challenge: string): object;
  /** What `navigator.credentials.get` would give, as JSON. */
  get(challenge: string): object & { readonly id: string };
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;

export function softwareAuthenticator(
  algorithm: PasskeyAlgorithm,
  { rpId, origin }: { rpId: string; origin: string },
): SoftwareAuthenticator {
  const credential = randomBytes(32);
  const id = credential.toString('base64url');
  const { publicKey, privateKey } =
    algorithm === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('ed25519');
  const self: SoftwareAuthenticator = {
    id,
    rpId,
    origin,
    isUserVerified: true,
    uses: 0,
    create(challenge) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credential.length);
      const key = coseKey(publicKey, algorithm);
      const attested = Buffer.concat([Buffer.alloc(16), length, credential, key]);
      const authData = Buffer.concat([authenticatorData(self, HAS_KEY), attested]);
      const attestationObject = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]);
      return credentialJson(id, {
        clientDataJSON: clientData(self, 'webauthn.create', challenge).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      });
    },
    get(challenge) {
      self.uses++;
      const authData = authenticatorData(self, 0);
      const json = clientData(self, 'webauthn.get', challenge);
      const signed = Buffer.concat([authData, createHash('sha256').update(json).digest()]);
      const signature = sign(algorithm === 'ES256' ? 'sha256' : null, signed, privateKey);
      return credentialJson(id, {
        clientDataJSON: json.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
  };
  return self;
}

const credentialJson = (id: string, response: object) => ({
  id,
  rawId: id,
  type: 'public-key',
  clientExtensionResults: {},
  response,
});

const clientData = (self: SoftwareAuthenticator, type: string, challenge: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin: self.origin, crossOrigin: false }));

function authenticatorData(self: SoftwareAuthenticator, more: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(self.uses);
  const flags = USER_PRESENT | (self.isUserVerified ? USER_VERIFIED : 0) | more;
  const rpIdHash = createHash('sha256').update(self.rpId).digest();
  return Buffer.concat([rpIdHash, Buffer.from([flags]), counter]);
}

// RFC 9053: labels 1 key type, 3 algorithm, -1 curve, -2 x, -3 y.
function coseKey(publicKey: KeyObject, algorithm: PasskeyAlgorithm): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const coordinate = (text = '') => cborBytes(Buffer.from(text, 'base64url'));
  const isEc = algorithm === 'ES256';
  return cborMap([
    [cborInteger(1), cborInteger(isEc ? 2 : 1)],
    [cborInteger(3), cborInteger(isEc ? -7 : -8)],
    [cborInteger(-1), cborInteger(isEc ? 1 : 6)],
    [cborInteger(-2), coordinate(x)],
    ...(isEc ? [[cborInteger(-3), coordinate(y)] as const] : []),
  ]);
}

// RFC 8949, definite lengths below 65,536.
function cborHead(major: number, length: number): Buffer {
  const type = major << 5;
  if (length < 24) return Buffer.from([type | length]);
  if (length < 256) return Buffer.from([type | 24, length]);
  return Buffer.from([type | 25, length >> 8, length & 0xff]);
}
const cborInteger = (value: number): Buffer =>
  value >= 0 ? cborHead(0, value) : cborHead(1, -1 - value);
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string): Buffer =>
  Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
