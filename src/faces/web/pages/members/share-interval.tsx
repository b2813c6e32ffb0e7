// A share that lies between two exact bounds, in figures and as a bar: what is sure, and what may
// be.
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Share } from '../../ui/share.tsx';
import classes from './members.module.css';
import { percentOf } from './shares.ts';

interface Props {
  readonly of: { readonly low: string; readonly high: string };
}

export function ShareInterval({ of: { low, high } }: Props) {
  const t = useTexts(membersTexts).party;
  const [from, to] = [percentOf(low), percentOf(high)];
  return (
    <>
      {low === high ? (
        <Share of={low} />
      ) : (
        <>
          {t.between} <Share of={low} /> {t.and} <Share of={high} />
        </>
      )}
      {from !== null && to !== null ? (
        <svg
          className={classes.bar}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect x="0" y="0" width="100" height="10" />
          <rect x={from} y="2" width={Math.max(to - from, 1.5)} height="6" />
        </svg>
      ) : null}
    </>
  );
}
