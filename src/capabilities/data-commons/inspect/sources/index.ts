// Door of the sources: what is stored in a file, as bytes an inspector can read.
export { BgzfDecoder } from './bgzf.ts';
export { compressionOf, MAGIC_BYTES } from './compression.ts';
export { COPY_AGAIN, type Decoder, type Emit, plainDecoder, type SourceEnd } from './decoder.ts';
export { GzipDecoder } from './gzip.ts';
export { seekable } from './seekable.ts';
export { openZip, type ZipArchive, ZipDamage, type ZipMember } from './zip.ts';
