// `entente log export`: writes a log out as files that `entente log verify` and other people's
// tools read: from a node's own database, whole, or a mirror of what a node serves to everybody.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { Fault } from '../../base/fault.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { out, say, type Terminal } from '../../faces/cli/index.ts';
import {
  bundlePath,
  CHECKPOINT_PATH,
  exportLog,
  formatPolicy,
  type LogFile,
  readCheckpoint,
  tilePath,
  tilesOf,
} from '../../kernel/ledger/index.ts';
import { logOfNode, policyTextOf } from '../log-check/log-sources.ts';
import { openNodeForReading } from '../read-only-node.ts';
import { endRefused, orSayFault } from './ending.ts';

interface ExportFlags {
  readonly config?: string;
  readonly node?: string;
  readonly bodies: string;
}

const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, brief, placeholder }) as const;

export const logExportCommand = buildCommand<ExportFlags, [string], Terminal>({
  docs: {
    brief: 'Write a log out as files for an auditor',
    fullDescription:
      'Examples:\n' +
      '  entente log export --config node.yaml ./export\n' +
      '  entente log export --node https://node.example ./mirror',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, brief: 'a folder that is not there yet', placeholder: 'folder' },
      ],
    },
    flags: {
      config: { ...text('settings of a node on this machine', 'node.yaml'), optional: true },
      node: { ...text('address of a node; what it serves to everybody', 'url'), optional: true },
      bodies: {
        ...text('bodies to add from the database: none, all, or those of one member', 'whose'),
        default: 'none',
      },
    },
  },
  async func(this: Terminal, flags, folder) {
    const where = path.resolve(this.cwd, folder);
    if (existsSync(where) && readdirSync(where).length > 0)
      return endRefused(this, notEmpty(where));
    await orSayFault(this, async () => {
      const files = flags.config ? fromDatabase(this, flags) : fromNode(flags.node);
      let written = 0;
      for await (const file of files) {
        if ('refusal' in file) return endRefused(this, file.refusal);
        write(where, file);
        written++;
      }
      out(this, `${written} files in ${where}`);
      say(this, `Check them with: entente log verify --folder ${folder}`);
    });
  },
});

type Written = AsyncGenerator<LogFile | { readonly refusal: Refusal }>;

async function* fromDatabase({ cwd }: Terminal, { config, bodies }: ExportFlags): Written {
  const opened = openNodeForReading(path.resolve(cwd, config!));
  if (!opened.ok) return yield { refusal: opened.refusal };
  const node = opened.value;
  const whose = bodies === 'none' || bodies === 'all' ? bodies : { of: bodies };
  const exported = await exportLog(node.ledger, { bodies: whose });
  if (exported.ok) {
    yield* exported.value;
    yield policyFile(formatPolicy(await node.policy()));
  } else yield { refusal: exported.refusal };
  await node.store.close();
}

async function* fromNode(node: string | undefined): Written {
  if (node === undefined) return yield { refusal: nothingNamed() };
  const log = logOfNode(node);
  const checkpoint = await log.read(CHECKPOINT_PATH);
  const head = checkpoint && readCheckpoint(new TextDecoder().decode(checkpoint));
  if (!head?.ok) throw new Fault(`${node} shows no head of a log.`);
  yield { path: CHECKPOINT_PATH, bytes: checkpoint! };
  for (const place of tilesOf(head.value.size)) {
    const paths = [tilePath(place), ...(place.level === 0 ? [bundlePath(place)] : [])];
    for (const name of paths) {
      const bytes = await log.read(name);
      // What is missing is for `log verify` to name.
      if (bytes) yield { path: name, bytes };
    }
  }
  yield policyFile(await policyTextOf(node));
}

const policyFile = (policy: string): LogFile => ({
  path: 'policy',
  bytes: new TextEncoder().encode(policy),
});

function write(folder: string, { path: name, bytes }: LogFile): void {
  const file = path.join(folder, ...name.split('/'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: 'wx' });
}

const notEmpty = (folder: string): Refusal =>
  refusal('conflict', 'log.folder-not-empty', `${folder} is not empty.`, {
    next: 'Name a folder that is not there yet; nothing is written over.',
  });

const nothingNamed = (): Refusal =>
  refusal('invalid', 'log.nothing-named', 'Name the log to export: --config or --node.');
