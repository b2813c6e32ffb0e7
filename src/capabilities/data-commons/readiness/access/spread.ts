// Which records of a file are asked for: so many, at equal distances, the same ones every time.

/** Whether record `at` (from 0) of `all` is one of `wanted`. */
export function isAtSample(at: number, all: number, wanted: number): boolean {
  if (wanted >= all) return true;
  return Math.floor(((at + 1) * wanted) / all) > Math.floor((at * wanted) / all);
}
