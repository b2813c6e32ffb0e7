// Downloads through the resource: whole, in parts, and cut in the middle by everything that must
// stop them. The receiver is slow on purpose: what stops a transfer happens between two of its
// chunks.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { concatBytes, fromUtf8 } from '../../../base/bytes.ts';
import { lawMigrations } from '../../../kernel/law/index.ts';
import { registryMigrations } from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import { listTransfers } from '../operations/list-transfers.ts';
import { releaseTransfer } from '../operations/release-transfer.ts';
import { stopTransfer } from '../operations/stop-transfer.ts';
import { withdrawDataset } from '../operations/withdraw-dataset.ts';
import { closeExpiredTransfers } from '../transfer-store.ts';
import type { Link } from './links.ts';
import { type ResourceReply, type TransferResource, transferResource } from './resource.ts';
import {
  copyAgreement,
  peopleRows,
  type SampleNode,
  salesTerms,
  sampleNode,
} from './sample-node.ts';
import { sweepTransferFolder } from './stored-file.ts';
import { transferSubscriptions } from './subscriptions.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const ROWS = ['person,nation,genotype', ...peopleRows('US', 1, 60)];
const NAMES = ROWS.slice(1).map((row) => row.split(',')[0]!);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-download-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Released {
  readonly transfer: string;
  readonly links: readonly Link[];
}

async function read({ body }: ResourceReply): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return fromUtf8(concatBytes(...chunks));
}

/** Reads two chunks, waits for something to happen, and reads on. */
async function readSlowly({ body }: ResourceReply, meanwhile: () => Promise<unknown>) {
  let bytes = 0;
  let chunks = 0;
  const broken = await (async () => {
    for await (const chunk of body ?? []) {
      bytes += chunk.length;
      if (++chunks === 2) await meanwhile();
    }
  })().then(
    () => null,
    (cause: Error) => cause.message,
  );
  return { bytes, broken };
}

onEveryStore('a download', tables, (open) => {
  async function opened() {
    const node = sampleNode(await open(), folder, {
      holder: 'US',
      partner: 'GB',
      startsAt: '2026-05-01T12:00:00Z',
    });
    node.agreements.push(copyAgreement(['US', 'GB']));
    const dataset = await node.register('genomes.csv', ROWS);
    const source = { title: 'Invented for this test' };
    const attributes = [{ name: 'tier', value: 'registered', fromOn: '2026-01-01', source }];
    const receiver = { kind: 'body', name: 'Public laboratory (invented)', country: 'GB' };
    const counterparty = await node.party({ ...receiver, attributes });
    const log: [string, Record<string, unknown>][] = [];
    const resource = transferResource({
      db: node.store.db,
      clock: node.clock,
      home: { dataFolder: node.dataFolder },
      transferFolder: node.transferFolder,
      urlKey: node.urlKey,
      agreements: { with: async () => node.agreements },
      log: (event, fields) => log.push([event, fields]),
      chunkBytes: 100,
    });
    const release = (more: object = {}) =>
      node.done<Released>(releaseTransfer, {
        ...salesTerms('GB'),
        dataset,
        counterparty,
        ...more,
      });
    return { node, dataset, counterparty, resource, log, release };
  }
  const get = (resource: TransferResource, link: Link | undefined, headers = {}, method = 'GET') =>
    resource.handle({ method, url: link?.url ?? '', headers });

  it('hands out a whole file, and its parts, byte for byte', async () => {
    const { resource, release, log, node } = await opened();
    const whole = await release();
    const reply = await get(resource, whole.links[0]);
    const file = readFileSync(path.join(node.dataFolder, 'genomes.csv'), 'utf8');
    expect(reply.status).toBe(200);
    expect(await read(reply)).toBe(file);
    const digest = createHash('sha256').update(file).digest('base64');
    expect(reply.headers['repr-digest']).toBe(`sha-256=:${digest}:`);
    expect(log).toMatchObject([['transfer.served', { bytes: file.length }]]);

    const parts = await release({ partBytes: 256 });
    expect(parts.links.length).toBe(Math.ceil(file.length / 256));
    const read2 = [];
    for (const link of parts.links) {
      const part = await get(resource, link);
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes ${link.range}/${file.length}`);
      read2.push(await read(part));
    }
    expect(read2.join('')).toBe(file);
    const resumed = await get(resource, whole.links[0], { range: 'bytes=300-' });
    expect(await read(resumed)).toBe(file.slice(300));
  });

  it('cuts an excerpt when it is fetched, and takes it away when nobody may fetch it', async () => {
    const { resource, release, node } = await opened();
    const excerpt = { file: 'genomes.csv', column: 'person', values: NAMES.slice(3, 5) };
    const { links } = await release({ excerpt: { ...excerpt, columns: ['genotype', 'person'] } });
    expect(readdirSync(node.transferFolder)).toEqual([]);
    const reply = await get(resource, links[0]);
    expect(await read(reply)).toBe('genotype,person\r\n0/1,P0004\r\n0/1,P0005\r\n');
    const digest = links[0]!.sha256.replace('sha256:', '');
    expect(readdirSync(node.transferFolder)).toEqual([digest]);
    const sweep = () => sweepTransferFolder(node.store.db, node.transferFolder, node.clock.now());
    expect(await sweep()).toEqual([]);
    node.clock.advance('P1D');
    expect(await sweep()).toEqual([links[0]!.sha256]);
    expect(existsSync(path.join(node.transferFolder, digest))).toBe(false);
    const late = await get(resource, links[0]);
    expect([late.status, JSON.parse(await read(late)).code]).toEqual([
      403,
      'data-commons.link-expired',
    ]);
    const { ok: isOk, value } = (await node.store.unit(async ({ db }) => ({
      ok: true as const,
      value: await closeExpiredTransfers(db, '2026-05-02T12:00:00.000Z'),
    }))) as { ok: true; value: string[] };
    expect([isOk, value.length]).toEqual([true, 1]);
    expect(await node.done(listTransfers, {})).toMatchObject({ transfers: [{ state: 'expired' }] });
  });

  it('serves nothing through a changed link, another method, or of a changed file', async () => {
    const { resource, release, node, log } = await opened();
    const { links } = await release();
    const link = links[0]!;
    const changed = [
      link.url.replace('range=0-', 'range=1-'),
      link.url.replace('signature=', 'signature=A'),
      link.url.replace('expires=2026', 'expires=2027'),
      link.url.replace('trf_0', 'trf_1'),
      link.url.replace('/files/', '/files/..%2f'),
      link.url.split('?')[0]!,
    ];
    for (const url of changed) {
      const reply = await resource.handle({ method: 'GET', url, headers: {} });
      expect([url, reply.status]).toEqual([url, 403]);
      expect(JSON.parse(await read(reply)).code).toBe('data-commons.not-a-link');
    }
    expect((await get(resource, link, {}, 'HEAD')).status).toBe(403);
    expect((await get(resource, link, { range: 'bytes=0-99999999' })).status).toBe(416);
    appendFileSync(path.join(node.dataFolder, 'genomes.csv'), 'P9999,US,1/1\n');
    const reply = await get(resource, link);
    expect([reply.status, JSON.parse(await read(reply)).code]).toEqual([
      409,
      'data-commons.file-changed',
    ]);
    expect(log.every(([event]) => event === 'transfer.refused')).toBe(true);
  });

  type Stop = (node: SampleNode, ids: { dataset: string; transfer: string }) => Promise<unknown>;
  const putAgreement = (node: SampleNode, change: object) =>
    node.agreements.splice(0, 1, { ...node.agreements[0]!, ...change });
  const stops: [string, string, Stop][] = [
    [
      'the steward stops it',
      'was stopped',
      (node, { transfer }) => node.done(stopTransfer, { transfer, reason: 'A mistake.' }),
    ],
    [
      'the data set is withdrawn',
      'was stopped',
      (node, { dataset }) => node.done(withdrawDataset, { dataset, reason: 'Consent withdrawn.' }),
    ],
    [
      'the tier is suspended',
      'tier of agreement',
      async (node) => putAgreement(node, { suspendedTiers: ['registered'] }),
    ],
    [
      'the agreement ends',
      'is not in force',
      async (node) => putAgreement(node, { isInForce: false }),
    ],
    ['the agreement is gone', 'is not in force', async (node) => node.agreements.splice(0, 1)],
  ];
  for (const [what, why, stop] of stops)
    it(`is cut in the middle when ${what}, and the log says why`, async () => {
      const { resource, release, node, dataset, log } = await opened();
      const { transfer, links } = await release();
      const running = await get(resource, links[0]);
      const { bytes, broken } = await readSlowly(running, () => stop(node, { dataset, transfer }));
      expect(bytes).toBe(200);
      expect(broken).toContain(why);
      expect(log).toMatchObject([['transfer.cut', { transfer, bytes: 200 }]]);
      expect(log[0]![1]['because']).toContain(why);
      const again = await get(resource, links[0]);
      expect([again.status, JSON.parse(await read(again)).code]).toEqual([
        403,
        'data-commons.transfer-stopped',
      ]);
    });

  it('is not cut by the suspension of another tier, and ends with a word when broken off', async () => {
    const { resource, release, node, log } = await opened();
    const { links } = await release();
    const running = await get(resource, links[0]);
    const { broken } = await readSlowly(running, async () =>
      putAgreement(node, { suspendedTiers: ['open', 'accredited'] }),
    );
    expect(broken).toBeNull();
    const second = await get(resource, links[0]);
    for await (const chunk of second.body ?? []) if (chunk.length > 0) break;
    expect(log.map(([event]) => event)).toEqual(['transfer.served', 'transfer.cut']);
    expect(log[1]![1]['because']).toBe('The receiver broke it off.');
  });

  it('closes its file also when nobody ever reads the reply', async () => {
    const { resource, release, log } = await opened();
    const { links } = await release();
    const reply = await get(resource, links[0]);
    await reply.body?.[Symbol.asyncIterator]().return?.();
    expect(log).toMatchObject([
      ['transfer.cut', { bytes: 0, because: 'The receiver broke it off.' }],
    ]);
    expect(await read(reply)).toBe('');
  });

  it('is revoked for good by news of its agreement, tier by tier', async () => {
    const { release, node } = await opened();
    const { transfer } = await release();
    const news = async (event: string, facts: object) => {
      const subscription = transferSubscriptions.find((one) => one.event === event)!;
      const subject = node.agreements[0]!.id;
      await node.store.unit(async (unit) => {
        const frame = { db: unit.db, at: node.clock.now() } as never;
        await subscription.handle(unit, frame, { type: event, subject, facts: { ...facts } });
        return { ok: true, value: null };
      });
      const { transfers: seen } = await node.done<{ transfers: { state: string }[] }>(
        listTransfers,
        { agreement: subject },
      );
      return seen.map(({ state }) => state);
    };
    expect(await news('instrument.suspended', { suspension: 'ins_2 open' })).toEqual(['running']);
    expect(await news('instrument.suspended', { suspension: 'ins_2 registered' })).toEqual([
      'revoked',
    ]);
    const second = await release();
    expect(second.transfer).not.toBe(transfer);
    expect(await news('instrument.ended', { reason: 'expired' })).toEqual(['revoked', 'revoked']);
    const stopped = await node.perform(stopTransfer, { transfer, reason: 'Twice.' });
    expect(stopped.result).toMatchObject({ refusal: { code: 'data-commons.already-stopped' } });
  });
});
