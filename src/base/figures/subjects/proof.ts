// The path from an entry to the signed root, as the reader computed it from a receipt.
import { type Proof, proofPath } from '../proof-path.ts';
import type { Subject } from './subject.ts';

export const proofSubject = (proof: Proof): Subject => ({
  id: 'proof-path',
  draw: ({ words, ...look }) =>
    proofPath({ id: 'proof-path', title: words.subjects.proof }, proof, {
      ...look,
      words: words.proof,
    }),
});
