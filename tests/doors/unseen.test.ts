// What a caller may not see is not found: word for word the answer for what does not exist.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../src/base/caller.ts';
import type { AnyOperation } from '../../src/kernel/acts/index.ts';
import { addPerson } from '../../src/main/init-node.ts';
import { examples } from './examples.ts';
import { must, openWorld, type Person, performed, type World } from './nodes.ts';

let world: World;
let otherResearcher: Person;
beforeAll(async () => {
  world = await openWorld();
  const draft = { name: 'Another researcher (invented)', party: world.otherParty };
  otherResearcher = must(await addPerson(world.home, { ...draft, mandates: ['researcher'] }));
}, 60_000);
afterAll(() => world.close());

const partner: Caller = { kind: 'node', member: 'GB' };
const nobodys = (id: string): string => `${id.split('_')[0]}_${'0'.repeat(26)}`;

/** Asked for by one who may, it is there; by another, it reads as an id that nothing has. */
async function expectUnseen(
  operation: string,
  input: (id: string) => object,
  id: string,
  strangers: readonly Caller[],
): Promise<void> {
  const found = world.home.operations.find((each) => each.id === operation) as AnyOperation;
  const answerTo = async (caller: Caller, asked: string) => {
    const { result } = await world.home.perform(found, caller, input(asked));
    return JSON.stringify(result).replaceAll(asked, 'ID');
  };
  for (const stranger of strangers) {
    const answer = await answerTo(stranger, id);
    expect(answer).toContain('"kind":"not-found"');
    expect(answer).toBe(await answerTo(stranger, nobodys(id)));
  }
}

it('a body of an entry, for whom it does not name', async () => {
  const { home, entry, people } = world;
  const read = await performed(home, people['researcher']!, 'ledger.read-body', { entry });
  expect(read['entry']).toBe(entry);
  const strangers = [people['none']!, people['steward']!, otherResearcher, partner];
  await expectUnseen('ledger.read-body', (id) => ({ entry: id }), entry, strangers);
});

it('a question, for another researcher', async () => {
  const { home, people } = world;
  const researcher = people['researcher']!;
  const catalogued = examples['data-commons.receive-dataset']!(world);
  await performed(home, partner, 'data-commons.receive-dataset', catalogued);
  const asked = await performed(home, researcher, 'data-commons.ask', {
    question: { kind: 'count', filters: [] },
    purpose: { 'purpose.terms': ['DUO:0000042'] },
  });
  const question = Object.values(asked).find((value) => /^qst_/.test(String(value))) as string;
  const read = await performed(home, researcher, 'data-commons.read-question', { question });
  expect(read['question']).toBe(question);
  const input = (id: string) => ({ question: id });
  await expectUnseen('data-commons.read-question', input, question, [otherResearcher]);
});

it('a draft, for a partner and for people who are no officers', async () => {
  const { home, people, draft } = world;
  const officer = people['treaty-officer']!;
  const input = (id: string) => ({ instrument: id });
  const read = await performed(home, officer, 'instruments.read', input(draft));
  expect(JSON.stringify(read)).toContain('A draft (invented)');
  const strangers = [partner, people['researcher']!, people['none']!];
  for (const operation of ['instruments.read', 'instruments.history'])
    await expectUnseen(operation, input, draft, strangers);
});

it('a session and a person, for others than themselves and the operator', async () => {
  const { home, people } = world;
  const issued = await performed(home, people['researcher']!, 'members.issue-token', {
    label: 'x',
  });
  const session = Object.values(issued).find((value) => /^ses_/.test(String(value))) as string;
  const revoke = (id: string) => ({ session: id });
  await expectUnseen('members.revoke-token', revoke, session, [
    people['none']!,
    people['steward']!,
  ]);
  const person = people['researcher']!.person;
  const password = (id: string) => ({ person: id, password: 'a long password' });
  await expectUnseen('members.set-password', password, person, [people['none']!]);
});
