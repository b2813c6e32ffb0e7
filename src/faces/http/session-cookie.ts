// The cookie in which a browser keeps a session, out of reach of script. Its name is the node's
// own: cookies are not kept apart by port, and one machine may run several nodes. Its value is the
// session's token with an instant until which it counts, sealed by the node: whoever is away too
// long is out, and no diary of when people were here is kept for that.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CookieParts {
  readonly member: string;
  /** Where browsers reach the node. */
  readonly address: string;
  /** Seals the instant; never leaves the node. */
  readonly key: Uint8Array;
}

export type Carried =
  | { readonly kind: 'none' }
  /** Away too long, forged, or two cookies of one name. */
  | { readonly kind: 'over' }
  | {
      readonly kind: 'session';
      readonly token: string;
      readonly idleUntil: Temporal.Instant;
      /** Its instant has moved enough to be written anew. */
      readonly isRenewable: boolean;
    };

export interface SessionCookie {
  readonly name: string;
  read(header: string | undefined, now: Temporal.Instant): Carried;
  /** `Set-Cookie` that keeps the token, or keeps it longer. */
  write(token: string, now: Temporal.Instant): string;
  idleUntil(now: Temporal.Instant): Temporal.Instant;
  /** `Set-Cookie` that takes it away. */
  readonly cleared: string;
}

// NIST SP 800-63B-4, 2.2.3: an hour without activity ends a session.
const IDLE_SECONDS = 3600;
const RENEWED_AFTER_SECONDS = 300;

export function sessionCookie({ member, address, key }: CookieParts): SessionCookie {
  const { protocol, hostname, port } = new URL(address);
  const isSecure = !(protocol === 'http:' && isLoopback(hostname));
  const at = port === '' ? '' : `-${port}`;
  // The prefix has browsers refuse such a cookie from a neighbouring host or without TLS.
  const name = `${isSecure ? '__Host-' : ''}entente-session-${member.toLowerCase()}${at}`;
  const attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  const sealOf = (text: string): string =>
    createHmac('sha256', key).update(`entente session cookie\n${text}`).digest('base64url');
  const idleUntil = (now: Temporal.Instant) => now.add({ seconds: IDLE_SECONDS });
  return {
    name,
    idleUntil,
    cleared: `${name}=; ${attributes}; Max-Age=0`,
    write(token, now) {
      const kept = `${token}.${secondsOf(idleUntil(now))}`;
      return `${name}=${kept}.${sealOf(kept)}; ${attributes}; Max-Age=${IDLE_SECONDS}`;
    },
    read(header, now) {
      const found = valuesOf(header, name);
      if (found.length === 0) return { kind: 'none' };
      const parts = /^([\w-]+)\.(\d{1,12})\.([\w-]{43})$/.exec(found[0]!);
      if (found.length > 1 || !parts) return { kind: 'over' };
      const [, token, until, seal] = parts as unknown as [string, string, string, string];
      const isOurs = isSameText(seal, sealOf(`${token}.${until}`));
      const left = Number(until) - secondsOf(now);
      if (!isOurs || left <= 0) return { kind: 'over' };
      return {
        kind: 'session',
        token,
        idleUntil: Temporal.Instant.fromEpochMilliseconds(Number(until) * 1000),
        isRenewable: left <= IDLE_SECONDS - RENEWED_AFTER_SECONDS,
      };
    },
  };
}

/** Names under which only this machine is reached. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

/** Compares without telling by its time where texts differ. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const secondsOf = (instant: Temporal.Instant): number =>
  Math.floor(instant.epochMilliseconds / 1000);

const valuesOf = (header: string | undefined, name: string): string[] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
