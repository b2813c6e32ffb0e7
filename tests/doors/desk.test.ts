// What each person finds on the desk: what waits in the role acted in, what changed since the last
// look, what a search turns up; always only what that person may read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/base/caller.ts';
import { examples } from './examples.ts';
import { openWorld, performed, type World } from './nodes.ts';

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly link: { readonly to: string; readonly params: Record<string, string> };
}
interface Hit extends Item {
  readonly score: number;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const on = (caller: Caller, id: string, input: object = {}) =>
  performed(world.home, caller, id, input);
const waitingFor = async (who: string) =>
  (await on(world.people[who]!, 'node.list-waiting'))['waiting'] as Item[];
const found = async (who: string, text: string) =>
  (await on(world.people[who]!, 'node.search', { text }))['hits'] as Hit[];

describe('what waits', () => {
  it('is a draft, and then a ballot, for an officer and for nobody else', async () => {
    const { draft } = world;
    const drafted = await waitingFor('treaty-officer');
    expect(drafted.filter(({ kind }) => kind === 'draft')).toEqual([
      expect.objectContaining({
        title: '“A draft (invented)” is drafted and not yet proposed',
        link: { to: 'instrument', params: { instrument: draft } },
      }),
    ]);
    expect(await waitingFor('steward')).toEqual([]);
  });
});

describe('what changed', () => {
  const changesFor = async (who: string, input: object = {}) =>
    (await on(world.people[who]!, 'node.list-changes', input)) as unknown as {
      changes: Item[];
      total: number;
      nextOffset: number | null;
      seenAt?: string;
    };

  it('is told in words, newest first, a page at a time', async () => {
    const all = await changesFor('steward', { limit: 200 });
    const titles = all.changes.map(({ title }) => title);
    expect(titles).toContain('“A founding (invented)” was adopted');
    expect(titles).toContain('“A founding (invented)” was signed by GB');
    expect(titles.some((title) => /^United Kingdom joined/.test(title))).toBe(true);
    const instants = all.changes.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
    const first = await changesFor('steward', { limit: 2 });
    expect(first).toMatchObject({ total: all.total, nextOffset: 2 });
    const rest = await changesFor('steward', { offset: 2, limit: 200 });
    expect([...first.changes, ...rest.changes]).toEqual(all.changes);
    expect(rest.nextOffset).toBeNull();
  });

  it('begins where one last looked, for oneself alone', async () => {
    const { seenAt } = await on(world.people['steward']!, 'node.mark-seen');
    expect(await changesFor('steward')).toMatchObject({ since: seenAt, seenAt, total: 0 });
    expect((await changesFor('auditor')).total).toBeGreaterThan(0);
    expect(await changesFor('auditor')).not.toHaveProperty('seenAt');
    const since = '2026-01-01T00:00:00Z';
    expect((await changesFor('steward', { since })).total).toBeGreaterThan(0);
  });

  it('shows drafts to officers only', async () => {
    const drafts = async (who: string) =>
      (await changesFor(who, { limit: 200, since: '2026-01-01T00:00:00Z' })).changes.filter(
        ({ title }) => title.startsWith('“A draft (invented)”'),
      );
    expect(await drafts('treaty-officer')).not.toEqual([]);
    expect(await drafts('researcher')).toEqual([]);
  });
});

describe('a search', () => {
  it('finds each kind of thing by its name, with where it leads', async () => {
    const { dataset, party } = world;
    const partners = examples['data-commons.receive-dataset']!(world);
    await on({ kind: 'node', member: 'GB' }, 'data-commons.receive-dataset', partners);
    const places = async (text: string) =>
      (await found('operator', text)).map(
        ({ link }) => `${link.to} ${Object.values(link.params)[0]}`,
      );
    expect(await places('a cohort')).toContain(`dataset ${dataset}`);
    expect((await found('steward', 'partner’s cohort'))[0]?.link.to).toBe('partner-dataset');
    expect(await places('founding')).toContainEqual(expect.stringMatching(/^instrument ins_/));
    expect(await places('united kingdom')).toContain('member GB');
    expect(await places('a laboratory')).toContain(`party ${party}`);
    expect(await places('the steward')).toContainEqual(expect.stringMatching(/^person per_/));
    expect(await places('bulk')).toContainEqual(expect.stringMatching(/^rule /));
  });

  it('finds entries by id, number and digest', async () => {
    const { home, entry } = world;
    const [byId] = await found('researcher', entry);
    expect(byId).toMatchObject({ id: entry, score: 100, link: { to: 'entry', params: { entry } } });
    const { leafHash } = await performed(home, world.people['none']!, 'ledger.read-entry', {
      entry,
    });
    expect(await found('none', '#999999')).toEqual([]);
    const byHash = await found('none', `${leafHash}`);
    expect(byHash.every(({ id }) => id === entry)).toBe(true);
  });

  it('finds nothing that the caller may not read', async () => {
    expect(await found('researcher', world.draft)).toEqual([]);
    expect(await found('treaty-officer', world.draft)).toMatchObject([{ score: 100 }]);
    expect((await found('researcher', 'the steward')).map(({ link }) => link.to)).not.toContain(
      'person',
    );
  });
});

it('tells a stranger less of the node than whoever is signed in', async () => {
  const open = await on({ kind: 'anyone' }, 'node.status');
  const whole = await on(world.people['none']!, 'node.status');
  expect(open).toMatchObject({
    member: 'US',
    logKey: expect.stringMatching(/^[0-9a-f]{64}$/),
    instrumentsKey: expect.stringMatching(/^[0-9a-f]{64}$/),
    witnesses: { agreeing: 0, total: 1, needed: 1 },
  });
  for (const inside of ['store', 'clockOffsetMs', 'isRolledBack', 'warnings']) {
    expect(open).not.toHaveProperty(inside);
    expect(whole).toHaveProperty(inside);
  }
});
