// Drawing or table: two tabs, moved between with the arrow keys (WAI-ARIA tabs).
import { type KeyboardEvent, useRef } from 'react';
import styles from './figure.module.css';

export type FigureView = 'figure' | 'table';
const VIEWS = ['figure', 'table'] as const;

export interface FigureTabsProps {
  readonly id: string;
  readonly view: FigureView;
  readonly words: { readonly views: string; readonly figure: string; readonly table: string };
  readonly onChange: (view: FigureView) => void;
}

export function FigureTabs({ id, view, words, onChange }: FigureTabsProps) {
  const tabs = useRef<Partial<Record<FigureView, HTMLButtonElement | null>>>({});
  const move = (event: KeyboardEvent) => {
    const ends: Record<string, FigureView> = { Home: 'figure', End: 'table' };
    const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const next = isArrow ? VIEWS.find((one) => one !== view) : ends[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    tabs.current[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={words.views} className={styles.tabs} data-screen-only>
      {VIEWS.map((one) => (
        <button
          key={one}
          ref={(element) => {
            tabs.current[one] = element;
          }}
          type="button"
          role="tab"
          id={`${id}-tab-${one}`}
          aria-selected={view === one}
          aria-controls={`${id}-panel`}
          tabIndex={view === one ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(one)}
          onKeyDown={move}
        >
          {words[one]}
        </button>
      ))}
    </div>
  );
}
