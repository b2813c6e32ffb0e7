// A data set as it is published: facts, conditions, what covers it, what can be asked, its columns
// and the measured profile that disclosure control let out.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type ColumnFigure, ColumnFigures } from './column-figures.tsx';
import { CoverTable } from './cover-table.tsx';
import { ConditionsSection, FactsSection } from './dataset-facts.tsx';
import classes from './datasets.module.css';
import { type EdgeWords, ofPublished } from './profiles.ts';
import type { Published, ReadPublished } from './types.ts';
import { VariantFigures, variantsOfPublished } from './variant-figures.tsx';

export function DatasetBody({ of: { dataset, agreements } }: { readonly of: ReadPublished }) {
  const t = useTexts(datasetsTexts).read;
  const figures = figuresOf(dataset, t);
  return (
    <>
      <div className={classes.columns}>
        <FactsSection dataset={dataset} />
        <ConditionsSection dataset={dataset} />
      </div>
      <CoverTable agreements={agreements} />
      <CanAsk dataset={dataset} />
      <Section title={t.profile} lead={t.profileLead}>
        {figures.length > 0 ? (
          <ColumnFigures figures={figures} asOf={dataset.registeredAt} />
        ) : null}
        <VariantFigures variants={variantsOfPublished(dataset, t)} asOf={dataset.registeredAt} />
      </Section>
      {dataset.columns.length > 0 ? <Columns dataset={dataset} /> : null}
      <Section title={t.digests}>
        <ul className={classes.close}>
          {dataset.fileDigests.map((digest) => (
            <li key={digest}>
              <Digest value={digest} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function figuresOf({ profile = [], columns, minimumCell }: Published, words: EdgeWords) {
  return profile.map((distribution): ColumnFigure => {
    const { column, table } = distribution;
    const about = columns.find((one) => one.name === column && (one.table ?? 0) === table);
    return {
      key: `${table}-${column}`,
      title: about?.label ?? column,
      unit: about?.unit,
      drawn: ofPublished(distribution, words, minimumCell),
    };
  });
}

export function CanAsk({ dataset: { questionKinds = [] } }: { readonly dataset: Published }) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  return (
    <Section title={t.canAsk} lead={t.canAskLead}>
      <div className={classes.tags}>
        {questionKinds.map((kind) => (
          <Tag key={kind} tone="action">
            {wordFor(texts.kinds, kind)}
          </Tag>
        ))}
      </div>
    </Section>
  );
}

type Column = Published['columns'][number];
const KEYS = ['name', 'label', 'unit', 'type', 'scale', 'about'] as const;
const FILE_COLUMNS = KEYS.map((key) => ({ title: key, value: (row: Column) => row[key] }));

function Columns({ dataset: { columns } }: { readonly dataset: Published }) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  const hasTables = columns.some(({ table = 0 }) => table > 0);
  return (
    <Section title={t.columns}>
      <DataTable
        caption={t.columns}
        isCaptionHidden
        isDense
        rows={columns}
        rowKey={({ name, table }) => `${table} ${name}`}
        exports={rowFiles('columns', FILE_COLUMNS, columns)}
        empty={<EmptyState title={t.noColumns} />}
        columns={[
          {
            key: 'name',
            title: t.column,
            isRowHeader: true,
            cell: (row) => <ColumnName column={row} />,
          },
          { key: 'type', title: t.type, cell: ({ type }) => wordFor(texts.columnTypes, type) },
          { key: 'unit', title: t.unit, cell: ({ unit }) => unit ?? '–' },
          ...(hasTables
            ? [
                {
                  key: 'table',
                  title: t.file,
                  cell: ({ table = 0 }: Column) => t.table(table + 1),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function ColumnName({ column: { name, label, about, isIdentifier } }: { readonly column: Column }) {
  const t = useTexts(datasetsTexts).read;
  return (
    <div className={classes.name}>
      <span>
        {label ? `${label} ` : null}
        <code>{name}</code>
      </span>
      {about ? <span className={classes.about}>{about}</span> : null}
      {isIdentifier ? <span className={classes.about}>{t.identifier}</span> : null}
    </div>
  );
}
