// Puts a text on the clipboard and says whether it got there.
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './copy-button.module.css';

interface Props {
  readonly value: string;
  /** What is copied, for the button's name. */
  readonly of: string;
  /** Shows the word, not only the sign. */
  readonly isWordShown?: boolean;
}

type Outcome = 'none' | 'copied' | 'failed';

export function CopyButton({ value, of, isWordShown = false }: Props) {
  const t = useTexts(uiTexts);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <span className={classes.place}>
      <button
        type="button"
        className={classes.button}
        aria-label={`${t.copy} ${of}`}
        title={t.copy}
        onClick={copy}
        onBlur={() => setOutcome('none')}
      >
        <Icon size={15} aria-hidden="true" />
        {isWordShown ? (outcome === 'copied' ? t.copied : t.copy) : null}
      </button>
      <span role="status" className={outcome === 'failed' ? classes.failed : 'visually-hidden'}>
        {outcome === 'copied' ? t.copied : outcome === 'failed' ? t.notCopied : null}
      </span>
    </span>
  );
}
