// The CINECA synthetic cohort as a table, where it is present: counts known from its publisher.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filter } from '../disclosure/index.ts';
import { answerTable, inspectTable, loadColumns } from './index.ts';

const INDIVIDUALS = resolve(
  import.meta.dirname,
  '../../../../../shared/data/cineca/individuals.json',
);

interface Individual {
  readonly id: string;
  readonly sex: { readonly label: string };
  readonly diseases?: readonly { readonly diseaseCode: { readonly id: string } }[];
}

describe.skipIf(!existsSync(INDIVIDUALS))('the CINECA cohort (skipped where absent)', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-cineca-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('counts 2,504 individuals, 1,271 female and 1,233 male', async () => {
    const people = JSON.parse(readFileSync(INDIVIDUALS, 'utf8')) as Individual[];
    const lines = people.map(({ id, sex, diseases = [] }) => {
      const codes = diseases.map(({ diseaseCode }) => diseaseCode.id);
      return `${id},${sex.label},${codes.includes('ICD10:E10') ? 'yes' : 'no'}`;
    });
    const path = join(folder, 'individuals.csv');
    writeFileSync(path, `id,sex,has_e10\n${lines.join('\n')}\n`);
    const profile = await inspectTable(path);
    if (!profile.ok) throw new Error(profile.refusal.message);
    expect(profile.value.rows).toBe(2_504);
    const table = await loadColumns(path, profile.value, ['sex', 'has_e10']);
    if (!table.ok) throw new Error(table.refusal.message);
    const count = (filter: Filter) =>
      answerTable(table.value, { kind: 'count', filters: [filter] });
    expect(count({ column: 'sex', op: 'is', value: 'female' })).toMatchObject({
      value: { raw: { matching: 1_271 } },
    });
    expect(count({ column: 'sex', op: 'is', value: 'male' })).toMatchObject({
      value: { raw: { matching: 1_233 } },
    });
    expect(count({ column: 'has_e10', op: 'is', value: true })).toMatchObject({
      value: { raw: { matching: 165 } },
    });
  });
});
