// A link that looks like a button: it goes somewhere, where a button does something.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './button.module.css';
import type { ButtonKind } from './button.tsx';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

interface Props {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly size?: 'usual' | 'small';
  readonly icon?: LucideIcon;
  /** Offered as a file under this name instead of opened. */
  readonly download?: string;
  readonly children: ReactNode;
}

export function ButtonLink({ href, kind = 'primary', size, icon: Icon, download, ...rest }: Props) {
  const className = classNames(classes.button, classes[kind], size === 'small' && classes.small);
  return (
    <Link
      href={href}
      className={className}
      data-screen-only
      {...(download === undefined ? {} : { download })}
    >
      {Icon ? <Icon size={16} aria-hidden="true" /> : null}
      {rest.children}
    </Link>
  );
}
