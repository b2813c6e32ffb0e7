// `entente generate cohort` as typed: the same bytes twice, inspections that agree with what was
// planted, and nothing left of a run that was interrupted.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const entente = path.resolve('bin/entente.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'entente-generate-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

function run(words: readonly string[], interruptWhenThere?: string): Promise<Ended> {
  const child = spawn('node', [entente, ...words], { cwd: folder, detached: true });
  const heard = { out: '', said: '' };
  child.stdout.on('data', (bytes) => {
    heard.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    heard.said += bytes;
  });
  const look = setInterval(() => {
    if (!interruptWhenThere || !existsSync(path.join(folder, interruptWhenThere))) return;
    clearInterval(look);
    process.kill(-child.pid!, 'SIGINT');
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      resolve({ code, ...heard });
    });
  });
}

const cohort = (name: string, ...flags: string[]) =>
  run(['generate', 'cohort', name, '--seed', 'a', '--persons', '150', '--sites', '2000', ...flags]);

const digests = (name: string) =>
  readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [
      path.relative(path.join(folder, name), file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]);

/** Of the format that found it; other faults show in facts. */
const RULE = /^(vcf|table|csv|mtx)\./;
const INSPECTED = ['variants.vcf', 'clinical.csv', 'expression/matrix.mtx'];
interface Found {
  readonly inspection: {
    readonly report: { readonly findings: readonly { rule: string; count: number }[] };
  };
}
async function rulesFoundIn(name: string): Promise<Map<string, number>> {
  const files = INSPECTED.map((file) => path.join(name, file));
  const { out } = await run(['dataset', 'inspect', ...files, '--json']);
  const { files: inspected } = JSON.parse(out) as { files: Found[] };
  expect(inspected).toHaveLength(INSPECTED.length);
  const found = new Map<string, number>();
  for (const { inspection } of inspected)
    for (const { rule, count } of inspection.report.findings)
      found.set(rule, (found.get(rule) ?? 0) + count);
  return found;
}

test('the same words make the same bytes, and a folder in use is left alone', {
  timeout: 60_000,
}, async () => {
  expect((await cohort('one', '--populations', '2')).code).toBe(0);
  expect((await cohort('two', '--populations', '2')).code).toBe(0);
  expect(digests('two')).toEqual(digests('one'));
  expect(digests('one').map(([file]) => file)).toContain('truth.json');
  const before = digests('one');
  const again = await cohort('one');
  expect(again.code).not.toBe(0);
  expect(again.said).toContain('is not empty');
  expect(digests('one')).toEqual(before);
});

test('inspections find nothing in a clean cohort and what was planted in a dirty one', {
  timeout: 60_000,
}, async () => {
  await cohort('clean');
  await cohort('dirty', '--dirty');
  expect([...(await rulesFoundIn('clean')).keys()]).toEqual([]);
  const found = await rulesFoundIn('dirty');
  const truth = JSON.parse(readFileSync(path.join(folder, 'dirty/truth.json'), 'utf8')) as {
    dirt: { kind: string; count: number; shownAs: string | null }[];
  };
  const named = truth.dirt.filter(({ shownAs }) => RULE.test(shownAs ?? ''));
  expect(named.length).toBeGreaterThan(5);
  for (const { kind, count, shownAs } of named)
    expect([kind, found.get(shownAs!)]).toEqual([kind, count]);
});

test('an interrupted run leaves nothing, and says so', { timeout: 60_000 }, async () => {
  const words = [
    'generate',
    'cohort',
    'long',
    '--seed',
    'a',
    '--persons',
    '2000',
    '--sites',
    '400000',
  ];
  const { code, said } = await run(words, 'long.part/variants.vcf');
  expect(said).toContain('nothing of it was kept');
  expect(code).not.toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('long'))).toEqual([]);
});
