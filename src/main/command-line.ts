// The whole command line: commands written for people, and one for each operation of a node.
import type { Application } from '@stricli/core';
import {
  askCommand,
  buildCommandLine,
  lawDiffCommand,
  lawExplainCommand,
  lawTestCommand,
  registerDatasetCommand,
  type Terminal,
} from '../faces/cli/index.ts';
import type { AnyOperation } from '../kernel/acts/index.ts';
import { initCommand } from './commands/init.ts';
import { serveCommand } from './commands/serve.ts';
import { demoCommands } from './demo/commands.ts';
import { duoReference } from './law-source.ts';
import { modulesOf } from './modules.ts';
import { packageVersion } from './package-folder.ts';

/** Every operation of a node, known without opening one. */
export const everyOperation = (): readonly AnyOperation[] =>
  modulesOf(duoReference()).flatMap(({ operations }) => operations);

export function commandLine(): Application<Terminal> {
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
