// The file that the holder's page saves for a second node, read here: what is missing is said
// before anything is sent.
import type { BodyOf } from '../../api/client.ts';

export type Repeating = BodyOf<'/data-commons/readiness/repetitions', 'post'>;
export type SavedReport = Pick<Repeating, 'signed' | 'description'>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Null where it is no report with its description; the node judges the rest. */
export function savedReport(text: string): SavedReport | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  if (!isObject(said) || !isObject(said['signed']) || !isObject(said['description'])) return null;
  const { signed, description } = said;
  const { report, signature } = signed as Record<string, unknown>;
  if (!isObject(report) || !isObject(signature) || !isObject(report['binding'])) return null;
  return { signed, description } as unknown as SavedReport;
}
