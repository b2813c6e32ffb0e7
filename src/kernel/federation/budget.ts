// A token bucket on integers: how many requests one peer may make of this node. Pure.
export interface Budget {
  /** Requests at once after a quiet while. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface Bucket {
  /** Thousandths of a request, so that a millisecond's refill is exact. */
  readonly milliTokens: number;
  readonly atMs: number;
}

export const fullBucket = ({ burst }: Budget, atMs: number): Bucket => ({
  milliTokens: burst * 1000,
  atMs,
});

/** Time never flows back in a bucket: a clock that does only stops the refill. */
export function refilled(bucket: Bucket, { burst, perSecond }: Budget, atMs: number): Bucket {
  const elapsedMs = Math.max(0, atMs - bucket.atMs);
  const milliTokens = Math.min(burst * 1000, bucket.milliTokens + elapsedMs * perSecond);
  return { milliTokens, atMs: Math.max(atMs, bucket.atMs) };
}

export const hasToken = (bucket: Bucket): boolean => bucket.milliTokens >= 1000;

export const spendToken = (bucket: Bucket): Bucket => ({
  ...bucket,
  milliTokens: Math.max(0, bucket.milliTokens - 1000),
});
