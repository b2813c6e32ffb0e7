// Speaks what changes to those who do not see it change: a count of results, a state reached.
import type { ReactNode } from 'react';

interface Props {
  /** Interrupts; for what cannot wait. */
  readonly isUrgent?: boolean;
  readonly isShown?: boolean;
  readonly children: ReactNode;
}

export function LiveRegion({ isUrgent = false, isShown = false, children }: Props) {
  return (
    <div role={isUrgent ? 'alert' : 'status'} className={isShown ? undefined : 'visually-hidden'}>
      {children}
    </div>
  );
}
