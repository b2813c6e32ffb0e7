import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport } from '../contract.ts';
import { damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { mzmlInspector } from './mzml.ts';
import { indexedMzml, mzml, mzmlText } from './sample-mzml.ts';
import { TAG_BYTES_MAX } from './xml-guard.ts';

const SPECTRA = [
  { level: 1, mz: [100.5, 200.25, 300.125], isZlib: true },
  { level: 2, mz: [50, 60] },
  { level: 2, mz: [], isZlib: true },
];
const scan = (bytes: Uint8Array, chunk?: number) =>
  scanWhole(mzmlInspector, 'a.mzML', bytes, undefined, chunk);
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);
const edited = (bytes: Uint8Array, from: string | RegExp, to: string) =>
  utf8(Buffer.from(bytes).toString('utf8').replace(from, to));

describe('mzML', () => {
  it('counts spectra by level, terms and arrays, whatever the chunks', async () => {
    for (const chunk of [1, 7, 64, 100_000]) {
      const report = await scan(mzml(SPECTRA), chunk);
      expect(report).toMatchObject({ version: '1.1.0', records: 3, isComplete: true });
      expect(report.findings).toEqual([]);
      expect(report.facts).toMatchObject({
        spectra: { counted: 3, declared: 3, byLevel: { 1: 1, 2: 2 }, positive: 3, centroid: 3 },
        terms: { malformed: 0, versions: { MS: '4.1.0' } },
        instruments: ['MS:1001911'],
        software: { 'MS:1000615': '3.0' },
        arrays: { count: 6, decoded: 6, values: 10, byCompression: { zlib: 4, none: 2 } },
        index: { isIndexed: false },
      });
    }
  });

  it('proves an index and a checksum', async () => {
    for (const chunk of [3, 50, 100_000]) {
      const report = await scan(indexedMzml(SPECTRA), chunk);
      expect(report.findings).toEqual([]);
      expect(report.facts.index).toEqual({
        isIndexed: true,
        spectrum: { entries: 3, right: 3, wrong: 0, elements: 3 },
        chromatogram: { entries: 0, right: 0, wrong: 0, elements: 0 },
        listIsRight: true,
        checksum: 'right',
      });
    }
  });

  it('finds bytes moved or changed after the index was written', async () => {
    const moved = edited(indexedMzml(SPECTRA), '<run id', '<run  id');
    const found = await scan(moved);
    expect(rules(found)).toEqual(['mzml.index-offset', 'mzml.index-list-offset', 'mzml.checksum']);
    expect(found.findings[0]).toMatchObject({ count: 3 });
    const changed = edited(indexedMzml(SPECTRA), 'version="3.0"', 'version="3.1"');
    expect(rules(await scan(changed))).toEqual(['mzml.checksum']);
    const swapped = edited(indexedMzml(SPECTRA), 'idRef="scan=1"', 'idRef="scan=2"');
    expect(rules(await scan(swapped))).toEqual(['mzml.index-offset', 'mzml.checksum']);
  });

  it.each([
    ['mzml.list-count', mzml(SPECTRA, 4)],
    ['mzml.array-length', mzml([{ ...SPECTRA[0]!, declaredLength: 4 }])],
    ['mzml.array-mz-order', mzml([{ level: 1, mz: [2, 1] }])],
    ['mzml.array-not-finite', mzml([{ level: 1, mz: [Number.NaN] }])],
    ['mzml.array-zlib', edited(mzml(SPECTRA), /<binary>.{12}/, '<binary>AAAABBBBCCCC')],
    ['mzml.array-base64', edited(mzml(SPECTRA), /<binary>.{4}/, '<binary>!!!!')],
    [
      'mzml.array-encoded-length',
      edited(mzml(SPECTRA), /encodedLength="\d+"/, 'encodedLength="9"'),
    ],
    ['mzml.array-undeclared', edited(mzml([SPECTRA[1]!]), /MS:1000576/, 'MS:1009999')],
    ['mzml.array-not-decoded', edited(mzml([SPECTRA[1]!]), /MS:1000576/, 'MS:1002312')],
    ['mzml.accession', edited(mzml(SPECTRA), 'MS:1000127', 'MS:127')],
    ['mzml.undeclared-vocabulary', edited(mzml(SPECTRA), 'cv id="MS"', 'cv id="XX"')],
    ['mzml.index', edited(mzml(SPECTRA), 'index="1"', 'index="9"')],
    ['mzml.duplicate-id', edited(mzml(SPECTRA), 'id="scan=2"', 'id="scan=1"')],
  ])('finds %s', async (rule, bytes) => {
    expect(rules(await scan(bytes))).toEqual([rule]);
  });

  it('inflates no more than an array declares', async () => {
    const zeros = Array.from({ length: 200_000 }, () => 1);
    const report = await scan(mzml([{ level: 1, mz: zeros, isZlib: true, declaredLength: 5 }]));
    expect(rules(report)).toContain('mzml.array-length');
  });

  it.each([
    ['mzml.doctype', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><mzML>&c;</mzML>'],
    ['mzml.entity', '<mzML>&c;</mzML>'],
    ['mzml.depth', `<mzML>${'<a>'.repeat(100)}`],
    ['mzml.length', `<mzML a="${'x'.repeat(TAG_BYTES_MAX + 1)}">`],
    ['mzml.ends-early', '<mzML><run>'],
    ['mzml.not-xml', '<mzML><run></mzML>'],
    ['mzml.encoding', '<?xml version="1.0" encoding="utf-16"?><mzML></mzML>'],
  ])('stops at %s', async (rule, text) => {
    const report = await scan(utf8(text));
    expect(report.isComplete).toBe(false);
    expect(rules(report)).toEqual([rule]);
  });

  it('reads Latin-1, and stops at bytes that are not UTF-8', async () => {
    const text = mzmlText(SPECTRA).replace('id="r"', 'id="M\u{fc}ller"');
    const latin = (encoding: string) =>
      Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>${text}`, 'latin1');
    expect(rules(await scan(latin('ISO-8859-1')))).toEqual([]);
    const stopped = await scan(latin('utf-8'));
    expect(rules(stopped)).toEqual(['mzml.not-utf8']);
    expect(JSON.stringify(stopped)).not.toContain('ller');
  });

  it('always gives a report of a damaged file', async () => {
    const good = indexedMzml(SPECTRA);
    for (let seed = 0; seed < 2_000; seed++) expectReport(await scan(damaged(good, seed), 211));
    expect(mzmlInspector.recognises(sightOf('a', good))).toBe('mzml');
    expect(mzmlInspector.recognises(sightOf('a', utf8('<html>')))).toBeNull();
  });
});
