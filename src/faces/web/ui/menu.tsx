// A short list of acts behind a button, by the menu-button pattern of the ARIA Authoring Practices.
// The list is a native popover: above everything, closed by Escape and by a press elsewhere.
import { ChevronDown, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ToggleEvent, useId, useRef } from 'react';
import buttonClasses from './button.module.css';
import { classNames } from './class-names.ts';
import classes from './menu.module.css';
import { placeBelow } from './place-below.ts';

export interface MenuItem {
  readonly key: string;
  readonly text: string;
  readonly hint?: string;
  readonly icon?: LucideIcon;
  readonly isDanger?: boolean;
  /** Why it may not be chosen now; shown below it. */
  readonly disabledBecause?: string | null;
  readonly onChoose: () => void;
}

interface Props {
  readonly text: string;
  /** For screen readers, when the text does not say of what. */
  readonly label?: string;
  readonly icon?: LucideIcon;
  readonly items: readonly MenuItem[];
  readonly size?: 'usual' | 'small';
}

export function Menu({ text, label, icon: Icon, items, size = 'usual' }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const onToggle = ({ newState }: ToggleEvent) => {
    opener.current?.setAttribute('aria-expanded', `${newState === 'open'}`);
    if (newState !== 'open' || !opener.current || !list.current) return;
    placeBelow(list.current, opener.current);
    choices()[0]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return list.current?.hidePopover();
    const all = choices();
    const target = nextOf(event.key, all, all.indexOf(document.activeElement as HTMLElement));
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  const choose = ({ disabledBecause, onChoose }: MenuItem) => {
    if (disabledBecause) return;
    list.current?.hidePopover();
    opener.current?.focus();
    onChoose();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={classNames(
          buttonClasses.button,
          buttonClasses.secondary,
          size === 'small' && buttonClasses.small,
        )}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={label}
      >
        {Icon ? <Icon size={16} aria-hidden="true" /> : null}
        {text}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      <div
        id={id}
        ref={list}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label ?? text}
        className={classes.list}
        onToggle={onToggle}
        onKeyDown={onKey}
      >
        {items.map((item) => (
          <Item key={item.key} item={item} onChoose={() => choose(item)} />
        ))}
      </div>
    </>
  );
}

interface ItemProps {
  readonly item: MenuItem;
  readonly onChoose: () => void;
}

function Item({ item, onChoose }: ItemProps) {
  const { text, hint, icon: Icon, isDanger, disabledBecause } = item;
  const about = disabledBecause ?? hint;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={classNames(classes.item, isDanger && classes.danger)}
      aria-disabled={disabledBecause ? true : undefined}
      onClick={onChoose}
    >
      {Icon ? <Icon size={16} aria-hidden="true" /> : null}
      <span>
        {text}
        {about ? <span className={classes.about}>{about}</span> : null}
      </span>
    </button>
  );
}

/** The item a key leads to: arrows go round, Home and End to the edges, a letter to its first. */
function nextOf(key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length];
  if (key === 'ArrowUp') return all[(at - 1 + all.length) % all.length];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const from = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return from.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
