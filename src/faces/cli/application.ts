// The command line: commands written for people first, then one derived command for each operation
// under its module's name. A written command takes the place of the derived one of the same name.
import {
  type Application,
  buildApplication,
  buildRouteMap,
  type Command,
  type RouteMap,
  text_en,
} from '@stricli/core';
import { Fault } from '../../base/fault.ts';
import type { AnyOperation } from '../../kernel/acts/index.ts';
import { derivedCommand } from './derived-command.ts';
import { EXIT } from './exit.ts';
import { UsageError, whyUnreadable } from './read-file.ts';
import type { Terminal } from './terminal.ts';

/** `{ 'dataset register': command }`: words as people type them. */
export type WrittenCommands = Readonly<Record<string, Command<Terminal>>>;
type Tree = { [word: string]: Command<Terminal> | Tree };

export interface CommandLine {
  readonly operations: readonly AnyOperation[];
  readonly written: WrittenCommands;
  readonly briefs: Readonly<Record<string, string>>;
  readonly version: string;
}

export function buildCommandLine(line: CommandLine): Application<Terminal> {
  const tree: Tree = {};
  for (const operation of line.operations)
    place(tree, operation.id.split('.'), derivedCommand(operation));
  for (const [words, command] of Object.entries(line.written))
    place(tree, words.split(' '), command);
  return buildApplication(routeMap(tree, 'entente', line.briefs), {
    name: 'entente',
    versionInfo: { currentVersion: line.version },
    scanner: { caseStyle: 'allow-kebab-for-camel' },
    documentation: { caseStyle: 'convert-camel-to-kebab', disableAnsiColor: true },
    localization: { text: { ...text_en, exceptionWhileRunningCommand: failureText } },
    determineExitCode: exitCodeOfFailure,
  });
}

/** A bug shows its stack; what the world or the person did wrong is one line. */
function failureText(cause: unknown): string {
  if (cause instanceof Fault || cause instanceof UsageError) return cause.message;
  const unreadable = whyUnreadable(cause);
  if (unreadable !== null) return unreadable;
  return `This is our mistake: ${cause instanceof Error ? cause.stack : String(cause)}`;
}

function exitCodeOfFailure(cause: unknown): number {
  if (cause instanceof Fault) return EXIT.fault;
  return cause instanceof UsageError || whyUnreadable(cause) !== null ? EXIT.usage : EXIT.bug;
}

function place(tree: Tree, words: readonly string[], command: Command<Terminal>): void {
  const [first, ...rest] = words;
  if (first === undefined) return;
  if (rest.length === 0) {
    tree[first] = command;
    return;
  }
  const inner = tree[first];
  const branch: Tree = inner && !isCommand(inner) ? inner : {};
  tree[first] = branch;
  place(branch, rest, command);
}

const isCommand = (node: Command<Terminal> | Tree): node is Command<Terminal> =>
  typeof (node as Command<Terminal>).kind === 'symbol';

function routeMap(
  tree: Tree,
  words: string,
  briefs: Readonly<Record<string, string>>,
): RouteMap<Terminal> {
  const routes = Object.fromEntries(
    Object.entries(tree)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, node]) => [
        word,
        isCommand(node)
          ? node
          : routeMap(node, words === 'entente' ? word : `${words} ${word}`, briefs),
      ]),
  );
  return buildRouteMap<string, Terminal>({
    routes,
    docs: { brief: briefs[words] ?? `${words} commands` },
  });
}
