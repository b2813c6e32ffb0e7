// `entente backup`: one file from which the node can be put back, made while the node runs.
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { out, say, type Terminal } from '../../faces/cli/index.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { endRefused, orSayFault } from './ending.ts';

interface BackupFlags {
  readonly config: string;
  readonly withKeys?: boolean;
  readonly withData?: boolean;
}

export const backupCommand = buildCommand<BackupFlags, [string], Terminal>({
  docs: {
    brief: 'Write a consistent backup of a node, running or not, into one file',
    fullDescription:
      'Example:\n  entente backup --config node.yaml /backups/2026-11-22.tar\n' +
      'The file is a plain tar archive with a manifest of digests. Keys and data files are left out ' +
      'unless asked for.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'a file that is not there yet', placeholder: 'file' }],
    },
    flags: {
      config: {
        kind: 'parsed',
        parse: String,
        brief: 'the node’s settings',
        placeholder: 'node.yaml',
      },
      withKeys: {
        kind: 'boolean',
        optional: true,
        brief: 'put the private keys in as well: whoever has the file can then sign as this nation',
      },
      withData: { kind: 'boolean', optional: true, brief: 'put the data folder in as well' },
    },
  },
  async func(this: Terminal, { config, withKeys = false, withData = false }, file) {
    await orSayFault(this, async () => {
      const where = path.resolve(this.cwd, file);
      const made = await makeBackup(path.resolve(this.cwd, config), where, { withKeys, withData });
      if (!made.ok) {
        endRefused(this, made.refusal);
        return;
      }
      const { files, log, madeAt } = made.value;
      const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
      out(this, `${where}: ${files.length} files, ${bytes} bytes, as of ${madeAt}`);
      if (log) say(this, `The log stood at ${log.size} entries (head signed ${log.signedAt}).`);
      if (withKeys) say(this, 'The private keys are in it: keep it as you keep them.');
      else say(this, 'Keys are not in it: back up keys/ and *.key apart, or use --with-keys.');
      if (!withData) say(this, 'Data files are not in it: back up the data folder as files.');
    });
  },
});
