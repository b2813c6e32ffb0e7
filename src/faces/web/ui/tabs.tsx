// Views of one thing, one at a time, by the tabs pattern of the ARIA Authoring Practices: arrows
// move and choose, Tab goes on into the panel. Which one is chosen is the page's, so it can stand
// in the address.
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import classes from './tabs.module.css';

export interface Tab<Key extends string = string> {
  readonly key: Key;
  readonly text: string;
  /** A count beside the word. */
  readonly count?: string;
}

interface Props<Key extends string> {
  /** What the tabs are views of. */
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** The chosen one's view. */
  readonly children: ReactNode;
}

export function Tabs<Key extends string>(props: Props<Key>) {
  const { label, tabs, selected, onSelect, children } = props;
  const id = useId();
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = stepOf(event.key, {
      isRtl,
      at: tabs.findIndex(({ key }) => key === selected),
      count: tabs.length,
    });
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.key);
    document.getElementById(`${id}-${tab.key}`)?.focus();
  };
  return (
    <div className={classes.place}>
      <div role="tablist" aria-label={label} className={classes.list} onKeyDown={onKey}>
        {tabs.map(({ key, text, count }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={key === selected ? 0 : -1}
            onClick={() => onSelect(key)}
          >
            {text}
            {count ? <span className={classes.count}>{count}</span> : null}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${selected}`}
        className={classes.panel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pattern: Tab goes from tab to panel
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}

interface Standing {
  readonly isRtl: boolean;
  readonly at: number;
  readonly count: number;
}

function stepOf(key: string, { isRtl, at, count }: Standing): number | null {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
