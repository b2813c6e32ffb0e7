// The `entente` command: commands written for people, and one for each operation of a node.
import { run } from '@stricli/core';
import { readDuoReference } from '../capabilities/data-commons/index.ts';
import {
  askCommand,
  buildCommandLine,
  EXIT,
  lawDiffCommand,
  lawExplainCommand,
  lawTestCommand,
  registerDatasetCommand,
  type Terminal,
} from '../faces/cli/index.ts';
import { initCommand } from './commands/init.ts';
import { serveCommand } from './commands/serve.ts';
import { demoCommands } from './demo/commands.ts';
import { referencePack } from './law-source.ts';
import { modulesOf } from './modules.ts';
import { packageVersion } from './package-folder.ts';

function commandLine() {
  const reference = readDuoReference({
    duo: referencePack('duo'),
    diseases: referencePack('mondo-subset'),
    regions: referencePack('regions'),
  });
  if (!reference.ok) throw new Error(reference.refusal.message);
  return buildCommandLine({
    operations: modulesOf(reference.value).flatMap(({ operations }) => operations),
    written: {
      ask: askCommand,
      'dataset register': registerDatasetCommand,
      'law test': lawTestCommand,
      'law explain': lawExplainCommand,
      'law diff': lawDiffCommand,
      init: initCommand,
      serve: serveCommand,
      ...demoCommands,
    },
    briefs: {
      entente: 'The alliance as a platform: run a node, ask partners, read what the law says',
      dataset: 'Data sets held here',
      law: 'Rule packs and verdicts',
      demo: 'The demonstration alliance',
      registry: 'Parties, ownership, products, organisms',
      members: 'Members, people, mandates, keys',
      federation: 'Partners and what travels between nodes',
      instruments: 'Agreements: draft, propose, sign, watch',
      ledger: 'The log: entries, receipts, heads',
      node: 'This node',
      'data-commons': 'Data sets, questions, reciprocity',
    },
    version: packageVersion(),
  });
}

const terminal: Terminal = {
  process,
  environment: process.env,
  cwd: process.cwd(),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
};

if (process.argv[2] === '--version')
  process.stdout.write(`entente ${packageVersion()} (node ${process.version})\n`);
else {
  await run(commandLine(), process.argv.slice(2), terminal);
  // Stricli answers wrong usage with negative codes; ours is 2.
  const code = process.exitCode;
  if (typeof code === 'number' && code < 0) process.exitCode = EXIT.usage;
}
