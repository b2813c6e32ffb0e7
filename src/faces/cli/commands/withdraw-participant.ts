// `entente dataset withdraw-participant <id> --participants <file|->`: takes participants out of
// every answer, copy and version. Who they are is read from a file or from standard input and is
// never an argument, so that it stands in no shell history and in no list of processes.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile } from '../profile.ts';
import { readNames } from '../read-file.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { type SeenWithdrawal, withdrawalText } from './withdrawal-text.ts';

const WITHDRAW = {
  id: 'data-commons.withdraw-participants',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/withdrawals' },
} as const;

interface WithdrawFlags extends CommonFlags {
  readonly participants: string;
  readonly basis: string;
  readonly removeBy: string;
  readonly unnamedToo: boolean;
}

const said = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, brief, placeholder }) as const;

export const withdrawParticipantCommand = buildCommand<WithdrawFlags, [string], Terminal>({
  docs: {
    brief: 'Take participants who withdrew out of every answer, copy and version from now on',
    fullDescription:
      'Example:\n  entente dataset withdraw-participant ds_... --participants withdrawn.txt \\\n' +
      '    --basis "consent form v3, section 8" --remove-by 2027-01-31 --as uk/steward\n' +
      'The file has one identifier a line, written as the column of persons, or the samples of the ' +
      'VCF, have it. The node keeps keyed digests only; delete the file afterwards.\n' +
      'Printed: in which files they were, and every answer, copy, version and report that had used ' +
      'them, with what to do next.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'the data set, ds_...', placeholder: 'dataset' }],
    },
    flags: {
      participants: said('file of identifiers, one a line, - for standard input', 'file'),
      basis: said('clause of the consent, or law, that lets them withdraw', 'text'),
      removeBy: said('last day for receivers of copies to remove them', 'date'),
      unnamedToo: {
        kind: 'boolean',
        default: false,
        brief: 'take those as well who are named in no file',
      },
      ...commonFlags,
    },
  },
  async func(this: Terminal, { participants, basis, removeBy, unnamedToo, ...flags }, dataset) {
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const named = await readNames(this, participants);
    const input = {
      ...{ dataset, basis, participants: named, removeByOn: removeBy },
      ...(unnamedToo ? { mayBeUnnamed: true } : {}),
    };
    const called = await callOperation(profile.value, WITHDRAW, input);
    const readable = (output: unknown) => withdrawalText(output as SeenWithdrawal);
    printReply(this, called, flags.json ?? false, readable);
  },
});
