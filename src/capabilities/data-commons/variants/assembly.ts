// Which reference assembly a file is on, proven by the lengths of its contigs. The known lengths
// are data (`packs/reference/assemblies.yaml`).
import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { Fault } from '../../../base/fault.ts';
import { parse, Type } from '../../../base/schema.ts';

const AssembliesSchema = Type.Object({
  assemblies: Type.Array(
    Type.Object({
      name: Type.String(),
      aliases: Type.Array(Type.String()),
      lengths: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
      checksums: Type.Optional(
        Type.Record(
          Type.String(),
          Type.Array(Type.String({ pattern: '^[0-9a-f]{32}$' }), { minItems: 1 }),
        ),
      ),
    }),
  ),
});

export interface Assembly {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly lengths: ReadonlyMap<string, number>;
  /** MD5 of the sequences in upper case, where known: of every way a contig is published in. */
  readonly checksums?: ReadonlyMap<string, readonly string[]>;
}

export async function readAssemblies(path: string): Promise<readonly Assembly[]> {
  const read = parse(AssembliesSchema, parseYaml(await readFile(path, 'utf8')));
  if (!read.ok) throw new Fault(`${path}: ${read.refusal.message}`);
  return read.value.assemblies.map(({ name, aliases, lengths, checksums }) => ({
    name,
    aliases,
    lengths: new Map(Object.entries(lengths)),
    ...(checksums ? { checksums: new Map(Object.entries(checksums)) } : {}),
  }));
}

/** `chr1` and `1`, `chrM` and `MT` are one contig. */
export function contigKey(name: string): string {
  const bare = name.replace(/^chr/i, '');
  return bare === 'M' ? 'MT' : bare;
}

export interface AssemblyFinding {
  readonly name: string;
  /** Contigs whose declared length is that assembly's. */
  readonly matchingContigs: number;
}

/** Null when no assembly fits, or more than one: a mitochondrion alone proves nothing. */
export function provenAssembly(
  contigs: ReadonlyMap<string, number | null>,
  assemblies: readonly Assembly[],
): AssemblyFinding | null {
  const findings: AssemblyFinding[] = [];
  for (const { name, lengths } of assemblies) {
    let matchingContigs = 0;
    let isContradicted = false;
    for (const [contig, length] of contigs) {
      const known = lengths.get(contigKey(contig));
      if (known === undefined || length === null) continue;
      if (known === length) matchingContigs++;
      else isContradicted = true;
    }
    if (matchingContigs > 0 && !isContradicted) findings.push({ name, matchingContigs });
  }
  return findings.length === 1 ? findings[0]! : null;
}

export interface ChecksummedContig {
  readonly name: string;
  readonly length: number;
  readonly md5: string | null;
}

/**
 * Proven by the lengths alone. Checksums are counted beside: one that differs may be of a sequence
 * that somebody masked in a way of their own.
 */
export function provenWithChecksums(
  contigs: readonly ChecksummedContig[],
  assemblies: readonly Assembly[],
) {
  const proven = provenAssembly(
    new Map(contigs.map(({ name, length }) => [name, length])),
    assemblies,
  );
  if (!proven) return null;
  const { checksums } = assemblies.find(({ name }) => name === proven.name) ?? {};
  let [matchingChecksums, differingChecksums] = [0, 0];
  for (const { name, md5 } of contigs) {
    const known = checksums?.get(contigKey(name));
    if (md5 === null || known === undefined) continue;
    if (known.includes(md5)) matchingChecksums++;
    else differingChecksums++;
  }
  return { ...proven, matchingChecksums, differingChecksums };
}
