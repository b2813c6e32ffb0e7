// What damages the file as a whole stands before what its format says, and errors
// before warnings.
import type { FileFinding } from './contract.ts';

export function findingsFirst(
  ofSource: readonly FileFinding[],
  ofFormat: readonly FileFinding[],
): FileFinding[] {
  const all = [...ofSource, ...ofFormat];
  const of = (level: FileFinding['level']) => all.filter((finding) => finding.level === level);
  return [...of('error'), ...of('warning')];
}
