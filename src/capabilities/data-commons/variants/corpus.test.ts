// The corpus of hts-specs (files that must pass, files that must fail), where it is present.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectVcf } from './inspect-vcf.ts';

const CORPUS = resolve(import.meta.dirname, '../../../../../shared/data/vcf/4.2');
const isPresent = existsSync(CORPUS);

describe.skipIf(!isPresent)(`the VCF corpus (skipped where ../shared/data/vcf is absent)`, () => {
  const inspect = (path: string) => inspectVcf(path, { assemblies: [] });

  it('accepts every file that must pass', async () => {
    const alarms: string[] = [];
    for (const name of readdirSync(join(CORPUS, 'passed'))) {
      const inspected = await inspect(join(CORPUS, 'passed', name));
      if (!inspected.ok) alarms.push(`${name}: ${inspected.refusal.message}`);
    }
    expect(alarms).toEqual([]);
  });

  it('refuses every file that must fail, naming line, section and repair', async () => {
    const accepted: string[] = [];
    for (const name of readdirSync(join(CORPUS, 'failed'))) {
      const inspected = await inspect(join(CORPUS, 'failed', name));
      if (inspected.ok) {
        accepted.push(name);
        continue;
      }
      const { message, because, next } = inspected.refusal;
      expect(message).toMatch(/^Line \d+: /);
      expect(because[0]!.citation).toMatch(/^VCF 4\.\d section 1\.\d/);
      expect(next).toBeTruthy();
    }
    expect(accepted).toEqual([]);
  });
});
