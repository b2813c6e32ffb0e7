// A fault in somebody's file: where it is, which rule it breaks and what to do. Scanners return
// flaws as values; the edge turns the first one into a refusal, so that a steward can mend the
// file.
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { type Refused, refused } from '../../../base/result.ts';

export interface Flaw {
  /** Physical line, counted from 1; 0 where the file has no lines (Parquet). */
  readonly line: number;
  /** Column or field of the file in which it stands. */
  readonly field?: string;
  /** Stable name of the rule, `csv.constant-columns`. */
  readonly rule: string;
  /** The paragraph that says so, `RFC 4180 section 2 rule 4`. */
  readonly citation: string;
  readonly text: string;
  readonly next: string;
  /** A limit of this node rather than a rule of the format. */
  readonly isLimit?: boolean;
}

export type FileRefusal = Refusal<
  'data-commons.malformed-file' | 'data-commons.file-too-large' | 'data-commons.unreadable-file'
>;

export function flawed(flaw: Flaw): Refused<FileRefusal> {
  const where = flaw.line > 0 ? `Line ${flaw.line}: ` : '';
  const code = flaw.isLimit ? 'data-commons.file-too-large' : 'data-commons.malformed-file';
  return refused(
    refusal(flaw.isLimit ? 'too-much' : 'invalid', code, `${where}${flaw.text}`, {
      because: [{ rule: flaw.rule, citation: flaw.citation, text: flaw.text }],
      next: flaw.next,
      detail: {
        line: flaw.line,
        rule: flaw.rule,
        ...(flaw.field === undefined ? {} : { field: flaw.field }),
      },
    }),
  );
}

/** At most 40 characters of somebody's data, printable, for a message. */
export function excerpt(text: string): string {
  const printable = text.replace(/[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/g, '?');
  return printable.length > 40 ? `${printable.slice(0, 37)}...` : printable;
}
