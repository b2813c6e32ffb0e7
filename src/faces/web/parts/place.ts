// The place a page shows, as one thing to hand on: reading and changing what stands in its address.
import { choiceIn, useAddress, wordIn } from './address.ts';

export interface Place {
  /** The word under this name; empty when there is none. */
  readonly word: (name: string) => string;
  readonly choice: <C extends string>(name: string, choices: readonly C[]) => C | undefined;
  /** Cursors of the pages passed on the way here. */
  readonly trail: readonly string[];
  /** Empty words leave the address. A step is one that the browser's Back undoes. */
  readonly change: (changes: Readonly<Record<string, unknown>>, isStep?: boolean) => void;
  /** As `change`; the list begins anew. */
  readonly filter: (changes: Readonly<Record<string, unknown>>) => void;
}

export function usePlace(): Place {
  const [address, change] = useAddress();
  const held = address['after'];
  return {
    word: (name) => wordIn(address, name),
    choice: (name, choices) => choiceIn(address, name, choices),
    trail: Array.isArray(held) ? held.map(String) : [wordIn(address, 'after')].filter(Boolean),
    change: (changes, isStep = false) => change(changes, { isStep }),
    filter: (changes) => change({ ...changes, after: '' }),
  };
}
