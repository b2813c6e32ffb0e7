// Which assembly the contig lengths prove, and whether that contradicts what the header says of
// itself (`##reference`, `assembly` of its contigs).
import { type Assembly, contigKey, type Header, provenAssembly } from '../../variants/index.ts';
import type { FindingTally } from '../finding-tally.ts';

export function assemblyFacts(
  header: Header,
  assemblies: readonly Assembly[],
  findings: FindingTally,
) {
  const proven = provenAssembly(header.contigs, assemblies);
  const claimed = claimOf(header, assemblies);
  if (proven && claimed && proven.name !== claimed)
    findings.error(
      'vcf.assembly-contradicted',
      `the header says ${claimed}, the lengths of its contigs are those of ${proven.name}.`,
      { field: 'contig', next: `Correct the header, or lift the file over to ${claimed}.` },
    );
  const mixed = proven === null ? mixedOf(header, assemblies) : null;
  if (mixed)
    findings.error(
      'vcf.contig-lengths',
      `some contigs have their lengths of ${mixed}, others do not: the header mixes assemblies.`,
      { field: 'contig', next: 'Give every contig its length of the reference that was used.' },
    );
  return { proven: proven ? { ...proven } : null, claimed };
}

/** A known name as a word of the claim; `hs37d5.fa` and `Homo_sapiens_assembly38` both occur. */
function claimOf({ reference, contigAssembly }: Header, assemblies: readonly Assembly[]) {
  for (const claim of [contigAssembly, reference]) {
    if (claim === null) continue;
    const words = new Set(claim.toLowerCase().split(/[^a-z0-9]+/));
    const named = assemblies.filter(({ name, aliases }) =>
      [name, ...aliases].some((known) => words.has(known.toLowerCase())),
    );
    if (named.length === 1) return named[0]!.name;
  }
  return null;
}

function mixedOf(header: Header, assemblies: readonly Assembly[]): string | null {
  for (const { name, lengths } of assemblies) {
    let [same, other] = [0, 0];
    for (const [contig, length] of header.contigs) {
      const known = lengths.get(contigKey(contig));
      if (known === undefined || length === null) continue;
      if (known === length) same++;
      else other++;
    }
    if (same > 0 && other > 0) return name;
  }
  return null;
}
