// Door of the inspectors of indexes, and of the check of an index beside a file.
export { besideIndexes } from './against-file.ts';
export { type DecodedIndex, decodeIndex } from './decode-index.ts';
export { csiInspector, tabixInspector } from './tabix.ts';
