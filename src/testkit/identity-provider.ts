// A small OpenID provider on loopback for tests: discovery, keys, authorisation code with PKCE, tokens
// signed with a key made on the spot. It checks what a client sends as a real one would.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** Claims changed before the next ID token is signed. */
  change: Record<string, unknown>;
  /** The person agrees at the authorisation address; gives the address they are sent back to. */
  approve(url: string, subject: string): string;
  deny(url: string): string;
  close(): Promise<void>;
}

interface Granted {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function identityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const granted = new Map<string, Granted>();
  let serial = 0;
  const self = { change: {} as Record<string, unknown> };

  const idToken = ({ subject, nonce }: Granted): string => {
    const now = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
    const claims = { iss: issuer, sub: subject, aud: clientId, nonce, iat: now, exp: now + 60 };
    const input = `${part({ alg: 'ES256', kid: 'k1' })}.${part({ ...claims, ...self.change })}`;
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
    return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
  };

  const exchange = (form: URLSearchParams): { status: number; body: object } => {
    const code = form.get('code') ?? '';
    const grant = granted.get(code);
    granted.delete(code);
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isFit =
      grant?.challenge === verifier.digest('base64url') &&
      grant.redirectUri === form.get('redirect_uri') &&
      form.get('client_id') === clientId;
    if (!grant || !isFit) return { status: 400, body: { error: 'invalid_grant' } };
    const body = { access_token: 'unused', token_type: 'bearer', id_token: idToken(grant) };
    return { status: 200, body };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') return send(200, metadata());
    if (request.url === '/keys') {
      const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' };
      return send(200, { keys: [jwk] });
    }
    if (request.url !== '/token') return send(404, {});
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body } = exchange(new URLSearchParams(Buffer.concat(chunks).toString()));
    return send(status, body);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientId = 'entente-test';
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  });

  const sentBack = (asked: URLSearchParams, result: Record<string, string>): string => {
    const back = new URL(asked.get('redirect_uri')!);
    for (const [name, value] of Object.entries({ ...result, state: asked.get('state')! }))
      back.searchParams.set(name, value);
    return back.href;
  };

  return Object.assign(self, {
    issuer,
    clientId,
    approve(url: string, subject: string) {
      const asked = new URL(url).searchParams;
      const code = `code-${++serial}`;
      granted.set(code, {
        subject,
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
      });
      return sentBack(asked, { code });
    },
    deny: (url: string) => sentBack(new URL(url).searchParams, { error: 'access_denied' }),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}
