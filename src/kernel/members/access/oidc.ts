// The OpenID Connect door for real deployments, by openid-client: authorisation code with PKCE,
// state and nonce. It only says who someone is at the provider; who that is here, the operator has
// mapped.
import * as client from 'openid-client';
import { toBase64url } from '../../../base/bytes.ts';
import { Fault } from '../../../base/fault.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import { port } from '../../../base/port.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Subject } from '../portable.ts';

export interface OidcProvider {
  /** Short name in addresses, `default`. */
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Page of this node that the provider sends people back to. */
  readonly redirectUri: string;
  /** Plain HTTP, for a provider on the same machine only. */
  readonly mayUseHttp?: boolean | undefined;
}

/** What must be kept between beginning and completing. */
export interface OidcBegun {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcDoor {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  begin(provider: string, random: RandomBytes): Promise<Result<OidcBegun, OidcRefusal>>;
  /** `callback` is the whole address that the provider sent the person back to. */
  complete(
    provider: string,
    begun: Omit<OidcBegun, 'url'>,
    callback: string,
  ): Promise<Result<Subject, OidcRefusal>>;
}
export const oidcPort = port<OidcDoor>('members.oidc');
export type OidcRefusal = Refusal<'members.unknown-provider' | 'members.oidc-refused'>;

const PATIENCE_SECONDS = 10;

/** Reads each provider's metadata on first use and keeps it. */
export function oidcDoor(providers: readonly OidcProvider[]): OidcDoor {
  const found = new Map<string, Promise<client.Configuration>>();
  const configurationOf = (provider: OidcProvider) => {
    const known = found.get(provider.id);
    if (known) return known;
    const reading = discover(provider);
    found.set(provider.id, reading);
    // A provider that was away is asked again at the next sign-in.
    reading.catch(() => found.delete(provider.id));
    return reading;
  };
  const providerOf = (id: string) => providers.find((provider) => provider.id === id);
  return {
    providers: providers.map(({ id, name }) => ({ id, name })),
    async begin(id, random) {
      const provider = providerOf(id);
      if (!provider) return refused(unknownProvider(id, providers));
      return ok(await beginAt(provider, await configurationOf(provider), random));
    },
    async complete(id, begun, callback) {
      const provider = providerOf(id);
      if (!provider) return refused(unknownProvider(id, providers));
      return completeAt(await configurationOf(provider), provider, begun, callback);
    },
  };
}

async function discover(provider: OidcProvider): Promise<client.Configuration> {
  const execute = provider.mayUseHttp ? [client.allowInsecureRequests] : [];
  const authentication = provider.clientSecret
    ? client.ClientSecretPost(provider.clientSecret)
    : client.None();
  try {
    return await client.discovery(
      new URL(provider.issuer),
      provider.clientId,
      { redirect_uris: [provider.redirectUri] },
      authentication,
      { execute, timeout: PATIENCE_SECONDS },
    );
  } catch (cause) {
    throw new Fault(`${provider.name} does not show its OpenID configuration`, {
      cause,
      retryable: true,
    });
  }
}

async function beginAt(
  provider: OidcProvider,
  configuration: client.Configuration,
  random: RandomBytes,
): Promise<OidcBegun> {
  const [state, nonce, verifier] = [0, 1, 2].map(() => toBase64url(random(32))) as [
    string,
    string,
    string,
  ];
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: provider.redirectUri,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, state, nonce, verifier };
}

async function completeAt(
  configuration: client.Configuration,
  provider: OidcProvider,
  { state, nonce, verifier }: Omit<OidcBegun, 'url'>,
  callback: string,
): Promise<Result<Subject, OidcRefusal>> {
  const current = callbackAt(provider, callback);
  if (!current) return refused(oidcRefused(`the address is not ${provider.redirectUri}`));
  try {
    const tokens = await client.authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return refused(oidcRefused('no ID token came back'));
    return ok({ issuer: claims.iss, subject: claims.sub });
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) return refused(refusal);
    throw new Fault(`${provider.name} cannot be reached`, { cause, retryable: true });
  }
}

function callbackAt({ redirectUri }: OidcProvider, callback: string): URL | null {
  const current = URL.canParse(callback) ? new URL(callback) : null;
  const expected = new URL(redirectUri);
  const isOurs = current?.origin === expected.origin && current.pathname === expected.pathname;
  return isOurs ? current : null;
}

// Answers of the provider and checks of the library are refusals; anything else is the network.
function refusalOf(cause: unknown): OidcRefusal | null {
  if (
    cause instanceof client.AuthorizationResponseError ||
    cause instanceof client.ResponseBodyError
  )
    return oidcRefused(cause.error_description ?? cause.error);
  if (cause instanceof client.ClientError && cause.code !== 'OAUTH_TIMEOUT')
    return oidcRefused(cause.message);
  return null;
}

const unknownProvider = (id: string, known: readonly OidcProvider[]): OidcRefusal =>
  refusal('not-found', 'members.unknown-provider', `There is no identity provider "${id}" here.`, {
    because: [
      { field: '/provider', text: `Known: ${known.map((one) => one.id).join(', ') || 'none'}.` },
    ],
    next: 'Choose one of those, or have the operator add it to node.yaml.',
  });

const oidcRefused = (text: string): OidcRefusal =>
  refusal('unauthenticated', 'members.oidc-refused', 'The identity provider’s answer fails.', {
    because: [{ citation: 'OpenID Connect Core 1.0, section 3.1.3.7', text }],
    next: 'Begin the sign-in again.',
  });
