// Conditions that records must meet, all of them; each is built from its column's type and values.
import { Plus, Trash2 } from 'lucide-react';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { columnText } from './column-text.ts';
import type { FilterDraft } from './draft.ts';
import classes from './filter-list.module.css';
import { FilterValue } from './filter-value.tsx';
import type { KindPartProps } from './kind-part.tsx';
import { columnsIn } from './question-of.ts';
import { isCoded, isNumeric, type OfferedColumn, offeredColumns } from './shape.ts';

const FILTERS_MAX = 20;

export function FilterList({ hand: { draft, change }, targets, shape, errors }: KindPartProps) {
  const t = useTexts(questionsTexts).ask;
  const { filters } = draft;
  const put = (at: number, filter: FilterDraft) =>
    change({ filters: filters.map((one, i) => (i === at ? filter : one)) });
  const offered = offeredColumns(targets.datasets, shapeless(columnsIn(draft), shape.offered));
  return (
    <fieldset className={classes.filters}>
      <legend>{t.filters}</legend>
      {filters.length === 0 ? <p className={classes.quiet}>{t.noFilters}</p> : null}
      {filters.map((filter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
        <fieldset key={at} className={classes.filter}>
          <legend className="visually-hidden">{t.filter(at + 1)}</legend>
          <FilterFields
            at={at}
            filter={filter}
            offered={withOwn(offered, shape.offered, filter.column)}
            all={targets.datasets.length}
            error={errors[`filters.${at}`]}
            onChange={(next) => put(at, next)}
          />
          <IconButton
            icon={Trash2}
            label={t.removeFilter(at + 1)}
            onPress={() => change({ filters: filters.filter((_, i) => i !== at) })}
          />
        </fieldset>
      ))}
      {filters.length < FILTERS_MAX ? (
        <Button
          kind="secondary"
          size="small"
          icon={Plus}
          onPress={() => change({ filters: [...filters, { column: '' }] })}
        >
          {t.addFilter}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Columns that no data set has narrow nothing: a link may carry names of long ago. */
const shapeless = (names: readonly string[], offered: readonly OfferedColumn[]) =>
  names.filter((name) => offered.some((column) => column.name === name));

const withOwn = (
  offered: readonly OfferedColumn[],
  all: readonly OfferedColumn[],
  own: string,
): readonly OfferedColumn[] =>
  offered.some(({ name }) => name === own)
    ? offered
    : [...offered, ...all.filter(({ name }) => name === own)];

interface FieldsProps {
  readonly at: number;
  readonly filter: FilterDraft;
  readonly offered: readonly OfferedColumn[];
  readonly all: number;
  readonly error: string | undefined;
  readonly onChange: (filter: FilterDraft) => void;
}

function FilterFields({ at, filter, offered, all, error, onChange }: FieldsProps) {
  const texts = useTexts(questionsTexts);
  const column = offered.find(({ name }) => name === filter.column);
  const choose = (name: string) => {
    const chosen = offered.find((one) => one.name === name);
    onChange(chosen ? emptyFilter(chosen) : { column: '' });
  };
  return (
    <div className={classes.fields}>
      <SelectField
        name={`filters.${at}`}
        label={texts.ask.column}
        {...(error === undefined ? {} : { error })}
        emptyText={texts.choose}
        value={filter.column}
        options={offered.map((one) => ({
          value: one.name,
          text: columnText(one, all, texts.ask.inSome),
        }))}
        onChange={choose}
      />
      {column ? <FilterValue at={at} filter={filter} column={column} onChange={onChange} /> : null}
    </div>
  );
}

function emptyFilter(column: OfferedColumn): FilterDraft {
  const { name } = column;
  if (isCoded(column)) return { column: name, values: [] };
  if (isNumeric(column) || column.type === 'date') return { column: name, from: '', upTo: '' };
  return { column: name, is: '' };
}
