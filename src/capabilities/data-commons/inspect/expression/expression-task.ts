// What the worker that reads expression matrices is asked and says.
import type { FormatName, FormatReport } from '../contract.ts';

export interface ExpressionTask {
  readonly path: string;
  readonly format: FormatName;
}
export type ExpressionMessage =
  | { readonly kind: 'read'; readonly bytes: number }
  | { readonly kind: 'report'; readonly report: FormatReport };

export function unreadable(
  format: FormatName,
  rule: string,
  text: string,
  field?: string,
): FormatReport {
  const next = 'Fetch it again from its source; where it is the source, write it anew.';
  return {
    format,
    version: null,
    records: null,
    isComplete: false,
    columns: [],
    facts: {},
    findings: [{ level: 'error', rule, text, count: 1, next, ...(field ? { field } : {}) }],
  };
}
