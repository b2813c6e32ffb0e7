// The reference rules read, and a file that does not is refused with its place.
import { expect, it } from 'vitest';
import { codeOf } from './alliance.contract.ts';
import { referenceRules } from './founded.contract.ts';
import { governanceProblems, readNamedRules } from './named-rules.ts';
import { sampleInstrument, spansOf } from './samples.ts';

it('names every rule once and governs every type that changes the membership', () => {
  expect(referenceRules.all.length).toBeGreaterThan(8);
  for (const type of [
    'founding',
    'accession',
    'suspension',
    'reinstatement',
    'withdrawal',
    'key-change',
  ])
    expect([type, referenceRules.governing(type)?.length ?? 0]).not.toEqual([type, 0]);
  expect(referenceRules.governing('data-agreement')).toBeUndefined();
});

it('lets a governed type be adopted by the rules that name it only', () => {
  const text = (type: string) => sampleInstrument(spansOf(['GB', 'US']), { type });
  expect(governanceProblems(referenceRules, text('data-agreement'))).toEqual([]);
  expect(governanceProblems(referenceRules, text('accession'))[0]?.text).toContain('all-members');
});

it.each([
  ['no YAML', 'a: [', /.+/],
  [
    'a share that does not read',
    'about: x\nrules: [{ name: a, title: A, governs: [], rule: { kind: qualified-majority, of: members, members: { atLeast: most }, abstention: excluded } }]',
    /.+/,
  ],
  [
    'a name twice',
    `about: x\nrules:${'\n  - { name: a, title: A, governs: [], rule: { kind: bilateral } }'.repeat(2)}`,
    /two rules are called a/,
  ],
])('refuses %s', (_, text, reason) => {
  const read = readNamedRules('rules.yaml', text);
  expect(codeOf(read)).toBe('instruments.bad-rules');
  expect(!read.ok && read.refusal.because.map((one) => one.text).join()).toMatch(reason);
});
