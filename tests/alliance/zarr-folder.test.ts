// A Zarr folder over two nodes: registered as one thing, one flipped byte in one chunk found and the
// chunk named, a second version compared, repeated by a partner on a copy. Everybody is invented.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anndata } from '../../src/capabilities/data-commons/inspect/expression/sample-zarr.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import { receiverAt, releaseTo } from './released-copies.ts';

const PAIR = ['US', 'GB'] as const;
let alliance: Alliance;
beforeAll(async () => {
  alliance = await Alliance.of(PAIR);
  await found(alliance);
  await agree(alliance, PAIR, agreementTerms(PAIR));
  write('study/cells.zarr', { ...anndata(3), 'uns/donor-jane-roe': Buffer.from('1') });
}, 120_000);
afterAll(() => alliance?.close());

const gb = () => alliance.at('GB');
const inFolder = (name: string) => path.join(gb().dataFolder, name);
const MEMBERS = Object.keys(anndata(3)).length + 1;
const CHUNK = 'X/data/c/0';
const description = {
  title: 'Cells (invented)',
  abstract: 'Invented cells of nobody.',
  classes: ['cardiac-genomes'],
  categories: ['health'],
  isHuman: true,
  tier: 'open',
  holderKind: 'hospital',
  dataUse: ['DUO:0000042'],
  consentBasis: 'broad-consent',
  isSynthetic: true,
};

function write(name: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [file, bytes] of Object.entries(files)) {
    const where = inFolder(`${name}/${file}`);
    mkdirSync(path.dirname(where), { recursive: true });
    writeFileSync(where, bytes);
  }
}
function flip(name: string): void {
  const bytes = readFileSync(inFolder(name));
  bytes[0]! ^= 1;
  writeFileSync(inFolder(name), bytes);
}

let dataset = '';
test('a folder is watched while it is registered, and is one file of the data set', async () => {
  const files = ['study/cells.zarr'];
  const { registration } = await gb().must<{ registration: { registration: string } }>(
    'steward',
    'data-commons.start-registration',
    { files, description },
  );
  await alliance.runTask('registrations');
  const read = await gb().must<{ registration: { state: string; dataset: string } }>(
    'steward',
    'data-commons.read-registration',
    { registration: registration.registration },
  );
  expect(read.registration).toMatchObject({ state: 'done', files, findings: [] });
  dataset = read.registration.dataset;
  const held = await gb().must('steward', 'data-commons.read-dataset', { dataset });
  expect(held).toMatchObject({
    dataset: {
      files: [{ path: 'study/cells.zarr', format: 'anndata-zarr', members: MEMBERS, records: 2 }],
      recordsTotal: 2,
    },
  });
});

test('no name of a file in it is in what partners and catalogues are told', async () => {
  await alliance.settle();
  const read = { dataset };
  const told = [
    await alliance.at('US').must('researcher', 'data-commons.read-partner-dataset', read),
  ];
  for (const format of ['croissant', 'dcat-ap', 'schema-org'])
    told.push(
      await gb().must('steward', 'data-commons.read-catalogue-record', { ...read, format }),
    );
  const text = JSON.stringify(told);
  expect(text).not.toMatch(/jane-roe|indptr|cells\.zarr|study/);
  expect(text).toContain('cr:FileSet');
  expect(text).toContain(`folder of ${MEMBERS} files, SHA-256 of their list `);
});

interface Checked {
  readonly isWhole: boolean;
  readonly files: readonly { readonly standing: string; readonly members?: object }[];
}
test('one byte flipped in one chunk is found, and the chunk is named', async () => {
  const check = () => gb().must<Checked>('steward', 'data-commons.check-files', { dataset });
  expect(await check()).toMatchObject({ isWhole: true });
  flip(`study/cells.zarr/${CHUNK}`);
  expect(await check()).toMatchObject({
    isWhole: false,
    files: [
      {
        standing: 'changed',
        members: { differing: 1, named: [{ path: CHUNK, standing: 'changed' }] },
      },
    ],
  });
  flip(`study/cells.zarr/${CHUNK}`);
  expect(await check()).toMatchObject({ isWhole: true });
});

interface Assessed {
  readonly signed: { readonly report: { readonly results: readonly { check: string }[] } };
}
test('it is assessed on its files, and a partner repeats that on a copy', async () => {
  const { signed } = await gb().must<Assessed>('steward', 'data-commons.assess-readiness', {
    dataset,
  });
  const files = signed.report.results.filter(({ check }) => /^B[123]$/.test(check));
  expect(files).toMatchObject(Array(3).fill({ outcome: 'passed' }));
  const us = alliance.at('US');
  mkdirSync(us.dataFolder, { recursive: true });
  cpSync(inFolder('study/cells.zarr'), path.join(us.dataFolder, 'copy.zarr'), { recursive: true });
  const repeat = 'data-commons.repeat-assessment';
  const input = { signed, description, files: ['copy.zarr'] };
  expect(await us.must('steward', repeat, input)).toMatchObject({ isEqual: true });
  rmSync(path.join(us.dataFolder, 'copy.zarr/uns'), { recursive: true });
  expect((await us.refusalOf('steward', repeat, input)).code).toBe('data-commons.other-files');
});

test('a level found on other bytes stays when they are put back, and the check says so', async () => {
  const chunk = `study/cells.zarr/${CHUNK}`;
  const act = (operation: string) => gb().must('steward', operation, { dataset });
  const check = () => act('data-commons.check-files');
  flip(chunk);
  expect(await check()).toMatchObject({ isWhole: false, assessed: { foundRegistered: true } });
  await act('data-commons.assess-readiness');
  expect(await check()).toMatchObject({ isWhole: false, assessed: { foundRegistered: false } });
  flip(chunk);
  const stays = { assessed: { foundRegistered: false } };
  expect(await check()).toMatchObject({ isWhole: true, ...stays });
  expect(await act('data-commons.read-readiness')).toMatchObject(stays);
  await act('data-commons.assess-readiness');
  expect(await check()).toMatchObject({ isWhole: true, assessed: { foundRegistered: true } });
});

test('a second version says how many of its files changed', async () => {
  const next = { ...anndata(3), 'uns/donor-john-doe': Buffer.from('1') };
  write('study/cells-2.zarr', next);
  flip(`study/cells-2.zarr/${CHUNK}`);
  await gb().must('steward', 'data-commons.register-dataset', {
    files: ['study/cells-2.zarr'],
    description,
    versionOf: dataset,
  });
  const compared = await gb().must('steward', 'data-commons.compare-snapshots', { dataset });
  const members = { same: MEMBERS - 2, changed: 1, added: 1, removed: 1 };
  expect(compared).toMatchObject({ files: [{ change: 'changed', members }] });
});

test('a copy of it is asked for as a zip, and another folder is no data set', async () => {
  const counterparty = await receiverAt(gb());
  const { excerpt: _, ...whole } = releaseTo({ dataset, counterparty }, []);
  const refused = await gb().refusalOf('steward', 'data-commons.release-transfer', whole);
  expect(refused).toMatchObject({
    code: 'data-commons.is-folder',
    next: expect.stringContaining('zip -0 -r ../cells-2.zarr.zip'),
  });
  const draft = { files: ['study'], description };
  const folder = await gb().refusalOf('steward', 'data-commons.register-dataset', draft);
  expect(folder.code).toBe('data-commons.is-folder');
});
