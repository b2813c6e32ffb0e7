// Door of the inspectors of sequences and of their index.
export { faiInspector } from './fai.ts';
export { fastaInspector } from './fasta.ts';
export { fastqInspector } from './fastq.ts';
