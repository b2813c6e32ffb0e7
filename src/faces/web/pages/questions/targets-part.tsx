// Whom to ask: a class of data wherever partners hold it, or data sets by name.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './ask-form.module.css';
import { DatasetChoice } from './dataset-choice.tsx';
import { TargetList } from './target-list.tsx';
import type { DraftInHand } from './use-draft.ts';
import { type Targets, useCatalogue } from './use-targets.ts';

export interface PartProps {
  readonly hand: DraftInHand;
  readonly targets: Targets;
  readonly errors: FieldErrors;
}

export function TargetsPart({ hand: { draft, change }, targets, errors }: PartProps) {
  const t = useTexts(questionsTexts).ask;
  return (
    <Section title={t.who}>
      <div className={classes.stack}>
        <RadioGroup
          name="by"
          label={t.by}
          isInline
          value={draft.by}
          options={[
            { value: 'class', text: t.byClass },
            { value: 'datasets', text: t.byDatasets },
          ]}
          onChange={(by) => change({ by: by === 'class' ? 'class' : 'datasets' })}
        />
        {draft.by === 'class' ? (
          <ClassChoice hand={{ draft, change, settled: draft }} targets={targets} errors={errors} />
        ) : (
          <DatasetChoice
            chosen={draft.datasets}
            onChange={(datasets) => change({ datasets })}
            error={errors['datasets']}
          />
        )}
        {targets.error ? <RefusalView problem={targets.error.problem} /> : null}
        {targets.isLoading ? <Skeleton lines={3} /> : <TargetList targets={targets} />}
      </div>
    </Section>
  );
}

function ClassChoice({ hand: { draft, change }, targets, errors }: PartProps) {
  const t = useTexts(questionsTexts).ask;
  const catalogue = useCatalogue();
  const found = (catalogue.data?.datasets ?? []).flatMap(({ classes: names, holder }) =>
    names.map((name) => ({ name, holder })),
  );
  const byName = [...Map.groupBy(found, ({ name }) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  const options = byName.map(([name, those]) => {
    const holders = [...new Set(those.map(({ holder }) => holder))].sort().join(', ');
    return { value: name, text: t.classOption(name, those.length, holders) };
  });
  const isListed = draft.class === '' || options.some(({ value }) => value === draft.class);
  const texts = useTexts(questionsTexts);
  return (
    <>
      <SelectField
        name="class"
        label={t.class}
        hint={t.classHint}
        error={errors['class']}
        emptyText={texts.choose}
        value={draft.class}
        options={isListed ? options : [...options, { value: draft.class, text: draft.class }]}
        onChange={(name) => change({ class: name, holders: [] })}
      />
      {targets.holders.length > 1 ? (
        <CheckboxGroup
          name="holders"
          label={t.onlyAt}
          hint={t.onlyAtHint}
          isInline
          options={targets.holders.map((holder) => ({ value: holder, text: holder }))}
          values={draft.holders}
          onChange={(holders) => change({ holders })}
        />
      ) : null}
    </>
  );
}
