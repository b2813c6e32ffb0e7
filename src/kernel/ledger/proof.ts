// Inclusion and consistency proofs: RFC 9162 sections 2.1.3 and 2.1.4. Verifying needs only the
// proof; making is said as the list of leaf spans whose hashes the proof consists of, so that the
// same lines serve a tree in memory and a tree in tiles.
import { equalBytes } from '../../base/bytes.ts';
import { EMPTY_ROOT, foldPerfect, HASH_BYTES, nodeHash, treeLevels } from './merkle.ts';

/** Leaves `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Node `index` of the level whose nodes cover 2^level leaves each. */
export interface PerfectNode {
  readonly level: number;
  readonly index: number;
}

const half = (n: number): number => Math.floor(n / 2);

/** The largest power of two below `n`, for `n` of at least 2. */
function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** Spans of the audit path of leaf `index` in the tree of `size`, from the leaf upwards. */
export function inclusionSpans(index: number, size: number): Span[] {
  const spans: Span[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  return spans.reverse();
}

/** Spans of the proof that the tree of `size` begins with the tree of `oldSize`. */
export function consistencySpans(oldSize: number, size: number): Span[] {
  if (oldSize === 0 || oldSize === size) return [];
  const spans: Span[] = [];
  let [start, end] = [0, size];
  while (end !== oldSize) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  // The old root itself is known to the verifier when it is one perfect subtree.
  if (start !== 0) spans.push({ start, end });
  return spans.reverse();
}

/** The perfect subtrees that a span consists of, left to right. */
export function perfectNodes({ start, end }: Span): PerfectNode[] {
  const nodes: PerfectNode[] = [];
  for (let at = start; at < end; ) {
    let [level, leaves] = [0, 1];
    while (at % (leaves * 2) === 0 && at + leaves * 2 <= end) {
      leaves *= 2;
      level++;
    }
    nodes.push({ level, index: at / leaves });
    at += leaves;
  }
  return nodes;
}

/** A tree in memory that answers with proofs; for batches and tests. */
export function treeInMemory(leafHashes: readonly Uint8Array[]) {
  const levels = treeLevels(leafHashes);
  const look = ({ level, index }: PerfectNode): Uint8Array => levels[level]![index]!;
  const size = leafHashes.length;
  return {
    size,
    root: (): Uint8Array => levels.at(-1)![0] ?? EMPTY_ROOT,
    inclusion(index: number): Uint8Array[] {
      const path: Uint8Array[] = [];
      for (let [level, node] = [0, index]; level < levels.length - 1; level++) {
        const sibling = levels[level]![node ^ 1];
        if (sibling) path.push(sibling);
        node >>= 1;
      }
      return path;
    },
    consistency: (oldSize: number): Uint8Array[] =>
      consistencySpans(oldSize, size).map((span) => foldPerfect(perfectNodes(span).map(look))),
  };
}

const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.every((hash) => hash.length === HASH_BYTES);

/** RFC 9162 section 2.1.3.2. */
export function verifyInclusion(
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || !areHashes([leafHash, ...proof])) return false;
  let [node, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash, root);
}

/** RFC 9162 section 2.1.4.2. A proof from the empty tree proves nothing and is refused. */
export function verifyConsistency(
  oldSize: number,
  size: number,
  proof: readonly Uint8Array[],
  oldRoot: Uint8Array,
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size)) return false;
  if (oldSize <= 0 || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && equalBytes(oldRoot, root);
  if (proof.length === 0 || !areHashes([oldRoot, ...proof])) return false;
  let [node, last] = [oldSize - 1, size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  const isPerfect = node === 0;
  let oldHash = isPerfect ? oldRoot : proof[0]!;
  let hash = oldHash;
  for (const sibling of isPerfect ? proof : proof.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(oldHash, oldRoot) && equalBytes(hash, root);
}

/** True for the root that a tree of no leaves must have. */
export const isEmptyRoot = (root: Uint8Array): boolean => equalBytes(root, EMPTY_ROOT);
