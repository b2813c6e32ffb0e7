import { describe, expect, it } from 'vitest';
import { comparedText, versionsText } from './versions-text.ts';
import { withdrawalText } from './withdrawal-text.ts';

describe('versions on a terminal', () => {
  it('lists them with what made each, and marks the current one', () => {
    const text = versionsText({
      dataset: 'ds_heart',
      snapshots: [
        {
          ...{ snapshot: 'sha256:b', version: 2, because: 'new-version', isCurrent: true },
          ...{ madeAt: '2026-03-02T09:00:00Z', title: 'Heart (invented)', entry: 'ent_2' },
          ...{ files: 2, bytes: 10, records: 90, persons: 30 },
        },
        {
          ...{ snapshot: 'sha256:a', version: 1, because: 'registered', isCurrent: false },
          ...{ madeAt: '2026-03-01T09:00:00Z', title: 'Heart (invented)' },
          ...{ files: 1, bytes: 9, records: 80 },
        },
      ],
    });
    expect(text).toContain('version 2 (current)  2026-03-02T09:00:00Z  files registered as a new');
    expect(text).toContain('2 files, 10 bytes, 90 records, 30 persons');
    expect(text).toContain('1 file, 9 bytes, 80 records');
    expect(text).toContain('sha256:b  entry ent_2');
    expect(text).toContain('version 1  2026-03-01T09:00:00Z  registered');
  });

  it('says what changed, and nothing where nothing did', () => {
    const between = { dataset: 'ds_heart', from: { version: 1 }, to: { version: 2 } };
    const none = { files: [], counts: {}, columns: [], description: [] };
    expect(comparedText({ ...between, ...none, isSame: true })).toContain('Nothing of files');
    const side = (sha256: string, name = 'heart.csv') => ({ name, sha256, records: 3 });
    const text = comparedText({
      ...between,
      isSame: false,
      files: [
        { name: 'heart.csv', change: 'changed', before: side('sha256:a'), after: side('sha256:b') },
        { name: 'new.csv', change: 'renamed', before: side('sha256:c', 'old.csv') },
      ],
      counts: { rows: { before: 4, after: 3 }, files: { before: 2, after: 2 }, persons: {} },
      columns: [
        { file: 'heart.csv', column: 'ldl', change: 'retyped', before: 'text', after: 'decimal' },
      ],
      description: [{ field: 'title', before: 'Heart', after: 'Hearts' }],
    });
    expect(text.split('\n')).toEqual([
      'ds_heart  version 1 -> 2',
      'file    changed  heart.csv  sha256:a -> sha256:b',
      'file    renamed  new.csv (was old.csv)',
      'count   rows: 4 -> 3',
      'column  retyped  ldl in heart.csv: text -> decimal',
      'field   title',
      '  before: Heart',
      '  after:  Hearts',
    ]);
  });
});

describe('a withdrawal on a terminal', () => {
  const seen = {
    ...{ withdrawal: 'wdr_1', at: '2026-03-02T09:00:00Z', participants: 2 },
    ...{ unnamed: 1, used: { answers: 0 } },
    datasets: [
      {
        ...{ dataset: 'ds_heart', title: 'Heart (invented)', version: 1, participants: 2 },
        files: [
          { path: 'heart.csv', found: 2, cleared: 3 },
          { path: 'sums.csv', found: null, cleared: null },
        ],
        stoppedTransfers: ['trf_1'],
      },
    ],
  };

  it('names files and stopped downloads', () => {
    const text = withdrawalText(seen);
    expect(text).toContain('heart.csv: 2 found, 3 cleared with those before');
    expect(text).toContain('1 of them are named in no file');
    expect(text).toContain('sums.csv: nobody can say whose data it holds');
    expect(text).toContain('download stopped: trf_1');
    expect(text).toContain('Nothing had used them.');
  });

  it('says what had used them, and what to do next', () => {
    const at = '2026-03-01T09:00:00Z';
    const answers = Array.from({ length: 25 }, (_, i) => ({
      ...{ kind: 'answer', id: `qst_${i}/ds_heart`, at, what: 'count', member: 'US' },
    }));
    const copy = { kind: 'copy', id: 'trf_1', at, what: 'heart.csv', duty: 'dty_1' };
    const text = withdrawalText({
      ...seen,
      used: { answers: 25 },
      toDo: [{ text: 'Tell pty_1 whom to remove.' }, { text: 'Tell US.' }],
      uses: [...answers, { ...copy, member: 'US', counterparty: 'pty_1', version: 1 }],
    });
    expect(text).toContain('copy  trf_1  2026-03-01T09:00:00Z  to pty_1 in US  heart.csv, version');
    expect(text).toContain('duty dty_1');
    expect(text).toContain('... and 5 answers more');
    expect(text.split('\n').slice(-2)).toEqual([
      'Next: Tell pty_1 whom to remove.',
      'Next: Tell US.',
    ]);
  });
});
