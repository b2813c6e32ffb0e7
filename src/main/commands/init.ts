// `entente init`: keys, settings, an operator and a treaty officer for one real node.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import type { Refusal } from '../../base/refusal.ts';
import { EXIT, exitCodeOf, out, refusalText, say, type Terminal } from '../../faces/cli/index.ts';
import { systemClock } from '../../kernel/storage/index.ts';
import { writeClockOffset } from '../demo/clock-offset.ts';
import { addParty, addPerson, initFolder, tokenFor } from '../init-node.ts';
import { openNode, systemRandom } from '../open-node.ts';

/** Membership and keys need two officers of a nation. */
const PEOPLE = [
  ['operator', 'operator'],
  ['treaty-officer', 'treaty-officer'],
  ['second-officer', 'treaty-officer'],
] as const;

interface InitFlags {
  readonly member: string;
  readonly name: string;
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly passphraseFile?: string;
  readonly clockOf?: string;
}

const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, brief, placeholder }) as const;

export const initCommand = buildCommand<InitFlags, [string], Terminal>({
  docs: {
    brief: 'Make a node in an empty folder',
    fullDescription:
      'Example:\n  entente init ./norway --member NO --name Norway --address https://node.example.no --port 7420',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'an empty folder', placeholder: 'folder' }],
    },
    flags: {
      member: text('ISO 3166-1 alpha-2 code of the nation', 'code'),
      name: text('the nation’s name in English', 'name'),
      address: text('where partners will reach the node', 'url'),
      host: { ...text('interface to listen on', 'host'), default: '127.0.0.1' },
      port: { kind: 'parsed', parse: Number, brief: 'port to listen on', default: '7420' },
      passphraseFile: {
        ...text('file with a passphrase that seals the keys', 'file'),
        optional: true,
      },
      clockOf: {
        ...text('a demonstration’s node, to make one that joins it and shares its time', 'url'),
        optional: true,
      },
    },
  },
  func: init,
});

async function init(this: Terminal, flags: InitFlags, folder: string): Promise<void> {
  const where = path.resolve(this.cwd, folder);
  const { member, name, address, host, port, passphraseFile, clockOf } = flags;
  const ahead = clockOf === undefined ? 0 : await offsetOf(clockOf);
  if (ahead === null) {
    say(this, `No node answers at ${clockOf}; start the demonstration first.`);
    this.process.exitCode = EXIT.fault;
    return;
  }
  const passphrase = passphraseFile
    ? readFileSync(path.resolve(this.cwd, passphraseFile), 'utf8').trim()
    : undefined;
  const draft = {
    member,
    name,
    address,
    http: { host, port },
    ...(passphraseFile ? { passphraseFile: path.resolve(this.cwd, passphraseFile) } : {}),
    ...(clockOf === undefined ? {} : { isDemonstration: true }),
  };
  const made = initFolder(where, draft, systemRandom, passphrase);
  if (!made.ok) return stop(this, made.refusal);
  if (clockOf !== undefined) writeClockOffset(where, ahead);
  const opened = await openNode(made.value.config);
  if (!opened.ok) return stop(this, opened.refusal);
  const { node } = opened.value;
  const party = await addParty(node, {
    name: `Data Office of ${name}`,
    kind: 'body',
    country: member,
    attributes: { 'organisation-kind': 'public-body', 'is-commercial': false },
  });
  if (!party.ok) return stop(this, party.refusal);
  for (const [file, role] of PEOPLE) {
    const person = await addPerson(node, {
      name: `A ${role} (rename or replace)`,
      party: party.value,
      mandates: [role],
    });
    if (!person.ok) return stop(this, person.refusal);
    const token = await tokenFor(node, person.value, 'made by entente init');
    if (!token.ok) return stop(this, token.refusal);
    writeFileSync(path.join(where, `token-${file}`), `${token.value}\n`, { mode: 0o600 });
  }
  await node.close();
  out(this, `A node for ${name} is in ${where}.`);
  say(this, `Its keys are in ${path.join(where, 'keys')}: back them up, apart from the database.`);
  say(this, 'Copy keys/recovery.pem to a place of its own, offline, and delete it here.');
  say(this, `Next: entente serve --config ${made.value.config}`);
  say(this, `Then act with --node ${address} --token-file ${path.join(where, 'token-operator')}`);
}

/** How far a demonstration's invented time runs ahead of this machine's; null if nobody answers. */
async function offsetOf(address: string): Promise<number | null> {
  try {
    const response = await fetch(new URL('/node/status', address));
    const { output } = (await response.json()) as { output: { now: string } };
    const ahead = Temporal.Instant.from(output.now).since(systemClock.now());
    return Math.round(ahead.total('milliseconds'));
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function stop(terminal: Terminal, refusal: Refusal): void {
  say(terminal, refusalText(refusal));
  terminal.process.exitCode = exitCodeOf(refusal.kind) || EXIT.bug;
}
