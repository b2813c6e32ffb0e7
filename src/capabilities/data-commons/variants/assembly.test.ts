// Lengths prove an assembly; checksums are counted, of each way in which a contig is published.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { provenWithChecksums, readAssemblies } from './assembly.ts';

const PACK = path.join(import.meta.dirname, '../../../../packs/reference/assemblies.yaml');
const assemblies = await readAssemblies(PACK);
const chr21 = (md5: string | null, length = 46_709_983) =>
  provenWithChecksums([{ name: 'chr21', length, md5 }], assemblies);

describe('a contig with its length and its checksum', () => {
  it('is known as the analysis set masks it, as NCBI has it and as UCSC has it', () => {
    const published = [
      '974dc7aec0b755b19f031418fdedf293',
      'eefe014d35decf90afde7b37e9954554',
      '2f45a3455007b7e271509161e52954a9',
    ];
    for (const md5 of published)
      expect(chr21(md5)).toEqual({
        name: 'GRCh38',
        matchingContigs: 1,
        matchingChecksums: 1,
        differingChecksums: 0,
      });
  });

  it('is of the assembly by its length, whatever its checksum', () => {
    expect(chr21('0'.repeat(32))).toMatchObject({ name: 'GRCh38', differingChecksums: 1 });
    expect(chr21(null)).toMatchObject({ matchingChecksums: 0, differingChecksums: 0 });
    expect(chr21('974dc7aec0b755b19f031418fdedf293', 46_709_984)).toBeNull();
  });
});
