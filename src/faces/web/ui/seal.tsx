// The receipt of a number or an act: a small brass seal that opens the ledger entry behind it.

import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useAddresses } from './addresses.ts';
import { Link } from './link.tsx';
import classes from './seal.module.css';

interface Props {
  /** The entry's id. */
  readonly entry: string;
  /** Where it is shown; by default where the shell shows entries. */
  readonly href?: string;
  /** Words beside the seal; without them its name is only spoken. */
  readonly text?: string;
}

export function Seal({ entry, href, text }: Props) {
  const t = useTexts(uiTexts);
  const addresses = useAddresses();
  const target = href ?? addresses.entry(entry);
  const said = t.seal(entry);
  const inner = (
    <>
      <svg className={classes.mark} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8.6" className={classes.rim} />
        <circle cx="10" cy="10" r="5.6" className={classes.ring} />
        <path d="m7.6 10.2 1.7 1.7 3.2-3.6" className={classes.tick} />
      </svg>
      {text ? <span>{text}</span> : <span className="visually-hidden">{said}</span>}
    </>
  );
  if (target === null) return <span className={classes.seal}>{inner}</span>;
  return (
    <Link href={target} className={classes.seal} title={said}>
      {inner}
    </Link>
  );
}
