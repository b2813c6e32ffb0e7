// Opens a node from its configuration with the real surroundings: the system's clock and CSPRNG,
// HTTP.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rootCertificates } from 'node:tls';
import type { RandomBytes } from '../base/ids.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import { type HttpTransport, httpTransport } from '../kernel/federation/index.ts';
import { adjustableClock, systemClock } from '../kernel/storage/index.ts';
import { type BuiltNode, buildNode } from './build-node.ts';
import { readClockOffset } from './demo/clock-offset.ts';
import { seededIds } from './demo/seeded-ids.ts';
import { StagedClock } from './demo/staged-clock.ts';
import { StagedTransport } from './demo/staged-transport.ts';
import { type Log, openLog } from './log.ts';
import type { NodeSurroundings } from './node-kernel.ts';
import { readSettings, type Settings } from './settings.ts';

export interface OpenedNode {
  readonly node: BuiltNode;
  readonly log: Log;
  readonly settings: Settings;
}

export const systemRandom: RandomBytes = (length) => new Uint8Array(randomBytes(length));

export async function openNode(
  config: string,
  more: Partial<NodeSurroundings> = {},
): Promise<Result<OpenedNode>> {
  const read = readSettings(config);
  if (!read.ok) return read;
  const settings = read.value;
  // Only a demonstration's clock is ever moved.
  const clock = settings.isDemonstration
    ? new StagedClock(systemClock, readClockOffset(settings.folder))
    : adjustableClock(systemClock);
  const log = openLog(
    clock,
    (line) => process.stderr.write(`${line}\n`),
    () => newId('flt', systemRandom),
  );
  const built = await buildNode(
    settings,
    {
      clock,
      random: idsOf(settings),
      secrets: systemRandom,
      transport: settings.isDemonstration
        ? new StagedTransport(httpTransport())
        : partnerTransport(settings),
      ...passphraseOf(settings),
      ...more,
    },
    log,
  );
  return built.ok ? ok({ node: built.value, log, settings }) : built;
}

/** Ids repeat with the seed of a demonstration, and nowhere else. */
const idsOf = ({ isDemonstration, folder, member }: Settings): RandomBytes =>
  (isDemonstration ? seededIds(folder, member) : null) ?? systemRandom;

export function passphraseOf({ file, passphraseFile }: Settings): { passphrase?: string } {
  if (passphraseFile === undefined) return {};
  const where = path.resolve(path.dirname(file), passphraseFile);
  return { passphrase: readFileSync(where, 'utf8').trim() };
}

/** HTTP towards partners, with the operator's certificates where there are any. */
export function partnerTransport({ file, tls = {} }: Settings): HttpTransport {
  const read = (name: string | undefined) =>
    name === undefined ? undefined : readFileSync(path.resolve(path.dirname(file), name));
  const [cert, key, ca] = [read(tls.certFile), read(tls.keyFile), read(tls.caFile)];
  return httpTransport({
    tls: {
      ...(cert ? { cert } : {}),
      ...(key ? { key } : {}),
      ...(ca ? { ca: [...rootCertificates, ca.toString('utf8')] } : {}),
    },
  });
}
