import { describe, expect, it } from 'vitest';
import { toBase64, toHex, utf8 } from '../../base/bytes.ts';
import { leafText } from './leaf.ts';
import { leafHash } from './merkle.ts';
import { treeInMemory } from './proof.ts';
import { proofOf } from './proof-steps.ts';
import type { Receipt } from './receipt.ts';

const leaves = Array.from({ length: 13 }, (_, i) => ({
  type: 'data.answered',
  at: `2026-11-22T10:00:${`${i}`.padStart(2, '0')}Z`,
  body: `sha256:${`${i}`.repeat(64).slice(0, 64)}`,
}));
const hashes = leaves.map((leaf) => leafHash(utf8(leafText(leaf as never))));
const tree = treeInMemory(hashes);

const receiptOf = (index: number): Receipt =>
  ({
    index,
    leaf: leaves[index],
    proof: tree.inclusion(index).map(toBase64),
    checkpoint: `log\n${leaves.length}\n${toBase64(tree.root())}\n\n— log AAAAAAAA\n`,
  }) as unknown as Receipt;

describe('the path from leaf to root', () => {
  it.each(leaves.map((_, i) => i))('of leaf %i ends at the signed root', (index) => {
    const proof = proofOf(receiptOf(index));
    expect(proof?.treeSize).toBe(13);
    expect(proof?.steps.at(-1)?.parent).toBe(proof?.signedRoot);
    expect(proof?.signedRoot).toBe(toHex(tree.root()));
  });
});
