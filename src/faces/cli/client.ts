// The command line as a client of a node's HTTP API: one call per operation, the reply's own object
// back.
import type { Operation } from '../../base/operation.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Profile } from './profile.ts';

export interface Envelope {
  readonly output: unknown;
  readonly evidence?: { entry: string; leafHash: string; promise: string };
  readonly verdict?: unknown;
}
export type Called = { readonly reply: Result<Envelope>; readonly raw: string };

type Described = Pick<Operation, 'id' | 'route'>;

export async function callOperation(
  profile: Profile,
  operation: Described,
  input: Readonly<Record<string, unknown>>,
): Promise<Called> {
  const { url, rest } = address(profile, operation, input);
  const hasBody = operation.route.method === 'POST' || operation.route.method === 'PUT';
  if (!hasBody)
    for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, textOf(value));
  let response: Response;
  try {
    response = await fetch(url, {
      method: operation.route.method,
      headers: {
        accept: 'application/json',
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(profile.token ? { authorization: `Bearer ${profile.token}` } : {}),
      },
      ...(hasBody ? { body: JSON.stringify(rest) } : {}),
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { reply: unreachable(profile), raw: '' };
  }
  const raw = await response.text();
  const value = replyIn(raw);
  if (value === null) return { reply: notANode(profile, response.status), raw: '' };
  return response.ok
    ? { reply: ok(value as Envelope), raw }
    : { reply: refused(value as Refusal), raw };
}

/** Null when something else than a node answered: a proxy's page, another program on the port. */
function replyIn(raw: string): Envelope | Refusal | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' ? (value as Envelope | Refusal | null) : null;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null;
  }
}

function address(profile: Profile, { route }: Described, input: Readonly<Record<string, unknown>>) {
  const rest = { ...input };
  const path = route.path.replace(/:([A-Za-z][A-Za-z0-9]*)/g, (_match, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(textOf(value));
  });
  return { url: new URL(path, profile.node), rest };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const unreachable = (profile: Profile) =>
  refused(
    refusal('unavailable', 'cli.node-unreachable', `The node at ${profile.node} does not answer.`, {
      next: 'Start it (`npm start` for the demonstration, `entente serve` for a node), then try again.',
    }),
  );

const notANode = (profile: Profile, status: number) =>
  refused(
    refusal('unavailable', 'cli.not-a-node', `What answers at ${profile.node} is no node.`, {
      because: [{ text: `It answered ${status}, and not with JSON.` }],
      next: 'Check the address, and the proxy that stands before it.',
    }),
  );
