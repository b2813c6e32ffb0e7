// The hashes between a leaf and the root, as the reader computes them from a receipt (RFC 9162,
// section 2.1.3.2): drawn so that people see where a proof stops fitting.
import { fromBase64, toHex, utf8 } from '../../base/bytes.ts';
import type { Proof, ProofStep } from '../../base/figures/index.ts';
import { leafText } from './leaf.ts';
import { leafHash, nodeHash } from './merkle.ts';
import { parseNote } from './note.ts';
import type { Receipt } from './receipt.ts';

/** Null where the receipt's signed head cannot be read at all. */
export function proofOf(receipt: Receipt): Proof | null {
  const note = parseNote(receipt.checkpoint);
  if (!note.ok) return null;
  const [, size, root] = note.value.text.split('\n');
  const signed = fromBase64(root ?? '');
  const treeSize = Number(size);
  if (!signed || !Number.isSafeInteger(treeSize)) return null;
  const start = leafHash(utf8(leafText(receipt.leaf)));
  return {
    leaf: { label: receipt.leaf.type, hash: toHex(start), index: receipt.index },
    steps: stepsFrom(start, receipt, treeSize),
    treeSize,
    signedRoot: toHex(signed),
  };
}

function stepsFrom(start: Uint8Array, { index, proof }: Receipt, treeSize: number): ProofStep[] {
  const steps: ProofStep[] = [];
  let hash = start;
  let at = BigInt(index);
  let last = BigInt(treeSize - 1);
  for (const text of proof) {
    const sibling = fromBase64(text);
    if (!sibling) break;
    const isRight = (at & 1n) === 1n || at === last;
    hash = isRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    steps.push({
      sibling: toHex(sibling),
      side: isRight ? 'left' : 'right',
      parent: toHex(hash),
    });
    if (isRight) while ((at & 1n) === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    [at, last] = [at >> 1n, last >> 1n];
  }
  return steps;
}
