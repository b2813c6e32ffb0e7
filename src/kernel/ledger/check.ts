// What a verifier reports: each thing looked at, whether it holds, and why.
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly why: string;
}

export const passed = (what: string, why: string): Check => ({ what, ok: true, why });
export const failed = (what: string, why: string): Check => ({ what, ok: false, why });

export const firstBad = (checks: readonly Check[]): Check | null =>
  checks.find(({ ok }) => !ok) ?? null;
