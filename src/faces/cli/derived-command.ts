// One command for each operation: `entente instruments sign --instrument ins_...`.
import { buildCommand, type Command } from '@stricli/core';
import type { AnyOperation } from '../../kernel/acts/index.ts';
import { callOperation } from './client.ts';
import { exitCodeOf } from './exit.ts';
import { type FieldFlag, fieldFlag, fieldsOf } from './flags.ts';
import { printReply } from './print.ts';
import { chooseProfile } from './profile.ts';
import { readWhole } from './read-file.ts';
import { refusalText, say, type Terminal } from './terminal.ts';

export { readWhole } from './read-file.ts';

export interface CommonFlags {
  readonly as?: string;
  readonly node?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}
type DerivedFlags = CommonFlags & { readonly input?: string } & Record<string, unknown>;

const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, optional: true, brief, placeholder }) as const;

export const commonFlags = {
  as: text('profile to act as, for example us/researcher', 'profile'),
  node: text('address of the node, instead of a profile', 'url'),
  tokenFile: text('file holding the token, with --node', 'file'),
  json: { kind: 'boolean', optional: true, brief: 'print exactly the API’s object' },
} as const;

export function derivedCommand(operation: AnyOperation): Command<Terminal> {
  const flags: Record<string, FieldFlag> = {};
  for (const [name, schema] of fieldsOf(operation.input)) flags[name] = fieldFlag(schema);
  const parameters = {
    flags: {
      ...flags,
      ...commonFlags,
      input: text('JSON file with the whole input, - for standard input', 'file'),
    },
  };
  return buildCommand<DerivedFlags, [], Terminal>({
    docs: { brief: operation.summary },
    parameters: parameters as never,
    func(this: Terminal, given) {
      return runOperation(this, operation, given);
    },
  });
}

async function runOperation(
  terminal: Terminal,
  operation: AnyOperation,
  given: DerivedFlags,
): Promise<void> {
  const profile = chooseProfile(terminal, given);
  if (!profile.ok) {
    say(terminal, refusalText(profile.refusal));
    terminal.process.exitCode = exitCodeOf(profile.refusal.kind);
    return;
  }
  const names = new Set(fieldsOf(operation.input).map(([name]) => name));
  const fields = Object.entries(given).filter(
    ([name, value]) => names.has(name) && value !== undefined && !isEmptyList(value),
  );
  const whole = given.input === undefined ? {} : await readWhole(terminal, given.input);
  const input = { ...whole, ...Object.fromEntries(fields) };
  printReply(terminal, await callOperation(profile.value, operation, input), given.json ?? false);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
