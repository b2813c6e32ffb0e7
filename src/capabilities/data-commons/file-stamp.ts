// Whether a file on disk still is the registered one. Its bytes are hashed once; from then on its
// size and times tell, and it is hashed again only when they are no longer what they were.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { utf8 } from '../../base/bytes.ts';
import { digestOf } from '../../base/digest.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import { measureFile, unreadable } from './tables/index.ts';

type RegisteredFile = Pick<MeasuredFile, 'path' | 'sha256'>;

/** One line: whose bytes they are, then size and times as the file system says them. */
type Stamp = string;

const running = new WeakMap<HomeNode, Map<string, Promise<Result<null>>>>();

/** Size, time of change and of the entry, and the file itself: a rename over it is seen too. */
async function stampOf(file: string, sha256: string): Promise<Stamp> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true });
  return `${sha256} ${size} ${mtimeNs} ${ctimeNs} ${ino}\n`;
}

const stampFile = (home: HomeNode, where: string): string =>
  path.join(home.indexFolder, `${digestOf(utf8(where)).slice(7, 39)}.stamp`);

function keptStamp(home: HomeNode, where: string): Stamp | null {
  try {
    return readFileSync(stampFile(home, where), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return null;
  }
}

function keepStamp(home: HomeNode, where: string, stamp: Stamp): void {
  mkdirSync(home.indexFolder, { recursive: true });
  const file = stampFile(home, where);
  writeFileSync(`${file}.part`, stamp);
  renameSync(`${file}.part`, file);
}

export const forgetStamp = (home: HomeNode, where: string): void =>
  rmSync(stampFile(home, where), { force: true });

/** A refusal when the file is gone or its bytes are others than those that were registered. */
export function checkRegistered(home: HomeNode, file: RegisteredFile): Promise<Result<null>> {
  const checks = running.get(home) ?? new Map<string, Promise<Result<null>>>();
  running.set(home, checks);
  const key = `${file.sha256} ${file.path}`;
  const known = checks.get(key);
  if (known) return known;
  const check = checkNow(home, file).finally(() => checks.delete(key));
  checks.set(key, check);
  return check;
}

async function checkNow(home: HomeNode, file: RegisteredFile): Promise<Result<null>> {
  const whole = path.join(home.dataFolder, file.path);
  try {
    const stamp = await stampOf(whole, file.sha256);
    if (keptStamp(home, file.path) === stamp) return ok(null);
    const { sha256 } = await measureFile(whole);
    if (sha256 !== file.sha256) return refused(changed(file));
    // Taken before the bytes were read: a change meanwhile is seen at the next question.
    keepStamp(home, file.path, stamp);
    return ok(null);
  } catch (cause) {
    return unreadable(file.path, cause);
  }
}

const changed = ({ path: where, sha256 }: RegisteredFile) =>
  refusal('conflict', 'data-commons.file-changed', `${where} is not the registered file.`, {
    because: [{ text: `Its bytes no longer have the digest ${sha256}.` }],
    next: 'The holder restores the registered file, or registers this one as a new data set.',
  });
