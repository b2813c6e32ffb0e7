// What callers may rely on while one batch is being committed and the next is worked on.
import { expect, it } from 'vitest';
import { ok } from '../../base/result.ts';
import { CommitQueue, type Transactor } from './batch.ts';
import type { Database } from './database.ts';

interface Sending {
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

function slowServer() {
  const said: string[] = [];
  const sendings: Sending[] = [];
  const transactor: Transactor = {
    async begin() {
      said.push('begin');
      return {
        db: {} as Database,
        writes: () => 0,
        run: async () => undefined,
        isConflict: (cause) => cause === 'conflict',
      };
    },
    commit: async () => undefined,
    send() {
      said.push('commit');
      return new Promise<void>((resolve, reject) => sendings.push({ resolve, reject }));
    },
    async rollback() {
      said.push('rollback');
    },
  };
  const queue = new CommitQueue(transactor);
  const answered: number[] = [];
  const failed: unknown[] = [];
  const act = (id: number) =>
    queue
      .unit(async () => {
        said.push(`act ${id}`);
        return ok(id);
      })
      .then(
        () => void answered.push(id),
        (cause: unknown) => void failed.push(cause),
      );
  return { queue, said, sendings, answered, failed, act };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
};

it('works on the next batch while one commits, and answers each when it is durable', async () => {
  const { queue, said, sendings, answered, act } = slowServer();
  void act(1);
  await turns();
  void act(2);
  await turns();
  expect(said).toEqual(['begin', 'act 1', 'commit', 'begin', 'act 2', 'commit']);
  expect(answered).toEqual([]);
  sendings[0]!.resolve();
  await turns();
  expect(answered).toEqual([1]);
  sendings[1]!.resolve();
  await queue.idle();
  await turns();
  expect(answered).toEqual([1, 2]);
});

it('never has more than two commits on their way', async () => {
  const { queue, sendings, act } = slowServer();
  for (let i = 0; i < 200; i++) void act(i);
  await turns();
  expect(sendings).toHaveLength(2);
  for (let next = 0; next < sendings.length; next++) {
    sendings[next]!.resolve();
    await turns();
  }
  await queue.idle();
  expect(sendings.length).toBeGreaterThanOrEqual(4);
});

it('runs a batch again whose commit met a conflict, and no other', async () => {
  const { queue, said, sendings, answered, act } = slowServer();
  void act(1);
  await turns();
  void act(2);
  await turns();
  sendings[0]!.reject('conflict');
  sendings[1]!.resolve();
  await turns();
  expect(answered).toEqual([2]);
  expect(said.slice(-3)).toEqual(['begin', 'act 1', 'commit']);
  sendings[2]!.resolve();
  await queue.idle();
  await turns();
  expect(answered).toEqual([2, 1]);
  expect(said).not.toContain('rollback');
});

it('acknowledges nothing of a batch whose commit failed', async () => {
  const { queue, sendings, answered, failed, act } = slowServer();
  void act(1);
  void act(2);
  await turns();
  sendings[0]!.reject(new Error('fsync: input/output error'));
  await queue.idle();
  await turns();
  expect(answered).toEqual([]);
  expect(failed).toHaveLength(2);
});
