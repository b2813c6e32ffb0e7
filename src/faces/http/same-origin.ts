// Whether a request that carries a browser's cookie was made by this node's own pages. SameSite
// alone does not say it: to a browser all ports of a host are one site, and so are the subdomains
// of a domain.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { isSameText } from './session-cookie.ts';

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Null when the browser says that the request comes from a page of one of these origins. */
export function crossSiteRefusal(request: Asked, origins: readonly string[]): Refusal | null {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  const mayBeTyped = isSafe(request.method);
  if (site !== undefined && site !== 'same-origin' && !(mayBeTyped && site === 'none'))
    return crossSite(`the browser calls it ${site}`);
  if (origin !== undefined && !origins.includes(origin) && hostOf(origin) !== host)
    return crossSite(`it comes from ${origin}`);
  if (!mayBeTyped && site === undefined && origin === undefined)
    return crossSite('nothing in it says where it comes from');
  return null;
}

/** Null when the session's own token stands in the header, or the method changes nothing. */
export function csrfRefusal(request: Asked, wanted: string | null): Refusal | null {
  if (isSafe(request.method)) return null;
  const given = request.headers['entente-csrf'];
  if (given !== undefined && wanted !== null && isSameText(given, wanted)) return null;
  return refusal('forbidden', 'http.csrf-token', 'The request lacks this session’s CSRF token.', {
    because: [{ field: 'entente-csrf', text: 'A cookie alone does not show that you wanted it.' }],
    next: 'Send csrfToken of `GET /sessions/me` in that header, or use an API token.',
  });
}

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

const crossSite = (text: string): Refusal =>
  refusal('forbidden', 'http.cross-site', 'This request was made by a page of another site.', {
    because: [{ citation: 'Fetch Metadata Request Headers, section 2', text }],
    next: 'Act on this node’s own pages, or use an API token.',
  });
