// Reads a CRAI index by itself, and holds its places against the size of the CRAM file beside it.
// The slices are compared when the CRAM file is inspected, since only then they are known.
import type { StreamInspector } from '../contract.ts';
import { CRAI_CITED, CraiReader } from './cram-index.ts';
import { type IndexKind, IndexScan } from './index-scan.ts';

export const craiInspector: StreamInspector = {
  kind: 'stream',
  formats: ['crai-index'],
  recognises: ({ name, head }) => (name.endsWith('.crai') && isNumbers(head) ? 'crai-index' : null),
  begin: (sight, context) => new IndexScan(CRAI, sight, context),
};

const isNumbers = (head: Uint8Array): boolean =>
  /^(-?\d+\t){5}\d+(\n|$)/.test(Buffer.from(head.subarray(0, 256)).toString('latin1'));

const CRAI: IndexKind<CraiReader> = {
  ending: /\.crai$/i,
  open: (findings) => new CraiReader(findings),
  report: (reader) => ({
    format: 'crai-index',
    version: null,
    records: reader.entries,
    facts: reader.facts(),
  }),
  namesOf: (stem) => [stem],
  async hold(reader, data, _stem, findings) {
    if (reader.furthest > data.bytes)
      findings.error('crai.offset', 'The index points behind the end of the file.', CRAI_CITED);
    return {};
  },
};
