// Every inspector, in the order in which they are asked: those that know their format by its first
// bytes before those that go by names and by the look of lines. Delimited text comes last.
import { bcfInspector } from './bcf/index.ts';
import type { Inspector } from './contract.ts';
import { crypt4ghInspector } from './crypt4gh/index.ts';
import { hdf5Inspector, matrixMarketInspector, zarrInspector } from './expression/index.ts';
import {
  baiInspector,
  bamInspector,
  craiInspector,
  cramInspector,
  samInspector,
} from './reads/index.ts';
import { beaconInspector, phenopacketInspector } from './records/index.ts';
import { faiInspector, fastaInspector, fastqInspector } from './sequences/index.ts';
import { mzmlInspector } from './spectra/index.ts';
import { mmcifInspector, pdbInspector } from './structures/index.ts';
import { csiInspector, tabixInspector } from './tabix/index.ts';
import { delimitedInspector, delimitedInspectorTelling } from './tables/delimited.ts';
import type { TellTable } from './tables/delimited-scan.ts';
import { parquetInspector, parquetInspectorTelling } from './tables/parquet.ts';
import { vcfInspector } from './vcf/index.ts';

export const inspectors: readonly Inspector[] = [
  // Known by their first bytes.
  parquetInspector,
  tabixInspector,
  csiInspector,
  bcfInspector,
  bamInspector,
  cramInspector,
  baiInspector,
  craiInspector,
  crypt4ghInspector,
  hdf5Inspector,
  zarrInspector,
  // Known by their text.
  matrixMarketInspector,
  vcfInspector,
  mzmlInspector,
  mmcifInspector,
  pdbInspector,
  phenopacketInspector,
  beaconInspector,
  samInspector,
  fastqInspector,
  fastaInspector,
  faiInspector,
  // Known by nothing but the shape of their lines.
  delimitedInspector,
];

/** The same, but what is read of a table is told: measuring it needs no reading of its own then. */
export const inspectorsTelling = (tell: TellTable): readonly Inspector[] =>
  inspectors.map((one) =>
    one === delimitedInspector
      ? delimitedInspectorTelling(tell)
      : one === parquetInspector
        ? parquetInspectorTelling(tell)
        : one,
  );
