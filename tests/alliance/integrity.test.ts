// Nothing that was written can be changed unseen: any byte of a log is missed where it belongs, and a
// second history shown to one partner only is found when partners meet.
import { cpSync, renameSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportLog, flipByte, type LogFiles, verifyLog } from '../../src/kernel/ledger/index.ts';
import { witnessView } from '../../src/main/alliance-view.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, registerCohort } from '../../src/testkit/alliance-data.ts';

let alliance: Alliance;
beforeAll(async () => {
  alliance = await Alliance.of(['US', 'GB', 'JP'], { isDemonstration: true });
  await found(alliance);
  await agree(alliance, ['US', 'GB'], agreementTerms(['GB', 'US']));
  await registerCohort(alliance.at('GB'), { key: 'gb-heart', people: 60 });
  await alliance.settle();
  await ask(alliance.at('US'), 'researcher', { question: { kind: 'count', filters: [] } });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

const policyOf = async (member: string) =>
  (await witnessView(alliance.at('US').db, member, alliance.clock.now())).policy;

async function exported(member: string): Promise<Map<string, Uint8Array>> {
  const written = await exportLog(alliance.at(member).built.kernel.ledger, { bodies: 'all' });
  if (!written.ok) throw new Error(written.refusal.message);
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of written.value) files.set(path, bytes);
  return files;
}
const asFiles = (files: ReadonlyMap<string, Uint8Array>): LogFiles => ({
  read: async (name) => files.get(name) ?? null,
  headSizes: async () =>
    [...files.keys()].flatMap((name) => {
      const size = /^heads\/(\d+)$/.exec(name)?.[1];
      return size === undefined ? [] : [Number(size)];
    }),
});

test('any byte changed in any file of a log is found, and the first bad thing named', async () => {
  const files = await exported('GB');
  const policy = await policyOf('GB');
  expect(await verifyLog(asFiles(files), policy)).toMatchObject({ ok: true, firstBad: null });
  expect([...files.keys()].join(' ')).toMatch(/checkpoint.*tile.*entries/);
  for (const [name, bytes] of files)
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 6)) {
      const changed = flipByte(bytes, at);
      if (!changed.ok) throw new Error(changed.refusal.message);
      const report = await verifyLog(asFiles(new Map(files).set(name, changed.value)), policy);
      expect(report.firstBad?.where, `${name} byte ${at}`).toBeTruthy();
      expect(report.ok).toBe(false);
    }
});

const tampered = (member: string, what: string) =>
  alliance.at(member).must('operator', 'demo.tamper', { what, byte: 40 });
const audited = (member: string) => alliance.at(member).must('operator', 'ledger.audit');

test('a byte changed in the database is named by the audit of the node itself', async () => {
  expect(await audited('GB')).toMatchObject({ ok: true, firstBad: null });
  for (const what of ['body', 'checkpoint']) {
    await tampered('GB', what);
    expect(await audited('GB'), what).toMatchObject({ ok: false, firstBad: { what } });
    await tampered('GB', what);
    expect(await audited('GB'), `${what} as it was`).toMatchObject({ ok: true });
  }
});

/** One more entry in the log of the node, and its head shown to whom it can reach. */
async function writeOn(member: string, title: string): Promise<void> {
  await alliance.at(member).must('officer', 'instruments.draft', {
    type: 'data-agreement',
    title,
    parties: [member, 'JP'],
    decisionRule: 'all-parties',
    terms: agreementTerms([member, 'JP']),
  });
  alliance.clock.advance('PT1S');
  await alliance.runTask('head');
}

test('two histories, each shown to one partner only, are found when the partners meet', async () => {
  const { folder } = alliance.at('GB');
  await alliance.takeDown('GB');
  cpSync(folder, `${folder}-kept`, { recursive: true });
  await alliance.bringBack('GB');
  alliance.network.partition(['GB', 'US'], ['JP']);
  await writeOn('GB', 'One history (for tests)');
  await alliance.takeDown('GB');
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-kept`, folder);
  await alliance.bringBack('GB');
  alliance.network.partition(['GB', 'JP'], ['US']);
  await writeOn('GB', 'Another history (for tests)');
  const forks = async () =>
    (await alliance.statuses())
      .filter(({ member }) => member !== 'GB')
      .map(({ member, forks: named }) => `${member}: ${named.join()}`);
  expect(await forks()).toEqual(['US: ', 'JP: ']);

  alliance.network.partition(['US', 'JP']);
  await alliance.exchangeHeads();
  expect(await forks()).toEqual(['US: gb.test/log', 'JP: gb.test/log']);
});

test('a second history shown to one partner only is found at the next exchange of heads', async () => {
  alliance.network.heal();
  await alliance.at('US').must('operator', 'demo.show-fork', { member: 'JP' });
  const named = async () =>
    (await alliance.statuses())
      .filter(({ member }) => member !== 'US')
      .map(({ member, forks }) => `${member}: ${forks.includes('us.test/log')}`);
  expect(await named()).toEqual(['GB: false', 'JP: false']);
  await alliance.exchangeHeads();
  expect(await named()).toEqual(['GB: true', 'JP: false']);
  // The partner that was lied to sees it as soon as the log goes on with its first history.
  await writeOn('US', 'The first history goes on (for tests)');
  expect(await named()).toEqual(['GB: true', 'JP: true']);
});

test('a changed entry is named by its number', async () => {
  await tampered('JP', 'entry');
  const { firstBad } = (await audited('JP')) as { firstBad: { what: string; index: number } };
  expect(firstBad.what).toBe('entry');
  expect(firstBad.index).toBeGreaterThan(0);
});
