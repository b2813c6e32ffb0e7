// Sessions of browsers over real HTTP: the cookie instead of the token, what forgers of other sites
// can do with it (nothing), the role acted in, and how a session ends.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/main/init-node.ts';
import { type ServingNode, serveNode } from '../../src/main/serve-node.ts';
import { must, openWorld, performed, silent, type World } from './nodes.ts';

const LOGIN = { login: 'ada', password: 'a quiet morning' };
const PAGE = { 'entente-session': 'cookie', 'sec-fetch-site': 'same-origin' };

interface Told {
  readonly status: number;
  readonly output: Record<string, unknown>;
  readonly code: string;
  readonly cookie: string | null;
}

let world: World;
let serving: ServingNode;
let person: string;
beforeAll(async () => {
  world = await openWorld();
  const draft = { name: 'Ada (invented)', party: world.party, ...LOGIN };
  const mandates = ['researcher', 'steward'];
  person = must(await addPerson(world.home, { ...draft, mandates })).person;
  serving = await serveNode(world.home, silent);
}, 60_000);
afterAll(async () => {
  await serving.stop();
  await world.close({ homeIsClosed: true });
});

async function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Told> {
  const reply = await fetch(`http://127.0.0.1:${serving.port}${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const said = (await reply.json()) as { output?: Record<string, unknown>; code?: string };
  const cookie = reply.headers.get('set-cookie');
  const { status } = reply;
  return { status, output: said.output ?? {}, code: said.code ?? 'ok', cookie };
}

const sentBack = (set: string | null): string => (set ?? '').split(';')[0]!;

async function signedIn() {
  const { output, cookie } = await send('POST', '/sessions', PAGE, LOGIN);
  const kept = { ...PAGE, cookie: sentBack(cookie) };
  return {
    output,
    set: cookie!,
    kept,
    acting: { ...kept, 'entente-csrf': `${output['csrfToken']}` },
  };
}
type Browser = Awaited<ReturnType<typeof signedIn>>;

describe('a browser', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await signedIn();
  });

  it('gets a cookie instead of the token, and is told who it is', async () => {
    const { output, set, kept } = browser;
    expect(output).toEqual({
      session: expect.stringMatching(/^ses_/),
      person,
      expiresAt: expect.any(String),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(set).toMatch(/^__Host-entente-session-us=entente_/);
    expect(set).toContain('; HttpOnly; SameSite=Strict; Secure');
    const me = await send('GET', '/sessions/me', kept);
    expect(me.output).toMatchObject({
      kind: 'person',
      name: 'Ada (invented)',
      partyName: 'A laboratory (invented)',
      member: 'US',
      mandates: ['researcher', 'steward'],
      roles: ['researcher', 'steward'],
      csrfToken: output['csrfToken'],
      session: { id: output['session'], way: 'password', idleUntilAt: expect.any(String) },
    });
    expect(JSON.stringify(me.output)).not.toContain('entente_');
  });

  it('acts with the cookie and the session’s CSRF token together, never with one of them', async () => {
    const { kept, acting } = browser;
    const act = (headers: Record<string, string>) => send('POST', '/sessions/role', headers, {});
    expect((await act(acting)).status).toBe(200);
    expect(await act(kept)).toMatchObject({ status: 403, code: 'http.csrf-token' });
    const other = await signedIn();
    const mixed = { ...acting, 'entente-csrf': `${other.output['csrfToken']}` };
    expect(await act(mixed)).toMatchObject({ status: 403, code: 'http.csrf-token' });
    const { cookie: _, ...bare } = acting;
    expect(await act(bare)).toMatchObject({ status: 401 });
  });

  it('is not spoken for by pages of other sites, other ports or other nodes', async () => {
    const { kept, acting } = browser;
    for (const site of ['cross-site', 'same-site', 'none']) {
      const headers = { ...acting, 'sec-fetch-site': site };
      expect(await send('POST', '/sessions/role', headers, {})).toMatchObject({
        status: 403,
        code: 'http.cross-site',
      });
    }
    const { 'sec-fetch-site': _, ...old } = acting;
    for (const origin of ['http://127.0.0.1:1', 'https://evil.example', 'null'])
      expect(await send('POST', '/sessions/role', { ...old, origin }, {})).toMatchObject({
        code: 'http.cross-site',
      });
    const read = await send('GET', '/members/people', { ...kept, 'sec-fetch-site': 'same-site' });
    expect(read).toMatchObject({ status: 403, code: 'http.cross-site' });
    const others = { ...acting, cookie: acting.cookie.replace('-us=', '-gb=') };
    expect(await send('POST', '/sessions/role', others, {})).toMatchObject({ status: 401 });
    expect((await send('GET', '/sessions/me', others)).output).toEqual({ kind: 'anyone' });
  });

  it('opens no session for a page of another site', async () => {
    const headers = { ...PAGE, 'sec-fetch-site': 'cross-site' };
    const tried = await send('POST', '/sessions', headers, LOGIN);
    expect(tried).toMatchObject({ status: 403, code: 'http.cross-site', cookie: null });
  });

  it('signs out: the cookie is taken away and counts no more', async () => {
    const { kept, acting } = browser;
    const still = await signedIn();
    const left = await send('POST', '/sessions/end', acting, { scope: 'this' });
    expect(left.output).toEqual({ ended: [browser.output['session']] });
    expect(left.cookie).toMatch(/^__Host-entente-session-us=; .*Max-Age=0$/);
    const after = await send('GET', '/sessions/me', kept);
    expect(after.output).toEqual({ kind: 'anyone' });
    expect(after.cookie).toContain('Max-Age=0');
    expect((await send('GET', '/sessions/me', still.kept)).output).toMatchObject({
      kind: 'person',
    });
  });

  it('acts in the role it chose, and the entry says so', async () => {
    const { kept, acting } = browser;
    const choose = (role?: string) =>
      send('POST', '/sessions/role', acting, role === undefined ? {} : { role });
    expect(await choose('operator')).toMatchObject({ status: 403, code: 'members.role-not-held' });
    expect((await choose('researcher')).output).toMatchObject({ mandates: ['researcher'] });
    const me = await send('GET', '/sessions/me', kept);
    expect(me.output).toMatchObject({
      actingAs: 'researcher',
      mandates: ['researcher'],
      roles: ['researcher', 'steward'],
    });
    const path = `/data-commons/datasets/${world.dataset}/withdrawal`;
    const withdrawn = await send('POST', path, acting, { reason: 'a test' });
    expect(withdrawn).toMatchObject({ status: 403, code: 'acts.no-mandate' });
    const draft = { label: 'a test' };
    const acted = await fetch(`http://127.0.0.1:${serving.port}/sessions/tokens`, {
      method: 'POST',
      headers: acting,
      body: JSON.stringify(draft),
    });
    const { evidence } = (await acted.json()) as { evidence: { entry: string } };
    const ada = { ...world.people['researcher']!, person };
    const { body } = await performed(world.home, ada, 'ledger.read-body', {
      entry: evidence.entry,
    });
    expect(body).toMatchObject({ record: { by: { person, mandates: ['researcher'] } } });
    expect((await choose()).output).toMatchObject({ mandates: ['researcher', 'steward'] });
  });
});

it('leaves API tokens as they were: no cookie, no CSRF token', async () => {
  const { output, cookie } = await send('POST', '/sessions', {}, LOGIN);
  expect(output).toMatchObject({ token: expect.stringMatching(/^entente_/) });
  expect(output).not.toHaveProperty('csrfToken');
  expect(cookie).toBeNull();
  const headers = { authorization: `Bearer ${output['token']}`, 'sec-fetch-site': 'cross-site' };
  expect((await send('POST', '/sessions/role', headers, { role: 'steward' })).status).toBe(200);
});

it('ends twelve hours after sign-in', async () => {
  const { clock } = world.home.kernel.surroundings;
  const { kept } = await signedIn();
  clock.advance('PT11H59M');
  expect((await send('GET', '/sessions/me', kept)).output).toMatchObject({ kind: 'person' });
  clock.advance('PT2M');
  expect(await send('GET', '/members/people', kept)).toMatchObject({ status: 401 });
});
