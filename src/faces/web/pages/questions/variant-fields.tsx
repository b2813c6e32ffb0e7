// One variant: on one line as papers write it, or part by part against what the files name.
import { useState } from 'react';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './ask-form.module.css';
import type { VariantDraft } from './draft.ts';
import type { PublishedDataset } from './kinds.ts';
import { offeredPlaces } from './shape.ts';
import type { DraftInHand } from './use-draft.ts';
import { readVariant } from './variant-text.ts';

/** As the demonstration's tour writes it; a place of no meaning. */
const EXAMPLE = 'GRCh38:chr1:55051215:G:A';

interface Props {
  readonly hand: DraftInHand;
  readonly datasets: readonly PublishedDataset[];
  readonly errors: FieldErrors;
}

export function VariantFields({ hand: { draft, change }, datasets, errors }: Props) {
  const t = useTexts(questionsTexts).ask;
  const [line, setLine] = useState('');
  const { variant } = draft;
  const { assemblies, contigs } = offeredPlaces(datasets);
  const put = (part: Partial<VariantDraft>) => change({ variant: { ...variant, ...part } });
  const read = (text: string) => {
    setLine(text);
    const found = readVariant(text);
    if (!found) return;
    const assembly = found.assembly || variant.assembly || (assemblies[0] ?? '');
    change({ variant: { ...found, assembly } });
  };
  const isUnread = line.trim() !== '' && readVariant(line) === null;
  const text = (part: 'position' | 'ref' | 'alt') => (
    <TextField
      name={`variant.${part}`}
      label={t.variant[part]}
      {...(errors[`variant.${part}`] ? { error: errors[`variant.${part}`] as string } : {})}
      isCode
      value={variant[part]}
      onChange={(value) => put({ [part]: value.trim() })}
    />
  );
  const choice = (part: 'assembly' | 'contig', names: readonly string[]) => (
    <PlaceField
      part={part}
      names={names}
      value={variant[part]}
      error={errors[`variant.${part}`]}
      onChange={(value) => put({ [part]: value })}
    />
  );
  return (
    <>
      <TextField
        name="variant.line"
        label={t.variantLine}
        hint={t.variantLineHint(EXAMPLE)}
        {...(isUnread ? { error: t.variantUnread(EXAMPLE) } : {})}
        isOptional
        isCode
        value={line}
        onChange={read}
      />
      <div className={classes.pair}>
        {choice('assembly', assemblies)}
        {choice('contig', contigs)}
        {text('position')}
        {text('ref')}
        {text('alt')}
      </div>
    </>
  );
}

interface PlaceProps {
  readonly part: 'assembly' | 'contig';
  readonly names: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function PlaceField({ part, names, value, error, onChange }: PlaceProps) {
  const texts = useTexts(questionsTexts);
  const shown = value === '' || names.includes(value) ? names : [...names, value];
  const shared = {
    name: `variant.${part}`,
    label: texts.ask.variant[part],
    ...(error === undefined ? {} : { error }),
    value,
    onChange,
  };
  // Files that name no sequences leave it to the asker.
  if (names.length === 0) return <TextField {...shared} isCode />;
  const options = shown.map((name) => ({ value: name, text: name }));
  return <SelectField {...shared} emptyText={texts.choose} options={options} />;
}
