import { expect, test } from 'vitest';
import { describedText, type RegisteredOutput, registeredText } from './registered-text.ts';

test('what was measured stands in a few lines, with gaps by their spelling', () => {
  const sha256 = `sha256:${'ab'.repeat(32)}`;
  const columns: readonly { name: string; missing: number; sentinels?: Record<string, number> }[] =
    [
      { name: 'person', missing: 0 },
      { name: 'ldl', missing: 2, sentinels: { '#REF!': 2 } },
      { name: 'bmi', missing: 1 },
    ];
  const file = { path: 'heart.csv', bytes: 1_330, records: 4, sha256, profile: { columns } };
  const dataset: RegisteredOutput['dataset'] = {
    id: 'ds_1',
    description: { title: 'Heart' },
    recordsTotal: 4,
    personCount: 1,
    snapshot: { version: 2 },
    files: [file, { path: 'sites.vcf', bytes: 1, records: 0, sha256 }],
  };
  expect(registeredText({ dataset }).split('\n')).toEqual([
    'Registered: Heart (ds_1), version 2',
    '4 records, 1 person in 2 files',
    '  heart.csv: 4 records, 1,330 bytes',
    `    ${sha256}`,
    '    missing: ldl 2 (#REF! 2), bmi 1',
    '  sites.vcf: 0 records, 1 byte',
    `    ${sha256}`,
    'Next: entente dataset assess ds_1, and entente dataset readiness ds_1 for what to do.',
  ]);
});

test('described anew says in two lines whether the node assesses it by itself', () => {
  const dataset = { id: 'ds_1', description: { title: 'Heart' }, recordsTotal: 4, files: [] };
  expect(describedText({ dataset, isAssessmentWaiting: false })).toBe(
    'Described anew: Heart (ds_1)\nThe files are as they were. Next: entente dataset assess ds_1.',
  );
  const waiting = describedText({
    dataset: { ...dataset, snapshot: { version: 3 } },
    isAssessmentWaiting: true,
  });
  expect(waiting).toContain('Described anew: Heart (ds_1), version 3\n');
  expect(waiting).toContain('assesses it again by itself. Next: entente dataset readiness ds_1.');
});
