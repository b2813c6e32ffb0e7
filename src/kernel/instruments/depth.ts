// Stops hostile nesting before anything recursive touches a value from outside.
const LEVELS_MAX = 32;

export function isTooDeep(value: unknown, levelsLeft = LEVELS_MAX): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levelsLeft === 0) return true;
  return Object.values(value).some((member) => isTooDeep(member, levelsLeft - 1));
}
