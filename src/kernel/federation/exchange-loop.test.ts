import { expect, it } from 'vitest';
import type { MemberId } from '../../base/caller.ts';
import { ok } from '../../base/result.ts';
import type { Exchange } from './exchange.ts';
import { startExchange } from './exchange-loop.ts';

function countingExchange() {
  const calls: string[] = [];
  const releases: (() => void)[] = [];
  const exchange: Exchange = {
    announce: async () => void calls.push('announce'),
    catchUp: async (member: MemberId) => {
      calls.push(member);
      await new Promise<void>((release) => releases.push(release));
      return ok({ received: 0, rewound: false });
    },
    pass: async () => void calls.push('pass'),
  };
  return { calls, releases, exchange };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('passes at once and again after a while, and stops when told', async () => {
  const { calls, exchange } = countingExchange();
  const loop = startExchange(exchange, { everyMs: 5, onFault: (cause) => expect.fail(`${cause}`) });
  await new Promise((resolve) => setTimeout(resolve, 60));
  await loop.stop();
  const passes = calls.length;
  expect(passes).toBeGreaterThan(2);
  loop.wake();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls.length).toBe(passes);
});

it('reads a partner once more when it pokes during a reading', async () => {
  const { calls, releases, exchange } = countingExchange();
  const loop = startExchange(exchange, { everyMs: 60_000, onFault: () => undefined });
  for (let i = 0; i < 3; i++) loop.poked('GB');
  await turn();
  expect(calls.filter((call) => call === 'GB').length).toBe(1);
  releases[0]!();
  await turn();
  expect(calls.filter((call) => call === 'GB').length).toBe(2);
  releases[1]!();
  await loop.stop();
  expect(calls.filter((call) => call === 'GB').length).toBe(2);
});

it('goes on after a fault, and names it', async () => {
  const faults: unknown[] = [];
  const { exchange, calls } = countingExchange();
  const failing = { ...exchange, pass: () => Promise.reject(new Error('the disk is away')) };
  const loop = startExchange(failing, { everyMs: 5, onFault: (cause) => faults.push(cause) });
  loop.wake();
  await new Promise((resolve) => setTimeout(resolve, 40));
  await loop.stop();
  expect(faults.length).toBeGreaterThan(1);
  expect(faults[0]).toMatchObject({ message: 'the disk is away' });
  expect(calls).toContain('announce');
});
