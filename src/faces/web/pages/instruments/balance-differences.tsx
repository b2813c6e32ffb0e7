// The receipts at fault in a quarter, by entry, so that the missing one is fetched and nobody
// argues about totals.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Status } from '../../ui/status.tsx';
import { type Difference, differencesOf, type Quarter, unitsText } from './balance.ts';
import classes from './instruments.module.css';

export function BalanceDifferences({ quarter }: { readonly quarter: Quarter }) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  const locale = useLocale();
  const rows = differencesOf(quarter);
  const files = rowFiles<Difference>(
    `differences-${quarter.quarter}`,
    (['entry', 'kind', 'servedBy', 'receivedBy', 'unitsHere', 'unitsThere'] as const).map(
      (key) => ({ title: key, value: (row) => row[key] }),
    ),
    rows,
  );
  const units = (value: string | undefined) => (value ? unitsText(value, locale) : '–');
  return (
    <div className={classes.stack}>
      <DataTable<Difference>
        caption={t.missingTitle(quarter.quarter)}
        isDense
        rows={rows}
        rowKey={({ entry }) => entry}
        exports={files}
        columns={[
          {
            key: 'entry',
            title: t.entry,
            isRowHeader: true,
            cell: ({ entry }) => <Digest value={entry} />,
          },
          {
            key: 'what',
            title: t.what,
            cell: ({ kind }) => <Status kind="bad">{t.kinds[kind]}</Status>,
          },
          {
            key: 'direction',
            title: t.direction,
            cell: ({ servedBy, receivedBy }) => `${servedBy} → ${receivedBy}`,
          },
          {
            key: 'here',
            title: t.unitsHere,
            isNumber: true,
            cell: ({ unitsHere }) => units(unitsHere),
          },
          {
            key: 'there',
            title: t.unitsThere,
            isNumber: true,
            cell: ({ unitsThere }) => units(unitsThere),
          },
        ]}
      />
      {quarter.theirs?.next ? (
        <p>
          {t.next}: <span lang="en">{quarter.theirs.next}</span>
        </p>
      ) : null}
    </div>
  );
}
