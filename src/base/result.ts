// The outcome of anything that may be refused: a value, or a refusal with its reasons.
import type { Refusal } from './refusal.ts';

export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refused = <R extends Refusal>(refusal: R): Refused<R> => ({ ok: false, refusal });

/** The value, or the first refusal among them. */
export function all<T>(results: readonly Result<T>[]): Result<T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
