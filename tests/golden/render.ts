// What the node shows the world, as text: its contract, its commands, who may call what, its tables. A
// change of any of them is a change someone must have meant, so the texts are kept and compared.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RouteMap, run } from '@stricli/core';
import { sql } from 'kysely';
import openapiTypes, { astToString } from 'openapi-typescript';
import type { Terminal } from '../../src/faces/cli/index.ts';
import { buildServer } from '../../src/faces/http/index.ts';
import { migrate, openSqliteStore } from '../../src/kernel/storage/index.ts';
import { commandLine } from '../../src/main/command-line.ts';
import { everyModule, everyOperation } from '../../src/main/every-operation.ts';
import { protocolFiles } from './protocol.ts';

const ROOT = path.join(import.meta.dirname, '../..');

export interface GoldenFile {
  readonly path: string;
  render(): Promise<string>;
}

export const goldenFiles: readonly GoldenFile[] = [
  { path: 'openapi.json', render: contract },
  { path: 'src/faces/web/api/generated/contract.d.ts', render: contractTypes },
  { path: 'tests/golden/cli-help.txt', render: commandHelp },
  { path: 'tests/golden/doors.txt', render: async () => doors() },
  { path: 'tests/golden/schema.sql', render: schema },
  ...protocolFiles,
];

export const kept = (file: GoldenFile): string => readFileSync(path.join(ROOT, file.path), 'utf8');
export const placeOf = (file: GoldenFile): string => path.join(ROOT, file.path);

const never = () => {
  throw new Error('nothing is performed here');
};

/** The document that a served node gives at /openapi.json. */
async function contract(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const app = await buildServer({
    operations: everyOperation(),
    perform: never,
    authenticate: never,
    resources: [],
    streams: [],
    reportFailure: never,
    version,
  });
  await app.ready();
  const document = (app as unknown as { swagger(): object }).swagger();
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The same, as the types of the pages' client. */
async function contractTypes(): Promise<string> {
  const document = JSON.parse(await contract());
  const types = astToString(await openapiTypes(document, { alphabetize: true }));
  return `// Generated from openapi.json by \`npm run check -- --write\`. Do not edit.\n${types}`;
}

async function commandHelp(): Promise<string> {
  const application = commandLine();
  const pages: string[] = [];
  for (const words of routesOf(application.root as RouteMap<Terminal>)) {
    const said: string[] = [];
    const stream = { write: (text: string) => said.push(text) };
    const terminal = {
      process: { stdout: stream, stderr: stream, env: {}, exitCode: 0 },
      environment: {},
      cwd: ROOT,
      readInput: never,
    };
    await run(application, [...words, '--help'], terminal as unknown as Terminal);
    pages.push(`=== entente ${words.join(' ')}`.trimEnd(), said.join('').trimEnd(), '');
  }
  return pages.map((line) => line.replace(/[ \t]+$/gm, '')).join('\n');
}

function routesOf(map: RouteMap<Terminal>, words: readonly string[] = []): (readonly string[])[] {
  return [
    words,
    ...map.getAllEntries().flatMap(({ name, target }) => {
      const inner = [...words, name['convert-camel-to-kebab']];
      return 'getAllEntries' in target ? routesOf(target, inner) : [inner];
    }),
  ];
}

const doors = (): string =>
  everyOperation()
    .map(
      ({ id, effect, permission }) => `${id} (${effect}): ${[...permission].sort().join(', ')}\n`,
    )
    .sort()
    .join('');

async function schema(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-golden-'));
  const store = openSqliteStore(folder);
  try {
    await migrate(
      store,
      everyModule().flatMap(({ migrations }) => migrations),
    );
    const { rows } = await sql<{ sql: string }>`
      select sql from sqlite_master where sql is not null order by type desc, name
    `.execute(store.db);
    return rows.map((row) => `${onLines(row.sql)};\n`).join('\n');
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** One column or constraint a line, so that a difference reads well. */
function onLines(statement: string): string {
  if (!/^create table/i.test(statement)) return statement;
  let depth = 0;
  return [...statement]
    .map((mark) => {
      if (mark === '(') return ++depth === 1 ? '(\n  ' : mark;
      if (mark === ')') return --depth === 0 ? '\n)' : mark;
      return mark === ',' && depth === 1 ? ',\n ' : mark;
    })
    .join('');
}
