// Which failed reads the page already shows in their own place. What is left over, the frame says.
import { createContext, use, useEffect } from 'react';

export interface ShownErrors {
  readonly has: (error: unknown) => boolean;
  readonly add: (error: unknown) => () => void;
  readonly subscribe: (changed: () => void) => () => void;
}

export function shownErrors(): ShownErrors {
  // Two places may show one failure: it counts as shown until both are gone.
  const shown: unknown[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const changed of listeners) changed();
  };
  return {
    has: (error) => shown.includes(error),
    add(error) {
      shown.push(error);
      tell();
      return () => {
        shown.splice(shown.indexOf(error), 1);
        tell();
      };
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

export const ShownErrorsContext = createContext<ShownErrors>(shownErrors());

export function useShowsError(error: unknown): void {
  const shown = use(ShownErrorsContext);
  useEffect(() => (error ? shown.add(error) : undefined), [shown, error]);
}
