// `entente dataset versions | compare`: the immutable versions of a data set held here, and what
// changed between two of them, as lines for people.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile } from '../profile.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { type Compared, comparedText, type SeenVersions, versionsText } from './versions-text.ts';

const LIST = {
  id: 'data-commons.list-snapshots',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/snapshots' },
} as const;
const COMPARE = {
  id: 'data-commons.compare-snapshots',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/comparison' },
} as const;

interface Asked {
  readonly operation: typeof LIST | typeof COMPARE;
  readonly input: Readonly<Record<string, unknown>>;
  readonly readable: (output: unknown) => string;
}

async function show(terminal: Terminal, flags: CommonFlags, asked: Asked): Promise<void> {
  const profile = chooseProfile(terminal, flags);
  if (!profile.ok) {
    say(terminal, refusalText(profile.refusal));
    terminal.process.exitCode = exitCodeOf(profile.refusal.kind);
    return;
  }
  const called = await callOperation(profile.value, asked.operation, asked.input);
  printReply(terminal, called, flags.json ?? false, asked.readable);
}

const dataset = { parse: String, brief: 'the data set, ds_...', placeholder: 'dataset' } as const;
const version = (brief: string, placeholder: string) =>
  ({ parse: String, optional: true, brief, placeholder }) as const;

export const versionsCommand = buildCommand<CommonFlags, [string], Terminal>({
  docs: {
    brief: 'List the versions of a data set held here, the newest first',
    fullDescription:
      'Example:\n  entente dataset versions ds_... --as uk/steward\n' +
      'A version never changes: `entente dataset register <files> --version-of ds_...` makes the next.',
  },
  parameters: { positional: { kind: 'tuple', parameters: [dataset] }, flags: commonFlags },
  async func(this: Terminal, flags, id) {
    const readable = (output: unknown) => versionsText(output as SeenVersions);
    await show(this, flags, { operation: LIST, input: { dataset: id }, readable });
  },
});

export const compareVersionsCommand = buildCommand<
  CommonFlags,
  [string, string?, string?],
  Terminal
>({
  docs: {
    brief: 'Say what changed between two versions of a data set held here',
    fullDescription:
      'Examples:\n  entente dataset compare ds_... --as uk/steward\n' +
      '  entente dataset compare ds_... 1 3 --as uk/steward\n' +
      'Without versions: the current one with the one before. A version is a number or a digest.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [dataset, version('the earlier one', 'from'), version('the later one', 'to')],
    },
    flags: commonFlags,
  },
  async func(this: Terminal, flags, id, from, to) {
    const input = {
      dataset: id,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const readable = (output: unknown) => comparedText(output as Compared);
    await show(this, flags, { operation: COMPARE, input, readable });
  },
});
