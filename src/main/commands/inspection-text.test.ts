import { expect, test } from 'vitest';
import type { Inspected } from '../../capabilities/data-commons/index.ts';
import { inspectedText } from './inspection-text.ts';

test('a name that would colour, break or reverse a line on a terminal is written out', () => {
  const unknown: Inspected = { outcome: 'unrecognised', text: 'binary', bytes: 9 } as Inspected;
  const lines = inspectedText('x\u001b[31mred\nname\u202egpj.csv', unknown).split('\n');
  expect(lines).toEqual([
    'x\\u{001b}[31mred\\u{000a}name\\u{202e}gpj.csv',
    '  not recognised: binary, 9 bytes',
  ]);
});

test('so is one in a column or a finding of the file', () => {
  const report = {
    ...{ format: 'csv', version: null, records: 1, isComplete: true, facts: {} },
    columns: [{ name: 'a\u001b[2Jb', type: 'text' }],
    findings: [
      { level: 'error', rule: 'csv.x', text: 'bad \u0007bell', next: 'Mend\u001b[0m it.' },
    ],
  };
  const inspection = { path: 'a.csv', compression: 'none', bytes: 4, sha256: 'sha256:0', report };
  const text = inspectedText('a.csv', { outcome: 'inspected', inspection } as unknown as Inspected);
  expect(text).toContain('a\\u{001b}[2Jb');
  expect(text).toContain('bad \\u{0007}bell');
  expect([...text].filter((one) => one < ' ' && one !== '\n')).toEqual([]);
});
