// The button. One that may not be pressed stays in the tab order and says why; it is not hidden and
// not greyed beyond reading.
import type { LucideIcon } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId } from 'react';
import classes from './button.module.css';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'seal';

interface Props {
  /** `seal` is for acts that sign; `danger` for those that take something away. */
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  readonly size?: 'usual' | 'small';
  readonly icon?: LucideIcon;
  readonly onPress?: () => void;
  /** Why it may not be pressed now; shown below it and spoken with it. */
  readonly disabledBecause?: string | null;
  /** The act is on its way: pressing again does nothing. */
  readonly isBusy?: boolean;
  /** For screen readers, when the words on it do not say of what: "Change the purpose". */
  readonly label?: string;
  readonly isExpanded?: boolean;
  readonly controls?: string;
  readonly children: ReactNode;
}

export function Button({ kind = 'primary', type = 'button', size = 'usual', ...props }: Props) {
  const { icon: Icon, onPress, disabledBecause, isBusy = false, children } = props;
  const reason = useId();
  const isBlocked = isBusy || Boolean(disabledBecause);
  const press = (event: MouseEvent) => {
    if (isBlocked) event.preventDefault();
    else onPress?.();
  };
  const button = (
    <button
      type={type}
      className={classNames(classes.button, classes[kind], size === 'small' && classes.small)}
      aria-disabled={isBlocked || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={disabledBecause ? reason : undefined}
      aria-label={props.label}
      aria-expanded={props.isExpanded}
      aria-controls={props.controls}
      onClick={press}
    >
      {isBusy ? <Spinner label={null} /> : Icon ? <Icon size={16} aria-hidden="true" /> : null}
      {children}
    </button>
  );
  if (!disabledBecause) return button;
  return (
    <span className={classes.explained}>
      {button}
      <span id={reason} className={classes.reason}>
        {disabledBecause}
      </span>
    </span>
  );
}
