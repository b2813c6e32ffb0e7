// Which policy a log or receipt is checked against, and where that policy comes from. Best is a
// file or a node of somebody the checker trusts; a policy from the log under test proves wholeness
// only, and the report says so.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { readProfiles, type Terminal } from '../../faces/cli/index.ts';
import { type Policy, parsePolicy, quorumText } from '../../kernel/ledger/index.ts';
import type { ReadOnlyNode } from '../read-only-node.ts';
import { policyTextOf } from './log-sources.ts';

export interface Trust {
  readonly policy: Policy;
  readonly from: string;
  /** True when the policy is the word of the log under test itself. */
  readonly isOwnWord: boolean;
}
export type TrustFor = (origin: string) => Promise<Result<Trust, Refusal>>;

export interface TrustSources {
  /** Policy files, read first. */
  readonly files: readonly string[];
  /** A node's database knows the keys of every member. */
  readonly node?: ReadOnlyNode;
  /** An export carries the policy of its day. */
  readonly folder?: string;
  /** Address of a running node. */
  readonly address?: string;
}

const knows = (policy: Policy, origin: string): boolean =>
  policy.logs.some(({ name }) => name === origin);

export function trustFrom(terminal: Terminal, sources: TrustSources): TrustFor {
  const { files, node, folder, address } = sources;
  return async (origin) => {
    if (files.length > 0) return fromFiles(terminal, files, origin);
    const known = await node?.policyFor(origin);
    if (known) return ok({ policy: known, from: node!.settings.file, isOwnWord: false });
    const carried = path.join(folder ?? '', 'policy');
    if (folder !== undefined && address === undefined && existsSync(carried))
      return reading(readText(carried), carried, true);
    const asked = address ? [address] : profileNodes(terminal);
    for (const one of asked) {
      const read = await reading(await policyTextOf(one), one, true);
      if (!read.ok || knows(read.value.policy, origin)) return read;
    }
    return refused(
      refusal('invalid', 'log.no-policy', `There is no policy to check ${origin} against.`, {
        because: [{ text: 'a policy file names the log’s keys, its witnesses and their quorum' }],
        next: 'Name it with --policy FILE, or a node’s settings with --config; see docs/guides/auditor.md.',
      }),
    );
  };
}

function fromFiles(terminal: Terminal, files: readonly string[], origin: string): Result<Trust> {
  const read: Trust[] = [];
  for (const file of files) {
    const one = reading(readText(path.resolve(terminal.cwd, file)), file, false);
    if (!one.ok) return one;
    read.push(one.value);
  }
  // Without a match the check itself says that the policy does not list the log.
  return ok(read.find(({ policy }) => knows(policy, origin)) ?? read[0]!);
}

function reading(text: string, from: string, isOwnWord: boolean): Result<Trust> {
  const policy = parsePolicy(text);
  return policy.ok ? ok({ policy: policy.value, from, isOwnWord }) : policy;
}

const readText = (file: string): string => readFileSync(file, 'utf8');

/** In a demonstration, the nodes that its profiles name. */
function profileNodes(terminal: Terminal): string[] {
  const found = readProfiles(terminal);
  if (!found.ok) return [];
  return [...new Set(Object.values(found.value.profiles.profiles).map(({ node }) => node))];
}

export function trustText({ policy, from, isOwnWord }: Trust): string {
  const quorum = quorumText(policy);
  const whose = isOwnWord ? '; the log’s own word: for proof of origin give --policy' : '';
  return `policy from ${from}, quorum ${quorum ?? policy.quorum}${whose}`;
}
