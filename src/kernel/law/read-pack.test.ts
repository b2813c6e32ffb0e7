// A rule author's mistakes: each must be told with its file, line, column, field and remedy.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PackProblem } from './finding.ts';
import { HEAD, readText, ruleText } from './samples.ts';

const problemsOf = (text: string, path?: string): readonly PackProblem[] => {
  const reading = readText(text, path);
  return reading.ok ? [] : reading.problems;
};
const messages = (text: string) =>
  problemsOf(text).map(({ field, message, next }) => `${field}: ${message} ${next}`);

// 12^6 elements from a few lines.
const tens = '[*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x,*x]';
const unfolding = ['a', 'b', 'c', 'd', 'e', 'f']
  .map((name, i, all) => `${name}: &${name} ${i === 0 ? '[x]' : tens.replaceAll('x', all[i - 1]!)}`)
  .join('\n');

const questions = 'questions: { a.count: How many?, a.kind: Which kind? }';

describe('reading a pack', () => {
  test('the demonstration pack has no problems', () => {
    const path = 'packs/demonstration/sample-transfer.yaml';
    expect(problemsOf(readFileSync(path, 'utf8'), path)).toEqual([]);
  });

  test('a misspelt field is named where it stands, with the field that was meant', () => {
    const text = `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['citaton: s. 9'])}`;
    expect(problemsOf(text)).toEqual([
      {
        file: 'packs/xa/sample.yaml',
        line: 16,
        column: 5,
        field: 'rules[0].citaton',
        message: '"citaton" is not a field here.',
        next: 'Did you mean "citation"?',
      },
    ]);
  });

  test('all problems come at once, in the order of their lines', () => {
    const text = `${HEAD}
rules:
  - id: XA.A
    title: T
    citation: s. 1
    source: act
    valid: [{ from: 2025-1-1, state: inforce }]
    act: data.transfer
    effect: forbid
    text: ""
    when: { fact: a.count, moreThen: 5 }
    unless: { all: [{ fact: a.kind }, { fact: a.count, atLeast: 1.5 }] }
`;
    const problems = problemsOf(text);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [9, 'rules[0].id'],
      [13, 'rules[0].valid[0].from'],
      [13, 'rules[0].valid[0].state'],
      [14, 'rules[0].act'],
      [15, 'rules[0].effect'],
      [16, 'rules[0].text'],
      [17, 'rules[0].when.moreThen'],
      [18, 'rules[0].unless.all[0]'],
      [18, 'rules[0].unless.all[1].atLeast'],
    ]);
    expect(problems[6]!.next).toBe('Did you mean "moreThan"?');
    expect(problems[2]!.next).toBe('Did you mean "in-force"?');
    for (const { next, column } of problems) {
      expect(next).not.toBe('');
      expect(column).toBeGreaterThan(0);
    }
  });

  test('broken YAML is told with its place', () => {
    const problems = problemsOf(`${HEAD}rules: [\n  - {`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]!.line).toBeGreaterThan(6);
  });

  test('a version that YAML reads as a number is to be quoted', () => {
    const text = `${HEAD.replace('"1"', '1')}rules: []\n`;
    expect(messages(text)).toEqual(['version: This is a number. Put it in quotes: "1".']);
  });

  test.each([
    ['two keys of one name', `${HEAD}rules: []\nrules: []\n`],
    ['an empty file', ''],
    ['a list', '- a\n- b\n'],
    ['a second document', `${HEAD}rules: []\n---\npack: b\n`],
    ['anchors that unfold without end', unfolding],
    ['a value inside itself', 'pack: &a [*a]\n'],
    ['deep nesting', `pack: ${'['.repeat(20_000)}`],
    ['bytes that are not a pack', '\u0000\u0001'],
  ])('%s is a problem, not a crash', (_, text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});

describe('checking what a schema cannot say', () => {
  test.each([
    [
      'the name follows the path',
      `${HEAD.replace('xa/sample', 'xa/other')}rules: []\n`,
      /stands in/,
    ],
    [
      'a source must exist',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny').replace('source: act', 'source: acts')}`,
      /no source "acts". Did you mean "act"/,
    ],
    [
      'a status is no better than its source',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['status: verified'])}`,
      /claims to be verified/,
    ],
    [
      'a fact needs a question',
      `${HEAD}${questions}\nrules:\n${ruleText('xa.a', 'deny', ['when: { fact: a.cuont, atLeast: 1 }'])}`,
      /no question for the fact "a.cuont".*Did you mean "a.count"/,
    ],
    [
      'a list must exist',
      `${HEAD}${questions}\nrules:\n${ruleText('xa.a', 'deny', ['when: { fact: a.kind, inList: kinds }'])}`,
      /no list "kinds"/,
    ],
    [
      'a table must exist',
      `${HEAD}${questions}\nrules:\n${ruleText('xa.a', 'deny', ['when: { fact: a.count, moreThan: { table: t, key: k } }'])}`,
      /no table "t"/,
    ],
    ['a duty rule names its duties', `${HEAD}rules:\n${ruleText('xa.a', 'duty')}`, /names no duty/],
    [
      'a period has a start',
      `${HEAD}rules:\n${ruleText('xa.a', 'duty', ['duties: [{ code: xa.d, text: Do it, on: holder, within: P1D }]'])}`,
      /belong together/,
    ],
    [
      'an end says how',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['valid: [{ from: 2025-01-01, to: 2026-01-01, state: in-force }]'])}`,
      /nothing says how/,
    ],
    [
      'periods join',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['valid: [{ from: 2025-01-01, to: 2025-06-01, state: in-force }, { from: 2026-01-01, state: sunset }]'])}`,
      /the next begins on 2026-01-01/,
    ],
    [
      'periods are in order',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['valid: [{ from: 2025-01-01, state: in-force }, { from: 2024-01-01, state: sunset }]'])}`,
      /order of their dates/,
    ],
    [
      'days exist',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['valid: [{ from: 2025-02-30, state: in-force }]'])}`,
      /no day of the calendar/,
    ],
    [
      'one rule a moment',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny')}${ruleText('xa.a', 'permit')}`,
      /second rule "xa.a"/,
    ],
    [
      'a missing fact may not permit',
      `${HEAD}${questions}\nrules:\n${ruleText('xa.a', 'permit', ['when: { not: { fact: a.kind, known: true } }'])}`,
      /missing fact loosen/,
    ],
    [
      'nor lift a prohibition',
      `${HEAD}${questions}\nrules:\n${ruleText('xa.a', 'deny', ['when: { fact: a.kind, known: true }'])}`,
      /missing fact loosen/,
    ],
    [
      'braces hold fact names',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny', ['next: "Ask {Nobody}."'])}`,
      /encloses no fact/,
    ],
    [
      'a case names rules that exist',
      `${HEAD}rules:\n${ruleText('xa.a', 'deny')}tests:\n  - { name: n, act: data.transfer, facts: {}, validAt: 2025-01-01, expect: { effect: deny, rules: [xa.b] } }\n`,
      /no rule "xa.b"/,
    ],
  ])('%s', (_, text, expected) => {
    const all = messages(text);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(expected);
  });

  test('amended text may stand twice when the first ends where the second begins', () => {
    const ended = ruleText('xa.a', 'deny', [
      'valid: [{ from: 2025-01-01, state: in-force }, { from: 2026-01-01, state: repealed }]',
    ]);
    const amended = ruleText('xa.a', 'review', ['valid: [{ from: 2026-01-01, state: in-force }]']);
    expect(messages(`${HEAD}rules:\n${ended}${amended}`)).toEqual([]);
  });
});
