// A value along a line, by pointer and by keyboard, with a field beside it that takes it exactly.
import { type ReactNode, useId } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { NumberField } from './number-field.tsx';
import classes from './range-slider.module.css';

export interface Tick {
  readonly at: number;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** How a value is read out: "22 Nov 2026". */
  readonly valueText?: (value: number) => string;
  /** Places worth stopping at, marked on the line. */
  readonly ticks?: readonly Tick[];
  /** Takes the value exactly; a number field by default. */
  readonly twin?: ReactNode;
}

export function RangeSlider({ label, hint, value, onChange, min, max, step = 1, ...rest }: Props) {
  const t = useTexts(uiTexts).slider;
  const id = useId();
  const { valueText, ticks = [], twin } = rest;
  const place = (at: number) => `${((at - min) / Math.max(1, max - min)) * 100}%`;
  return (
    <div className={classes.place}>
      <div className={classes.head}>
        <label htmlFor={id}>{label}</label>
        <div className={classes.twin}>
          {twin ?? (
            <NumberField
              name={`${id}-exact`}
              label={`${label}: ${t.exact}`}
              isLabelHidden
              value={value}
              min={min}
              max={max}
              onChange={(next) => next !== null && next >= min && next <= max && onChange(next)}
            />
          )}
        </div>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      ) : null}
      <input
        id={id}
        type="range"
        className={classes.range}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText?.(value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      {ticks.length > 0 ? (
        <div className={classes.ticks} aria-hidden="true">
          {ticks
            .filter(({ at }) => at >= min && at <= max)
            .map(({ at, text }) => (
              <span key={`${at} ${text}`} style={{ insetInlineStart: place(at) }} title={text} />
            ))}
        </div>
      ) : null}
    </div>
  );
}
