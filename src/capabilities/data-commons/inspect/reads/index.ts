// Door of the inspectors of aligned reads and of their indexes.
export { compareAge } from './alignment-index.ts';
export { baiInspector } from './bai.ts';
export { bamInspector } from './bam.ts';
export { ByteFeed } from './byte-feed.ts';
export { craiInspector } from './crai.ts';
export { cramInspector } from './cram.ts';
export { IndexLines } from './index-lines.ts';
export { type IndexKind, IndexScan } from './index-scan.ts';
export { LineFeed } from './line-feed.ts';
export { samInspector } from './sam.ts';
