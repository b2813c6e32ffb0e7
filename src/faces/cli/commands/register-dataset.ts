// `entente dataset register <files> --describe <file.yaml>`.
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile, type Profile } from '../profile.ts';
import { readYaml } from '../read-file.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { type RegisteredOutput, registeredText } from './registered-text.ts';
import { sendFile } from './send-files.ts';

interface RegisterFlags extends CommonFlags {
  readonly describe: string;
  readonly send: boolean;
  readonly versionOf?: string;
}

const REGISTER = {
  id: 'data-commons.register-dataset',
  route: { method: 'POST', path: '/data-commons/datasets' },
} as const;

export const registerDatasetCommand = buildCommand<RegisterFlags, string[], Terminal>({
  docs: {
    brief: 'Register files of the node’s data folder as a data set',
    fullDescription:
      'Examples:\n  entente dataset register cohort.csv cohort.vcf.gz --describe cohort.yaml --as uk/steward\n  entente dataset register ./here/cohort.csv --send --describe cohort.yaml --as uk/steward\n  entente dataset register cohort-2027.csv --version-of ds_... --describe cohort.yaml --as uk/steward',
  },
  parameters: {
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: {
        parse: String,
        brief: 'file, or folder of a Zarr store, relative to the data folder',
        placeholder: 'file',
      },
    },
    flags: {
      describe: {
        kind: 'parsed',
        parse: String,
        brief: 'YAML file with title, conditions of use, classes',
        placeholder: 'file.yaml',
      },
      versionOf: {
        kind: 'parsed',
        parse: String,
        optional: true,
        brief: 'the data set of which these files are a new version',
        placeholder: 'dataset',
      },
      send: {
        kind: 'boolean',
        default: false,
        brief: 'files are on this machine: send them into the data folder first',
      },
      ...commonFlags,
    },
  },
  async func(this: Terminal, flags, ...files) {
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const description = await readYaml(this, flags.describe);
    const names = flags.send ? await sendAll(this, profile.value, files) : files;
    if (names === null) return;
    const { versionOf } = flags;
    const input = { files: names, description, ...(versionOf === undefined ? {} : { versionOf }) };
    const called = await callOperation(profile.value, REGISTER, input);
    printReply(this, called, flags.json ?? false, (output) =>
      registeredText(output as RegisteredOutput),
    );
  },
});

/** Null after a refusal, which was said. */
async function sendAll(
  terminal: Terminal,
  profile: Profile,
  files: readonly string[],
): Promise<string[] | null> {
  const names: string[] = [];
  for (const file of files) {
    const sent = await sendFile(profile, path.resolve(terminal.cwd, file), (_file, at, bytes) =>
      say(terminal, `${file}: ${at} of ${bytes} bytes`),
    );
    if (!sent.ok) {
      say(terminal, refusalText(sent.refusal));
      terminal.process.exitCode = exitCodeOf(sent.refusal.kind);
      return null;
    }
    names.push(sent.value);
  }
  return names;
}
