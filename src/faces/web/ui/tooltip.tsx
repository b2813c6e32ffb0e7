// A word more on hover and focus; never the only place of what one must know. It stays while
// pointed at and Escape puts it away (WCAG 1.4.13).
import { type ReactNode, useEffect, useId, useState } from 'react';
import classes from './tooltip.module.css';

interface Props {
  readonly text: string;
  /** Spoken as the description; false when the text is already the control's own name. */
  readonly isDescription?: boolean;
  /** Draws the control; `describedBy` goes to its `aria-describedby`. */
  readonly children: (describedBy: string | undefined) => ReactNode;
}

export function Tooltip({ text, isDescription = true, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(false);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what its control is doing
    <span
      className={classes.anchor}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={({ target }) => target.matches(':focus-visible') && setOpen(true)}
      onBlur={() => setOpen(false)}
    >
      {children(isDescription ? id : undefined)}
      <span
        id={id}
        role="tooltip"
        aria-hidden={isDescription ? undefined : true}
        className={classes.bubble}
        data-open={isOpen}
      >
        {text}
      </span>
    </span>
  );
}
