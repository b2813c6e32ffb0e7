// A variant written on one line, as papers and other tools write it: GRCh38:chr1:55051215:G:A,
// chr1-55051215-G-A, or with the assembly left out.
import type { VariantDraft } from './draft.ts';

const BASES = /^([ACGTN]+|<[A-Z0-9:_*.-]+>)$/i;

/** Null when it is no such line; an assembly that is left out stays empty. */
export function readVariant(text: string): VariantDraft | null {
  const parts = text
    .trim()
    .split(/[:\s>-]+/)
    .filter(Boolean);
  if (parts.length < 4 || parts.length > 5) return null;
  const [alt = '', ref = '', position = '', contig = '', assembly = ''] = parts.reverse();
  const isWhole = /^[\d,]+$/.test(position) && BASES.test(ref) && BASES.test(alt);
  if (!isWhole) return null;
  return {
    ...{ assembly, contig, position: position.replaceAll(',', '') },
    ...{ ref: ref.toUpperCase(), alt: alt.startsWith('<') ? alt : alt.toUpperCase() },
  };
}

export const variantText = ({
  assembly,
  contig,
  position,
  ref,
  alt,
}: {
  readonly [part in keyof VariantDraft]: string | number;
}): string => `${assembly}:${contig}:${position}:${ref}:${alt}`;
