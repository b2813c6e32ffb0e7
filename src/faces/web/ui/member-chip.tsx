// A member of the alliance: its code as a mark, its name beside it. No flags: some are disputed,
// and a code reads the same everywhere.
import { useAddresses } from './addresses.ts';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';
import classes from './member-chip.module.css';

interface Props {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Left out: only the mark is drawn, and the code is its name. */
  readonly name?: string;
  /** Goes to the member's page, where the shell shows members; `false` for plain text. */
  readonly isLinked?: boolean;
  /** This node's own nation. */
  readonly isSelf?: boolean;
}

export function MemberChip({ code, name, isLinked = true, isSelf = false }: Props) {
  const address = useAddresses().member(code);
  const inner = (
    <>
      <span className={classNames(classes.mark, isSelf && classes.self)}>{code}</span>
      {name ? <span className={classes.name}>{name}</span> : null}
    </>
  );
  return isLinked && address !== null ? (
    <Link href={address} className={classes.chip}>
      {inner}
    </Link>
  ) : (
    <span className={classes.chip}>{inner}</span>
  );
}
