// How well a thing fits the words somebody typed. Pure; whole ids and beginnings of titles count
// most, mentions least; every word has to be found somewhere.
import { folded, wordsOf } from '../../base/folded-text.ts';

export interface Found {
  readonly id: string;
  readonly title: string;
  /** One line that tells it from others of its name. */
  readonly detail: string;
  /** Searched as well, not shown. */
  readonly more?: string;
}

/** 0 when it does not fit. */
export function scoreOf({ id, title, detail, more = '' }: Found, asked: string): number {
  const whole = folded(asked).trim();
  if (whole === '') return 0;
  if (folded(id) === whole) return 100;
  const [name, all] = [folded(title), folded(`${id} ${title} ${detail} ${more}`)];
  if (!wordsOf(asked).every((word) => all.includes(word))) return 0;
  if (name === whole) return 90;
  if (name.startsWith(whole)) return 80;
  if (wordsOf(asked).every((word) => name.split(/[^\p{L}\p{N}]+/u).some((w) => w.startsWith(word))))
    return 60;
  if (name.includes(whole)) return 50;
  return 20;
}

export const ranked = <T extends Found>(found: readonly T[], asked: string, max: number) =>
  found
    .map((one) => ({ ...one, score: scoreOf(one, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1))
    .slice(0, max);
