// Signing in by password, tokens, mandates and the two-person rule, on every store.
import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { seededBytes } from '../../testkit/network.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { putParty, registryMigrations } from '../registry/index.ts';
import { heldClock } from '../storage/index.ts';
import { doorstepOn } from './access/doorstep.ts';
import { putHash } from './access/password-store.ts';
import { hashPassword } from './access/passwords.ts';
import { resolveSession } from './access/resolve-session.ts';
import { carrySessions } from './access/session-store.ts';
import * as operations from './operations.ts';
import { mandatesOf } from './people/mandate-store.ts';
import { findByLogin } from './people/person-store.ts';
import type { Mandate, Person, Session, SignedIn } from './portable.ts';
import { ANYONE, NODE_ITSELF } from './samples.ts';
import { membersMigrations, tables } from './tables.ts';

const PARTY = 'pty_00000000000000000000000001';
const PASSWORD = 'a quiet morning';
const migrations = [...registryMigrations, ...membersMigrations];

onEveryStore('access', migrations, (open) => {
  async function begin() {
    const clock = heldClock('2026-01-10T00:00:00Z');
    const store = await open();
    const source = { title: 'Invented' };
    const registeredAt = '2026-01-01T00:00:00.000Z';
    const office = { id: PARTY, kind: 'body' as const, name: 'Data office', identifiers: [] };
    await store.unit(({ db }) => putParty(db, { ...office, source, registeredAt }));
    const random = seededBytes(5);
    const ports = { doorstep: doorstepOn(store), random, home: 'US' };
    const runner = operationRunner(store, clock, ports);
    const must = async <T>(operation: object, caller: Caller, input: unknown) => {
      const done = await runner.run<T>(operation, caller, input);
      if (!done.ok) throw new Error(JSON.stringify(done.refusal));
      return done.value;
    };
    const code = async (operation: object, caller: Caller, input: unknown) => {
      const done = await runner.run(operation, caller, input);
      return done.ok ? 'ok' : done.refusal.code;
    };
    const register = async (login: string, roles: readonly string[]) => {
      const mandates = roles.map((role) => ({ role, source: 'Invented decree' }));
      const input = {
        name: `${login} (invented)`,
        party: PARTY,
        login,
        password: PASSWORD,
        mandates,
      };
      const made = await must<{ person: Person }>(operations.registerPerson, NODE_ITSELF, input);
      return made.person.id;
    };
    const signIn = (login: string, password = PASSWORD) =>
      must<SignedIn>(operations.signIn, ANYONE, { login, password });
    const callerOf = async (token: string) => {
      const resolved = await resolveSession(store.db, token, clock.now());
      return resolved.ok ? resolved.value : null;
    };
    const signedIn = async (login: string) => (await callerOf((await signIn(login)).token))!;
    return { clock, store, random, runner, must, code, register, signIn, signedIn, callerOf };
  }

  it('signs in, says who one is, and signs out', async () => {
    const { store, runner, must, code, register, signIn, callerOf } = await begin();
    const person = await register('ada', ['researcher', 'steward']);
    const { token, session } = await signIn('ada');
    const caller = await callerOf(token);
    expect(caller).toEqual({
      kind: 'person',
      person,
      party: PARTY,
      member: 'US',
      mandates: ['researcher', 'steward'],
      session: { id: session },
    });
    expect(await must(operations.whoAmI, caller!, {})).toMatchObject({
      name: 'ada (invented)',
      partyName: 'Data office',
      roles: ['researcher', 'steward'],
      session: { id: session, way: 'password', expiresAt: '2026-01-10T12:00:00.000Z' },
    });
    expect(await must(operations.whoAmI, ANYONE, {})).toEqual({ kind: 'anyone' });
    const stored = JSON.stringify(
      await tables(store.db).selectFrom('members_session').selectAll().execute(),
    );
    expect(stored.includes(token.slice(8))).toBe(false);
    expect(JSON.stringify(runner.records).includes(token.slice(8))).toBe(false);
    expect(JSON.stringify(runner.records).includes(PASSWORD)).toBe(false);
    await must(operations.signOut, caller!, { token });
    expect(await callerOf(token)).toBeNull();
    expect(await code(operations.signIn, ANYONE, { login: 'ada', password: 'wrong' })).toBe(
      'members.wrong-credentials',
    );
    expect(await code(operations.signIn, ANYONE, { login: 'nobody', password: PASSWORD })).toBe(
      'members.wrong-credentials',
    );
  });

  it('ends a session after its time', async () => {
    const { clock, register, signIn, callerOf } = await begin();
    await register('ada', []);
    const { token } = await signIn('ada');
    clock.advance('PT11H59M59S');
    expect(await callerOf(token)).not.toBeNull();
    clock.advance('PT1S');
    expect(await callerOf(token)).toBeNull();
  });

  it('slows guessing down, counting guesses made at the same time, known name or not', async () => {
    const { clock, code, register, signIn } = await begin();
    await register('ada', []);
    const guess = (login: string) =>
      code(operations.signIn, ANYONE, { login, password: 'not this one' });
    for (const login of ['ada', 'nobody']) {
      const codes = await Promise.all(Array.from({ length: 7 }, () => guess(login)));
      expect(codes.filter((one) => one === 'members.wrong-credentials')).toHaveLength(5);
      expect(codes.filter((one) => one === 'members.too-many-attempts')).toHaveLength(2);
    }
    expect(await code(operations.signIn, ANYONE, { login: 'ada', password: PASSWORD })).toBe(
      'members.too-many-attempts',
    );
    clock.advance('PT30S');
    expect((await signIn('ada')).token).toMatch(/^entente_/);
    expect(await guess('ada')).toBe('members.wrong-credentials');
  });

  it('changes a password with the old one, and ends the sessions it opened', async () => {
    const { must, code, register, signIn, signedIn, callerOf } = await begin();
    const person = await register('ada', []);
    const operator = await register('ops', ['operator']);
    const { token } = await signIn('ada');
    const ada = (await callerOf(token))!;
    const next = 'a rather louder evening';
    const input = { person, current: 'not this one', password: next };
    expect(await code(operations.setPassword, ada, input)).toBe('members.wrong-credentials');
    expect(await must(operations.setPassword, ada, { ...input, current: PASSWORD })).toEqual({
      sessionsEnded: 1,
    });
    expect(await callerOf(token)).toBeNull();
    expect((await signIn('ada', next)).person).toBe(person);
    const others = { person: operator, password: next };
    expect(await code(operations.setPassword, ada, others)).toBe('members.unknown-person');
    const ops = await signedIn('ops');
    expect(await code(operations.setPassword, ops, { person, password: PASSWORD })).toBe('ok');
  });

  it('makes an old hash anew at today’s cost', async () => {
    const { clock, store, random, register, signIn } = await begin();
    const person = await register('ada', []);
    const weak = await hashPassword(PASSWORD, random, { memoryKiB: 8192, passes: 1 });
    await store.unit(async ({ db }) => ok(await putHash(db, person, weak, clock.now())));
    await signIn('ada');
    const row = await tables(store.db)
      .selectFrom('members_password')
      .selectAll()
      .executeTakeFirst();
    expect(row?.hash).toContain('m=19456,t=2');
  });

  it('grants and ends mandates, for the token in hand at once, and never to oneself', async () => {
    const { clock, must, code, register, signIn, signedIn, callerOf } = await begin();
    const ada = await register('ada', []);
    const operator = await register('ops', ['operator']);
    const ops = await signedIn('ops');
    const { token } = await signIn('ada');
    const grant = { person: ada, role: 'treaty-officer', source: 'Decree 7 (invented)' };
    const mandate = await must<Mandate>(operations.grantMandate, ops, {
      ...grant,
      toAt: '2026-01-10T06:00:00Z',
    });
    expect((await callerOf(token))?.kind === 'person' && (await callerOf(token))).toMatchObject({
      mandates: ['treaty-officer'],
    });
    clock.advance('PT6H');
    expect(await callerOf(token)).toMatchObject({ mandates: [] });
    const lasting = await must<Mandate>(operations.grantMandate, ops, grant);
    expect(await callerOf(token)).toMatchObject({ mandates: ['treaty-officer'] });
    const end = { mandate: lasting.id, because: 'Moved to another office.' };
    await must(operations.revokeMandate, ops, end);
    expect(await callerOf(token)).toMatchObject({ mandates: [] });
    expect(await code(operations.revokeMandate, ops, end)).toBe('members.mandate-ended');
    expect(mandate.grantedBy).toBe(operator);
    const own = { ...grant, person: operator };
    expect(await code(operations.grantMandate, ops, own)).toBe('members.own-mandate');
    const people = await must<{ people: object[] }>(operations.listPeople, ops, {});
    expect(people.people).toHaveLength(2);
  });

  it('issues tokens that carry no more than their person, and ends them', async () => {
    const { clock, must, code, register, signedIn, callerOf } = await begin();
    await register('ada', ['researcher', 'steward']);
    await register('bob', ['researcher']);
    const [ada, bob] = [await signedIn('ada'), await signedIn('bob')];
    const input = { label: 'pipeline', days: 30, roles: ['researcher'] };
    const issued = await must<SignedIn>(operations.issueToken, ada, input);
    const narrow = await callerOf(issued.token);
    expect(narrow).toMatchObject({ mandates: ['researcher'] });
    const wider = { label: 'wider', roles: ['steward'] };
    expect(await code(operations.issueToken, narrow!, wider)).toBe('members.role-not-held');
    const inherited = await must<SignedIn>(operations.issueToken, narrow!, { label: 'same' });
    expect(await callerOf(inherited.token)).toMatchObject({ mandates: ['researcher'] });
    const listed = await must<{ sessions: Session[] }>(operations.listTokens, ada, {});
    expect(listed.sessions.map(({ way, label }) => `${way} ${label}`).sort()).toEqual([
      'api-token pipeline',
      'api-token same',
      'password password',
    ]);
    const end = { session: issued.session };
    expect(await code(operations.revokeToken, bob, end)).toBe('members.unknown-session');
    expect(await code(operations.revokeToken, ada, end)).toBe('ok');
    expect(await callerOf(issued.token)).toBeNull();
    clock.advance('P90D');
    expect(await callerOf(inherited.token)).toBeNull();
  });

  it('acts in one chosen role, and in none when that one ends', async () => {
    const { store, must, code, register, signIn, signedIn, callerOf } = await begin();
    const ada = await register('ada', ['researcher', 'steward']);
    await register('ops', ['operator']);
    const { token } = await signIn('ada');
    const caller = (await callerOf(token))!;
    expect(await code(operations.chooseRole, caller, { role: 'operator' })).toBe(
      'members.role-not-held',
    );
    await must(operations.chooseRole, caller, { role: 'steward' });
    expect(await callerOf(token)).toMatchObject({ mandates: ['steward'] });
    const me = await must(operations.whoAmI, (await callerOf(token))!, {});
    expect(me).toMatchObject({ actingAs: 'steward', roles: ['researcher', 'steward'] });
    const issued = await must<SignedIn>(operations.issueToken, (await callerOf(token))!, {
      label: 'narrow',
    });
    expect(await callerOf(issued.token)).toMatchObject({ mandates: ['steward'] });
    const mandate = (await mandatesOf(store.db, [ada])).find(({ role }) => role === 'steward')!.id;
    await must(operations.revokeMandate, await signedIn('ops'), { mandate, because: 'Moved.' });
    expect(await callerOf(token)).toMatchObject({ mandates: [] });
    await must(operations.chooseRole, (await callerOf(token))!, {});
    expect(await callerOf(token)).toMatchObject({ mandates: ['researcher'] });
    const { session: _, ...sessionless } = caller as Extract<Caller, { kind: 'person' }>;
    expect(await code(operations.chooseRole, sessionless, {})).toBe('members.no-session');
  });

  it('carries open sessions along when a demonstration’s clock is moved', async () => {
    const { clock, store, register, signIn, callerOf } = await begin();
    await register('ada', []);
    const { token } = await signIn('ada');
    const from = clock.now();
    clock.advance('P91D');
    expect(await callerOf(token)).toBeNull();
    const byMs = 91 * 24 * 3600 * 1000;
    await store.unit(async ({ db }) => ok(await carrySessions(db, { from, byMs })));
    expect(await callerOf(token)).toMatchObject({ kind: 'person' });
    clock.advance('PT12H');
    expect(await callerOf(token)).toBeNull();
  });

  it('lets nobody in after leaving', async () => {
    const { store, must, code, register, signIn, callerOf } = await begin();
    const person = await register('ada', ['researcher']);
    const { token } = await signIn('ada');
    const input = { person, because: 'End of contract.' };
    expect(await must(operations.dismissPerson, NODE_ITSELF, input)).toEqual({ sessionsEnded: 1 });
    expect(await callerOf(token)).toBeNull();
    expect(await code(operations.signIn, ANYONE, { login: 'ada', password: PASSWORD })).toBe(
      'members.wrong-credentials',
    );
    expect((await findByLogin(store.db, 'ada'))?.leftAt).toBeDefined();
    const again = { name: 'Other', party: PARTY, login: 'ada' };
    expect(await code(operations.registerPerson, NODE_ITSELF, again)).toBe('members.login-taken');
  });
});
