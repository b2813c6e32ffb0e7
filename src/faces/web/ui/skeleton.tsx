// Lines of grey where text will stand. It says nothing: whoever loads says so in words.
import classes from './skeleton.module.css';

interface Props {
  readonly lines?: number;
}

const WIDTHS = ['92%', '100%', '84%', '96%', '62%'];

export function Skeleton({ lines = 3 }: Props) {
  return (
    <span className={classes.skeleton} aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
          key={i}
          className={classes.line}
          style={{ inlineSize: WIDTHS[i % WIDTHS.length] }}
        />
      ))}
    </span>
  );
}
