// Reads a FAI index by itself, and holds its places against the size of the FASTA file beside it.
// Its entries are compared when the FASTA file is inspected, since only then they are known.
import type { StreamInspector } from '../contract.ts';
import { type IndexKind, IndexScan } from '../reads/index.ts';
import { FAI_CITED, FaiReader } from './fai-comparison.ts';

export const faiInspector: StreamInspector = {
  kind: 'stream',
  formats: ['fai-index'],
  recognises: ({ name, head }) => (name.endsWith('.fai') && isEntry(head) ? 'fai-index' : null),
  begin: (sight, context) => new IndexScan(FAI, sight, context),
};

const isEntry = (head: Uint8Array): boolean =>
  /^[^\t\n]+(\t\d+){4,5}\r?(\n|$)/.test(Buffer.from(head.subarray(0, 4096)).toString('latin1'));

const FAI: IndexKind<FaiReader> = {
  ending: /\.fai$/i,
  open: (findings) => new FaiReader(findings),
  report: ({ entries, bases }) => ({
    format: 'fai-index',
    version: null,
    records: entries,
    facts: { format: 'fai', entries, bases: Math.min(bases, Number.MAX_SAFE_INTEGER) },
  }),
  namesOf: (stem) => [stem],
  async hold(reader, data, stem, findings) {
    // Offsets are of the decompressed bytes, so the size of a compressed file says nothing.
    if (!/\.b?gz$/i.test(stem) && reader.furthest > data.bytes)
      findings.error('fai.offset', 'The index points behind the end of the file.', FAI_CITED);
    return {};
  },
};
