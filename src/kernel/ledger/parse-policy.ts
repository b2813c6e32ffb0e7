// Reads a trust policy file (C2SP tlog-policy), naming the line that does not hold. One deviation:
// a group without members is accepted, so that a node without partners can say that it has no
// quorum.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { COSIGNATURE, LOG_SIGNATURE, type NoteKey, parseKey, type SignatureType } from './key.ts';
import type { Policy, WitnessGroup } from './policy.ts';

export type PolicyRefusal = Refusal<'policy.malformed'>;
type Read = Result<null, PolicyRefusal>;

interface Draft {
  readonly logs: NoteKey[];
  readonly witnesses: { name: string; key: NoteKey }[];
  readonly groups: WitnessGroup[];
  readonly names: Set<string>;
  readonly grouped: Set<string>;
  quorum: string | null;
}

export function parsePolicy(text: string): Result<Policy, PolicyRefusal> {
  const draft: Draft = {
    logs: [],
    witnesses: [],
    groups: [],
    names: new Set(),
    grouped: new Set(),
    quorum: null,
  };
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]!.startsWith('#')) continue;
    const read = readLine(draft, words, (why) => malformed(why, i + 1));
    if (!read.ok) return read;
  }
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === null) return malformed('it has no quorum line', lines.length);
  return ok({ logs, witnesses, groups, quorum });
}

type Refuse = (why: string) => ReturnType<typeof malformed>;

function readLine(draft: Draft, words: readonly string[], refuse: Refuse): Read {
  const [kind, ...rest] = words as [string, ...string[]];
  if (kind === 'log') return readLog(draft, rest, refuse);
  if (kind === 'witness') return readWitness(draft, rest, refuse);
  if (kind === 'group') return readGroup(draft, rest, refuse);
  if (kind === 'quorum') return readQuorum(draft, rest, refuse);
  return refuse(`"${kind}" is not log, witness, group or quorum`);
}

function readLog(draft: Draft, [text, , ...more]: readonly string[], refuse: Refuse): Read {
  if (text === undefined || more.length > 0) return refuse('a log line is: log <key> [<url>]');
  const key = readKey(text, LOG_SIGNATURE, draft.logs, refuse);
  if (!key.ok) return key;
  draft.logs.push(key.value);
  return ok(null);
}

function readWitness(draft: Draft, words: readonly string[], refuse: Refuse): Read {
  const [name, text, , ...more] = words;
  if (name === undefined || text === undefined || more.length > 0)
    return refuse('a witness line is: witness <name> <key> [<url>]');
  if (isTaken(draft, name)) return refuse(`the name "${name}" is taken`);
  const known = draft.witnesses.map(({ key }) => key);
  const key = readKey(text, COSIGNATURE, known, refuse);
  if (!key.ok) return key;
  draft.names.add(name);
  draft.witnesses.push({ name, key: key.value });
  return ok(null);
}

function readKey(
  text: string,
  type: SignatureType,
  known: readonly NoteKey[],
  refuse: Refuse,
): Result<NoteKey, PolicyRefusal> {
  const key = parseKey(text);
  if (!key.ok) return refuse(key.refusal.message);
  if (key.value.type !== type) return refuse(`a key of type ${key.value.type} stands here`);
  const material = (of: NoteKey) => of.publicKey.join();
  if (known.some((other) => material(other) === material(key.value)))
    return refuse('this public key stands on an earlier line');
  return key;
}

function readGroup(draft: Draft, words: readonly string[], refuse: Refuse): Read {
  const [name, threshold, ...members] = words;
  if (name === undefined || threshold === undefined)
    return refuse('a group line is: group <name> all|any|<k> <name>...');
  if (isTaken(draft, name)) return refuse(`the name "${name}" is taken`);
  for (const [i, member] of members.entries()) {
    if (!draft.names.has(member)) return refuse(`"${member}" is not defined above`);
    if (draft.grouped.has(member) || members.indexOf(member) !== i)
      return refuse(`"${member}" already counts in a group`);
  }
  const atLeast = thresholdOf(threshold, members.length);
  if (atLeast === null) return refuse(`${threshold} of ${members.length} is no threshold`);
  for (const member of members) draft.grouped.add(member);
  draft.names.add(name);
  draft.groups.push({ name, atLeast, members });
  return ok(null);
}

function thresholdOf(text: string, members: number): number | null {
  if (text === 'all') return members === 0 ? null : members;
  if (text === 'any') return members === 0 ? null : 1;
  if (!/^[1-9][0-9]{0,5}$/.test(text)) return null;
  const atLeast = Number(text);
  return atLeast <= members || members === 0 ? atLeast : null;
}

function readQuorum(draft: Draft, [name, ...more]: readonly string[], refuse: Refuse): Read {
  if (name === undefined || more.length > 0) return refuse('a quorum line is: quorum <name>');
  if (draft.quorum !== null) return refuse('a second quorum line');
  if (name !== 'none' && !draft.names.has(name)) return refuse(`"${name}" is not defined above`);
  draft.quorum = name;
  return ok(null);
}

const isTaken = ({ names }: Draft, name: string): boolean => name === 'none' || names.has(name);

const malformed = (why: string, line: number) =>
  refused(
    refusal('invalid', 'policy.malformed', `Line ${line} of the trust policy: ${why}.`, {
      because: [{ citation: 'C2SP tlog-policy', text: why }],
      next: 'Correct the line, or fetch the policy again from a member you trust.',
    }),
  );
