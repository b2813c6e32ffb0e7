// Two versions of a text side by side. What differs has a sign, a colour and a spoken word; long
// runs of equal lines fold away. In a narrow place the versions stand below one another, line by
// line.
import { Fragment, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { foldRows } from './fold-rows.ts';
import { changedMiddle, type DiffRow, diffLines } from './line-diff.ts';
import classes from './split-compare.module.css';

interface Props {
  readonly caption: string;
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly before: string;
  readonly after: string;
  /** Mono, for structured terms. */
  readonly isCode?: boolean;
}

export function SplitCompare({ caption, beforeTitle, afterTitle, before, after, isCode }: Props) {
  const t = useTexts(uiTexts).compare;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const rows = diffLines(before.split('\n'), after.split('\n'));
  const changed = rows.filter(({ kind }) => kind !== 'same').length;
  return (
    <div className={classes.place}>
      <p className={classes.count}>{t.changed(changed)}</p>
      <table className={classes.table} data-code={isCode || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{beforeTitle}</th>
            <th scope="col">{afterTitle}</th>
          </tr>
        </thead>
        <tbody>
          {foldRows(rows, open).map((part) =>
            part.kind === 'rows' ? (
              <Fragment key={part.at}>
                {part.rows.map((row, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
                  <Line key={part.at + i} row={row} />
                ))}
              </Fragment>
            ) : (
              <tr key={part.at} className={classes.fold}>
                <td colSpan={2}>
                  <button type="button" onClick={() => setOpen(new Set([...open, part.at]))}>
                    {t.unchanged(part.count)}
                  </button>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row: { kind, before, after } }: { readonly row: DiffRow }) {
  return (
    <tr data-kind={kind}>
      <Side text={before} other={after} isAfter={false} isMarked={kind !== 'same'} />
      <Side text={after} other={before} isAfter isMarked={kind !== 'same'} />
    </tr>
  );
}

interface SideProps {
  readonly text: string | undefined;
  readonly other: string | undefined;
  readonly isAfter: boolean;
  readonly isMarked: boolean;
}

function Side({ text, other, isAfter, isMarked }: SideProps) {
  const t = useTexts(uiTexts).compare;
  if (text === undefined) return <td className={classes.nothing} />;
  if (!isMarked) return <td data-side={isAfter ? 'after' : 'before'}>{text}</td>;
  const [start, middle, end] = other === undefined ? ['', text, ''] : changedMiddle(text, other);
  const Mark = isAfter ? 'ins' : 'del';
  return (
    <td className={isAfter ? classes.added : classes.removed}>
      <span className={classes.sign} aria-hidden="true">
        {isAfter ? '+' : '−'}
      </span>
      <span className="visually-hidden">{isAfter ? t.added : t.removed}: </span>
      {start}
      {middle === '' ? null : <Mark>{middle}</Mark>}
      {end}
    </td>
  );
}
