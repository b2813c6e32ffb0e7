import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes, fromBase64, toHex, utf8 } from '../../base/bytes.ts';
import { CompactRange, rootOf } from './compact-range.ts';
import { foreignFiles, foreignJson, foreignTitle, hasForeignVectors } from './foreign-vectors.ts';
import { EMPTY_ROOT, leafHash, nodeHash } from './merkle.ts';
import { treeInMemory, verifyConsistency, verifyInclusion } from './proof.ts';

/** RFC 6962 section 2.1, word for word: the slow truth. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  const split = splitOf(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}
function naivePath(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - split, right), naiveRoot(left)];
}
function naiveSubproof(old: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (old === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return old <= split
    ? [...naiveSubproof(old, left, whole), naiveRoot(right)]
    : [...naiveSubproof(old - split, right, false), naiveRoot(left)];
}
const splitOf = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
const leavesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, i) => leafHash(utf8(`leaf ${i}`)));
const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map(toHex);

describe('the tree', () => {
  it('has the published hashes of RFC 6962', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(toHex(EMPTY_ROOT)).toBe(empty);
    // Hash of an empty leaf, from the Certificate Transparency test vectors.
    const leaf = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
    expect(toHex(leafHash(new Uint8Array()))).toBe(leaf);
  });

  it('agrees with the naive tree for every size, leaf and older size up to 70', () => {
    const all = leavesOf(70);
    const range = new CompactRange();
    for (let size = 1; size <= all.length; size++) {
      const leaves = all.slice(0, size);
      range.append(leaves[size - 1]!);
      const [tree, root] = [treeInMemory(leaves), naiveRoot(leaves)];
      expect(hex([tree.root(), range.root(), rootOf(leaves)])).toEqual(hex([root, root, root]));
      for (let index = 0; index < size; index++)
        expect(hex(tree.inclusion(index))).toEqual(hex(naivePath(index, leaves)));
      for (let old = 1; old <= size; old++)
        expect(hex(tree.consistency(old))).toEqual(hex(naiveSubproof(old, leaves, true)));
    }
  });

  it('appends whole subtrees as well as leaves', () => {
    const leaves = leavesOf(300);
    const range = new CompactRange();
    range.appendPerfect(rootOf(leaves.slice(0, 256)), 256);
    for (const leaf of leaves.slice(256)) range.append(leaf);
    expect(toHex(range.root())).toBe(toHex(naiveRoot(leaves)));
  });
});

describe('proofs', () => {
  it('hold, and hold for nothing else', () => {
    const sizes = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), fc.nat(), (size, a, b, flip) => {
        const leaves = leavesOf(size);
        const [index, old] = [a % size, 1 + (b % size)];
        const tree = treeInMemory(leaves);
        const [root, oldRoot] = [tree.root(), rootOf(leaves.slice(0, old))];
        const inclusion = tree.inclusion(index);
        const consistency = tree.consistency(old);
        expect(verifyInclusion(leaves[index]!, index, size, inclusion, root)).toBe(true);
        expect(verifyConsistency(old, size, consistency, oldRoot, root)).toBe(true);
        expect(verifyInclusion(leaves[index]!, index, size, [...inclusion, root], root)).toBe(
          false,
        );
        const wrong = changed(inclusion, flip);
        if (wrong) expect(verifyInclusion(leaves[index]!, index, size, wrong, root)).toBe(false);
        const bad = changed(consistency, flip);
        if (bad) expect(verifyConsistency(old, size, bad, oldRoot, root)).toBe(false);
        if (old < size) expect(verifyConsistency(old, size, [], oldRoot, root)).toBe(false);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('refuse sizes and places that no tree has', () => {
    const [leaf] = leavesOf(1) as [Uint8Array];
    expect(verifyInclusion(leaf, 1, 1, [], leaf)).toBe(false);
    expect(verifyInclusion(leaf, -1, 1, [], leaf)).toBe(false);
    expect(verifyInclusion(leaf, 0.5, 1, [], leaf)).toBe(false);
    expect(verifyConsistency(0, 1, [], EMPTY_ROOT, leaf)).toBe(false);
    expect(verifyConsistency(2, 1, [], leaf, leaf)).toBe(false);
  });
});

function changed(proof: readonly Uint8Array[], at: number): Uint8Array[] | null {
  if (proof.length === 0) return null;
  const bit = at % (proof.length * 256);
  return proof.map((hash, i) =>
    i === Math.floor(bit / 256)
      ? hash.map((byte, j) => (j === Math.floor((bit % 256) / 8) ? byte ^ (1 << (bit % 8)) : byte))
      : hash,
  );
}

interface InclusionVector {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
}
interface ConsistencyVector {
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
}
const decoded = (text: string): Uint8Array => fromBase64(text)!;

describe.skipIf(!hasForeignVectors)(foreignTitle('the vectors of transparency-dev'), () => {
  it('agree on every inclusion proof', () => {
    const files = foreignFiles('inclusion');
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const { leafIdx, treeSize, root, leafHash, proof, wantErr } =
        foreignJson<InclusionVector>(file);
      const path = (proof ?? []).map(decoded);
      const held = verifyInclusion(decoded(leafHash), leafIdx, treeSize, path, decoded(root));
      expect(held, file).toBe(!wantErr);
    }
  });

  it('agree on every consistency proof', () => {
    const files = foreignFiles('consistency');
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const { size1, size2, root1, root2, proof, wantErr } = foreignJson<ConsistencyVector>(file);
      const path = (proof ?? []).map(decoded);
      const held = verifyConsistency(size1, size2, path, decoded(root1), decoded(root2));
      expect(held, file).toBe(!wantErr);
    }
  });
});

it('compares roots by every byte', () => {
  const root = leafHash(utf8('x'));
  expect(equalBytes(root, root.with(31, root[31]! ^ 1))).toBe(false);
});
