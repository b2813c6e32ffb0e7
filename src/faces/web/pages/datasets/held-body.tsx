// A data set as its holder keeps it: exact counts, files with sizes and digests, persons by nation.
import { useRead } from '../../api/queries.ts';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { type ColumnFigure, ColumnFigures } from './column-figures.tsx';
import { CoverTable } from './cover-table.tsx';
import { CanAsk } from './dataset-body.tsx';
import { ConditionsSection, FactsSection } from './dataset-facts.tsx';
import classes from './datasets.module.css';
import { FileReports } from './file-reports.tsx';
import { FileTable } from './file-table.tsx';
import { HeldColumns } from './held-columns.tsx';
import { type EdgeWords, ofExact } from './profiles.ts';
import type { Held, ReadPublished } from './types.ts';
import { VariantFigures, variantsOfFiles } from './variant-figures.tsx';

export function HeldBody({ of }: { readonly of: ReadPublished }) {
  const path = { dataset: of.dataset.id };
  const held = useRead('/data-commons/datasets/{dataset}', { path }, { isFresh: true });
  return <Remote of={held}>{({ dataset }) => <Shown held={dataset} of={of} />}</Remote>;
}

interface Props {
  readonly held: Held;
  readonly of: ReadPublished;
}

function Shown({ held, of: { dataset, agreements } }: Props) {
  const t = useTexts(datasetsTexts).read;
  const { number } = useLocale();
  const figures = figuresOf(held, t);
  const persons = Object.entries(held.persons ?? {});
  const more = [
    ...(held.personCount === undefined
      ? []
      : [{ term: t.personsCount, value: number(held.personCount) }]),
    ...(persons.length === 0
      ? []
      : [
          {
            term: t.personsBy,
            value: persons.map(([n, count]) => `${n} ${number(count)}`).join(', '),
          },
        ]),
  ];
  return (
    <>
      <div className={classes.columns}>
        <FactsSection dataset={dataset} more={more} />
        <div className={classes.stack}>
          <ConditionsSection dataset={dataset} />
          {held.description.isHuman ? <Basis held={held} /> : null}
        </div>
      </div>
      <CoverTable agreements={agreements} />
      <CanAsk dataset={dataset} />
      <FileTable files={held.files} />
      <FileReports dataset={held.id} />
      <Section title={t.profile} lead={t.profileExact}>
        {figures.length > 0 ? <ColumnFigures figures={figures} asOf={held.registeredAt} /> : null}
        <VariantFigures variants={variantsOfFiles(held.files, t)} asOf={held.registeredAt} />
      </Section>
      <HeldColumns held={held} />
    </>
  );
}

function figuresOf({ files, description }: Held, words: EdgeWords): ColumnFigure[] {
  return files.flatMap(({ distributions = [] }, at) =>
    distributions.map(({ column, distribution }) => {
      const note = description.columnNotes?.find(({ name }) => name === column);
      return {
        key: `${at}-${column}`,
        title: note?.label ?? column,
        unit: note?.unit,
        drawn: ofExact(distribution, words),
      };
    }),
  );
}

function Basis({ held: { description } }: { readonly held: Held }) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  const { consentBasis, hasForeignUseConsent, anonymisation, isControlledAccess } = description;
  const said = (value: boolean | undefined) =>
    value === undefined ? texts.notSaid : value ? texts.yes : texts.no;
  return (
    <Section title={t.basis}>
      <DescriptionList
        items={[
          { term: t.consentBasis, value: consentBasis ?? texts.notSaid },
          { term: t.foreignUse, value: said(hasForeignUseConsent) },
          {
            term: t.anonymisation,
            value: anonymisation ? wordFor(t.anonymised, anonymisation) : texts.notSaid,
          },
          { term: t.controlled, value: said(isControlledAccess) },
          ...(description.personNamespace
            ? [{ term: t.namespace, value: <code>{description.personNamespace}</code> }]
            : []),
        ]}
      />
    </Section>
  );
}
