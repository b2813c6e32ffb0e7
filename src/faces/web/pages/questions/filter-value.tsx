// What a column must be: named values to tick, bounds for numbers and days, a text for the rest.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FilterDraft } from './draft.ts';
import classes from './filter-list.module.css';
import { isNumeric, type OfferedColumn } from './shape.ts';

interface Props {
  readonly at: number;
  readonly filter: FilterDraft;
  readonly column: OfferedColumn;
  readonly onChange: (filter: FilterDraft) => void;
}

export function FilterValue({ at, filter, column, onChange }: Props) {
  const t = useTexts(questionsTexts).ask;
  const name = `filters.${at}.value`;
  if (column.categories)
    return (
      <CheckboxGroup
        name={name}
        label={t.isOneOf}
        hint={t.onlyNamed}
        isInline
        options={column.categories.map((value) => ({ value, text: value }))}
        values={filter.values ?? []}
        onChange={(values) => onChange({ column: column.name, values })}
      />
    );
  if (isNumeric(column)) return <NumberBounds {...{ at, filter, column, onChange }} />;
  if (column.type === 'date')
    return (
      <div className={classes.bounds}>
        {(['from', 'upTo'] as const).map((end) => (
          <DateField
            key={end}
            name={`filters.${at}.${end}`}
            label={t[end]}
            value={filter[end] ?? ''}
            onChange={(day) => onChange({ ...filter, [end]: day })}
          />
        ))}
      </div>
    );
  return (
    <TextField
      name={name}
      label={t.isExactly}
      value={filter.is ?? filter.values?.[0] ?? ''}
      onChange={(is) => onChange({ column: column.name, is })}
    />
  );
}

function NumberBounds({ at, filter, column, onChange }: Props) {
  const t = useTexts(questionsTexts).ask;
  const places = column.scale ?? 0;
  return (
    <div className={classes.bounds}>
      {(['from', 'upTo'] as const).map((end) => (
        <NumberField
          key={end}
          name={`filters.${at}.${end}`}
          label={t[end]}
          places={places}
          {...(column.unit ? { unit: column.unit } : {})}
          value={minorOf(filter[end], places)}
          onChange={(minor) =>
            onChange({ ...filter, [end]: minor === null ? '' : decimalOf(minor, places) })
          }
        />
      ))}
    </div>
  );
}

/** `4.5` with two places is 450; null for what is no such number. */
export function minorOf(text: string | undefined, places: number): number | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '');
  const part = found?.[3] ?? '';
  if (!found || part.length > places) return null;
  const minor = Number(`${found[1]}${found[2]}${part.padEnd(places, '0')}`);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** 450 with two places is `4.5`: no zeros that nobody typed. */
export function decimalOf(minor: number, places: number): string {
  const digits = `${Math.abs(minor)}`.padStart(places + 1, '0');
  const cut = digits.length - places;
  const part = digits.slice(cut).replace(/0+$/, '');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, cut)}${part === '' ? '' : `.${part}`}`;
}
