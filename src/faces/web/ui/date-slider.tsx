// A date along a line of dates: for the two clocks of the law. Its twin is the browser's own date
// field; two buttons go a day at a time.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { dayNumber, dayText } from '../../../base/figures/locale.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { DateField } from './date-field.tsx';
import { IconButton } from './icon-button.tsx';
import { useLocale } from './locale.ts';
import { RangeSlider } from './range-slider.tsx';

export interface DateMark {
  readonly on: string;
  readonly text: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** ISO 8601. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min: string;
  readonly max: string;
  /** Days on which something changed. */
  readonly marks?: readonly DateMark[];
}

export function DateSlider({ name, label, hint, value, onChange, min, max, marks = [] }: Props) {
  const t = useTexts(uiTexts).slider;
  const locale = useLocale();
  const [day, first, last] = [dayNumber(value), dayNumber(min), dayNumber(max)];
  const go = (to: number) => onChange(dayText(Math.min(Math.max(to, first), last)));
  return (
    <RangeSlider
      label={label}
      hint={hint}
      value={day}
      min={first}
      max={last}
      onChange={go}
      valueText={(at) => locale.date(dayText(at))}
      ticks={marks.map(({ on, text }) => ({ at: dayNumber(on), text }))}
      twin={
        <>
          <IconButton icon={ChevronLeft} label={t.earlier} onPress={() => go(day - 1)} />
          <DateField
            name={`${name}-exact`}
            label={`${label}: ${t.exact}`}
            isLabelHidden
            value={value}
            min={min}
            max={max}
            onChange={(on) => on !== '' && on >= min && on <= max && onChange(on)}
          />
          <IconButton icon={ChevronRight} label={t.later} onPress={() => go(day + 1)} />
        </>
      }
    />
  );
}
