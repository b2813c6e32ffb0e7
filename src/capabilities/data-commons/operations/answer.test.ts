// A question is judged on the data set as it stands when the answer is given, not as it stood while
// the files were read: readiness that ended meanwhile is seen, another version is not answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Caller } from '../../../base/caller.ts';
import { ok } from '../../../base/result.ts';
import { lawMigrations } from '../../../kernel/law/index.ts';
import { registryMigrations } from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { findDataset, saveDataset } from '../dataset-store.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import type { Dataset } from '../model.ts';
import { descriptionDigest, filesText } from '../readiness/held.ts';
import { copyAgreement, peopleRows, type SampleNode, sampleNode } from '../transfer/sample-node.ts';
import { answer } from './answer.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const PARTNER: Caller = { kind: 'node', member: 'GB' };
/** Long enough to read that what comes in meanwhile is done first. */
const ROWS = 60_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-answer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

onEveryStore('answering while the data set changes', tables, (open) => {
  async function opened() {
    const node = sampleNode(await open(), folder, {
      holder: 'US',
      partner: 'GB',
      startsAt: '2026-05-01T12:00:00Z',
    });
    node.agreements.push(copyAgreement(['US', 'GB'], { readinessFloor: 3 }));
    const rows = ['person,nation,genotype', ...peopleRows('US', 1, ROWS)];
    const id = await node.register('genomes.csv', rows);
    await keep(node, graded((await findDataset(node.store.db, id))!, 3));
    return { node, id };
  }
  const keep = (node: SampleNode, dataset: Dataset) =>
    node.store.unit(async ({ db }) => {
      await saveDataset(db, dataset);
      return ok(null);
    });
  const graded = (dataset: Dataset, level: number): Dataset => ({
    ...dataset,
    readiness: {
      level,
      report: `sha256:${'0'.repeat(64)}`,
      files: filesText(dataset.files),
      description: descriptionDigest(dataset.description),
      profile: 'invented 1',
      assessedAt: '2026-04-01T00:00:00.000Z',
      expiresAt: '2027-04-01T00:00:00.000Z',
      failing: [],
    },
  });
  const ask = (node: SampleNode, dataset: string) =>
    node.perform(
      answer,
      {
        questionId: 'qst_00000000000000000000000001',
        dataset,
        question: { kind: 'count', filters: [{ column: 'genotype', op: 'is', value: '0/1' }] },
        facts: {},
      },
      PARTNER,
    );

  it('judges its readiness as it is then', async () => {
    const { node, id } = await opened();
    const dataset = (await findDataset(node.store.db, id))!;
    const asking = ask(node, id);
    await keep(node, graded(dataset, 1));
    expect((await asking).verdict?.facts['dataset.readinessLevel']).toBe(1);
    await keep(node, graded(dataset, 3));
    expect((await ask(node, id)).verdict?.facts['dataset.readinessLevel']).toBe(3);
  });

  it('tells nothing that was computed on another version', async () => {
    const { node, id } = await opened();
    const dataset = (await findDataset(node.store.db, id))!;
    const asking = ask(node, id);
    const snapshot = { snapshot: `sha256:${'1'.repeat(64)}` as const, version: 2 };
    await keep(node, { ...dataset, snapshot });
    const { result } = await asking;
    expect(result).toMatchObject({ ok: false, refusal: { code: 'data-commons.dataset-changed' } });
  });
});
