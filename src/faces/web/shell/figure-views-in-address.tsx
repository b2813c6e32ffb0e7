// `?tables=["answers","ladder"]`: the figures that stand as tables.
import type { ReactNode } from 'react';
import { useAddress } from '../parts/address.ts';
import { type FigureViews, FigureViewsContext } from '../ui/figure-views.ts';

export function FigureViewsInAddress({ children }: { readonly children: ReactNode }) {
  const [address, change] = useAddress();
  const tables: readonly unknown[] = Array.isArray(address['tables']) ? address['tables'] : [];
  const views: FigureViews = {
    viewOf: (id) => (tables.includes(id) ? 'table' : 'figure'),
    show(id, view) {
      const others = tables.filter((one) => one !== id);
      const next = view === 'table' ? [...others, id] : others;
      change({ tables: next.length > 0 ? next : undefined });
    },
  };
  return <FigureViewsContext value={views}>{children}</FigureViewsContext>;
}
