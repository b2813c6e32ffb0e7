// What a person types wrongly is said with the file, the line and what to do; never with a stack,
// and with the exit code for wrong usage. No node runs here but a web server that is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entente } from './command.ts';

let folder: string;
let server: Server;
let asked = 0;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-input-'));
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const at = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const register = (description: string) =>
  entente(folder, 'dataset', 'register', 'a.csv', '--describe', description, '--node', at());
const describeAnew = (description: string) =>
  entente(folder, 'dataset', 'describe', 'ds_1', '--describe', description, '--node', at());

test('a description that is not YAML is named with its line, before the node is asked', async () => {
  write('broken.yaml', 'title: Heart\nclasses: [a, b\n');
  for (const tried of [register('broken.yaml'), describeAnew('broken.yaml')]) {
    const { code, said } = await tried;
    expect(code).toBe(2);
    expect(said).toMatch(/^broken\.yaml:\d+:\d+: this is not YAML\. /);
    expect(said).not.toMatch(/mistake|node_modules/);
  }
  expect(asked).toBe(0);
});

test('settings that do not fit are named with their file and each name in it', async () => {
  write('misspelt.yaml', 'member: NO\nnmae: Norway\n');
  const { code, said } = await entente(
    folder,
    'serve',
    '--config',
    path.join(folder, 'misspelt.yaml'),
  );
  expect(code).toBe(2);
  expect(said).toMatch(/misspelt\.yaml does not fit as the settings of a node\./m);
  expect(said).toMatch(/at \/: must have required properties name, address, http/);
  expect(said).toMatch(/at \/nmae: there is no field of this name/);
  expect(said).toContain('docs/operate/run-a-node.md');
});

test('an empty description, and one that is a list, hold no fields', async () => {
  write('empty.yaml', '');
  write('list.yaml', '- title\n');
  for (const name of ['empty.yaml', 'list.yaml']) {
    const { code, said } = await register(name);
    expect([code, said]).toEqual([2, expect.stringContaining(`${name} holds no fields.`)]);
  }
});

test('a file that is absent, or a folder, is said to be so', async () => {
  const absent = await register('nowhere.yaml');
  expect([absent.code, absent.said]).toEqual([
    2,
    expect.stringMatching(/nowhere\.yaml is not there\. Check the path/),
  ]);
  const within = await entente(folder, 'law', 'explain', '.');
  expect([within.code, within.said]).toEqual([
    2,
    expect.stringMatching(/is a folder; name a file/),
  ]);
  const unsent = await entente(
    folder,
    ...['dataset', 'register', 'absent.csv', '--send', '--describe', 'ok.yaml', '--node', at()],
  );
  expect([unsent.code, unsent.said]).toEqual([2, expect.stringMatching(/ok\.yaml is not there/)]);
});

test('something that answers and is no node is told apart from a bug', async () => {
  const { code, said } = await entente(folder, 'node', 'status', '--node', at());
  expect(code).toBe(6);
  expect(said).toContain('is no node.');
  expect(said).toContain('It answered 502');
});
