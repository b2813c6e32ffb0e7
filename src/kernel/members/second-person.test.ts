// The two-person rule on every store: exactly the input that was confirmed, once, in time, by
// another.
import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { newId } from '../../base/ids.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { seededBytes } from '../../testkit/network.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { heldClock } from '../storage/index.ts';
import { confirmSecondPerson, listConfirmations } from './operations.ts';
import { secondPersonGate } from './people/second-person.ts';
import { NODE_ITSELF, person } from './samples.ts';
import { membersMigrations } from './tables.ts';

const id = (last: string) => `per_0000000000000000000000000${last}`;
const first = person(id('1'), ['treaty-officer']);
const second = person(id('2'), ['treaty-officer']);
const clerk = person(id('3'), ['researcher']);

onEveryStore('second person', membersMigrations, (open) => {
  async function begin() {
    const clock = heldClock('2026-01-10T00:00:00Z');
    const store = await open();
    const runner = operationRunner(store, clock);
    const random = seededBytes(4);
    const gate = secondPersonGate(store, new Map([['instruments.sign', 'treaty-officer']]));
    const ask = async (caller: Caller, input: object, operation = 'instruments.sign') => {
      const frame = {
        db: store.db,
        at: clock.now(),
        caller,
        newId: <P extends string>(prefix: P) => newId(prefix, random),
      };
      const asked = await gate(frame, { id: operation }, input);
      if (asked.ok) return 'may act';
      expect(asked.refusal.code).toBe('members.second-person-needed');
      return (asked.refusal.detail as { confirmation: string }).confirmation;
    };
    const confirm = async (caller: Caller, confirmation: string) => {
      const done = await runner.run(confirmSecondPerson, caller, { confirmation });
      return done.ok ? 'confirmed' : done.refusal.code;
    };
    return { clock, runner, ask, confirm };
  }

  it('lets the act through once another officer confirmed exactly this input, and once only', async () => {
    const { runner, ask, confirm } = await begin();
    const input = { instrument: 'ins_1' };
    const waiting = await ask(first, input);
    expect(await ask(first, input)).toBe(waiting);
    expect(await confirm(first, waiting)).toBe('members.unknown-confirmation');
    expect(await confirm(clerk, waiting)).toBe('members.unknown-confirmation');
    const seen = await runner.run<{ confirmations: object[] }>(listConfirmations, second, {});
    expect(seen.ok && seen.value.confirmations).toMatchObject([{ id: waiting, askedBy: id('1') }]);
    const hidden = await runner.run<{ confirmations: object[] }>(listConfirmations, clerk, {});
    expect(hidden.ok && hidden.value.confirmations).toEqual([]);
    expect(await confirm(second, waiting)).toBe('confirmed');
    expect(await confirm(second, waiting)).toBe('members.already-confirmed');
    expect(await ask(first, { instrument: 'ins_2' })).toMatch(/^cnf_/);
    expect(await ask(second, input)).toMatch(/^cnf_/);
    expect(await ask(first, input)).toBe('may act');
    expect(await ask(first, input)).toMatch(/^cnf_/);
  });

  it('asks nothing of other operations, nor of the node itself', async () => {
    const { ask } = await begin();
    expect(await ask(first, {}, 'instruments.read')).toBe('may act');
    expect(await ask(NODE_ITSELF, {})).toBe('may act');
  });

  it('forgets what was not confirmed within a day', async () => {
    const { clock, ask, confirm } = await begin();
    const waiting = await ask(first, {});
    clock.advance('P1D');
    expect(await confirm(second, waiting)).toBe('members.unknown-confirmation');
    expect(await ask(first, {})).not.toBe(waiting);
  });
});
