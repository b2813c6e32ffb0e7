// The one place that calls the node. Types come from the committed contract; the session travels in
// a cookie that script cannot read, and every act carries the session's CSRF token.
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/contract.d.ts';
import { problemFrom, unreachable } from './problem.ts';

let csrfToken = '';

/** Called with what `GET /sessions/me` says; the token lives in memory only. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

const asBrowser: Middleware = {
  onRequest({ request }) {
    request.headers.set('entente-session', 'cookie');
    if (request.method !== 'GET' && csrfToken) request.headers.set('entente-csrf', csrfToken);
    return request;
  },
};

export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(asBrowser);

type Method = 'get' | 'post' | 'put' | 'delete';
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

interface Answered<Body> {
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': Body } } };
}

export type ReplyOf<P extends keyof paths, M extends Method> =
  paths[P][M] extends Answered<infer Body> ? Body : never;
/** What an operation answers, without its envelope. */
export type OutputOf<P extends keyof paths, M extends Method> =
  ReplyOf<P, M> extends { output: infer Output } ? Output : never;

type Given<P extends keyof paths, M extends Method, Name extends string> = paths[P][M] extends {
  parameters: infer All;
}
  ? Name extends keyof All
    ? All[Name]
    : undefined
  : undefined;
export type QueryOf<P extends keyof paths, M extends Method> = Given<P, M, 'query'>;
export type BodyOf<P extends keyof paths, M extends Method> = paths[P][M] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;

export interface RequestInit {
  readonly params?: { readonly path?: object; readonly query?: object };
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Sends one request; throws a `ProblemError` for every refusal and failure. */
export async function send<P extends keyof paths, M extends Method>(
  method: M,
  path: P,
  init: RequestInit = {},
): Promise<ReplyOf<P, M>> {
  const verb = method.toUpperCase() as 'GET';
  // The generic caller was checked against the contract; the library's own overloads want one path.
  const call = client[verb] as unknown as (
    path: string,
    init: RequestInit,
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  const reply = await call(path as string, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw unreachable();
  });
  if (reply.data === undefined) throw problemFrom(reply.error, reply.response.status);
  return reply.data as ReplyOf<P, M>;
}
