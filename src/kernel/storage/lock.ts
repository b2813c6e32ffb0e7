// One process a folder. The lock is an exclusive SQLite transaction on a file of its own: the
// operating system drops it when the process dies, however it dies, so no stale lock can remain.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../base/fault.ts';

export interface FolderLock {
  release(): void;
}

export function lockFolder(folder: string): FolderLock {
  const holderFile = path.join(folder, 'lock.holder');
  const lock = new DatabaseSync(path.join(folder, 'lock.db'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode=delete; begin exclusive');
  } catch (cause) {
    lock.close();
    throw new Fault(
      `The folder ${folder} is already in use by process ${holder(holderFile)}. ` +
        'Stop that process, or give this node a folder of its own.',
      { cause },
    );
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return {
    release() {
      lock.exec('rollback');
      lock.close();
    },
  };
}

function holder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '(unknown)';
    throw cause;
  }
}
