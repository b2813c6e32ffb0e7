// The OpenID Connect door against a provider on loopback, on every store.
import { afterEach, expect, it } from 'vitest';
import { onEveryStore } from '../../testkit/every-store.ts';
import { type IdentityProvider, identityProvider } from '../../testkit/identity-provider.ts';
import { seededBytes } from '../../testkit/network.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { heldClock } from '../storage/index.ts';
import { doorstepOn } from './access/doorstep.ts';
import { oidcDoor } from './access/oidc.ts';
import { resolveSession } from './access/resolve-session.ts';
import { beginOidc, finishOidc, linkSubject, listSignInWays } from './operations.ts';
import { putPerson } from './people/person-store.ts';
import type { SignedIn } from './portable.ts';
import { ANYONE, NODE_ITSELF } from './samples.ts';
import { membersMigrations } from './tables.ts';

const ID = 'per_00000000000000000000000001';
const running: IdentityProvider[] = [];
afterEach(async () => {
  for (const provider of running.splice(0)) await provider.close();
});

onEveryStore('oidc', membersMigrations, (open) => {
  async function begin() {
    const clock = heldClock('2026-01-10T00:00:00Z');
    const store = await open();
    await store.unit(({ db }) =>
      putPerson(db, {
        id: ID,
        name: 'Ada (invented)',
        party: 'pty_00000000000000000000000001',
        member: 'US',
        registeredAt: '2026-01-01T00:00:00.000Z',
      }),
    );
    const provider = await identityProvider();
    running.push(provider);
    const { issuer, clientId } = provider;
    const oidc = oidcDoor([
      {
        id: 'national',
        name: 'National login (invented)',
        issuer,
        clientId,
        redirectUri: 'https://office.example/signed-in',
        mayUseHttp: true,
      },
    ]);
    const relyingParty = { id: 'office.example', name: 'Data office', origins: [] };
    const ports = { doorstep: doorstepOn(store), random: seededBytes(3), oidc, relyingParty };
    const runner = operationRunner(store, clock, ports);
    const start = async () => {
      type Begun = { ceremony: string; url: string };
      const begun = await runner.run<Begun>(beginOidc, ANYONE, { provider: 'national' });
      if (!begun.ok) throw new Error(begun.refusal.message);
      return begun.value;
    };
    const finish = async (ceremony: string, callback: string) => {
      const done = await runner.run<SignedIn>(finishOidc, ANYONE, { ceremony, callback });
      return done.ok ? done.value : done.refusal;
    };
    const link = () =>
      runner.run(linkSubject, NODE_ITSELF, { person: ID, issuer, subject: 'ada-1' });
    return { clock, store, provider, runner, start, finish, link };
  }

  it('signs in whom the provider vouches for and the operator mapped', async () => {
    const { clock, store, provider, runner, start, finish, link } = await begin();
    await link();
    const { ceremony, url } = await start();
    const asked = new URL(url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe('openid');
    const done = (await finish(ceremony, provider.approve(url, 'ada-1'))) as SignedIn;
    const resolved = await resolveSession(store.db, done.token, clock.now());
    expect(resolved.ok && resolved.value).toMatchObject({ kind: 'person', person: ID });
    expect(await runner.run(listSignInWays, ANYONE, {})).toMatchObject({
      value: { providers: [{ id: 'national', name: 'National login (invented)' }] },
    });
  });

  it('tells an unmapped person what the operator must do', async () => {
    const { provider, start, finish } = await begin();
    const { ceremony, url } = await start();
    expect(await finish(ceremony, provider.approve(url, 'bob-2'))).toMatchObject({
      code: 'members.unmapped-subject',
      next: expect.stringContaining('link-subject'),
      detail: { issuer: provider.issuer, subject: 'bob-2' },
    });
  });

  it('refuses another’s answer, a used one, a denied one, and another address', async () => {
    const { provider, start, finish, link } = await begin();
    await link();
    const [mine, theirs] = [await start(), await start()];
    const answer = provider.approve(theirs.url, 'ada-1');
    const refused = { code: 'members.oidc-refused' };
    expect(await finish(mine.ceremony, answer)).toMatchObject(refused);
    const elsewhere = answer.replace('office.example', 'office.example.evil.example');
    expect(await finish(theirs.ceremony, elsewhere)).toMatchObject(refused);
    expect(await finish(theirs.ceremony, answer)).toMatchObject({ person: ID });
    expect(await finish(theirs.ceremony, answer)).toMatchObject({ code: 'members.ceremony-over' });
    expect(await finish(mine.ceremony, provider.deny(mine.url))).toMatchObject(refused);
  });

  it('refuses tokens for another client, of another issuer, expired, or for another nonce', async () => {
    const { provider, start, finish, link } = await begin();
    await link();
    const changes = [
      { aud: 'another-client' },
      { iss: 'https://evil.example' },
      { exp: 1_000_000_000 },
      { nonce: 'another' },
    ];
    for (const change of changes) {
      provider.change = change;
      const { ceremony, url } = await start();
      const done = await finish(ceremony, provider.approve(url, 'ada-1'));
      expect([change, done]).toMatchObject([change, { code: 'members.oidc-refused' }]);
    }
  });

  it('names the provider that does not answer, and asks it again later', async () => {
    const { provider, runner, start } = await begin();
    await provider.close();
    await expect(start()).rejects.toThrow('does not show its OpenID configuration');
    const unknown = await runner.run(beginOidc, ANYONE, { provider: 'other' });
    expect(unknown.ok ? null : unknown.refusal.code).toBe('members.unknown-provider');
  });
});
