// What a verdict says: which rule speaks when, what is asked, what is owed, and the two clocks.
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { JsonObject } from '../../base/json.ts';
import type { AskedAt, Part } from '../../base/verdict.ts';
import { explain } from './explain.ts';
import { type Judge, judge, verdictJson } from './judge.ts';
import { replay } from './replay.ts';
import { ruleSet, standingOf, standings } from './rule-set.ts';
import { HEAD, on, packFrom, ruleText, transfer, versionOf } from './samples.ts';

const questions = `questions:
  a.count: How many?
  a.kind: Which kind?
  a.place: Which place?
  a.day: On which day?
  a.kinds: Which kinds?
`;
const lawOf = (body: string, judges: readonly Judge[] = []) => {
  const read = packFrom(`${HEAD}${questions}${body}`);
  return { law: { rules: ruleSet([versionOf(read)]), judges }, read };
};
const told = (body: string, facts: JsonObject, at: AskedAt = on('2025-06-01')) => {
  const verdict = judge(lawOf(body).law, transfer(facts), at);
  return [verdict.effect, ...verdict.parts.map(({ rule }) => rule)];
};
const permitted = `rules:\n${ruleText('xa.permit', 'permit')}`;

describe('combining parts', () => {
  test('what nothing permits is denied, by the rule that says so', () => {
    expect(told('rules: []\n', {})).toEqual(['deny', 'node.default-deny']);
    const duty = 'duties: [{ code: xa.d, text: Do it, on: holder }]';
    const body = `rules:\n${ruleText('xa.duty', 'duty', [duty])}`;
    expect(told(body, {})).toEqual(['deny', 'node.default-deny', 'xa.duty']);
  });

  test('the worst part wins and all parts are shown, worst first', () => {
    const body = `${permitted}${ruleText('xa.review', 'review')}${ruleText('xa.deny', 'deny')}`;
    expect(told(body, {})).toEqual(['deny', 'xa.deny', 'xa.review', 'xa.permit']);
  });

  test('an unknown fact turns a prohibition into a question, never into a permit', () => {
    const body = `${permitted}${ruleText('xa.deny', 'deny', ['when: { fact: a.count, moreThan: 5 }'])}`;
    expect(told(body, { 'a.count': 5 })).toEqual(['permit', 'xa.permit']);
    expect(told(body, { 'a.count': 6 })[0]).toBe('deny');
    const verdict = judge(lawOf(body).law, transfer({}), on('2025-06-01'));
    expect(verdict.effect).toBe('review');
    expect(verdict.questions).toEqual([{ fact: 'a.count', text: 'How many?' }]);
  });

  test('an unknown exemption is asked for too', () => {
    const more = ['when: { fact: a.count, moreThan: 5 }', 'unless: { fact: a.kind, is: official }'];
    const body = `${permitted}${ruleText('xa.deny', 'deny', more)}`;
    expect(told(body, { 'a.count': 6, 'a.kind': 'official' })[0]).toBe('permit');
    expect(told(body, { 'a.count': 6 })[0]).toBe('review');
    expect(told(body, { 'a.count': 4 })[0]).toBe('permit');
  });

  test('a permission that may apply is asked about when nothing permits', () => {
    const body = `rules:\n${ruleText('xa.one', 'permit', ['when: { fact: a.kind, is: school }'])}${ruleText('xa.two', 'permit', ['when: { fact: a.count, atMost: 5 }'])}`;
    expect(told(body, {})).toEqual(['review', 'xa.one', 'xa.two']);
    expect(told(body, { 'a.kind': 'firm' })).toEqual(['review', 'xa.two']);
    expect(told(body, { 'a.kind': 'school' })).toEqual(['permit', 'xa.one']);
    expect(told(body, { 'a.kind': 'firm', 'a.count': 9 })).toEqual(['deny', 'node.default-deny']);
  });

  test('a fact of the wrong kind counts as unknown', () => {
    const body = `${permitted}${ruleText('xa.deny', 'deny', ['when: { fact: a.count, moreThan: 5 }'])}`;
    for (const wrong of ['6', 6.5, null, [6], { n: 6 }, true])
      expect(told(body, { 'a.count': wrong })[0]).toBe('review');
  });

  test('judges count as the packs do, and one that only limits grants nothing', () => {
    const part = (effect: Part['effect']): Part => ({
      effect,
      rule: `judge.${effect}`,
      place: 'agreement',
      citation: 'Article 1',
      status: 'agreed',
      text: 'By agreement.',
      facts: [],
      duties: [],
      questions: [],
    });
    const sitting = (effect: Part['effect'], mayPermit?: boolean): Judge => ({
      id: `test.${effect}`,
      version: '1',
      kinds: ['data.transfer'],
      ...(mayPermit === undefined ? {} : { mayPermit }),
      judge: () => [part(effect)],
    });
    const effects = (judges: Judge[]) =>
      judge({ rules: ruleSet([]), judges }, transfer({}), on('2025-06-01')).parts.map(
        (p) => p.rule,
      );
    expect(effects([sitting('permit')])).toEqual(['judge.permit']);
    expect(effects([sitting('permit', false)])).toEqual(['node.default-deny', 'judge.permit']);
    expect(effects([sitting('permit'), sitting('deny')])).toEqual(['judge.deny', 'judge.permit']);
  });
});

describe('duties', () => {
  const duties = `duties: [{ code: xa.keep, text: Keep it, on: holder, within: P10Y, runsFrom: act }, { code: xa.report, text: Report it, on: holder, within: P14D, runsFrom: event }]`;

  test('one that runs from the act has a due date, one that runs from an event has none', () => {
    const { law } = lawOf(`${permitted}${ruleText('xa.duty', 'duty', [duties])}`);
    const verdict = judge(law, transfer({}), on('2024-02-29'));
    expect(verdict.effect).toBe('deny');
    const later = judge(law, transfer({}), on('2028-02-29'));
    expect(later.effect).toBe('permit-with-duties');
    expect(later.duties.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['xa.keep', '2038-02-28'],
      ['xa.report', undefined],
    ]);
  });

  test('of a denied act only the duties of the denying rules arise', () => {
    const report =
      'duties: [{ code: xa.rejected, text: Report the refusal, on: holder, within: P14D, runsFrom: act }]';
    const { law } = lawOf(
      `${permitted}${ruleText('xa.duty', 'duty', [duties])}${ruleText('xa.deny', 'deny', [report])}`,
    );
    const verdict = judge(law, transfer({}), on('2025-06-01'));
    expect(verdict.duties.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['xa.rejected', '2025-06-15'],
    ]);
  });
});

describe('the two clocks', () => {
  const states = `valid: [{ from: 2025-01-01, state: in-force }, { from: 2025-07-01, state: suspended, why: by order }, { from: 2026-01-01, state: in-force }, { from: 2027-01-01, state: repealed }]`;
  const body = `rules:\n${ruleText('xa.a', 'permit', [states])}${ruleText('xa.b', 'permit', ['known: { from: 2025-03-01 }'])}`;

  test('five ways of not being law are told apart, each on its day', () => {
    const { law } = lawOf(body);
    const at = (date: string, known?: string) => standingOf(law.rules, 'xa.a', on(date, known));
    expect(at('2024-12-31')).toBe('not-commenced');
    expect(at('2025-01-01')).toBe('in-force');
    expect(at('2025-06-30')).toBe('in-force');
    expect(at('2025-07-01')).toBe('suspended');
    expect(at('2026-01-01')).toBe('in-force');
    expect(at('2027-01-01')).toBe('repealed');
    expect(standingOf(law.rules, 'xa.none', on('2025-01-01'))).toBe('absent');
    expect(standingOf(law.rules, 'xa.b', on('2025-02-01', '2025-02-28T23:59:59.999Z'))).toBe(
      'not-known',
    );
    expect(standingOf(law.rules, 'xa.b', on('2025-02-01', '2025-03-01T00:00:00.000Z'))).toBe(
      'in-force',
    );
    const listed = standings(law.rules, 'data.transfer', on('2025-08-01'));
    expect(listed.map(({ rule, standing, why }) => [rule, standing, why])).toEqual([
      ['xa.a', 'suspended', 'by order'],
      ['xa.b', 'in-force', undefined],
    ]);
  });

  test('only what is in force and known speaks', () => {
    expect(told(body, {}, on('2025-06-01', '2025-02-01T00:00:00.000Z'))).toEqual([
      'permit',
      'xa.a',
    ]);
    expect(told(body, {}, on('2025-08-01', '2025-02-01T00:00:00.000Z'))[0]).toBe('deny');
    expect(told(body, {}, on('2025-08-01'))).toEqual(['permit', 'xa.b']);
  });

  test('a later import answers for its time and leaves earlier answers alone', () => {
    const first = versionOf(
      packFrom(`${HEAD}rules:\n${ruleText('xa.a', 'permit')}`),
      '2025-02-01T00:00:00.000Z',
    );
    const amended = HEAD.replace('"1"', '"2"');
    const second = versionOf(
      packFrom(`${amended}rules:\n${ruleText('xa.a', 'deny')}`),
      '2025-05-01T00:00:00.000Z',
    );
    const effect = (known: string) =>
      judge({ rules: ruleSet([second, first]), judges: [] }, transfer({}), on('2025-06-01', known))
        .effect;
    expect(effect('2025-01-31T23:59:59.999Z')).toBe('deny');
    expect(effect('2025-02-01T00:00:00.000Z')).toBe('permit');
    expect(effect('2025-04-30T23:59:59.999Z')).toBe('permit');
    expect(effect('2025-05-01T00:00:00.000Z')).toBe('deny');
    expect(effect('2025-05-01T00:00:00Z')).toBe('deny');
  });
});

describe('replay and explanation', () => {
  const body = `lists:
  concern: { title: Concern, source: act, members: [{ codes: [XQ], from: 2025-01-01 }] }
${permitted}${ruleText('xa.deny', 'deny', ['when: { fact: a.place, inList: concern }', 'whoMayChange: The Assembly', 'next: "Ask about {a.place}."'])}`;

  test('a verdict replays to the same bytes, and not under other rules', () => {
    const { law, read } = lawOf(body);
    const verdict = judge(law, transfer({ 'a.place': 'XQ' }), on('2025-06-01'));
    const again = replay(verdict, [read], []);
    expect(again.ok && again.value.isSame).toBe(true);
    expect(again.ok && again.value.text).toBe(canonicalJson(verdictJson(verdict)));
    const forged = replay({ ...verdict, facts: { 'a.place': 'XB' } }, [read], []);
    expect(forged.ok && forged.value.isSame).toBe(false);
    const without = replay(verdict, [], []);
    expect(without.ok ? '' : without.refusal.code).toBe('law.version-missing');
  });

  test('it is explained with rule, citation, source, dates, facts, and what to do', () => {
    const { law } = lawOf(body);
    const text = explain(judge(law, transfer({ 'a.place': 'XQ' }), on('2025-06-01'))).join('\n');
    for (const piece of [
      'Denied: data.transfer at 2025-06-01T12:00:00.000Z',
      'DENIES: Because of xa.deny.',
      'rule xa.deny (XA), Sample Act, s. 1',
      'source: Sample Act (invented); invented, for demonstration only',
      'in force from 2025-01-01',
      'fact a.place: XQ',
      'may be changed by: The Assembly',
      'next: Ask about XQ.',
      'PERMITS: Because of xa.permit.',
      'xa/sample version 1 (sha256:',
    ])
      expect(text).toContain(piece);
  });
});
