// Writes small mzML documents for tests, indexed with true offsets and a true checksum.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface SampleSpectrum {
  readonly level: number;
  readonly mz: readonly number[];
  readonly isZlib?: boolean;
  readonly declaredLength?: number;
}

const term = (accession: string, value = '', cvRef = accession.split(':')[0]): string =>
  `<cvParam cvRef="${cvRef}" accession="${accession}" name="n" value="${value}"/>`;

function array(values: readonly number[], kind: string, isZlib: boolean): string {
  const plain = Buffer.from(Float64Array.from(values).buffer);
  const text = (isZlib ? deflateSync(plain) : plain).toString('base64');
  const packing = term(isZlib ? 'MS:1000574' : 'MS:1000576');
  const terms = term('MS:1000523') + packing + term(kind);
  const open = `<binaryDataArray encodedLength="${text.length}">`;
  return `${open}${terms}<binary>${text}</binary></binaryDataArray>`;
}

function spectrum({ level, mz, isZlib = false, declaredLength }: SampleSpectrum, index: number) {
  const length = declaredLength ?? mz.length;
  return [
    `<spectrum index="${index}" id="scan=${index + 1}" defaultArrayLength="${length}">`,
    term('MS:1000511', String(level)),
    term('MS:1000130'),
    term('MS:1000127'),
    '<binaryDataArrayList count="2">',
    array(mz, 'MS:1000514', isZlib),
    array(
      mz.map(() => 1),
      'MS:1000515',
      isZlib,
    ),
    '</binaryDataArrayList></spectrum>\n',
  ].join('');
}

export function mzmlText(spectra: readonly SampleSpectrum[], declared = spectra.length): string {
  return [
    '<mzML xmlns="http://psi.hupo.org/ms/mzml" version="1.1.0">',
    '<cvList count="1"><cv id="MS" fullName="PSI-MS" version="4.1.0" URI="u"/></cvList>',
    '<softwareList count="1"><software id="s" version="3.0">',
    `${term('MS:1000615')}</software></softwareList>`,
    '<instrumentConfigurationList count="1"><instrumentConfiguration id="i">',
    `${term('MS:1001911')}</instrumentConfiguration></instrumentConfigurationList>`,
    `<run id="r"><spectrumList count="${declared}">\n`,
    ...spectra.map(spectrum),
    '</spectrumList></run></mzML>\n',
  ].join('');
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
export const mzml = (spectra: readonly SampleSpectrum[], declared?: number): Uint8Array =>
  Buffer.from(DECLARATION + mzmlText(spectra, declared));

export function indexedMzml(spectra: readonly SampleSpectrum[]): Uint8Array {
  const body = `${DECLARATION}<indexedmzML>${mzmlText(spectra)}`;
  const offsets = [...body.matchAll(/<spectrum /g)].map(({ index }) => index);
  const entries = offsets.map((at, i) => `<offset idRef="scan=${i + 1}">${at}</offset>`);
  const list = `<index name="spectrum">${entries.join('')}</index>`;
  const index = `<indexList count="1">${list}</indexList>`;
  const start = `${body}${index}<indexListOffset>${body.length}</indexListOffset><fileChecksum>`;
  const checksum = createHash('sha1').update(start).digest('hex');
  return Buffer.from(`${start}${checksum}</fileChecksum></indexedmzML>`);
}
