// A small OpenID provider on loopback for tests: discovery, keys, authorisation code with PKCE,
// tokens signed with a key made on the spot. It checks what a client sends as a real one would.
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

const CLIENT_ID = 'entente-test';

export async function identityProvider(): Promise<IdentityProvider> {
  const provider = new LocalProvider();
  await provider.listen();
  return provider;
}

class LocalProvider implements IdentityProvider {
  readonly clientId = CLIENT_ID;
  change: Record<string, unknown> = {};
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #granted = new Map<string, Granted>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  approve(url: string, subject: string): string {
    const asked = new URL(url).searchParams;
    const code = `code-${this.#granted.size}-${subject}`;
    this.#granted.set(code, {
      subject,
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirectUri: asked.get('redirect_uri') ?? '',
    });
    return sentBack(asked, { code });
  }

  deny(url: string): string {
    return sentBack(new URL(url).searchParams, { error: 'access_denied' });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body } = this.#reply(request.url, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  #reply(path: string | undefined, body: string): { status: number; body: object } {
    if (path === '/.well-known/openid-configuration')
      return { status: 200, body: this.#metadata() };
    if (path === '/token') return this.#exchange(new URLSearchParams(body));
    if (path !== '/keys') return { status: 404, body: {} };
    const jwk = this.#keys.publicKey.export({ format: 'jwk' });
    return { status: 200, body: { keys: [{ ...jwk, kid: 'k1', alg: 'ES256', use: 'sig' }] } };
  }

  #metadata(): object {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  #exchange(form: URLSearchParams): { status: number; body: object } {
    const code = form.get('code') ?? '';
    const grant = this.#granted.get(code);
    this.#granted.delete(code);
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isFit =
      grant?.challenge === verifier.digest('base64url') &&
      grant.redirectUri === form.get('redirect_uri') &&
      form.get('client_id') === CLIENT_ID;
    if (!grant || !isFit) return { status: 400, body: { error: 'invalid_grant' } };
    const id_token = this.#idToken(grant);
    return { status: 200, body: { access_token: 'unused', token_type: 'bearer', id_token } };
  }

  #idToken({ subject, nonce }: Granted): string {
    const now = Math.floor((performance.timeOrigin + performance.now()) / 1000);
    const times = { iat: now, exp: now + 60 };
    const claims = { iss: this.issuer, sub: subject, aud: CLIENT_ID, nonce, ...times };
    const input = `${part({ alg: 'ES256', kid: 'k1' })}.${part({ ...claims, ...this.change })}`;
    const key = { key: this.#keys.privateKey, dsaEncoding: 'ieee-p1363' as const };
    return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
  }
}

function sentBack(asked: URLSearchParams, result: Record<string, string>): string {
  const back = new URL(asked.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries({ ...result, state: asked.get('state') ?? '' }))
    back.searchParams.set(name, value);
  return back.href;
}
