// How long a browser stays signed in: while it is used, never for what a page asks by itself.
import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { ok } from '../../base/result.ts';
import { browserSessions } from './browser-sessions.ts';

const TOKEN = `entente_${'A'.repeat(43)}`;
const start = Temporal.Instant.from('2026-01-10T08:00:00Z');
const ada: Caller = {
  kind: 'person',
  person: 'per_1',
  party: 'pty_1',
  member: 'US',
  mandates: [],
  session: { id: 'ses_1' },
};

function begin() {
  let now = start;
  const browsers = browserSessions({
    member: 'US',
    address: 'http://127.0.0.1:7411',
    key: new Uint8Array(32),
    now: () => now,
    resolve: async () => ok(ada),
    csrfTokenOf: () => 'csrf',
    opening: ['members.sign-in'],
    closing: ['members.sign-out'],
  });
  const request = (headers: Record<string, string>) => ({
    method: 'GET',
    url: '/sessions/me',
    headers: { 'entente-session': 'cookie', ...headers },
    body: new Uint8Array(),
  });
  const opened = browsers.told('members.sign-in', request({}), { token: TOKEN, person: 'per_1' });
  const ask = async (minutes: number, cookie: string, more: Record<string, string> = {}) => {
    now = start.add({ minutes });
    return browsers.authenticate(request({ cookie: cookie.split(';')[0]!, ...more }));
  };
  return { opened, ask };
}

it('hands the token to the cookie alone', () => {
  const { output, cookie } = begin().opened;
  expect(output).toEqual({ person: 'per_1', csrfToken: 'csrf' });
  expect(cookie).toContain(TOKEN);
});

it('lasts while it is used, and an hour longer', async () => {
  const { opened, ask } = begin();
  const first = await ask(4, opened.cookie!);
  expect(first).toEqual({
    caller: { ...ada, session: { id: 'ses_1', idleUntilAt: '2026-01-10T09:00:00.000Z' } },
  });
  const later = await ask(50, opened.cookie!);
  expect(later).toMatchObject({ caller: { session: { idleUntilAt: '2026-01-10T09:50:00.000Z' } } });
  expect(await ask(109, later!.cookie!)).toMatchObject({ caller: { kind: 'person' } });
  expect(await ask(110, later!.cookie!)).toMatchObject({
    caller: { kind: 'anyone' },
    refusal: { code: 'http.session-over' },
    cookie: expect.stringContaining('Max-Age=0'),
  });
});

it('is not kept open by what a page asks by itself', async () => {
  const { opened, ask } = begin();
  const polled = await ask(50, opened.cookie!, { 'entente-background': 'yes' });
  expect(polled).not.toHaveProperty('cookie');
  expect(polled).toMatchObject({
    caller: { session: { idleUntilAt: '2026-01-10T09:00:00.000Z' } },
  });
});
