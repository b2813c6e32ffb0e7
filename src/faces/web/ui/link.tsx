// A link. The shell says what moves within the desk (`LinkContext`); without it, an ordinary
// anchor. A link to another site says so, in sign and in words.
import { ArrowUpRight } from 'lucide-react';
import { type AnchorHTMLAttributes, type ComponentType, createContext, use } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './link.module.css';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** Null: links are ordinary anchors. */
export const LinkContext = createContext<ComponentType<LinkProps> | null>(null);

const isElsewhere = (href: string): boolean => /^https?:\/\//.test(href);

export function Link({ href, children, ...rest }: LinkProps) {
  const t = useTexts(uiTexts);
  const Inner = use(LinkContext);
  if (isElsewhere(href))
    return (
      <a href={href} rel="noreferrer" {...rest}>
        {children}
        <ArrowUpRight className={classes.away} size="0.9em" aria-hidden="true" />
        <span className="visually-hidden"> {t.otherSite}</span>
      </a>
    );
  return Inner ? (
    <Inner href={href} {...rest}>
      {children}
    </Inner>
  ) : (
    <a href={href} {...rest}>
      {children}
    </a>
  );
}
