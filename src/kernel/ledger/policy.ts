// Trust policy files (C2SP tlog-policy): which logs, which witnesses, and how many of them must
// have cosigned. A text that governments can compare line by line, and the only thing a verifier
// trusts.
import { formatKey, type NoteKey } from './key.ts';

/** At least `atLeast` of `members`, each the name of a witness or of an earlier group. */
export interface WitnessGroup {
  readonly name: string;
  readonly atLeast: number;
  readonly members: readonly string[];
}

export interface Policy {
  readonly logs: readonly NoteKey[];
  readonly witnesses: readonly { readonly name: string; readonly key: NoteKey }[];
  readonly groups: readonly WitnessGroup[];
  /** A witness, a group, or `none`. */
  readonly quorum: string;
}

/**
 * The smallest k for which k of n stays fork-proof with n - k dishonest witnesses: floor(2n/3) + 1
 * (Sigsum's split-view analysis). `others` counts the members beside the log's own.
 */
export const witnessQuorum = (others: number): number => Math.floor((2 * others) / 3) + 1;

/** The alliance's policy for one member's log; a member that changed keys still counts once. */
export function alliancePolicy(
  logKeys: readonly NoteKey[],
  others: readonly { readonly member: string; readonly keys: readonly NoteKey[] }[],
): Policy {
  const witnesses: { name: string; key: NoteKey }[] = [];
  const groups: WitnessGroup[] = [];
  const members: string[] = [];
  for (const { member, keys } of others) {
    const names = keys.map((_, i) => (keys.length === 1 ? member : `${member}-key-${i + 1}`));
    for (const [i, key] of keys.entries()) witnesses.push({ name: names[i]!, key });
    if (names.length > 1) groups.push({ name: member, atLeast: 1, members: names });
    members.push(member);
  }
  // A node without partners gets a group without members: its heads stay provisional.
  groups.push({ name: 'alliance', atLeast: witnessQuorum(members.length), members });
  return { logs: logKeys, witnesses, groups, quorum: 'alliance' };
}

/** True when the witnesses that cosigned satisfy the quorum. */
export function isQuorum(policy: Policy, cosigned: readonly NoteKey[]): boolean {
  if (policy.quorum === 'none') return true;
  const met = new Set<string>();
  const lines = new Set(cosigned.map(formatKey));
  for (const { name, key } of policy.witnesses) if (lines.has(formatKey(key))) met.add(name);
  for (const { name, atLeast, members } of policy.groups)
    if (members.filter((member) => met.has(member)).length >= atLeast) met.add(name);
  return met.has(policy.quorum);
}

/** `3 of 3`, for people; null when the quorum is not one plain group. */
export function quorumText(policy: Policy): string | null {
  const group = policy.groups.find(({ name }) => name === policy.quorum);
  return group ? `${group.atLeast} of ${group.members.length}` : null;
}

export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const lines = [
    ...logs.map((key) => `log ${formatKey(key)}`),
    ...witnesses.map(({ name, key }) => `witness ${name} ${formatKey(key)}`),
    ...groups.map(({ name, atLeast, members }) => ['group', name, atLeast, ...members].join(' ')),
    `quorum ${quorum}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
