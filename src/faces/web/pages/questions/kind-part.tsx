// What to ask: only kinds that the published shape allows, and what each kind needs to be told.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './ask-form.module.css';
import { ColumnsPart } from './columns-part.tsx';
import type { VariantDraft } from './draft.ts';
import { FilterList } from './filter-list.tsx';
import { isVariantKind, KINDS, type PublishedDataset } from './kinds.ts';
import type { Shape } from './question-of.ts';
import { offeredKinds, offeredPlaces } from './shape.ts';
import type { PartProps } from './targets-part.tsx';
import { VariantFields } from './variant-fields.tsx';

export interface KindPartProps extends PartProps {
  readonly shape: Shape;
}

export function KindPart(props: KindPartProps) {
  const texts = useTexts(questionsTexts);
  const t = texts.ask;
  const { hand, targets, shape, errors } = props;
  const { draft, change } = hand;
  const all = targets.datasets.length;
  if (all === 0 && draft.kind === null) return null;
  const offered = offeredKinds(targets.datasets);
  const kind = offered.some((one) => one.kind === draft.kind) ? draft.kind : null;
  const choose = (value: string) => {
    const chosen = KINDS.find((one) => one === value) ?? null;
    const places = isVariantKind(chosen) ? onlyPlaces(targets.datasets) : {};
    change({ kind: chosen, variant: { ...draft.variant, ...places } });
  };
  return (
    <Section title={t.what}>
      <div className={classes.stack}>
        <RadioGroup
          name="kind"
          label={t.kind}
          error={errors['kind']}
          value={kind}
          options={offered.map((one) => ({
            value: one.kind,
            text: texts.kinds[one.kind],
            hint: `${t.kindHints[one.kind]}${t.canAnswer(one.datasets, all)}`,
          }))}
          onChange={choose}
        />
        {kind === null ? null : isVariantKind(kind) ? (
          <VariantFields hand={hand} datasets={targets.datasets} errors={errors} />
        ) : (
          <>
            <ColumnsPart {...props} />
            <FilterList {...props} />
          </>
        )}
        {shape.fit.unfit.map(({ dataset, why }) => (
          <Notice key={dataset.id} kind="warn" isStanding>
            {t.unfit[why](`${dataset.title} (${dataset.holder})`)}
          </Notice>
        ))}
      </div>
    </Section>
  );
}

/** Where the files name one assembly or one sequence alone, there is nothing to choose. */
function onlyPlaces(datasets: readonly PublishedDataset[]): Partial<VariantDraft> {
  const { assemblies, contigs } = offeredPlaces(datasets);
  return {
    ...(assemblies.length === 1 ? { assembly: assemblies[0]! } : {}),
    ...(contigs.length === 1 ? { contig: contigs[0]! } : {}),
  };
}
