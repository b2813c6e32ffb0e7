// A digest or key: mono, shortened in the middle, whole on demand, on paper and on the clipboard.
import { useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { CopyButton } from './copy-button.tsx';
import classes from './digest.module.css';
import { shortDigest } from './short-digest.ts';

interface Props {
  readonly value: string;
  readonly isWhole?: boolean;
  readonly hasCopy?: boolean;
}

export function Digest({ value, isWhole = false, hasCopy = true }: Props) {
  const t = useTexts(uiTexts).digest;
  const [isOpen, setOpen] = useState(isWhole);
  const short = shortDigest(value);
  const isShortened = short !== value;
  return (
    <span className={classes.digest}>
      {isShortened && !isOpen ? (
        <>
          <button
            type="button"
            className={classes.short}
            title={t.whole}
            onClick={() => setOpen(true)}
          >
            <span className="visually-hidden">{t.whole}: </span>
            <code>{short}</code>
          </button>
          <code className={classes.paper}>{value}</code>
        </>
      ) : (
        <code className={classes.whole}>{value}</code>
      )}
      {hasCopy ? <CopyButton value={value} of={short} /> : null}
    </span>
  );
}
