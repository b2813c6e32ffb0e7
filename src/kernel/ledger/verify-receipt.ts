// Checks a receipt offline against a trust policy, in Node and in browsers alike. Every check is
// reported; the first that fails names what was changed, the most trusted thing first.
import { fromBase64, fromUtf8, toHex, utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { parse } from '../../base/schema.ts';
import { type Check, failed, firstBad, passed } from './check.ts';
import { type Checkpoint, parseCheckpointText } from './checkpoint.ts';
import { cosignedAt } from './cosignature.ts';
import type { NoteKey } from './key.ts';
import { entryIdOf, isBodyOf, leafText } from './leaf.ts';
import { leafHash } from './merkle.ts';
import { type Note, parseNote, type Standing, standings } from './note.ts';
import { isQuorum, type Policy, quorumText } from './policy.ts';
import { verifyInclusion } from './proof.ts';
import { type Receipt, ReceiptSchema, type ReceiptState, receiptDigest } from './receipt.ts';

export interface ReceiptReport {
  /** Every check holds; a provisional receipt may hold too. */
  readonly ok: boolean;
  readonly state: ReceiptState;
  readonly checks: readonly Check[];
  readonly firstBad: Check | null;
  /** Null when the text is no receipt at all. */
  readonly receipt: Receipt | null;
  /** Names of the witnesses, as the policy spells them, whose cosignatures hold. */
  readonly cosignedBy: readonly string[];
  /**
   * By when the quorum had seen the entry; deadlines are judged by this, not by the leaf's time.
   */
  readonly witnessedBy: string | null;
}

export async function verifyReceipt(
  file: string | Uint8Array,
  policy: Policy,
): Promise<ReceiptReport> {
  const read = readReceipt(file);
  if ('why' in read) return report([failed('form', read.why)], 'provisional');
  const { receipt } = read;
  const head = readHead(receipt);
  if ('why' in head) return report([form, failed('checkpoint', head.why)], 'provisional', receipt);
  const keys = [...policy.logs, ...policy.witnesses.map(({ key }) => key)];
  const lines = await standings(head.note, keys);
  const cosigned = cosignatures(lines, policy);
  const state = isQuorum(policy, [...cosigned.keys()]) ? 'final' : 'provisional';
  const checks = [
    form,
    checkLogSignature(receipt, policy, lines),
    ...checkCosignatures(policy, lines),
    ...checkLeaf(receipt, head.checkpoint),
    ...checkBody(receipt),
    checkState(receipt, state, policy, cosigned.size),
    checkDigest(receipt),
  ];
  return {
    ...report(checks, state, receipt),
    cosignedBy: policy.witnesses.filter(({ key }) => cosigned.has(key)).map(({ name }) => name),
    witnessedBy: witnessedBy(policy, cosigned),
  };
}

const form = passed('form', 'canonical JSON with the fields of a receipt');

const report = (
  checks: readonly Check[],
  state: ReceiptState,
  receipt: Receipt | null = null,
): ReceiptReport => {
  const bad = firstBad(checks);
  return {
    ok: bad === null,
    state,
    checks,
    firstBad: bad,
    receipt,
    cosignedBy: [],
    witnessedBy: null,
  };
};

/** One line feed at the end is the file's, not the receipt's. */
function readReceipt(file: string | Uint8Array): { receipt: Receipt } | { why: string } {
  try {
    const text = typeof file === 'string' ? file : fromUtf8(file);
    const line = text.endsWith('\n') ? text.slice(0, -1) : text;
    const value = JSON.parse(line) as Json;
    if (canonicalJson(value) !== line)
      return { why: 'the text differs from its canonical JSON (RFC 8785)' };
    const receipt = parse(ReceiptSchema, value);
    return receipt.ok ? { receipt: receipt.value } : { why: receipt.refusal.message };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError || cause instanceof RangeError)
      return { why: `not JSON: ${cause.message}` };
    throw cause;
  }
}

function readHead(receipt: Receipt): { note: Note; checkpoint: Checkpoint } | { why: string } {
  const note = parseNote(receipt.checkpoint);
  if (!note.ok) return { why: note.refusal.message };
  const checkpoint = parseCheckpointText(note.value.text);
  if (!checkpoint.ok) return { why: checkpoint.refusal.message };
  return { note: note.value, checkpoint: checkpoint.value };
}

function checkLogSignature(receipt: Receipt, policy: Policy, lines: readonly Standing[]): Check {
  const { origin } = receipt;
  const what = 'checkpoint';
  if (!receipt.checkpoint.startsWith(`${origin}\n`))
    return failed(what, `the receipt is of ${origin}, its checkpoint is of another log`);
  if (!policy.logs.some(({ name }) => name === origin))
    return failed(what, `the policy does not list the log ${origin}`);
  const own = lines.filter((line) => line.is !== 'unknown' && policy.logs.includes(line.key));
  if (own.some(({ is }) => is === 'bad'))
    return failed(
      what,
      `the log's signature does not hold: the checkpoint of ${origin} was changed`,
    );
  if (!own.some((line) => line.is === 'valid' && line.key.name === origin))
    return failed(what, `no key of ${origin} in the policy has signed the checkpoint`);
  return passed(what, `signed by ${origin}`);
}

function checkCosignatures(policy: Policy, lines: readonly Standing[]): Check[] {
  const checks: Check[] = [];
  for (const line of lines) {
    const { name, keyId } = line.signature;
    const what = `cosignature of ${name}`;
    if (line.is === 'unknown')
      checks.push(passed(what, `ignored: key ${keyId} is not in the policy`));
    else if (policy.logs.includes(line.key)) continue;
    else if (line.is === 'bad')
      checks.push(failed(what, `it does not hold: it or the checkpoint was changed`));
    else checks.push(passed(what, `cosigned at ${cosignedAt(line.signature.signature)}`));
  }
  return checks;
}

type Cosigned = ReadonlyMap<NoteKey, Temporal.Instant | null>;

function cosignatures(lines: readonly Standing[], policy: Policy): Cosigned {
  const found = new Map<NoteKey, Temporal.Instant | null>();
  for (const line of lines)
    if (line.is === 'valid' && policy.witnesses.some(({ key }) => key === line.key))
      found.set(line.key, cosignedAt(line.signature.signature));
  return found;
}

function witnessedBy(policy: Policy, cosigned: Cosigned): string | null {
  const inOrder = [...cosigned]
    .flatMap(([key, at]) => (at ? [{ key, at }] : []))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  for (const [i, { at }] of inOrder.entries())
    if (
      isQuorum(
        policy,
        inOrder.slice(0, i + 1).map(({ key }) => key),
      )
    )
      return at.toString();
  return null;
}

function checkLeaf(receipt: Receipt, checkpoint: Checkpoint): Check[] {
  const hash = leafHash(utf8(leafText(receipt.leaf)));
  const proof = receipt.proof.map((text) => fromBase64(text)!);
  const { index } = receipt;
  const isIn = verifyInclusion(hash, index, checkpoint.size, proof, checkpoint.root);
  const isNamed = entryIdOf(hash) === receipt.entry;
  const leaf = isNamed
    ? passed('leaf', `hash ${toHex(hash)}`)
    : failed(
        'leaf',
        isIn
          ? 'the entry id was changed: it is not the one that this leaf has'
          : 'the leaf was changed: it has another entry id and is not in the tree',
      );
  const place = isIn
    ? passed('inclusion', `entry ${index} of ${checkpoint.size} leads to the signed root`)
    : failed('inclusion', `entry ${index} with this proof does not lead to the signed root`);
  return [leaf, place];
}

function checkBody({ body, salt, leaf }: Receipt): Check[] {
  if (body === undefined && salt === undefined) return [];
  if (body === undefined || salt === undefined)
    return [failed('body', 'body and salt come together or not at all')];
  return isBodyOf(leaf, canonicalJson(body as unknown as Json), salt)
    ? [passed('body', 'it is what the digest in the leaf stands for')]
    : [failed('body', 'the body or its salt was changed: the digest in the leaf is another')];
}

function checkState(
  receipt: Receipt,
  state: ReceiptState,
  policy: Policy,
  cosigned: number,
): Check {
  const found = `${cosigned} cosignatures hold, the quorum is ${quorumText(policy) ?? policy.quorum}`;
  if (receipt.state === 'final' && state === 'provisional')
    return failed('state', `the receipt says final, but it is provisional: ${found}`);
  return passed('state', `${state}: ${found}`);
}

const checkDigest = (receipt: Receipt): Check =>
  receiptDigest(receipt) === receipt.digest
    ? passed('digest', 'no other byte was changed')
    : failed('digest', 'the receipt was changed in a part that no signature covers');
