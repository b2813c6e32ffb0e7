// The law's operations on a store, through the pipeline: what they show at two clocks, what they
// refuse, and who sees decisions.
import { expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import type { Caller } from '../../base/caller.ts';
import { ok } from '../../base/result.ts';
import { Type } from '../../base/schema.ts';
import type { Verdict } from '../../base/verdict.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { heldClock } from '../storage/index.ts';
import { listDecision, registerDecisions } from './decision-store.ts';
import { openLawBook } from './law-book.ts';
import { lawMigrations } from './migrations/index.ts';
import { lawOperations } from './operations/index.ts';
import { importPacks } from './pack-store.ts';
import { grantPermissions } from './permissions.ts';
import { rejudge } from './ripple.ts';
import { recordRipple } from './ripple-record.ts';
import { HEAD, ruleText, transfer } from './samples.ts';

const person = (id: string, ...mandates: string[]): Caller => ({
  kind: 'person',
  person: id,
  party: `pty_${id}`,
  member: 'US',
  mandates,
});
const [reader, operator, auditor] = [
  person('per_r', 'researcher'),
  person('per_o', 'operator'),
  person('per_a', 'auditor'),
];

const text = (version: string, limit: number) =>
  `${HEAD.replace('"1"', `"${version}"`)}questions:
  n.people: How many people?
  s.place: Where does it go?
lists:
  near:
    title: Near places (invented)
    source: act
    members: [{ codes: [XB], from: 2025-01-01 }, { codes: [XC], from: 2026-01-01 }]
rules:
${ruleText('xa.near', 'permit', ['when: { fact: s.place, inList: near }'])}${ruleText('xa.bulk', 'deny', [`when: { all: [{ fact: n.people, moreThan: ${limit} }, { not: { fact: s.place, is: XZ } }] }`])}${ruleText('xa.later', 'duty', ['valid: [{ from: 2026-06-01, state: in-force }]', 'duties: [{ code: xa.tell, text: Tell., on: holder, within: P14D, runsFrom: act }]'])}tests:
  - { name: few, act: data.transfer, validAt: 2025-05-01, facts: { s.place: XB, n.people: 3 },
      expect: { effect: permit, rules: [xa.near] } }
  - { name: many, act: data.transfer, validAt: 2025-05-01, facts: { s.place: XB, n.people: 1000 },
      expect: { effect: deny, rules: [xa.near, xa.bulk] } }
`;
const FIRST = '2025-06-01T00:00:00.000Z';
const kinds = [
  {
    kind: 'data.transfer',
    title: 'A copy leaves',
    facts: Type.Object(
      {
        'n.people': Type.Optional(Type.Integer({ description: 'People in it.' })),
        's.place': Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'Where to.' })),
        'a.more': Type.Optional(Type.Boolean({ description: 'No rule looks at it.' })),
      },
      { additionalProperties: false },
    ),
  },
];

onEveryStore('the law’s operations', lawMigrations, (open) => {
  async function opened() {
    const store = await open();
    const clock = heldClock('2026-02-01T09:00:00Z');
    const file = { path: 'packs/xa/sample.yaml', bytes: utf8(text('1', 100)) };
    await store.unit(({ db }) => importPacks(db, [file], { at: FIRST, isServing: false }));
    const book = await openLawBook(store.db, []);
    const runner = operationRunner(store, clock, { book, kinds, ledger: { store, member: 'US' } });
    const run = async (id: string, input: object = {}, caller: Caller = reader) => {
      const operation = lawOperations.find((one) => one.id === `law.${id}`)!;
      const result = await runner.run<object>(operation, caller, input);
      return result.ok ? (result.value as object) : { refused: result.refusal };
    };
    return { store, clock, book, run, runner };
  }
  const imports = { file: 'xa/sample.yaml', text: text('2', 200).replaceAll('1000', '2000') };

  it('show packs and rules as they stood on a day and were known at an instant', async () => {
    const { run } = await opened();
    expect(await run('list-packs', { knownAt: '2025-05-01T00:00:00Z' })).toMatchObject({
      packs: [],
      earliestKnownFrom: FIRST,
    });
    expect(await run('list-packs', { place: 'XA', validOn: '2026-01-05' })).toMatchObject({
      packs: [{ pack: 'xa/sample', rules: { total: 3, inForce: 2, demonstration: 3 } }],
    });
    expect(await run('read-pack', { pack: 'xa/sample', validOn: '2025-12-31' })).toMatchObject({
      pack: { lists: [{ name: 'near', members: ['XB'] }], versions: [{ version: '1' }] },
    });
    expect(await run('read-pack', { pack: 'xa/none' })).toMatchObject({
      refused: { code: 'law.unknown-pack' },
    });
    expect(await run('list-rules', { limit: 1, offset: 1 })).toMatchObject({
      rules: [{ rule: 'xa.later', standing: 'not-commenced' }],
      total: 3,
      nextOffset: 2,
    });
    expect(await run('list-rules', { text: 'BULK act', effect: 'deny' })).toMatchObject({
      rules: [{ rule: 'xa.bulk' }],
      total: 1,
    });
    expect(await run('list-rules', { capability: 'goods' })).toMatchObject({ rules: [] });
    for (const clocks of [{ validOn: '2026-02-31' }, { knownAt: '2026-01-01T25:00:00Z' }])
      expect(await run('list-rules', clocks)).toMatchObject({
        refused: { code: 'input.invalid', because: [{ field: `/${Object.keys(clocks)[0]}` }] },
      });
  });

  it('show a rule with its condition, its cases and every text it had', async () => {
    const { run, store, book, clock } = await opened();
    expect(await run('import-pack', imports, operator)).toMatchObject({
      pack: 'xa/sample',
      version: '2',
      knownFrom: '2026-02-01T09:00:01.000Z',
      cases: 2,
    });
    await book.reload(store.db);
    const shown = { rule: 'xa.bulk' };
    expect(await run('read-rule', shown)).toMatchObject({ rule: { packVersion: '1' } });
    clock.advance('PT2S');
    expect(await run('read-rule', shown)).toMatchObject({
      rule: {
        packVersion: '2',
        when: {
          words: 'n.people is more than 200 and not (s.place is XZ)',
          lines: [
            { depth: 0, kind: 'all' },
            { depth: 1, kind: 'test', fact: 'n.people', operator: 'moreThan', operand: 200 },
            { depth: 1, kind: 'not' },
            { depth: 2, kind: 'test', fact: 's.place', operator: 'is', operand: 'XZ' },
          ],
        },
        cases: [{ name: 'many', effect: 'deny' }],
        nearMisses: [{ name: 'few', lacking: [{ fact: 'n.people', is: '3' }] }],
        texts: [
          { packVersion: '1', isShown: false, changes: [] },
          { packVersion: '2', isShown: true, changes: [{ field: 'when' }] },
        ],
      },
    });
    expect(await run('read-rule', { rule: 'xa.near' })).toMatchObject({
      rule: { when: { lines: [{ members: ['XB', 'XC'] }] }, texts: [{ isShown: true }] },
    });
    expect(await run('read-rule', { ...shown, knownAt: '2025-01-01T00:00:00Z' })).toMatchObject({
      refused: { code: 'law.unknown-rule', next: expect.stringContaining(FIRST) },
    });
  });

  it('compare two moments on both clocks', async () => {
    const { run, store, book, clock } = await opened();
    const days = { fromValidOn: '2025-12-31', toValidOn: '2026-07-01' };
    expect(await run('compare', { ...days, place: 'XA' })).toMatchObject({
      packs: [
        {
          rules: [{ rule: 'xa.later', kind: 'added', was: 'not-commenced', now: 'in-force' }],
          references: [{ name: 'near', added: ['XC'], removed: [] }],
        },
      ],
      isCut: false,
    });
    await run('import-pack', imports, operator);
    await book.reload(store.db);
    clock.advance('PT2S');
    expect(await run('compare', { fromKnownAt: '2026-02-01T09:00:00Z' })).toMatchObject({
      packs: [{ rules: [{ rule: 'xa.bulk', kind: 'changed', fields: [{ field: 'when' }] }] }],
    });
    expect(await run('compare', { fromKnownAt: '2025-01-01T00:00:00Z' })).toMatchObject({
      packs: [{ rules: expect.arrayContaining([expect.objectContaining({ kind: 'added' })]) }],
    });
  });

  it('judge made-up facts without writing anything, and say what a form needs', async () => {
    const { run, runner } = await opened();
    expect(await run('list-act-types', { act: 'data.transfer' })).toMatchObject({
      acts: [
        {
          rules: 2,
          facts: [
            { name: 'n.people', kind: 'whole-number', question: 'How many people?', rules: 1 },
            { name: 's.place', kind: 'place', label: 'Where to', rules: 2 },
            { name: 'a.more', kind: 'yes-no', rules: 0 },
          ],
        },
      ],
    });
    const asked = { act: 'data.transfer', facts: { 's.place': 'XC', 'n.people': 101 } };
    expect(await run('judge-hypothetical', asked)).toMatchObject({
      verdict: { effect: 'deny' },
      nearMisses: [{ rule: 'xa.bulk', with: 'lifts', lacking: [{ fact: 'n.people' }] }],
    });
    const facts = { 's.place': 'XC' };
    expect(await run('judge-hypothetical', { ...asked, facts })).toMatchObject({
      verdict: { effect: 'review', questions: [{ fact: 'n.people' }] },
    });
    const wrong = { ...asked, facts: { 's.place': 'nowhere', other: 1 } };
    expect(await run('judge-hypothetical', wrong)).toMatchObject({
      refused: {
        code: 'law.facts-unfit',
        because: expect.arrayContaining([expect.objectContaining({ field: '/facts/s.place' })]),
      },
    });
    expect(await run('judge-hypothetical', { act: 'goods.export', facts: {} })).toMatchObject({
      refused: { code: 'law.unknown-act' },
    });
    expect(runner.records).toEqual([]);
  });

  it('import nothing that does not read or fails its own cases', async () => {
    const { run, store } = await opened();
    const slip = imports.text.replace('effect: deny', 'effect: denied');
    expect(await run('import-pack', { ...imports, text: slip }, operator)).toMatchObject({
      refused: {
        code: 'law.invalid-pack',
        detail: { problems: [{ file: 'xa/sample.yaml', line: 31, field: 'rules[1].effect' }] },
      },
    });
    const failing = { ...imports, text: imports.text.replace('moreThan: 200', 'moreThan: 2') };
    expect(await run('import-pack', failing, operator)).toMatchObject({
      refused: { code: 'law.cases-fail', because: [{ field: '/text' }] },
    });
    expect(await run('import-pack', { ...imports, text: 'a: 1' }, operator)).toMatchObject({
      refused: { code: 'law.invalid-pack' },
    });
    const book = await openLawBook(store.db, []);
    expect(book.law().rules.versions).toHaveLength(1);
    expect(await run('import-pack', { ...imports, text: text('1', 100) }, operator)).toMatchObject({
      knownFrom: null,
    });
  });

  it('list decisions to whoever acted and to auditors, newest first', async () => {
    const { run, store, book } = await opened();
    registerDecisions(store);
    for (let i = 0; i < 5; i++)
      await store.unit(async (unit) => {
        const at = `2026-01-0${i + 1}T00:00:00.000Z`;
        const act = transfer({ 's.place': 'XB', 'n.people': i < 3 ? 5 : 500 });
        const verdict = book.judge(act, { validAt: at, knownAt: at });
        const by = {
          kind: 'person',
          person: i === 4 ? 'per_x' : 'per_r',
          party: 'pty_r',
          member: 'US',
        };
        listDecision(unit, `ent_${i}`, { by, at, verdict: verdict as object as never });
        listDecision(unit, `ent_unjudged${i}`, { by, at });
        return ok(null);
      });
    const seen = async (caller: Caller, input: object = {}) =>
      (
        (await run('list-verdicts', input, caller)) as { verdicts: { verdict: string }[] }
      ).verdicts.map(({ verdict }) => verdict);
    expect(await seen(reader)).toEqual(['ent_3', 'ent_2', 'ent_1', 'ent_0']);
    expect(await seen(auditor, { effect: 'deny' })).toEqual(['ent_4', 'ent_3']);
    const page = (await run('list-verdicts', { limit: 2 }, auditor)) as { next: string };
    expect(await seen(auditor, { limit: 2, before: page.next })).toEqual(['ent_2', 'ent_1']);
  });

  it('show what a ripple changed, and the verdicts to their holder and overseers', async () => {
    const { run, store, book } = await opened();
    const at = '2026-01-15T00:00:00.000Z';
    const act = {
      ...transfer({ 's.place': 'XB', 'n.people': 5 }),
      readFrom: { 'n.people': ['ds_1'] },
    };
    const verdict: Verdict = book.judge(act, { validAt: at, knownAt: at });
    const draft = { id: 'prm_1', holder: 'pty_per_r', subject: 'ds_1', act, verdict };
    await store.unit(async ({ db }) => {
      await grantPermissions(db, [{ ...draft, verdictId: 'vdt_1', grantedAt: at }]);
      const more = transfer({ 's.place': 'XB', 'n.people': 500 });
      const refresh = { 'data.transfer': async () => [{ ...more, readFrom: act.readFrom }] };
      const context = { law: book.law(), refresh, newId: () => 'vdt_2' };
      const { judged, changes } = await rejudge(db, context, { event: 'ent_9', at }, ['ds_1']);
      const cause = { kind: 'act' as const, things: ['ds_1'] };
      await recordRipple(db, { event: 'ent_9', at, cause, judged, changed: changes.length });
      await recordRipple(db, { event: 'ent_8', at, cause, judged: 1, changed: 0 });
      return ok(null);
    });
    expect(await run('list-ripples', { isChanged: true }, auditor)).toMatchObject({
      ripples: [{ event: 'ent_9', judged: 1, changed: 1 }],
      next: null,
    });
    expect(await run('list-ripples', { limit: 1 }, auditor)).toMatchObject({ next: 'ent_9' });
    expect(await run('show-ripple', { event: 'ent_9' }, auditor)).toMatchObject({
      changes: [{ permission: 'prm_1', was: 'permit', now: 'deny', decides: { rule: 'xa.bulk' } }],
    });
    expect(await run('show-ripple', { event: 'ent_7' }, auditor)).toMatchObject({
      refused: { code: 'law.unknown-ripple' },
    });
    const verdicts = { verdict: 'vdt_2' };
    for (const caller of [reader, auditor])
      expect(await run('read-verdict', verdicts, caller)).toMatchObject({
        verdict: { effect: 'deny' },
        replay: { isSame: true },
      });
    expect(await run('read-verdict', { verdict: 'vdt_1' })).toMatchObject({ id: 'vdt_1' });
    expect(await run('read-verdict', verdicts, person('per_other'))).toMatchObject({
      refused: { code: 'law.unknown-verdict' },
    });
  });
});
