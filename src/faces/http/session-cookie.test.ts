// The cookie's form, its seal and its hour.
import { expect, it } from 'vitest';
import { sessionCookie } from './session-cookie.ts';

const key = new Uint8Array(32).fill(7);
const now = Temporal.Instant.from('2026-01-10T08:00:00Z');
const TOKEN = `entente_${'A'.repeat(43)}`;
const at = (address: string, member = 'US') => sessionCookie({ member, address, key });
const sent = (set: string): string => set.split(';')[0]!;

it('is kept from script, from other sites and from other ports of one machine', () => {
  const here = at('http://127.0.0.1:7411');
  expect(here.write(TOKEN, now)).toMatch(
    /^entente-session-us-7411=entente_A{43}\.\d+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=3600$/,
  );
  expect(at('http://127.0.0.1:7412', 'GB').name).toBe('entente-session-gb-7412');
  expect(here.cleared).toContain('Max-Age=0');
});

it('asks for TLS everywhere but on the loopback', () => {
  for (const address of ['https://node.us.example', 'http://node.us.example']) {
    const { name, write } = at(address);
    expect(name).toBe('__Host-entente-session-us');
    expect(write(TOKEN, now)).toContain('; Secure');
  }
  for (const address of ['http://localhost:1', 'http://[::1]:1', 'http://127.0.0.9:1'])
    expect(at(address).write(TOKEN, now)).not.toContain('Secure');
});

it('reads back what it wrote, for an hour, and says when it should be written anew', () => {
  const here = at('http://127.0.0.1:7411');
  const header = `other=1; ${sent(here.write(TOKEN, now))}; more=2`;
  const read = (minutes: number) => here.read(header, now.add({ minutes }));
  expect(read(0)).toMatchObject({ kind: 'session', token: TOKEN, isRenewable: false });
  expect(read(4)).toMatchObject({ kind: 'session', isRenewable: false });
  expect(read(5)).toMatchObject({ kind: 'session', isRenewable: true });
  expect(read(59)).toMatchObject({ kind: 'session' });
  expect(read(60)).toEqual({ kind: 'over' });
});

it('counts nothing that it did not seal, and nothing twice', () => {
  const here = at('http://127.0.0.1:7411');
  const kept = sent(here.write(TOKEN, now));
  const [, token, until, seal] = /=(.*)\.(\d+)\.(.*)$/.exec(kept)!;
  const header = (...parts: (string | undefined)[]) => `${here.name}=${parts.join('.')}`;
  const other = sent(
    sessionCookie({ member: 'US', address: 'http://127.0.0.1:7411', key: key.slice(1) }).write(
      TOKEN,
      now,
    ),
  );
  for (const forged of [
    header(token, `${Number(until) + 3600}`, seal),
    header(
      token,
      until,
      seal!.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    ),
    header(`entente_${'B'.repeat(43)}`, until, seal),
    header(token),
    header(''),
    other,
    `${kept}; ${kept}`,
  ])
    expect(here.read(forged, now)).toEqual({ kind: 'over' });
  expect(here.read(undefined, now)).toEqual({ kind: 'none' });
  expect(here.read(`x${kept}`, now)).toEqual({ kind: 'none' });
});
