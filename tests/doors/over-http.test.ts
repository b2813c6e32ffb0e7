// The same doors over real HTTP: every route of the served contract meets strangers, false tokens, forged
// signatures and malformed bodies with an RFC 9457 problem, and never fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyOperation } from '../../src/main/every-operation.ts';
import { tokenFor } from '../../src/main/init-node.ts';
import { type ServingNode, serveNode } from '../../src/main/serve-node.ts';
import { examples } from './examples.ts';
import { must, openWorld, silent, type World } from './nodes.ts';

interface Documented {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
}
interface Sent {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let world: World;
let serving: ServingNode;
let routes: ReadonlyMap<string, { readonly method: string; readonly path: string }>;
let tokenWithoutMandate: string;
beforeAll(async () => {
  world = await openWorld();
  tokenWithoutMandate = must(await tokenFor(world.home, world.people['none']!, 'a test'));
  serving = await serveNode(world.home, silent);
  const document = (await (await fetch(at('/openapi.json'))).json()) as Documented;
  routes = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, { method, path }]),
    ),
  );
}, 60_000);
afterAll(async () => {
  await serving.stop();
  await world.close({ homeIsClosed: true });
});

const at = (path: string): string => `http://127.0.0.1:${serving.port}${path}`;

/** Sends an operation's example along its documented route. */
async function send(id: string, { token, headers, body }: Sent): Promise<Response> {
  const { method, path } = routes.get(id)!;
  const input = { ...examples[id]!(world) } as Record<string, unknown>;
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = String(input[name]);
    delete input[name];
    return encodeURIComponent(value);
  });
  const takesBody = method === 'post' || method === 'put';
  const query = new URLSearchParams(takesBody ? {} : (input as Record<string, string>));
  return fetch(at(query.size > 0 ? `${filled}?${query}` : filled), {
    method: method.toUpperCase(),
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(takesBody ? { body: body ?? JSON.stringify(input) } : {}),
  });
}

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const said = (await response.json()) as Record<string, unknown>;
  expect(said).toMatchObject({
    type: `urn:entente:refusal:${said['code']}`,
    title: said['message'],
    status: response.status,
    code: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
    because: expect.any(Array),
  });
  return said as { code: string };
}

const operations = everyOperation().map(
  ({ id, permission }) => [id, permission.includes('anyone')] as const,
);

it('documents each operation as one route', () => {
  expect([...routes.keys()].sort()).toEqual(operations.map(([id]) => id).sort());
});

describe.each(operations)('%s', (id, isOpen) => {
  it('serves a stranger or explains itself', async () => {
    const response = await send(id, {});
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.status).not.toBe(500);
    if (response.status !== 200) await problem(response.clone());
    if (isOpen) expect([200, 401, 404, 409, 422, 429]).toContain(response.status);
    else expect(await problem(response)).toMatchObject({ status: 401, code: 'acts.not-signed-in' });
  });

  it('believes no false token and no forged signature of a partner', async () => {
    const forged = {
      'entente-from': 'GB',
      'entente-to': 'US',
      'entente-protocol': '1',
      'content-digest': 'sha-256=:AAAA:',
      'signature-input': 'entente=("@method" "@target-uri");created=1;keyid="node-1";nonce="AAAA"',
      signature: 'entente=:AAAA:',
    };
    for (const sent of [{ token: 'made-up' }, { headers: forged }]) {
      const response = await send(id, sent);
      if (isOpen) expect(response.status).toBeLessThan(500);
      else expect(await problem(response)).toMatchObject({ status: 401 });
    }
  });

  it('explains what is wrong with a body that does not fit', async () => {
    if (routes.get(id)!.method !== 'post') return expect(routes.get(id)!.method).not.toBe('put');
    for (const body of ['{', '[]', '"text"', 'null', '{"__proto__":{"a":1}}', '\u0000']) {
      const response = await send(id, { body, token: tokenWithoutMandate });
      expect(response.status).toBeLessThan(500);
      if (response.status !== 200) await problem(response);
    }
  });
});

it('takes no body that is not UTF-8, and refuses millions of values in a moment', async () => {
  const latin1 = Buffer.from('{"login":"caf\xe9","password":"x"}', 'latin1');
  const path = at(routes.get('members.sign-in')!.path);
  const odd = await fetch(path, { method: 'POST', body: latin1 });
  expect(await problem(odd)).toMatchObject({ code: 'http.not-json' });
  const many = `{"question":{"kind":"count","filters":[${'0,'.repeat(3_000_000)}0]}}`;
  const before = performance.now();
  const said = await problem(await send('data-commons.ask', { body: many }));
  expect(said).toMatchObject({ code: 'input.invalid' });
  expect(performance.now() - before).toBeLessThan(20_000);
}, 60_000);

it('says not found for what is not there, in the same form', async () => {
  for (const [method, path] of [
    ['GET', '/nothing-here'],
    ['POST', '/healthz'],
    ['DELETE', '/ledger/entries'],
    ['GET', '/log/tile/0/../../../etc/passwd'],
    ['GET', '/log/%2e%2e%2f%2e%2e%2fnode.yaml'],
    ['GET', '/members/%zz'],
    ['GET', `/members/${'a'.repeat(4_000)}`],
  ] as const) {
    const response = await fetch(at(path), { method });
    expect([404, 422]).toContain(response.status);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    await problem(response);
  }
});
