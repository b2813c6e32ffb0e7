// `entente log verify` and `entente log export` on a real alliance's logs: whole is 0, and any byte that
// was changed is 3, with its place.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { tamper } from '../../src/kernel/ledger/index.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { found } from '../../src/testkit/alliance-acts.ts';
import { seededDraw } from '../../src/testkit/network.ts';
import { entente } from './command.ts';

let alliance: Alliance;
let root: string;
let receipt: JsonObject;
const config = (member: string) => path.join(alliance.at(member).folder, 'node.yaml');

beforeAll(async () => {
  // In the past of every machine: the commands read the system's clock.
  alliance = await Alliance.of(['US', 'GB', 'JP'], { startsAt: '2025-06-02T09:00:00Z' });
  await found(alliance);
  root = alliance.root;
  const us = alliance.at('US');
  await us.must('operator', 'members.register-person', {
    name: 'An invented person',
    party: us.person('operator').party,
    mandates: [],
  });
  await alliance.settle();
  const { entries } = await us.must<{ entries: { entry: string }[] }>(
    'operator',
    'ledger.list-entries',
  );
  const { entry } = entries[3]!;
  receipt = await us.must<JsonObject>('operator', 'ledger.read-receipt', { entry });
  writeFileSync(path.join(root, 'receipt.json'), canonicalJson(receipt));
  writeFileSync(path.join(root, 'reply.json'), JSON.stringify({ output: { receipt } }, null, 2));
});
afterAll(() => alliance.close());

describe('a receipt', () => {
  it('is whole to a partner that knows the keys from its own database', async () => {
    const done = await entente(
      root,
      ...['log', 'verify', 'receipt.json', '--config', config('GB')],
    );
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('whole, final') });
    expect(done.said).toContain('witnessed by the quorum');
  });

  it('is found inside a reply, and checked against a policy file', async () => {
    await entente(root, 'log', 'export', '--config', config('US'), 'for-policy');
    const words = ['--receipt', 'reply.json', '--policy', 'for-policy/policy', '--json'];
    const done = await entente(root, 'log', 'verify', ...words);
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ ok: true, state: 'final', firstBad: null });
  });

  it('with any byte changed is refused, and what was changed is named', async () => {
    const text = canonicalJson(receipt);
    const below = seededDraw(4);
    for (let round = 0; round < 24; round++) {
      // As people keep it, and as `ledger read-receipt --json` prints it; its first bytes too.
      const bytes = Buffer.from(round % 2 ? text : `{"output":${text}}\n`);
      bytes[round < 8 ? round : below(bytes.length)]! ^= 1;
      writeFileSync(path.join(root, 'changed.json'), bytes);
      const words = ['--receipt', 'changed.json', '--policy', 'for-policy/policy'];
      const done = await entente(root, 'log', 'verify', ...words);
      expect(done.code).toBe(3);
      expect(done.said.split('\n')[0]).toMatch(
        /^changed\.json: (form|checkpoint|cosignature of \S+|leaf|inclusion|body|state|digest): /,
      );
    }
  });

  it('is not believed without a policy, nor with one that does not know its log', async () => {
    const none = await entente(root, 'log', 'verify', '--receipt', 'receipt.json');
    expect(none).toMatchObject({ code: 2, said: expect.stringContaining('no policy') });
    await entente(root, 'log', 'export', '--config', config('JP'), 'of-japan');
    const words = ['--receipt', 'receipt.json', '--policy', 'of-japan/policy'];
    const other = await entente(root, 'log', 'verify', ...words);
    expect(other).toMatchObject({
      code: 3,
      said: expect.stringContaining('does not list the log'),
    });
  });
});

describe('an exported log', () => {
  it('is whole beside the running node, with bodies for whom they are meant', async () => {
    const words = ['log', 'export', '--config', config('US'), '--bodies', 'all', 'export'];
    expect(await entente(root, ...words)).toMatchObject({ code: 0 });
    const done = await entente(root, 'log', 'verify', 'export', '--json');
    const report = JSON.parse(done.out) as { checked: { bodies: number; entries: number } };
    expect(report).toMatchObject({ ok: true, firstBad: null });
    expect(report.checked.bodies).toBe(report.checked.entries);
    const again = await entente(root, ...words);
    expect(again).toMatchObject({ code: 5, said: expect.stringContaining('not empty') });
  });

  it('with one byte changed in any of its files is refused, and the file is named', async () => {
    const folder = path.join(root, 'export');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file !== 'policy' && statSync(path.join(folder, file)).isFile(),
    );
    expect(files.length).toBeGreaterThan(5);
    const below = seededDraw(9);
    for (const file of files) {
      const where = path.join(folder, file);
      const bytes = readFileSync(where);
      const at = below(bytes.length);
      writeFileSync(where, bytes.with(at, bytes[at]! ^ 1));
      const done = await entente(root, 'log', 'verify', '--folder', 'export');
      expect([file, done.code]).toEqual([file, 3]);
      expect(done.said.split('\n')[0]).toContain(file);
      writeFileSync(where, bytes);
    }
    expect((await entente(root, 'log', 'verify', '--folder', 'export')).code).toBe(0);
  });

  it('is held against a head that somebody else kept', async () => {
    await entente(root, 'log', 'export', '--config', config('GB'), 'of-gb');
    writeFileSync(path.join(root, 'kept'), readFileSync(path.join(root, 'export/checkpoint')));
    const own = ['--folder', 'export', '--held', 'kept', '--config', config('GB')];
    expect((await entente(root, 'log', 'verify', ...own)).code).toBe(0);
  });
});

describe('a node’s own database', () => {
  it('is audited beside the node, and a changed byte in it is named', async () => {
    const whole = await entente(root, 'log', 'verify', '--config', config('JP'));
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('whole: jp.test/log') });
    const { ledger, store } = alliance.at('JP').built.kernel;
    const { entry } = await store.db
      .withTables<{ ledger_entry: { entry: string; position: number } }>()
      .selectFrom('ledger_entry')
      .select('entry')
      .where('position', '=', 2)
      .executeTakeFirstOrThrow();
    await tamper(ledger, { what: 'leaf', entry }, 40, { isDemonstration: true });
    const bad = await entente(root, 'log', 'verify', '--config', config('JP'));
    expect(bad.code).toBe(3);
    expect(bad.said).toMatch(/^entry 2: tile\/entries\/\S+ byte \d+: /);
  });
});
