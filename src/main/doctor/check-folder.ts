// The node's folder: who may read it, and whether the disk has room.
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { keyFolder } from '../node-kernel.ts';
import type { Settings } from '../settings.ts';
import { bad, type Finding, fine, warn } from './finding.ts';

const MEBIBYTE = 2 ** 20;
const FREE_BAD = 256 * MEBIBYTE;
const FREE_WARN = 2048 * MEBIBYTE;

export function checkFolder(settings: Settings): Finding[] {
  const { folder, dataFolder } = settings;
  return [
    ...[folder, keyFolder(settings), dataFolder].map(checkPrivate),
    ...openFiles(keyFolder(settings)),
    checkSpace(folder),
  ];
}

const modeOf = (name: string): number => statSync(name).mode & 0o777;
const othersMay = (mode: number): boolean => process.platform !== 'win32' && (mode & 0o077) !== 0;

function checkPrivate(folder: string): Finding {
  const what = 'folder';
  if (!existsSync(folder))
    return bad(what, `${folder} is not there`, 'Put it back from a backup; see entente restore.');
  const mode = modeOf(folder);
  if (!othersMay(mode)) return fine(what, `${folder} is for this user alone`);
  const text = `${folder} has mode ${mode.toString(8)}: other users may enter it`;
  return bad(what, text, `chmod 700 ${folder}`);
}

function openFiles(keys: string): Finding[] {
  if (!existsSync(keys)) return [];
  return readdirSync(keys)
    .map((name) => path.join(keys, name))
    .filter((file) => othersMay(modeOf(file)))
    .map((file) => {
      const text = `${file} has mode ${modeOf(file).toString(8)}: other users may read it`;
      return bad('keys', text, `chmod 600 ${file}; if others had access, replace the key.`);
    });
}

function checkSpace(folder: string): Finding {
  const what = 'disk';
  if (!existsSync(folder)) return bad(what, `${folder} is not there`, 'Check the settings.');
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const text = `${Math.floor(free / MEBIBYTE)} MiB are free for ${folder}`;
  const next = 'Make room: acts are refused, not lost, when the disk is full.';
  if (free < FREE_BAD) return bad(what, text, next);
  return free < FREE_WARN ? warn(what, text, next) : fine(what, text);
}
