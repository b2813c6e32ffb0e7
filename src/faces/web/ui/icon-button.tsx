// A button that shows only a sign. Its name is spoken, and shown on hover and focus.
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';
import classes from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

interface Props {
  readonly icon: LucideIcon;
  /** What pressing it does, of what: "Remove variants.vcf". */
  readonly label: string;
  readonly onPress: () => void;
  readonly size?: 'usual' | 'small';
  /** Why it may not be pressed now; takes the place of the name on hover and focus. */
  readonly disabledBecause?: string | null;
  readonly isExpanded?: boolean;
  readonly controls?: string;
}

export function IconButton({ icon: Icon, label, onPress, size = 'usual', ...rest }: Props) {
  const { disabledBecause } = rest;
  return (
    <Tooltip text={disabledBecause ?? label} isDescription={Boolean(disabledBecause)}>
      {(describedBy) => (
        <button
          type="button"
          className={classNames(classes.button, size === 'small' && classes.small)}
          aria-label={label}
          aria-describedby={describedBy}
          aria-disabled={Boolean(disabledBecause) || undefined}
          aria-expanded={rest.isExpanded}
          aria-controls={rest.controls}
          onClick={disabledBecause ? undefined : onPress}
        >
          <Icon size={size === 'small' ? 16 : 18} aria-hidden="true" />
        </button>
      )}
    </Tooltip>
  );
}
