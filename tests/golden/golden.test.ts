import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { everyModule, everyOperation } from '../../src/main/every-operation.ts';
import { protocolNames } from './protocol.ts';
import { goldenFiles, kept } from './render.ts';

it.each(goldenFiles)(
  '$path is what the program shows; after a meant change, `npm run check -- --write`',
  async (file) => {
    expect(await file.render()).toBe(kept(file));
  },
);

it('every schema in docs/protocol is listed on its page, and the other way round', () => {
  const folder = path.join(import.meta.dirname, '../../docs/protocol');
  const there = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  expect(there.sort()).toEqual(protocolNames.map((name) => `${name}.schema.json`).sort());
});

it('every body that a partner’s node sends or is given has its schema there', () => {
  const routes = everyOperation()
    .filter(({ permission }) => permission.every((grant) => grant === 'partner-node'))
    .map(({ route }) => `${route.method} ${route.path}`);
  const page = kept(goldenFiles.find((file) => file.path === 'docs/protocol/README.md')!);
  const messages = everyModule().flatMap(({ inbox = {} }) => Object.keys(inbox));
  const unsaid = [...routes, ...messages].filter((one) => !page.includes(one));
  const carried = new Set(
    everyModule().flatMap(({ inbox = {} }) =>
      Object.values(inbox).map(({ route }) => `${route.method} ${route.path}`),
    ),
  );
  expect(unsaid.filter((one) => !carried.has(one))).toEqual([]);
});
