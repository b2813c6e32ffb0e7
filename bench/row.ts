// One line of the benchmark's result.
export interface BenchRow {
  readonly name: string;
  readonly value?: number;
  readonly unit?: string;
  /** The peer measured in the same run, and how many times its rate ours is. */
  readonly peer?: { readonly name: string; readonly value: number };
  readonly target?: { readonly atLeast?: number; readonly atMost?: number };
  /** Why there is no figure: an absent peer or server is said, never guessed. */
  readonly absent?: string;
}
