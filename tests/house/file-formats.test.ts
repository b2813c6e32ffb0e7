// The published list of formats says of every registered inspector what it reads, and names no rule
// that no report can carry.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/capabilities/data-commons/inspect/index.ts';
import { inspectors } from '../../src/capabilities/data-commons/inspect/inspectors.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const FOLDER = 'src/capabilities/data-commons/';
const page = readFileSync(path.join(ROOT, 'docs/guides/file-formats.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `'));
const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

it('the list of formats has a row for every format that is inspected, and for no other', () => {
  const listed = rows
    .flatMap((row) => named(row.split('|')[1]!))
    .filter((name) => !name.startsWith('.'));
  const registered = inspectors.flatMap((inspector) => inspector.formats);
  expect([...new Set(registered)].sort()).toEqual([...FORMATS].sort());
  expect(listed.sort()).toEqual([...FORMATS].sort());
});

it('the list of formats names rules that reports carry', () => {
  const code = sourceFiles()
    .filter(({ path: file, isTest }) => file.startsWith(FOLDER) && !isTest)
    .map(({ text }) => text)
    .join('\n');
  // Written whole, or put together from the compression and what is wrong with it.
  const isCarried = (rule: string) => {
    const [subject, what] = rule.split('.');
    return (
      code.includes(`'${rule}'`) || (code.includes(`\`${subject}.$`) && code.includes(`'${what}'`))
    );
  };
  const rules = named(page).filter((name) => /^[a-z0-9]+\.[a-z0-9]+(-[a-z0-9]+)*$/.test(name));
  expect(rules.length).toBeGreaterThan(40);
  expect(rules.filter((rule) => !isCarried(rule))).toEqual([]);
});
