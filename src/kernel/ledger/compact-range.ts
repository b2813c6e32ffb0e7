// A tree remembered by the roots of its largest perfect subtrees only: what is needed to append
// and to know the root, 40 hashes for a million million leaves.
import { foldPerfect, nodeHash } from './merkle.ts';

export class CompactRange {
  #size = 0;
  /** Roots of perfect subtrees, largest first; their sizes are the binary digits of the size. */
  readonly #roots: Uint8Array[] = [];

  get size(): number {
    return this.#size;
  }

  append(leafHash: Uint8Array): void {
    this.appendPerfect(leafHash, 1);
  }

  /** Appends a perfect subtree of `leaves` (a power of two that divides the present size). */
  appendPerfect(subtreeRoot: Uint8Array, leaves: number): void {
    let root = subtreeRoot;
    // Every low binary one of the size is a subtree that the new one completes.
    for (let rest = this.#size / leaves; rest % 2 === 1; rest = Math.floor(rest / 2))
      root = nodeHash(this.#roots.pop()!, root);
    this.#roots.push(root);
    this.#size += leaves;
  }

  root(): Uint8Array {
    return foldPerfect(this.#roots);
  }
}

export function rootOf(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const range = new CompactRange();
  for (const hash of leafHashes) range.append(hash);
  return range.root();
}
