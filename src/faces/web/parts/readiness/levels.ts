// The levels as they are drawn: of the profile where this node may read the checks, else in the
// words every node has, for partners learn the level and not what is open.
import { isOpen, type LevelSeen, type Rung } from './types.ts';

export const levelsOf = (ladder: readonly Rung[]): LevelSeen[] =>
  ladder.map(({ level, title, meaning, checks }) => ({
    level,
    title,
    meaning,
    openChecks: checks.length === 0 ? null : checks.filter(isOpen).length,
  }));

export const knownLevels = (titles: readonly string[], meanings: readonly string[]): LevelSeen[] =>
  titles.map((title, level) => ({
    level,
    title,
    meaning: meanings[level] ?? '',
    openChecks: null,
  }));
