// Writes tests/fixtures/upgrade/<version>.sql: the database of an invented node as this version makes it,
// for later versions to open. Run once at each release, never on a released version's file again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { packageVersion } from '../src/main/package-folder.ts';
import { dumpDatabase } from '../tests/operate/dump.ts';
import { openInvented } from '../tests/operate/invented-node.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-fixture-'));
const node = await openInvented(folder);
await node.act(5);
await node.close();
const database = new DatabaseSync(path.join(folder, 'entente.db'));
const fixtures = path.join(import.meta.dirname, '../tests/fixtures/upgrade');
const file = path.join(fixtures, `${packageVersion()}.sql`);
mkdirSync(fixtures, { recursive: true });
writeFileSync(file, dumpDatabase(database));
database.close();
rmSync(folder, { recursive: true });
console.log(file);
