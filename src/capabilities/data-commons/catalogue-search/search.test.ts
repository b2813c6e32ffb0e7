// The catalogue of the alliance as one list: narrowed, counted, paged, graded by the day, and judged
// for a purpose exactly as a question would be. Everything in it is invented.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { judge, lawMigrations } from '../../../kernel/law/index.ts';
import { registryMigrations } from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { DATA_ANSWER } from '../agreement/facts.ts';
import { savePartnerDataset } from '../dataset-store.ts';
import { factsKnownHere } from '../known-facts.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import { searchCatalogue } from '../operations/search-catalogue.ts';
import { withdrawDataset } from '../operations/withdraw-dataset.ts';
import { previewOf } from '../preview.ts';
import type { PublishedDataset } from '../published-schema.ts';
import {
  copyAgreement,
  law,
  peopleRows,
  type SampleNode,
  sampleNode,
} from '../transfer/sample-node.ts';
import type { Facets } from './facets.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const RNA = { id: 'OBI:0001271', name: 'RNA-seq assay' };
const HUMAN = { id: 'NCBITaxon:9606', name: 'Homo sapiens' };

const partnerDataset = (at: number, more: Partial<PublishedDataset> = {}): PublishedDataset => ({
  id: `ds_${String(at).padStart(26, '0')}`,
  holder: 'GB',
  title: `Cohort ${String(at).padStart(5, '0')} (invented)`,
  abstract: 'Invented for a test.',
  classes: ['genomes'],
  categories: ['genomic'],
  isHuman: true,
  tier: 'registered',
  dataUse: ['DUO:0000042'],
  columns: [],
  assemblies: [],
  recordsTotal: 10,
  fileDigests: [],
  isSynthetic: true,
  registeredAt: '2026-01-01T00:00:00.000Z',
  questionKinds: ['count'],
  ...more,
});
const readiness = (level: number, expiresOn: string) => ({
  level,
  ...{ assessedOn: '2026-01-01', expiresOn, profile: 'invented 1' },
  report: `sha256:${'0'.repeat(64)}` as const,
});

interface Found {
  readonly entries: readonly {
    readonly dataset: PublishedDataset;
    readonly isHeldHere: boolean;
    readonly level: number;
    readonly use?: { readonly outcome: string; readonly reasons: readonly object[] };
  }[];
  readonly total: number;
  readonly facets: Facets;
  readonly next?: string;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-catalogue-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

onEveryStore('the catalogue of the alliance', tables, (open) => {
  async function opened(datasets: readonly PublishedDataset[]) {
    const node = sampleNode(await open(), folder, {
      holder: 'US',
      partner: 'GB',
      startsAt: '2026-05-01T12:00:00Z',
    });
    await node.store.unit(async ({ db }) => {
      for (const one of datasets) await savePartnerDataset(db, one, node.clock.now());
      return ok(null);
    });
    return node;
  }
  const search = (node: SampleNode, asked: object = {}) => node.done<Found>(searchCatalogue, asked);
  const ids = ({ entries }: Found) => entries.map(({ dataset }) => Number(dataset.id.slice(3)));

  it('is narrowed by assay, taxon, place, holder, level and words, and counts what is left', async () => {
    const node = await opened([
      partnerDataset(1, { assays: [RNA], taxa: [HUMAN], places: ['GB'] }),
      partnerDataset(2, { assays: [RNA], places: ['JP'], holder: 'JP', title: 'Árbol (invented)' }),
      partnerDataset(3, { readiness: readiness(3, '2026-06-01'), places: ['GB', 'JP'] }),
      partnerDataset(4, { withdrawnAt: '2026-04-01T00:00:00.000Z' }),
    ]);
    expect(ids(await search(node))).toEqual([2, 1, 3]);
    expect(ids(await search(node, { assay: RNA.id }))).toEqual([2, 1]);
    expect(ids(await search(node, { taxon: HUMAN.id }))).toEqual([1]);
    expect(ids(await search(node, { place: 'JP' }))).toEqual([2, 3]);
    expect(ids(await search(node, { holder: 'JP', assay: RNA.id }))).toEqual([2]);
    expect(ids(await search(node, { text: 'rna-seq 00001' }))).toEqual([1]);
    expect(ids(await search(node, { text: 'nothing of it' }))).toEqual([]);
    const { facets, total } = await search(node);
    expect(total).toBe(3);
    expect(facets.assay).toEqual([{ value: RNA.id, name: RNA.name, datasets: 2 }]);
    expect(facets.taxon).toEqual([{ value: HUMAN.id, name: HUMAN.name, datasets: 1 }]);
    expect(facets.place).toEqual([
      { value: 'GB', datasets: 2 },
      { value: 'JP', datasets: 2 },
    ]);
    expect(facets.level).toEqual([
      { value: '0', datasets: 2 },
      { value: '3', datasets: 1 },
    ]);
  });

  it('knows the level of today: a report that ended yesterday is level 0', async () => {
    const node = await opened([
      partnerDataset(1, { readiness: readiness(3, '2026-05-02') }),
      partnerDataset(2, { readiness: readiness(4, '2026-05-01') }),
    ]);
    const found = await search(node, { level: 1 });
    expect([ids(found), found.entries[0]!.level]).toEqual([[1], 3]);
    node.clock.advance('P1D');
    expect(ids(await search(node, { level: 1 }))).toEqual([]);
    expect((await search(node)).entries.map(({ level }) => level)).toEqual([0, 0]);
  });

  it('has what is held here too, until it is withdrawn', async () => {
    const node = await opened([partnerDataset(1)]);
    const own = await node.register('genomes.csv', [
      'person,nation,genotype',
      ...peopleRows('US', 1, 20),
    ]);
    const { entries } = await search(node, { purpose: {} });
    expect(entries.map(({ isHeldHere }) => isHeldHere)).toEqual([false, true]);
    expect(entries[1]).toMatchObject({ dataset: { id: own }, use: { outcome: 'held-here' } });
    await node.done(withdrawDataset, { dataset: own, reason: 'a test' });
    expect((await search(node)).total).toBe(1);
  });

  it('says what may be used for a purpose as the preview of a question would', async () => {
    const node = await opened([
      partnerDataset(1),
      partnerDataset(2, { dataUse: ['DUO:0000042', 'DUO:0000046'] }),
      partnerDataset(3, { classes: ['other'] }),
      partnerDataset(4, { isHuman: false, dataUse: undefined }),
    ]);
    node.agreements.push(copyAgreement(['US', 'GB']));
    const said = { 'requester.organisationKind': 'university' } as const;
    for (const isCommercial of [true, false]) {
      const purpose = { 'purpose.terms': ['DUO:0000042'], 'purpose.isCommercial': isCommercial };
      const { entries } = await search(node, { purpose });
      const outcomes = entries.map(({ dataset, use }) => {
        const known = { at: node.clock.now(), member: 'US', agreements: node.agreements };
        const question = { kind: 'count' } as const;
        const facts = factsKnownHere(dataset, {
          ...known,
          question,
          said: { ...purpose, ...said } as never,
        });
        const now = instantText(node.clock.now());
        const verdict = judge(law, { kind: DATA_ANSWER, facts }, { validAt: now, knownAt: now });
        expect([use!.outcome, use!.reasons]).toEqual([
          previewOf(verdict).outcome,
          previewOf(verdict).reasons,
        ]);
        return use!.outcome;
      });
      expect(new Set(outcomes).size).toBeGreaterThan(1);
      const refused = await search(node, { purpose, uses: ['refused'] });
      expect(refused.entries.map(({ use }) => use!.outcome)).toEqual(
        outcomes.filter((one) => one === 'refused'),
      );
    }
  });

  it('is read to its end page by page, each entry once', async () => {
    const node = await opened(
      Array.from({ length: 130 }, (_, at) => partnerDataset(at, at % 2 ? {} : { title: 'Same' })),
    );
    for (const asked of [{}, { purpose: {}, uses: ['refused', 'questions'] }]) {
      const seen: number[] = [];
      for (let after: string | undefined; ; ) {
        const page = await search(node, { ...asked, ...(after ? { after } : {}) });
        seen.push(...ids(page));
        if (page.next === undefined) break;
        after = page.next;
      }
      expect(seen).toHaveLength(130);
      expect(new Set(seen).size).toBe(130);
    }
  });
});
