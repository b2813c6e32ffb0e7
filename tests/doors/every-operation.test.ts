// Every operation by every kind of caller, through the real pipeline of a real node: strangers are sent to
// sign in, the wrong mandate is told so, and whoever holds a grant gets past permission.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, Grant } from '../../src/base/caller.ts';
import type { Refusal } from '../../src/base/refusal.ts';
import { parse } from '../../src/base/schema.ts';
import type { AnyOperation } from '../../src/kernel/acts/index.ts';
import { everyOperation } from '../../src/main/every-operation.ts';
import { TWO_PERSON_RULES } from '../../src/main/two-person-rules.ts';
import { examples } from './examples.ts';
import { MANDATES, openWorld, type World } from './nodes.ts';
import uncovered from './uncovered.json' with { type: 'json' };

const operations = everyOperation();
let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

describe('the list of operations without an example', () => {
  it('is as committed, and empty', () => {
    const without = operations.map(({ id }) => id).filter((id) => !(id in examples));
    expect(without).toEqual(uncovered);
    expect(uncovered).toEqual([]);
  });

  it('names no operation that is not there', () => {
    const known = new Set<string>(operations.map(({ id }) => id));
    expect(Object.keys(examples).filter((id) => !known.has(id))).toEqual([]);
  });

  it('knows every mandate that a grant asks for', () => {
    const asked = operations.flatMap(({ permission }) =>
      permission.filter((grant) => grant.startsWith('mandate:')).map((grant) => grant.slice(8)),
    );
    expect([...new Set(asked)].sort()).toEqual([...MANDATES].sort());
  });
});

/** Every kind of caller, with the grants that open a door to it; stated here, not derived from the product. */
const CALLERS: readonly { name: string; of(world: World): Caller; grants: readonly Grant[] }[] = [
  { name: 'anyone', of: () => ({ kind: 'anyone' }), grants: ['anyone'] },
  {
    name: 'a person without mandate',
    of: ({ people }) => people['none']!,
    grants: ['anyone', 'signed-in'],
  },
  ...MANDATES.map((mandate) => ({
    name: `a person with the mandate ${mandate}`,
    of: ({ people }: World) => people[mandate]!,
    grants: ['anyone', 'signed-in', `mandate:${mandate}`] as Grant[],
  })),
  {
    name: 'a partner’s node',
    of: () => ({ kind: 'node', member: 'GB' }),
    grants: ['anyone', 'partner-node'],
  },
  {
    name: 'the node itself',
    of: () => ({ kind: 'node-itself' }),
    grants: ['anyone', 'node-itself'],
  },
];

describe.each(CALLERS)('$name', ({ name, of, grants }) => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s',
    async (id, operation) => {
      const example = examples[id];
      if (!example) return expect(uncovered).toContain(id);
      const input = example(world);
      expect(parse(operation.input, input)).toMatchObject({ ok: true });
      const { result } = await world.home.perform(operation, of(world), input);
      const code = result.ok ? 'done' : result.refusal.code;
      if (!operation.permission.some((grant) => grants.includes(grant)))
        return expect(code).toBe(name === 'anyone' ? 'acts.not-signed-in' : 'acts.no-mandate');
      expect(code).not.toMatch(/^acts\./);
      if (result.ok) expect(parse(operation.output, result.value)).toMatchObject({ ok: true });
      else expect(undeclared(operation, result.refusal)).toBeNull();
    },
  );
});

/** A judged act may also end in a verdict, and some wait for a second person; all else is listed. */
function undeclared(operation: AnyOperation, { code }: Refusal): string | null {
  if (operation.refusals.includes(code)) return null;
  if (TWO_PERSON_RULES.has(operation.id) && code === 'members.second-person-needed') return null;
  if (operation.effect === 'judged' && /^law\./.test(code)) return null;
  return code;
}
