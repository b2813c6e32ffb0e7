import { describe, expect, it } from 'vitest';
import { type Checked, checkedText } from './checked-text.ts';

const [REGISTERED, FOUND] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
const checked = (more: Partial<Checked>): Checked => ({
  dataset: 'ds_1',
  isWhole: true,
  files: [{ path: 'a.csv', standing: 'unchanged', registered: REGISTERED }],
  ...more,
});
const assessed = { level: 1, assessedAt: '2026-11-20T08:00:00Z', foundRegistered: false };

describe('a check of files', () => {
  it('names the files of a folder that are other ones', () => {
    const named = [
      { path: 'X/c/0', standing: 'changed' },
      { path: 'X/c/1', standing: 'no-file' },
    ];
    const text = checkedText(
      checked({
        isWhole: false,
        files: [
          {
            path: 'cells.zarr',
            standing: 'changed',
            registered: REGISTERED,
            found: FOUND,
            members: { differing: 5, named },
          },
        ],
        next: 'Restore the registered files.',
      }),
    );
    expect(text).toContain(`CHANGED    cells.zarr\n           registered ${REGISTERED}`);
    expect(text).toContain('\n           changed    X/c/0\n           no-file    X/c/1\n');
    expect(text).toContain('and 3 more of its files');
  });

  it('says that a level found on other bytes stays although these are put back', () => {
    const text = checkedText(checked({ assessed }));
    expect(text.split('\n').slice(-2)).toEqual([
      'Its level 1 is of the assessment of 2026-11-20, which found other bytes;',
      'it stays until it is assessed again: entente dataset assess ds_1',
    ]);
  });

  it('says that a level found on the registered bytes stays although these changed', () => {
    const files = [{ path: 'a.csv', standing: 'missing', registered: REGISTERED }] as const;
    const found = { ...assessed, level: 3, foundRegistered: true };
    const text = checkedText(checked({ isWhole: false, files, assessed: found, next: 'Restore.' }));
    expect(text).toContain(
      'Its level 3 is of the assessment of 2026-11-20, which found the registered',
    );
    expect(text.split('\n').at(-1)).toBe('Next: Restore.');
  });

  it('says nothing of a level that is of these bytes', () => {
    const found = { ...assessed, foundRegistered: true };
    for (const text of [checkedText(checked({})), checkedText(checked({ assessed: found }))])
      expect(text).toBe('unchanged  a.csv\nEvery file is the registered one.');
  });
});
