// Reads a BAI index by itself, and holds its places against the BAM file beside it. The counts of
// reads are compared when the BAM file is inspected, since only then they are known.
import type { StreamInspector } from '../contract.ts';
import { comparePlaces, indexFacts } from './alignment-index.ts';
import { BAI_MAGIC, BinningIndexReader } from './binning-index.ts';
import { type IndexKind, IndexScan } from './index-scan.ts';

export const baiInspector: StreamInspector = {
  kind: 'stream',
  formats: ['bai-index'],
  recognises: ({ head }) =>
    Buffer.from(head.subarray(0, 4)).toString('latin1') === BAI_MAGIC ? 'bai-index' : null,
  begin: (sight, context) => new IndexScan(BAI, sight, context),
};

const BAI: IndexKind<BinningIndexReader> = {
  ending: /\.bai$/i,
  open: (findings) => new BinningIndexReader(findings),
  report: (reader, isComplete) => ({
    format: 'bai-index',
    version: '1',
    records: reader.bins,
    facts: { ...indexFacts(reader), isComplete },
  }),
  namesOf: (stem) => [stem, `${stem}.bam`],
  hold: async (reader, data, _stem, findings, isComplete) =>
    isComplete ? comparePlaces(reader, data, findings) : null,
};
