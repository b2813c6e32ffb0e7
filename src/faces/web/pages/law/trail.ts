// Through a list that the node counts by cursors: the cursors passed stand in the address, so that
// Previous leads back and a link leads here.
import type { Paging } from '../../ui/pager.tsx';
import { type Address, useAddress } from './address.ts';

export function trailIn(address: Address): readonly string[] {
  const held = address['before'];
  if (typeof held === 'string' && held !== '') return [held];
  return Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];
}

/** `next` is the cursor that the node gave with this page; null on the last. */
export function useTrail(next: string | null): Paging {
  const [address, change] = useAddress();
  const trail = trailIn(address);
  const go = (to: readonly string[]) =>
    change({ before: to.length === 0 ? '' : to }, { isStep: true });
  return {
    ...(trail.length > 0 ? { onPrevious: () => go(trail.slice(0, -1)) } : {}),
    ...(next === null ? {} : { onNext: () => go([...trail, next]) }),
  };
}
