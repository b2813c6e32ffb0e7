// Text that no honest caller sends, in every place of every operation that takes text: half a character,
// NUL, a name longer than any, a way out of a folder. Each is answered or refused; none makes the node fail.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/base/caller.ts';
import type { AnyOperation } from '../../src/kernel/acts/index.ts';
import { everyOperation } from '../../src/main/every-operation.ts';
import { examples } from './examples.ts';
import { openWorld, type World } from './nodes.ts';

const UNPLAIN = ['\ud800', 'a\0b'];
const ODD = [
  'x'.repeat(5_000),
  '../../etc/passwd',
  '__proto__',
  '9'.repeat(400),
  '2026-02-30T24:00:00.000Z',
  '2026-99-99',
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

/** The input once for each text in it, with that text replaced. */
function* replaced(input: unknown, text: string): Generator<unknown> {
  if (typeof input === 'string') yield text;
  else if (Array.isArray(input))
    for (const [at, member] of input.entries())
      for (const other of replaced(member, text)) yield input.with(at, other);
  else if (typeof input === 'object' && input !== null)
    for (const [key, member] of Object.entries(input))
      for (const other of replaced(member, text)) yield { ...input, [key]: other };
}

/** Each text field that the example leaves out, alone beside what the example holds. */
function* added({ input }: AnyOperation, example: object, text: string): Generator<object> {
  const fields = (input as { properties?: Record<string, { type?: string }> }).properties ?? {};
  for (const [name, { type }] of Object.entries(fields))
    if (type === 'string' && !(name in example)) yield { ...example, [name]: text };
}

/** Whoever may call it, so that more than the permission is tried. */
function callerOf({ permission }: AnyOperation): Caller {
  const [grant] = permission;
  if (grant === 'partner-node') return { kind: 'node', member: 'GB' };
  if (grant === 'node-itself') return { kind: 'node-itself' };
  if (grant?.startsWith('mandate:')) return world.people[grant.slice('mandate:'.length)]!;
  return grant === 'signed-in' ? world.people['none']! : { kind: 'anyone' };
}

const operations = everyOperation().map(({ id }) => id);

describe.each(operations)('%s', (id) => {
  const of = () => world.home.operations.find((operation) => operation.id === id)!;

  it('refuses what canonical JSON or a database cannot hold, wherever it stands', async () => {
    for (const text of UNPLAIN)
      for (const input of replaced(examples[id]!(world), text)) {
        const { result } = await world.home.perform(of(), callerOf(of()), input);
        expect(result).toMatchObject({ ok: false, refusal: { code: 'input.invalid' } });
      }
  });

  it('does not fail over odd text', async () => {
    const example = examples[id]!(world);
    for (const text of ODD)
      for (const input of [...replaced(example, text), ...added(of(), example, text)]) {
        const { result } = await world.home.perform(of(), callerOf(of()), input);
        expect(result.ok || result.refusal.message).toBeTruthy();
      }
  });
});
