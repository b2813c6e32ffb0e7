// Where something recorded comes from: a title, a link where there is one, the day it was
// retrieved.
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import classes from './members.module.css';
import type { Party } from './types.ts';

export function SourceText({ source }: { readonly source: Party['source'] }) {
  const { title, url, retrievedOn } = source;
  return (
    <>
      {url ? <Link href={url}>{title}</Link> : title}
      {retrievedOn ? (
        <span className={classes.quiet}>
          {' '}
          <DateText on={retrievedOn} />
        </span>
      ) : null}
    </>
  );
}
