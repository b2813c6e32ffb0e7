// The Merkle tree hash of RFC 6962 section 2.1 (unchanged in RFC 9162): leaves and nodes are hashed
// under different first bytes, so that no node can be passed off as a leaf.
import { sha256 } from '../../base/digest.ts';

export const HASH_BYTES = 32;

/** The root of the empty tree: the hash of nothing. */
export const EMPTY_ROOT = sha256(new Uint8Array());

export function leafHash(leaf: Uint8Array): Uint8Array {
  const input = new Uint8Array(leaf.length + 1);
  input.set(leaf, 1);
  return sha256(input);
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return sha256(input);
}

/** Folds the roots of neighbouring perfect subtrees, largest first, into the root of all. */
export function foldPerfect(roots: readonly Uint8Array[]): Uint8Array {
  if (roots.length === 0) return EMPTY_ROOT;
  let root = roots[roots.length - 1]!;
  for (let i = roots.length - 2; i >= 0; i--) root = nodeHash(roots[i]!, root);
  return root;
}

/**
 * Every node of the tree, level by level, leaves first, the root alone in the last. A node without
 * a right neighbour stands unchanged in the level above, which gives the tree of RFC 6962.
 */
export function treeLevels(leafHashes: readonly Uint8Array[]): Uint8Array[][] {
  const levels = [[...leafHashes]];
  for (let below = levels[0]!; below.length > 1; ) {
    const level: Uint8Array[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i]!, below[i + 1]!));
    if (below.length % 2 === 1) level.push(below[below.length - 1]!);
    levels.push(level);
    below = level;
  }
  return levels;
}
