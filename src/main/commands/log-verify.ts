// `entente log verify`: checks a receipt, an exported log, a node's public log or a node's own
// database with the portable verifier, and names the first bad thing. Nothing is believed because a
// node says it.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildCommand } from '@stricli/core';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { EXIT, out, say, type Terminal } from '../../faces/cli/index.ts';
import {
  alliancePolicy,
  CHECKPOINT_PATH,
  type HeldHead,
  type LogFiles,
  newestHead,
  problemText,
  storedFiles,
  verifyLog,
  verifyReceipt,
} from '../../kernel/ledger/index.ts';
import { entriesNamed, findReceipts } from '../log-check/find-receipts.ts';
import { logFolder, logOfNode } from '../log-check/log-sources.ts';
import { type TrustFor, trustFrom, trustText } from '../log-check/trust.ts';
import { openNodeForReading, type ReadOnlyNode } from '../read-only-node.ts';
import { endRefused, orSayFault } from './ending.ts';

interface VerifyFlags {
  readonly node?: string;
  readonly folder?: string;
  readonly receipt?: string;
  readonly config?: string;
  readonly policy?: readonly string[];
  readonly held?: readonly string[];
  readonly json?: boolean;
}

const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, optional: true, brief, placeholder }) as const;

export const logVerifyCommand = buildCommand<VerifyFlags, [string?], Terminal>({
  docs: {
    brief: 'Check a receipt or a whole log, and name the first thing that is not as it was signed',
    fullDescription:
      'Examples:\n' +
      '  entente log verify receipt.json --policy partner.policy\n' +
      '  entente log verify ./export --policy partner.policy\n' +
      '  entente log verify --node https://node.example\n' +
      '  entente log verify --config node.yaml\n' +
      'Exit code 0 when whole, 3 when something was changed.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        {
          parse: String,
          brief: 'file with a receipt, or folder of an exported log',
          placeholder: 'path',
          optional: true,
        },
      ],
    },
    flags: {
      receipt: text('file with a receipt, or JSON with receipts in it', 'file'),
      folder: text('exported log', 'folder'),
      node: text('address of a node whose public log is read', 'url'),
      config: text('settings of a node whose database is read; also a source of keys', 'node.yaml'),
      policy: { ...text('policy file: keys, witnesses, quorum', 'file'), variadic: true },
      held: { ...text('checkpoint that somebody kept of this log', 'file'), variadic: true },
      json: { kind: 'boolean', optional: true, brief: 'print the report as JSON' },
    },
  },
  async func(this: Terminal, given, named) {
    await orSayFault(this, async () => {
      const flags = withPath(this, given, named);
      const opened = flags.config ? openNodeForReading(path.resolve(this.cwd, flags.config)) : null;
      if (opened && !opened.ok) return endRefused(this, opened.refusal);
      const node = opened?.value;
      const done = await verify(this, flags, node);
      await node?.store.close();
      if (!done.ok) return endRefused(this, done.refusal);
      if (!done.value) this.process.exitCode = EXIT.refused;
    });
  },
});

/** A path without a flag is a receipt or an export, as it lies on the disk. */
function withPath({ cwd }: Terminal, flags: VerifyFlags, named: string | undefined): VerifyFlags {
  if (named === undefined) return flags;
  const isFolder = statSync(path.resolve(cwd, named)).isDirectory();
  return { ...flags, [isFolder ? 'folder' : 'receipt']: named };
}

/** True when everything looked at is whole. */
async function verify(
  terminal: Terminal,
  flags: VerifyFlags,
  node: ReadOnlyNode | undefined,
): Promise<Result<boolean>> {
  const { receipt, policy: files = [], json = false } = flags;
  const folder = flags.folder && path.resolve(terminal.cwd, flags.folder);
  const trust = trustFrom(terminal, {
    files,
    ...(node ? { node } : {}),
    ...(folder ? { folder } : {}),
    ...(flags.node ? { address: flags.node } : {}),
  });
  if (receipt !== undefined) {
    const bytes = new Uint8Array(readFileSync(path.resolve(terminal.cwd, receipt)));
    return verifyReceipts(terminal, bytes, receipt, trust, json);
  }
  const log = await chosenLog(folder, flags.node, node);
  if (log === null) {
    say(terminal, 'Name what to check: a receipt, an exported folder, --node or --config.');
    terminal.process.exitCode = EXIT.usage;
    return ok(true);
  }
  const held = (flags.held ?? []).map((file) => ({
    by: file,
    note: readFileSync(path.resolve(terminal.cwd, file), 'utf8'),
  }));
  return verifyWhole(terminal, log, held, trust, json);
}

async function chosenLog(
  folder: string | undefined,
  address: string | undefined,
  node: ReadOnlyNode | undefined,
): Promise<LogFiles | null> {
  if (folder !== undefined) return logFolder(folder);
  if (address !== undefined) return logOfNode(address);
  if (!node) return null;
  const head = await newestHead(node.store.db);
  const size = head ? { size: head.size } : {};
  return storedFiles(node.store.db, { bodies: 'all', ...size });
}

async function verifyReceipts(
  terminal: Terminal,
  bytes: Uint8Array,
  file: string,
  trust: TrustFor,
  asJson: boolean,
): Promise<Result<boolean>> {
  const reports = [];
  const receipts = findReceipts(bytes);
  if (receipts.length === 0) return noReceipt(file, entriesNamed(bytes));
  for (const found of receipts) {
    const trusted = found.origin === null ? ok(NOBODY) : await trust(found.origin);
    if (!trusted.ok) return trusted;
    const report = await verifyReceipt(found.bytes, trusted.value.policy);
    reports.push(report);
    if (asJson) continue;
    const { receipt, checks, firstBad } = report;
    const name = `${file}${found.place === '' ? '' : ` ${found.place}`}`;
    if (firstBad) say(terminal, `${name}: ${firstBad.what}: ${firstBad.why}`);
    else {
      const entry = `${receipt?.entry}, number ${receipt?.index} of ${receipt?.origin}`;
      out(terminal, `${name}: whole, ${report.state}: ${entry}`);
    }
    for (const { ok: holds, what, why } of checks)
      say(terminal, `  ${holds ? 'ok ' : 'BAD'} ${what}: ${why}`);
    if (report.witnessedBy) say(terminal, `  witnessed by the quorum at ${report.witnessedBy}`);
    if (trusted.value !== NOBODY) say(terminal, `  ${trustText(trusted.value)}`);
  }
  if (asJson) out(terminal, JSON.stringify(reports.length === 1 ? reports[0] : reports));
  return ok(reports.every((report) => report.ok));
}

/** For what does not even say whose log it is of: no key could help it. */
const NOBODY = { policy: alliancePolicy([], []), from: 'nobody', isOwnWord: false };

function noReceipt(file: string, entries: readonly string[]): Result<never> {
  const [first] = entries;
  const fetch = `entente ledger read-receipt --entry ${first ?? 'ent_...'} --json > receipt.json`;
  return refused(
    refusal('invalid', 'log.no-receipt', `There is no receipt in ${file}.`, {
      because: entries.map((entry) => ({ text: `it names ${entry}` })),
      next: `Ask the node whose entry it is: ${fetch}`,
    }),
  );
}

async function verifyWhole(
  terminal: Terminal,
  log: LogFiles,
  held: readonly HeldHead[],
  trust: TrustFor,
  asJson: boolean,
): Promise<Result<boolean>> {
  const trusted = await trust(await originOf(log));
  if (!trusted.ok) return trusted;
  const report = await verifyLog(log, trusted.value.policy, { heldElsewhere: held });
  if (asJson) out(terminal, JSON.stringify(report));
  else {
    const { entries, tiles, heads, bodies } = report.checked;
    const [first, ...others] = report.problems;
    if (first) say(terminal, problemText(first));
    else out(terminal, `whole: ${report.origin}, ${report.size} entries`);
    if (others.length > 0) say(terminal, `and ${others.length} more; --json lists them`);
    const looked = `${entries} entries, ${tiles} tiles, ${heads} earlier heads, ${bodies} bodies`;
    say(terminal, `checked ${looked}`);
    say(terminal, trustText(trusted.value));
  }
  return ok(report.ok);
}

/** The first line of the head, right or wrong; a damaged one is named by the audit. */
async function originOf(log: LogFiles): Promise<string> {
  const bytes = await log.read(CHECKPOINT_PATH);
  return new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n')[0] ?? '';
}
