// Which figures of a page stand as their tables. The shell keeps it in the address, so that a link
// shows what its sender saw; without a shell each figure keeps its own.
import { createContext, use, useState } from 'react';
import type { FigureView } from './figure-tabs.tsx';

export interface FigureViews {
  viewOf(id: string): FigureView;
  show(id: string, view: FigureView): void;
}

export const FigureViewsContext = createContext<FigureViews | null>(null);

export function useFigureView(id: string): readonly [FigureView, (view: FigureView) => void] {
  const [own, setOwn] = useState<FigureView>('figure');
  const views = use(FigureViewsContext);
  return views ? [views.viewOf(id), (view) => views.show(id, view)] : [own, setOwn];
}
