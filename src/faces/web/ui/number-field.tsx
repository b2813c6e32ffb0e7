// A number as the reader's language writes it; the page gets whole minor units, or null while
// there is no number. What cannot be read stays as typed, with a word on how to write it.
import { useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import classes from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useLocale } from './locale.ts';
import { numberText, readNumber } from './number-text.ts';

interface Props extends FieldProps {
  /** Whole minor units: with two places, 1250 is 12.50. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Decimals that the unit has. */
  readonly places?: number;
  readonly min?: number;
  readonly max?: number;
  /** Written after the field: "days", "EUR". */
  readonly unit?: string;
}

export function NumberField({ value, onChange, places = 0, min, max, unit, ...field }: Props) {
  const { language } = useLocale();
  const write = (minor: number) => numberText(minor, places, language);
  const [typed, setTyped] = useState('');
  const [wasLeft, setLeft] = useState(false);
  const read = readNumber(typed, places, language);
  const isTyped = (read.kind === 'number' ? read.minor : null) === value;
  const shown = isTyped ? typed : value === null ? '' : write(value);
  const wrong = useFault({ text: shown, places, min, max });
  const change = (text: string) => {
    setTyped(text);
    const now = readNumber(text, places, language);
    onChange(now.kind === 'number' ? now.minor : null);
  };
  const leave = () => {
    setLeft(true);
    if (value !== null) setTyped(write(value));
  };
  const error = wrong !== null && (wasLeft || field.error) ? wrong : field.error;
  return (
    <Field {...field} error={error}>
      {(control) => (
        <span className={classes.around}>
          <input
            {...control}
            className={classNames(classes.control, classes.short)}
            inputMode={places === 0 ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={shown}
            onChange={({ target }) => change(target.value)}
            onBlur={leave}
          />
          {unit ? <span className={classes.unit}>{unit}</span> : null}
        </span>
      )}
    </Field>
  );
}

interface Limits {
  readonly text: string;
  readonly places: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

const EXAMPLE = 12_345_678;

/** What is wrong with the text itself; the page says what is wrong with the number. */
function useFault({ text, places, min, max }: Limits): string | null {
  const t = useTexts(uiTexts).number;
  const { language } = useLocale();
  const read = readNumber(text, places, language);
  const write = (minor: number) => numberText(minor, places, language);
  if (read.kind === 'unreadable') return t.notRead(write(EXAMPLE));
  if (read.kind === 'too-fine') return t.tooFine(places);
  if (read.kind === 'too-long') return t.tooLong;
  if (read.kind !== 'number') return null;
  if (min !== undefined && read.minor < min) return t.below(write(min));
  if (max !== undefined && read.minor > max) return t.above(write(max));
  return null;
}
