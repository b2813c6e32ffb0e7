// What a data set is, in the steward's words; or read from a description file.
import { useState } from 'react';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { wordFor } from '../word-for.ts';
import { CATEGORIES, HOLDER_KINDS, TIERS } from './described.ts';
import { draftOf } from './draft-description.ts';
import type { DraftFields } from './draft-fields.ts';

export function AboutFields(fields: DraftFields) {
  const texts = useTexts(datasetsTexts);
  const { steps, about: t } = texts.registering;
  const { draft, change, errors } = fields;
  const text = (name: 'title' | 'classes') => ({
    name,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: errors[name],
  });
  return (
    <Section title={wordFor(steps, 'about')}>
      <DescriptionFile {...fields} />
      <TextField {...text('title')} label={t.title} isRequired />
      <TextArea
        name="abstract"
        label={t.abstract}
        hint={t.abstractHint}
        value={draft.abstract}
        onChange={(abstract) => change({ abstract })}
        error={errors['abstract']}
        lengthMax={4_000}
        isRequired
      />
      <RadioGroup
        name="about"
        label={t.about}
        value={draft.about}
        onChange={(about) => change({ about: about as 'persons' | 'other' })}
        options={[
          { value: 'persons', text: t.persons },
          { value: 'other', text: t.other },
        ]}
        error={errors['about']}
      />
      <CheckboxGroup
        name="categories"
        label={t.categories}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
        options={CATEGORIES.map((value) => ({ value, text: wordFor(texts.categories, value) }))}
        error={errors['categories']}
        isInline
      />
      <TextField {...text('classes')} label={t.classes} hint={t.classesHint} isCode isOptional />
      <HeldAs {...fields} />
    </Section>
  );
}

/** Who holds the data and under which tier: what agreements and laws look at. */
function HeldAs({ draft, change, errors }: DraftFields) {
  const texts = useTexts(datasetsTexts);
  const { about: t } = texts.registering;
  return (
    <>
      <RadioGroup
        name="tier"
        label={t.tier}
        value={draft.tier}
        onChange={(tier) => change({ tier })}
        options={TIERS.map((value) => ({
          value,
          text: wordFor(texts.tiers, value),
          hint: wordFor(texts.tierHints, value),
        }))}
        error={errors['tier']}
      />
      <SelectField
        name="holderKind"
        label={t.holderKind}
        emptyText="–"
        value={draft.holderKind}
        onChange={(holderKind) => change({ holderKind })}
        options={HOLDER_KINDS.map((value) => ({ value, text: wordFor(texts.holderKinds, value) }))}
        error={errors['holderKind']}
        isRequired
      />
      <CheckboxField
        name="isSynthetic"
        label={t.synthetic}
        isChecked={draft.isSynthetic}
        onChange={(isSynthetic) => change({ isSynthetic })}
      />
    </>
  );
}

interface Read {
  readonly from?: string;
  readonly wrong?: string;
}

function DescriptionFile({ change }: DraftFields) {
  const texts = useTexts(datasetsTexts);
  const t = texts.registering;
  const [read, setRead] = useState<Read>({});
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    const [{ parse }, text] = await Promise.all([import('yaml'), file.text()]);
    try {
      const said: unknown = parse(text);
      if (typeof said !== 'object' || said === null) throw new Error(text.slice(0, 40));
      change(draftOf(said as Record<string, unknown>, texts.duo));
      setRead({ from: file.name });
    } catch (cause) {
      setRead({ wrong: cause instanceof Error ? cause.message : `${cause}` });
    }
  };
  return (
    <>
      <FileField
        name="description"
        label={t.fromFile}
        hint={t.fromFileHint}
        accept=".yaml,.yml,.json"
        files={[]}
        onChange={(files) => void take(files)}
        error={read.wrong ? t.fromFileWrong(read.wrong) : undefined}
        isOptional
      />
      {read.from ? <Notice kind="ok">{t.fromFileRead(read.from)}</Notice> : null}
    </>
  );
}
