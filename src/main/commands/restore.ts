// `entente restore`: a backup becomes a node's folder again, checked byte by byte and its log
// audited.
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { out, say, type Terminal } from '../../faces/cli/index.ts';
import { type Restored, restoreBackup } from '../backup/restore-backup.ts';
import { endRefused, orSayFault } from './ending.ts';

export const restoreCommand = buildCommand<object, [string, string], Terminal>({
  docs: {
    brief: 'Put a backup into a new folder, after checking every byte of it',
    fullDescription: 'Example:\n  entente restore /backups/2026-11-22.tar ./norway',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, brief: 'file made by entente backup', placeholder: 'file' },
        { parse: String, brief: 'a folder that is not there yet', placeholder: 'folder' },
      ],
    },
    flags: {},
  },
  async func(this: Terminal, _flags, file, folder) {
    await orSayFault(this, async () => {
      const where = path.resolve(this.cwd, folder);
      const restored = await restoreBackup(path.resolve(this.cwd, file), where);
      if (!restored.ok) {
        endRefused(this, restored.refusal);
        return;
      }
      tell(this, where, restored.value);
    });
  },
});

function tell(terminal: Terminal, where: string, { manifest, missing }: Restored): void {
  const { files, log, madeAt, member, hasKeys, hasData } = manifest;
  out(terminal, `${files.length} files of ${member}, as of ${madeAt}, are in ${where}.`);
  if (log) {
    say(
      terminal,
      `Its log ends at ${log.size} entries. What was acknowledged after that is not here:`,
    );
    say(terminal, 'partners that saw more will name a rollback, and this node’s log will say so.');
  }
  if (!hasKeys) say(terminal, `Put keys/ and the *.key files into ${where} before it starts.`);
  if (!hasData) say(terminal, `Put the data files into ${path.join(where, 'data')}.`);
  for (const name of missing) say(terminal, `node.yaml names ${name}, which no backup holds.`);
  say(terminal, `Then: entente doctor --config ${path.join(where, 'node.yaml')}`);
}
