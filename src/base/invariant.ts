// A statement that only a bug can break.
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new Error(`invariant broken: unreachable value ${JSON.stringify(value)}`);
}
