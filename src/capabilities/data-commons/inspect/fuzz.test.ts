// Every inspector over files damaged at random: a report or a refusal, in bounded time, never a
// crash. 40 cases of each here; `ENTENTE_FUZZ_CASES=2000` runs as many as a release asks for.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FormatName, Inspector } from './contract.ts';
import { inspectFile } from './inspect-file.ts';
import { inspectors } from './inspectors.ts';
import { damaged, expectReport } from './sample-files.ts';
import { type Good, goodFiles } from './sample-formats.ts';

const CASES = Number(process.env.ENTENTE_FUZZ_CASES ?? 40);
const ALL = 2_000;
/** For a file of a few kilobytes. */
const CASE_MS_MAX = 5_000;

const folder = mkdtempSync(path.join(tmpdir(), 'inspect-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));
const goods = await goodFiles();
const asItIs = (bytes: Uint8Array): Uint8Array => bytes;

function write(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** Damage lies in the stored bytes, or in the content before it is packed: both ways go deep. */
function damagedFile({ name, bytes, pack = asItIs }: Good, seed: number): string {
  const isInContent = seed % 2 === 0;
  return write(name, isInContent ? pack(damaged(bytes, seed)) : damaged(pack(bytes), seed));
}

/** Asked whatever the beginning looks like by now: no case is lost to a broken magic number. */
const forced = (inspector: Inspector, format: FormatName): Inspector => ({
  ...inspector,
  recognises: () => format,
});

async function outcomeOf(file: string, only: Inspector): Promise<'report' | 'refusal'> {
  const startedAt = performance.now();
  const inspected = await inspectFile(file, { context: { assemblies: [] }, inspectors: [only] });
  expect(performance.now() - startedAt).toBeLessThan(CASE_MS_MAX);
  if (!inspected.ok) return 'refusal';
  const { value } = inspected;
  expect(value.outcome).toBe('inspected');
  if (value.outcome === 'inspected') expectReport(value.inspection.report);
  return 'report';
}

describe('files damaged at random', () => {
  it('are made of every format that is inspected', () => {
    const formats = new Set(inspectors.flatMap((inspector) => inspector.formats));
    expect(new Set(goods.map(({ format }) => format))).toEqual(formats);
  });

  it.each(goods)('$name: good as it was made', async (good) => {
    for (const [name, bytes] of Object.entries(good.beside ?? {})) write(name, bytes);
    const file = write(good.name, (good.pack ?? asItIs)(good.bytes));
    const inspected = await inspectFile(good.folder ? path.join(folder, good.folder) : file, {
      context: { assemblies: [] },
    });
    expect(inspected).toMatchObject({
      ok: true,
      value: { outcome: 'inspected', inspection: { report: { format: good.format } } },
    });
  });

  it.each(goods)('$name', { timeout: CASES * CASE_MS_MAX }, async (good) => {
    const found = inspectors.find(({ formats }) => formats.includes(good.format))!;
    const only = forced(
      good.reading ? ({ ...found, ...good.reading } as Inspector) : found,
      good.format,
    );
    let reports = 0;
    const cases = good.isSlow && CASES < ALL ? Math.ceil(CASES / 10) : CASES;
    for (let seed = 1; seed <= cases; seed++) {
      const file = damagedFile(good, seed);
      const at = good.folder ? path.join(folder, good.folder) : file;
      if ((await outcomeOf(at, only)) === 'report') reports++;
    }
    expect(reports).toBe(cases);
  });
});
