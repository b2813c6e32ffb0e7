// Through a long list that the node gives by cursors: the cursors passed stand in the address, so
// that Previous leads back and a link leads here.
import type { Paging } from '../ui/pager.tsx';
import type { Place } from './place.ts';

/** `next` is the cursor of the page after this one; nothing on the last. */
export function stepsOf({ trail, change }: Place, next: string | null | undefined): Paging {
  const go = (to: readonly string[]) => change({ after: to.length < 2 ? to[0] : to }, true);
  return {
    ...(trail.length > 0 ? { onPrevious: () => go(trail.slice(0, -1)) } : {}),
    ...(next ? { onNext: () => go([...trail, next]) } : {}),
  };
}

interface Shown {
  readonly pageSize: number;
  readonly total?: number;
  /** Ids of the rows shown now, in their order: the next page goes on after the last of them. */
  readonly ids: readonly string[];
}

export function pagingOf(place: Place, { pageSize, total, ids }: Shown): Paging {
  const before = place.trail.length * pageSize;
  const hasMore = total === undefined ? ids.length === pageSize : before + ids.length < total;
  return {
    ...(ids.length > 0 ? { from: before + 1, to: before + ids.length } : {}),
    ...(total === undefined ? {} : { total }),
    ...stepsOf(place, hasMore ? ids.at(-1) : null),
  };
}
