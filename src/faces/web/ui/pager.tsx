// Through a long list a page at a time. The server pages; this says where one is and asks for more.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useLocale } from './locale.ts';
import classes from './pager.module.css';

export interface Paging {
  /** The first and last row shown, counted from one; left out where the server counts nothing. */
  readonly from?: number;
  readonly to?: number;
  readonly total?: number;
  /** Absent: there is nothing before or after. */
  readonly onPrevious?: () => void;
  readonly onNext?: () => void;
}

export function Pager({ from, to, total, onPrevious, onNext }: Paging) {
  const t = useTexts(uiTexts).pager;
  const locale = useLocale();
  const all = total === undefined ? null : locale.number(total);
  if (!onPrevious && !onNext && from === undefined) return null;
  return (
    <nav className={classes.pager} aria-label={t.label}>
      <span className={classes.range} role="status">
        {from === undefined || to === undefined
          ? null
          : t.range(locale.number(from), locale.number(to), all)}
      </span>
      {onPrevious || onNext ? (
        <span className={classes.steps}>
          <Step text={t.previous} onPress={onPrevious} isBefore />
          <Step text={t.next} onPress={onNext} />
        </span>
      ) : null}
    </nav>
  );
}

interface StepProps {
  readonly text: string;
  readonly onPress: (() => void) | undefined;
  readonly isBefore?: boolean;
}

function Step({ text, onPress, isBefore = false }: StepProps) {
  return (
    <button
      type="button"
      className={classes.step}
      aria-disabled={onPress ? undefined : true}
      onClick={onPress}
    >
      {isBefore ? <ChevronLeft size={16} aria-hidden="true" /> : null}
      {text}
      {isBefore ? null : <ChevronRight size={16} aria-hidden="true" />}
    </button>
  );
}
