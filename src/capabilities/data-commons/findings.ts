// What a steward is told of files while they are registered: what stops the registration, and what
// deserves a look although it does not.
import type { Refusal } from '../../base/refusal.ts';
import { type Static, Type } from '../../base/schema.ts';
import type { MeasuredFile } from './model.ts';

export const FindingSchema = Type.Object(
  {
    level: Type.Unsafe<'error' | 'warning'>(Type.Enum(['error', 'warning'])),
    file: Type.String(),
    line: Type.Optional(Type.Integer({ minimum: 1, description: 'Physical line, from 1' })),
    field: Type.Optional(Type.String({ description: 'Column or field of the file' })),
    rule: Type.Optional(Type.String({ description: 'Stable name, csv.constant-columns' })),
    citation: Type.Optional(Type.String()),
    text: Type.String(),
    next: Type.Optional(Type.String({ description: 'What to do about it' })),
  },
  { additionalProperties: false },
);
export type Finding = Static<typeof FindingSchema>;

export function refusalFinding(file: string, refusal: Refusal): Finding {
  const { message, because, next } = refusal;
  const detail = (refusal.detail ?? {}) as { line?: number; rule?: string; field?: string };
  const citation = because[0]?.citation;
  return {
    level: 'error',
    file,
    ...(detail.line ? { line: detail.line } : {}),
    ...(detail.field ? { field: detail.field } : {}),
    ...(detail.rule ? { rule: detail.rule } : {}),
    ...(citation ? { citation } : {}),
    text: message,
    ...(next ? { next } : {}),
  };
}

const FINDINGS_A_FILE_MAX = 100;

/** Nothing here stops a registration; each is a common sign of a mistake made before it. */
export function findingsOf({ path: file, profile, vcf }: MeasuredFile): Finding[] {
  const warn = (field: string, rule: string, text: string, next: string): Finding => ({
    level: 'warning',
    file,
    field,
    rule,
    text,
    next,
  });
  const columns = (profile?.columns ?? []).flatMap(({ name, missing, distinct, sentinels }) => {
    const spellings = Object.keys(sentinels).filter((spelling) => spelling !== '');
    if (missing > 0 && missing === profile?.rows)
      return [warn(name, 'table.no-values', `${name} has no value in any row.`, LEAVE_OUT)];
    if (distinct.count === 1 && missing === 0 && (profile?.rows ?? 0) > 1)
      return [warn(name, 'table.one-value', `${name} has one value in every row.`, LEAVE_OUT)];
    if (spellings.length > 1)
      return [
        warn(
          name,
          'table.missing-spellings',
          `${name} spells "no value" in ${spellings.length} ways: ${spellings.join(', ')}.`,
          'All are read as missing; correct those that are meant as values.',
        ),
      ];
    return [];
  });
  const variants: Finding[] = [];
  if (vcf && vcf.declaredCounts.different > 0)
    variants.push(
      warn(
        'INFO',
        'vcf.declared-counts',
        `AC or AN differ from the genotypes in ${vcf.declaredCounts.different} records.`,
        'Answers count the genotypes; compute AC and AN again if the file was cut from another.',
      ),
    );
  if (vcf && vcf.assembly === null)
    variants.push(
      warn(
        'contig',
        'vcf.assembly-unproven',
        'No contig lengths prove the assembly.',
        'State it in the description, or add contig lines with lengths to the header.',
      ),
    );
  return [...columns, ...variants].slice(0, FINDINGS_A_FILE_MAX);
}

const LEAVE_OUT = 'Check that it was exported as meant, or leave the column out.';
