// Styles name sides by the direction of reading (CSS Logical Properties Level 1), so that a language
// written from the right needs no second style sheet. The pages themselves are turned round in the
// browser tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles, ROOT } from '../house/source-files.ts';

const PHYSICAL =
  /(^|[\s;{])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/;
const styles = projectFiles().filter((file) => /^src\/faces\/web\/.*\.css$/.test(file));

it('names no side of the screen in a style', () => {
  expect(styles.length).toBeGreaterThan(50);
  const physical = styles.flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (PHYSICAL.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );
  expect(physical).toEqual([]);
});

it('would see one', () => {
  for (const line of ['  left: 0;', 'a { margin-left: 4px }', '  text-align: right;'])
    expect(line).toMatch(PHYSICAL);
  for (const line of ['  inset-inline-start: 0;', '  text-align: start;', '.left { margin: 0 }'])
    expect(line).not.toMatch(PHYSICAL);
});
