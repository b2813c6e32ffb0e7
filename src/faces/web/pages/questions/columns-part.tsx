// Which columns a question is about: two coded ones for a table, one of numbers for an average or a
// spread, with the edges that its holder published.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './ask-form.module.css';
import { columnText } from './column-text.ts';
import { PORTIONS, type Portions } from './draft.ts';
import type { KindPartProps } from './kind-part.tsx';
import { isCoded, isNumeric, type OfferedColumn } from './shape.ts';

export function ColumnsPart(props: KindPartProps) {
  const t = useTexts(questionsTexts).ask;
  const { kind } = props.hand.draft;
  if (kind === 'cross-tab')
    return (
      <div className={classes.pair}>
        <ColumnChoice {...props} field="rows" label={t.rows} fits={isCoded} />
        <ColumnChoice {...props} field="columns" label={t.columns} fits={isCoded} />
      </div>
    );
  if (kind !== 'mean' && kind !== 'quantiles') return null;
  return (
    <>
      <ColumnChoice {...props} field="of" label={t.of} fits={isNumeric} />
      {kind === 'quantiles' && props.hand.draft.of !== '' ? <Spread {...props} /> : null}
    </>
  );
}

interface ColumnChoiceProps extends KindPartProps {
  readonly field: 'rows' | 'columns' | 'of';
  readonly label: string;
  readonly fits: (column: OfferedColumn) => boolean;
}

function ColumnChoice({ hand, targets, shape, errors, field, label, fits }: ColumnChoiceProps) {
  const texts = useTexts(questionsTexts);
  const all = targets.datasets.length;
  return (
    <SelectField
      name={field}
      label={label}
      error={errors[field]}
      emptyText={texts.choose}
      value={hand.draft[field]}
      options={shape.offered.filter(fits).map((column) => ({
        value: column.name,
        text: columnText(column, all, texts.ask.inSome),
      }))}
      onChange={(name) => hand.change(field === 'of' ? { of: name, edges: '' } : { [field]: name })}
    />
  );
}

function Spread({ hand: { draft, change }, shape, errors }: KindPartProps) {
  const t = useTexts(questionsTexts).ask;
  return (
    <>
      <TextField
        name="edges"
        label={t.edges}
        hint={t.edgesHint}
        error={errors['edges']}
        value={shape.edges}
        onChange={(edges) => change({ edges })}
      />
      <RadioGroup
        name="portions"
        label={t.portions}
        isInline
        value={draft.portions}
        options={Object.keys(PORTIONS).map((key) => ({
          value: key,
          text: t.portionNames[key as Portions],
        }))}
        onChange={(portions) => change({ portions: portions as Portions })}
      />
    </>
  );
}
