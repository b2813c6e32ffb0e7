// The tools of a rule author: running a pack's cases, comparing two dates, and what falls due when.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import { dueBoundaries, nextBoundary } from './boundaries.ts';
import { diffLines, diffPack } from './diff-packs.ts';
import { END_OF_TIME } from './rule-set.ts';
import { HEAD, packFrom, ruleText, versionOf } from './samples.ts';
import { testLines, testPackFiles } from './test-packs.ts';

const path = 'packs/demonstration/sample-transfer.yaml';
const sample = readFileSync(path, 'utf8');
const fileOf = (text: string, name = path) => ({ path: name, bytes: utf8(text) });

describe('running the cases of packs', () => {
  test('a case that comes out otherwise is told with what was expected and what came', () => {
    const spoilt = sample.replace('value: 100, unit', 'value: 101, unit');
    const report = testPackFiles([fileOf(spoilt)]);
    expect(report.isPassed).toBe(false);
    expect(testLines(report).join('\n')).toContain(
      'FAILED one more person makes it bulk\n    effect: expected deny, got permit',
    );
  });

  test('a rule that no case makes speak is noted, unless it never was in force', () => {
    const report = testPackFiles([
      fileOf(`${HEAD}rules:\n${ruleText('xa.a', 'deny')}`, 'xa/sample.yaml'),
    ]);
    expect(report.isPassed).toBe(true);
    expect(testLines(report)).toContain('  note: no case makes xa.a speak');
    const bill = 'valid: [{ from: 2026-04-07, state: not-commenced, why: a bill }]';
    const never = testPackFiles([
      fileOf(`${HEAD}rules:\n${ruleText('xa.a', 'deny', [bill])}`, 'xa/sample.yaml'),
    ]);
    expect(never.isPassed).toBe(true);
    expect(testLines(never)).toEqual(['xa/sample (xa/sample.yaml): 0 of 0 cases pass']);
  });

  test('a reference into another pack needs that pack beside it', () => {
    const when = 'when: { fact: a.place, inList: xb/lists#concern }';
    const text = `${HEAD}questions: { a.place: Where? }\nrules:\n${ruleText('xa.a', 'deny', [when])}
tests:
  - { name: listed, act: data.transfer, facts: { a.place: XQ }, validAt: 2025-06-01, expect: { effect: deny, rules: [xa.a] } }
`;
    const lists = `${HEAD.replace('xa/sample', 'xb/lists')}rules: []
lists:
  concern: { title: Concern, source: act, members: [{ codes: [XQ], from: 2025-01-01 }] }
`;
    const own = fileOf(text, 'packs/xa/sample.yaml');
    const alone = testPackFiles([own]);
    expect(alone.problems.map(({ message, line }) => [message, line])).toEqual([
      ['There is no pack "xb/lists" beside this one.', 9],
    ]);
    expect(testPackFiles([own], [fileOf(lists, 'packs/xb/lists.yaml')]).isPassed).toBe(true);
  });

  test('other tables of reference facts are passed over, a nameless pack elsewhere is not', () => {
    const table = 'title: Units\nunits: [g]\n';
    expect(testPackFiles([fileOf(table, 'packs/reference/units.yaml')]).packs).toEqual([]);
    expect(testPackFiles([fileOf(table, 'packs/xa/units.yaml')]).isPassed).toBe(false);
  });
});

describe('comparing two dates', () => {
  const { pack } = packFrom(sample, path);
  const moment = (date: string, known: string = END_OF_TIME) => ({
    pack,
    at: { validAt: `${date}T00:00:00.000Z`, knownAt: known },
  });

  test('rules that stand differently and lists that changed are named', () => {
    const diff = diffPack(moment('2025-06-01'), moment('2026-04-01'));
    expect(diff.rules.map(({ rule, was, now, why }) => [rule, was, now, why])).toEqual([
      ['xa.sample.universities', 'in-force', 'suspended', 'Order of 20 February 2026'],
    ]);
    expect(diff.references).toEqual([
      { kind: 'list', name: 'places-of-concern', added: ['XT'], removed: ['XS'] },
    ]);
    expect(diffLines(diff)).toContain('  list places-of-concern: +XT -XS');
  });

  test('the same day known at two times differs by what was learned between', () => {
    const [early, late] = ['2025-09-30T00:00:00.000Z', '2025-10-01T00:00:00.000Z'];
    const diff = diffPack(moment('2026-02-01', early), moment('2026-02-01', late));
    expect(diff.references).toEqual([
      { kind: 'list', name: 'places-of-concern', added: ['XT'], removed: [] },
    ]);
  });

  test('amended text and thresholds are told field by field', () => {
    const amended = sample
      .replace('value: 10000', 'value: 5000')
      .replace('Samples may not go to', 'No sample may go to');
    const after = { ...moment('2025-06-01'), pack: packFrom(amended, path).pack };
    const diff = diffPack(moment('2025-06-01'), after);
    expect(diff.rules).toMatchObject([
      { rule: 'xa.sample.place-of-concern', was: 'in-force', now: 'in-force' },
    ]);
    expect(diff.rules[0]!.fields.map(({ field }) => field)).toEqual(['text']);
    expect(diff.references[0]).toMatchObject({
      added: ['clinical = 5000'],
      removed: ['clinical = 10000'],
    });
    expect(diffLines(diffPack(moment('2025-06-01'), moment('2025-06-01')))[1]).toBe(
      '  no difference',
    );
  });
});

describe('what falls due', () => {
  test('a condition on the day makes its act kind due every midnight', () => {
    const when = 'when: { fact: ethics.endsOn, before: today }';
    const text = `${HEAD}questions: { ethics.endsOn: Until when? }\nrules:\n`;
    const daily = [versionOf(packFrom(`${text}${ruleText('xa.a', 'deny', [when])}`))];
    const from = '2025-06-01T08:00:00.000Z';
    expect(nextBoundary(daily, from)).toBe('2025-06-02T00:00:00.000Z');
    const due = dueBoundaries(daily, from, '2025-06-03T00:00:00.000Z');
    expect(due.map(({ at }) => at)).toEqual([
      '2025-06-02T00:00:00.000Z',
      '2025-06-03T00:00:00.000Z',
    ]);
    expect(due[0]!.kinds).toEqual(['data.transfer']);
  });

  test('without one, only the days on which the law changes are', () => {
    const still = [versionOf(packFrom(sample, path))];
    const due = dueBoundaries(still, '2025-12-31T00:00:00.000Z', '2026-06-01T00:00:00.000Z');
    expect(due.map(({ at, rules }) => [at.slice(0, 10), rules])).toEqual([
      ['2026-01-01', []],
      ['2026-03-01', ['xa.sample.universities']],
      ['2026-06-01', ['xa.sample.universities']],
    ]);
    expect(nextBoundary(still, '2028-01-01T00:00:00.000Z')).toBeNull();
  });
});
