// Ctrl-C on a long inspection, as a person presses it, and the same command once more: it goes on
// from there and comes to the report of one reading. A terminal sends it to the whole group.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LINES = 8_000_000;
const WAITS_MS = [500, 800, 1_100, 1_400, 1_800, 2_300, 3_000, 4_000, 5_500];
const entente = path.resolve('bin/entente.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'entente-inspect-'));
const file = path.join(folder, 'long.vcf');

beforeAll(() => {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, '##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n');
  writeSync(descriptor, '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n');
  for (let from = 1; from <= LINES; from += 10_000) {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `chr1\t${from + i}\t.\tA\tG\t50\tPASS\t.\n`,
    );
    writeSync(descriptor, lines.join(''));
  }
  closeSync(descriptor);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

function inspect(flags: readonly string[], interruptAfterMs?: number): Promise<Ended> {
  const child = spawn('node', [entente, 'dataset', 'inspect', file, '--json', ...flags], {
    detached: true,
  });
  const heard = { out: '', said: '' };
  child.stdout.on('data', (bytes) => {
    heard.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    heard.said += bytes;
  });
  const timer =
    interruptAfterMs === undefined
      ? undefined
      : setTimeout(() => process.kill(-child.pid!, 'SIGINT'), interruptAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...heard });
    });
  });
}

test('an interrupted inspection goes on and ends as if it never was', {
  timeout: 120_000,
}, async () => {
  const whole = await inspect(['--fresh']);
  expect(whole.code).toBe(0);
  let interrupted: Ended | null = null;
  for (const wait of WAITS_MS) {
    const ended = await inspect([], wait);
    // Too early it has not begun to read and simply ends.
    if (ended.code === 6) {
      interrupted = ended;
      break;
    }
  }
  expect(interrupted?.said).toMatch(/Interrupted after [\d,]+ bytes, kept in .*long\.vcf/);
  expect(interrupted?.said).toContain('The same command goes on from there');
  const rest = await inspect([]);
  expect(rest.said).toMatch(/goes on at .* hashed again, not parsed/);
  expect(JSON.parse(rest.out)).toEqual(JSON.parse(whole.out));
  expect(rest.code).toBe(0);
});
