// `entente dataset check <id>`: the node hashes the files of a data set again and names each that
// is not the registered one.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile } from '../profile.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { type Checked, checkedText } from './checked-text.ts';

const CHECK = {
  id: 'data-commons.check-files',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/checks' },
} as const;

export const checkDatasetCommand = buildCommand<CommonFlags, [string], Terminal>({
  docs: {
    brief: 'Hash the files of a data set again and name each that changed',
    fullDescription:
      'Example:\n  entente dataset check ds_... --as uk/steward\n' +
      'Exit code 0 when every file is the registered one, 3 when one is not.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'the data set, ds_...', placeholder: 'dataset' }],
    },
    flags: commonFlags,
  },
  async func(this: Terminal, flags, dataset) {
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const called = await callOperation(profile.value, CHECK, { dataset });
    printReply(this, called, flags.json ?? false, (output) => checkedText(output as Checked));
    const { reply } = called;
    if (reply.ok && !(reply.value.output as Checked).isWhole) this.process.exitCode = EXIT.refused;
  },
});
