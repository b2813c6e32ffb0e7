// Passkeys end to end with a software authenticator, honest and otherwise, on every store.
import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { seededBytes } from '../../testkit/network.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import {
  type PasskeyAlgorithm,
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from '../../testkit/software-authenticator.ts';
import { heldClock } from '../storage/index.ts';
import { doorstepOn } from './access/doorstep.ts';
import { resolveSession } from './access/resolve-session.ts';
import {
  beginPasskeyRegistration,
  beginPasskeySignIn,
  finishPasskeyRegistration,
  finishPasskeySignIn,
} from './operations.ts';
import { putPerson } from './people/person-store.ts';
import type { SignedIn } from './portable.ts';
import { ANYONE, person } from './samples.ts';
import { membersMigrations } from './tables.ts';

const ID = 'per_00000000000000000000000001';
const ada = person(ID, ['researcher']);
const site = { rpId: 'office.example', origin: 'https://office.example' };
const relyingParty = { id: site.rpId, name: 'Data office', origins: [site.origin] };

onEveryStore('passkeys', membersMigrations, (open) => {
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
    const ports = { doorstep: doorstepOn(store), random: seededBytes(3), relyingParty };
    const runner = operationRunner(store, clock, ports);
    const start = async (operation: object, caller: Caller) => {
      type Begun = { ceremony: string; options: { challenge: string } };
      const begun = await runner.run<Begun>(operation, caller, {});
      if (!begun.ok) throw new Error(begun.refusal.message);
      return { ceremony: begun.value.ceremony, challenge: begun.value.options.challenge };
    };
    const finish = async <T>(operation: object, caller: Caller, input: object) => {
      const done = await runner.run<T>(operation, caller, input);
      return done.ok ? done.value : done.refusal.code;
    };
    const register = async (key: SoftwareAuthenticator, caller: Caller = ada) => {
      const { ceremony, challenge } = await start(beginPasskeyRegistration, caller);
      const response = key.create(challenge);
      return finish(finishPasskeyRegistration, caller, { ceremony, label: 'laptop', response });
    };
    const signIn = async (key: SoftwareAuthenticator) => {
      const { ceremony, challenge } = await start(beginPasskeySignIn, ANYONE);
      const input = { ceremony, response: key.get(challenge) };
      return { input, done: await finish<SignedIn>(finishPasskeySignIn, ANYONE, input) };
    };
    return { clock, store, start, finish, register, signIn };
  }

  it.each<PasskeyAlgorithm>(['ES256', 'EdDSA'])(
    'registers and signs in with %s',
    async (algorithm) => {
      const { clock, store, register, signIn } = await begin();
      const key = softwareAuthenticator(algorithm, site);
      expect(await register(key)).toEqual({ passkey: key.id, label: 'laptop' });
      const { done } = await signIn(key);
      const resolved = await resolveSession(store.db, (done as SignedIn).token, clock.now());
      expect(resolved.ok && resolved.value).toMatchObject({ kind: 'person', person: ID });
    },
  );

  it('uses each challenge once and within five minutes', async () => {
    const { clock, finish, register, signIn, start } = await begin();
    const key = softwareAuthenticator('ES256', site);
    await register(key);
    const { input } = await signIn(key);
    expect(await finish(finishPasskeySignIn, ANYONE, input)).toBe('members.ceremony-over');
    const { ceremony, challenge } = await start(beginPasskeySignIn, ANYONE);
    clock.advance('PT5M');
    const late = { ceremony, response: key.get(challenge) };
    expect(await finish(finishPasskeySignIn, ANYONE, late)).toBe('members.ceremony-over');
  });

  it('lets one of two simultaneous answers to a challenge through', async () => {
    const { finish, register, start } = await begin();
    const key = softwareAuthenticator('ES256', site);
    await register(key);
    const { ceremony, challenge } = await start(beginPasskeySignIn, ANYONE);
    const input = { ceremony, response: key.get(challenge) };
    const both = await Promise.all([1, 2].map(() => finish(finishPasskeySignIn, ANYONE, input)));
    expect(both.filter((done) => done === 'members.ceremony-over')).toHaveLength(1);
  });

  it('refuses another site, another challenge, no user verification, a copy, a stranger', async () => {
    const { finish, register, signIn, start } = await begin();
    const key = softwareAuthenticator('ES256', site);
    await register(key);
    const fails = async (change: (key: SoftwareAuthenticator) => void) => {
      const before = { ...key };
      change(key);
      const { done } = await signIn(key);
      Object.assign(key, { ...before, uses: key.uses });
      return done;
    };
    expect(await fails((one) => (one.origin = 'https://office.example.evil.example'))).toBe(
      'members.bad-passkey',
    );
    expect(await fails((one) => (one.rpId = 'evil.example'))).toBe('members.bad-passkey');
    expect(await fails((one) => (one.isUserVerified = false))).toBe('members.bad-passkey');
    const { ceremony } = await start(beginPasskeySignIn, ANYONE);
    const other = { ceremony, response: key.get(Buffer.alloc(32).toString('base64url')) };
    expect(await finish(finishPasskeySignIn, ANYONE, other)).toBe('members.bad-passkey');
    key.uses = 40;
    expect((await signIn(key)).done).toMatchObject({ person: ID });
    key.uses = 39;
    expect((await signIn(key)).done).toBe('members.bad-passkey');
    const stranger = softwareAuthenticator('EdDSA', site);
    expect((await signIn(stranger)).done).toBe('members.bad-passkey');
  });

  it('registers for whoever began, and each passkey once', async () => {
    const { finish, register, start } = await begin();
    const key = softwareAuthenticator('ES256', site);
    const { ceremony, challenge } = await start(beginPasskeyRegistration, ada);
    const input = { ceremony, label: 'mine', response: key.create(challenge) };
    const eve = person('per_00000000000000000000000002', []);
    expect(await finish(finishPasskeyRegistration, eve, input)).toBe('members.bad-passkey');
    await register(key);
    expect(await register(key)).toBe('members.passkey-known');
    const garbage = {
      ceremony,
      label: 'x',
      response: { id: 'x', response: { attestationObject: 7 } },
    };
    expect(await finish(finishPasskeyRegistration, ada, garbage)).toBe('members.bad-passkey');
  });
});
