// More for who wants it: the browser's own details element, so search in the page finds inside.
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

interface Props {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function Disclosure({ summary, isOpen, onToggle, children }: Props) {
  return (
    <details
      className={classes.disclosure}
      open={isOpen}
      onToggle={onToggle ? ({ currentTarget }) => onToggle(currentTarget.open) : undefined}
    >
      <summary>
        <ChevronRight className={classes.arrow} size={16} aria-hidden="true" />
        {summary}
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}
