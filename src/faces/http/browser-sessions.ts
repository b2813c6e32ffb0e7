// Sessions of browsers: a cookie in, a caller out; a token on its way to a browser becomes a
// cookie.
import type { Caller } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { Result } from '../../base/result.ts';
import type { Authenticated, ReceivedRequest } from './received.ts';
import { crossSiteRefusal, csrfRefusal } from './same-origin.ts';
import { type CookieParts, isLoopback, sessionCookie } from './session-cookie.ts';

export interface BrowserPorts extends CookieParts {
  /** The time that passes for people, which a demonstration never moves. */
  readonly now: () => Temporal.Instant;
  readonly resolve: (token: string) => Promise<Result<Caller>>;
  readonly csrfTokenOf: (token: string) => string | null;
  /** Operations whose output carries a new session's token. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
}

export interface BrowserSessions {
  /** Null when the request carries no cookie of this node. */
  authenticate(request: ReceivedRequest): Promise<Authenticated | null>;
  /** Before the act: a page of another site opens no session here. */
  mayOpen(operation: string, request: ReceivedRequest): Refusal | null;
  /** After the act: what the browser is told, and the cookie that goes with it. */
  told(operation: string, request: ReceivedRequest, output: unknown): Told;
}

export interface Told {
  readonly output: unknown;
  readonly cookie?: string;
}

/** Sent by pages with each request; a sign-in without it answers with the token itself. */
const wantsCookie = ({ headers }: ReceivedRequest): boolean =>
  headers['entente-session'] === 'cookie';

const ANYONE = { kind: 'anyone' } as const;

export function browserSessions(ports: BrowserPorts): BrowserSessions {
  const cookie = sessionCookie(ports);
  const origins = originsOf(ports.address);
  const opens = (operation: string, request: ReceivedRequest): boolean =>
    ports.opening.includes(operation) && wantsCookie(request);
  return {
    async authenticate(request) {
      const now = ports.now();
      const carried = cookie.read(request.headers['cookie'], now);
      if (carried.kind === 'none') return null;
      if (carried.kind === 'over') return { caller: ANYONE, refusal: over, cookie: cookie.cleared };
      const { token, idleUntil, isRenewable } = carried;
      const foreign =
        crossSiteRefusal(request, origins) ?? csrfRefusal(request, ports.csrfTokenOf(token));
      if (foreign) return { caller: ANYONE, refusal: foreign };
      const known = await ports.resolve(token);
      if (!known.ok) return { caller: ANYONE, refusal: known.refusal, cookie: cookie.cleared };
      // What a page asks by itself while nobody is there keeps no session open.
      const isRenewed = isRenewable && request.headers['entente-background'] === undefined;
      const until = instantText(isRenewed ? cookie.idleUntil(now) : idleUntil);
      return {
        caller: inBrowser(known.value, until),
        ...(isRenewed ? { cookie: cookie.write(token, now) } : {}),
      };
    },
    mayOpen: (operation, request) =>
      opens(operation, request) ? crossSiteRefusal(request, origins) : null,
    told(operation, request, output) {
      if (opens(operation, request)) {
        const { token, ...rest } = output as { readonly token: string };
        const told = { ...rest, csrfToken: ports.csrfTokenOf(token) };
        return { output: told, cookie: cookie.write(token, ports.now()) };
      }
      const hasEnded = ports.closing.includes(operation) && wantsCookie(request);
      return { output, ...(hasEnded ? { cookie: cookie.cleared } : {}) };
    },
  };
}

/** A loopback address has several names, and passkeys know it only as localhost. */
export function originsOf(address: string): string[] {
  const { origin, hostname, port } = new URL(address);
  if (!isLoopback(hostname)) return [origin];
  const names = [hostname, 'localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`);
  return [...new Set([origin, ...names])];
}

function inBrowser(caller: Caller, idleUntilAt: string): Caller {
  if (caller.kind !== 'person' || !caller.session) return caller;
  return { ...caller, session: { ...caller.session, idleUntilAt } };
}

const over = refusal('unauthenticated', 'http.session-over', 'You were signed out.', {
  because: [{ text: 'A session in a browser ends after an hour without use.' }],
  next: 'Sign in again.',
});
