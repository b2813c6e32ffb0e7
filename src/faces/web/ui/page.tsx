// A page: where it is, its one heading, a sentence on what it is for, its acts, its parts. Names
// the document, too.
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { Link } from './link.tsx';
import classes from './page.module.css';

export interface Crumb {
  readonly href: string;
  readonly text: string;
}

interface Props {
  readonly title: string;
  /** What stands in the tab of the browser, when the heading says too little alone. */
  readonly documentTitle?: string;
  readonly lead?: ReactNode;
  /** The pages above this one, outermost first; the page itself is left out. */
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  /** Stands before the heading's words: a member's mark, a status. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, documentTitle = title, lead, crumbs, actions, ...rest }: Props) {
  useEffect(() => {
    document.title = `${documentTitle} · Entente`;
  }, [documentTitle]);
  return (
    <article className={classes.page}>
      <header className={classes.header}>
        {crumbs && crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
        <div className={classes.row}>
          <div className={classes.heading}>
            {rest.mark}
            <h1>{title}</h1>
          </div>
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </div>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
      </header>
      <div className={classes.body}>{rest.children}</div>
    </article>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useTexts(uiTexts);
  return (
    <nav aria-label={t.crumbs} className={classes.crumbs}>
      <ol>
        {crumbs.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
