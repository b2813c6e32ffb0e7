// The places of concern of one nation, from the packs that a node has loaded: every list of that
// name in a pack of that nation, as it stood on the day and was known by then. Registry facts need
// them before the law is asked; which they are, and what follows, stays in the packs.
import type { MemberId } from '../../../base/caller.ts';
import type { RuleSet } from '../../../kernel/law/index.ts';
import type { PlacesOfConcern } from './ports.ts';

const LIST = 'countries-of-concern';

export const placesOfConcernIn =
  (rules: () => RuleSet, holder: MemberId): PlacesOfConcern =>
  ({ validAt, knownAt }) => {
    const today = validAt.slice(0, 10);
    const lists = [...rules().packsAt(knownAt).values()].flatMap(({ pack }) => {
      const list = pack.place === holder ? pack.lists?.[LIST] : undefined;
      return list ? [list] : [];
    });
    if (lists.length === 0) return null;
    const now = lists
      .flatMap(({ members }) => members)
      .filter(({ from, to }) => from <= today && (to === undefined || today < to))
      .filter(({ known }) => known === undefined || isKnown(known, knownAt.slice(0, 10)));
    return new Set(now.flatMap(({ codes }) => codes.map(String)));
  };

const isKnown = (known: { readonly from: string; readonly to?: string }, on: string): boolean =>
  known.from <= on && (known.to === undefined || on < known.to);
