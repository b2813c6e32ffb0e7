// What the pages of agreements and ballots read, at the operations themselves: a vote with its lines,
// two versions side by side, what one would sign, templates with their fields, lists narrowed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../src/base/bytes.ts';
import { digestOf } from '../../src/base/digest.ts';
import { openWorld, performed, type World } from './nodes.ts';

let world: World;
let drafts: readonly [string, string];
const asOfficer = (id: string, input: object) =>
  performed(world.home, world.people['treaty-officer']!, id, input);

interface Template {
  readonly type: string;
  readonly fields: readonly { readonly path: string; readonly kind: string }[];
  readonly defaults: Record<string, unknown>;
}
const templates = async (input: object) =>
  (await asOfficer('instruments.list-templates', input))['templates'] as Template[];

beforeAll(async () => {
  world = await openWorld();
  const [template] = await templates({ type: 'data-agreement' });
  const terms = {
    ...template!.defaults,
    parties: ['GB', 'US'],
    covered: { datasets: [], classes: ['cardiac-genomes'] },
  };
  const draft = async (more: object, title: string) =>
    (await asOfficer('instruments.draft', {
      type: 'data-agreement',
      title,
      parties: ['GB', 'US'],
      terms: { ...terms, ...more },
      decisionRule: 'bilateral',
    })) as { id: string };
  const first = await draft({}, 'First (invented)');
  const second = await draft({ aiTraining: 'permitted' }, 'Second (invented)');
  drafts = [first.id, second.id];
}, 60_000);
afterAll(() => world.close());

it('templates begin with terms that a draft can be made of, and deny what they do not say', async () => {
  const all = await templates({});
  expect(all.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['accession', 'data-agreement', 'key-change', 'suspension']),
  );
  const { fields, defaults } = all.find(({ type }) => type === 'data-agreement')!;
  const kinds = new Map(fields.map(({ path, kind }) => [path, kind]));
  expect(kinds.get('/legalForm')).toBe('choice');
  expect(kinds.get('/tiers/*/granularities')).toBe('choices');
  expect(kinds.get('/parties')).toBe('places');
  expect([...kinds.values()]).not.toContain('other');
  for (const term of ['commercialPurpose', 'aiTraining', 'weightRelease', 'commercialModelUse'])
    expect(defaults[term]).toBe('prohibited');
});

it('a signature is looked at before it is given: the digest is that of the bytes shown', async () => {
  const [instrument] = drafts;
  const seen = await asOfficer('instruments.preview-signing', { instrument });
  expect(seen['digest']).toBe(digestOf(utf8(seen['canonical'] as string)));
  const answers = seen['answers'] as { label: string; values: string[] }[];
  expect(answers.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Title', 'Parties', 'Terms', 'Adopted by', 'In force', 'Ends']),
  );
  expect(seen['isAdoptedByIt']).toBe(false);
  expect(seen['words']).toContain('US signs');
});

it('a ballot names who has still to speak, and a list keeps what waits for the caller', async () => {
  const [instrument] = drafts;
  const waiting = async () =>
    (await asOfficer('instruments.list', { isOurTurn: true, type: 'data-agreement' }))[
      'instruments'
    ] as { id: string; us: { waitsFor: string } }[];
  expect((await waiting()).map(({ us }) => us.waitsFor)).toEqual(['propose', 'propose']);
  await asOfficer('instruments.propose', { instrument });
  expect((await waiting()).map(({ id }) => id)).toEqual([drafts[1]]);
  const ballot = await asOfficer('instruments.read-ballot', { instrument });
  expect(ballot).toMatchObject({
    stage: 'signed',
    outcome: 'open',
    rule: { name: 'bilateral', words: expect.arrayContaining(['Both parties sign.']) },
    members: { yes: '1', silent: '1', total: '2' },
    us: { waitsFor: 'nothing', isOurTurn: false },
  });
  expect(ballot['needed']).toContain('Not heard yet: GB');
  const found = (await asOfficer('instruments.list', { text: 'fIRST' }))['instruments'];
  expect(found).toMatchObject([{ id: instrument, signedBy: ['US'], missing: ['GB'] }]);
});

it('two versions are compared term by term', async () => {
  const [from, to] = drafts;
  const compared = await asOfficer('instruments.compare', { from, to });
  expect(compared['terms']).toEqual([
    { field: '/aiTraining', kind: 'changed', before: 'prohibited', after: 'permitted' },
  ]);
  const printed = compared['printed'] as { kind: string }[];
  expect(printed.filter(({ kind }) => kind !== 'same').length).toBeGreaterThan(0);
});
