// What the check in this browser found: the verdict in words, every thing looked at, the path from
// leaf to root.
import { useCallback } from 'react';
import { proofSubject } from '../../../../base/figures/subjects/proof.ts';
import { proofOf } from '../../../../kernel/ledger/portable.ts';
import { figureTexts } from '../../texts/figures.ts';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './ledger.module.css';
import type { Checked } from './verify-here.ts';

export function CheckResult({ checked }: { readonly checked: Checked }) {
  const t = useTexts(ledgerTexts).result;
  const { report, badPolicy } = checked;
  if (!report)
    return (
      <Notice kind="bad" title={t.badPolicy}>
        {badPolicy}
      </Notice>
    );
  return (
    <div className={classes.result}>
      <Outcome report={report} />
      <DataTable
        caption={t.checks}
        isDense
        rows={report.checks}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', title: t.thing, isRowHeader: true, cell: ({ what }) => what },
          {
            key: 'ok',
            title: t.outcome,
            isOneLine: true,
            cell: ({ ok }) => <Status kind={ok ? 'ok' : 'bad'}>{ok ? t.yes : t.no}</Status>,
          },
          { key: 'why', title: t.why, cell: ({ why }) => why },
        ]}
      />
      {report.receipt ? <Path receipt={report.receipt} /> : null}
    </div>
  );
}

type Report = NonNullable<Checked['report']>;

function Outcome({ report }: { readonly report: Report }) {
  const t = useTexts(ledgerTexts).result;
  const locale = useLocale();
  if (report.firstBad)
    return (
      <Notice kind="bad" title={t.fails}>
        {t.first}: {report.firstBad.what}. {report.firstBad.why}
      </Notice>
    );
  if (report.state === 'provisional')
    return (
      <Notice kind="warn" title={t.holdsProvisionally}>
        {t.provisional}
      </Notice>
    );
  return (
    <Notice kind="ok" title={t.holds}>
      {report.witnessedBy ? t.witnessed(locale.instant(report.witnessedBy)) : null}
    </Notice>
  );
}

function Path({ receipt }: { readonly receipt: NonNullable<Report['receipt']> }) {
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const proof = proofOf(receipt);
  const draw = useCallback(
    (width: number) => proofSubject(proof!).draw({ width, locale, words: drawn }),
    [proof, locale, drawn],
  );
  return proof ? <Figure draw={draw} words={frame} /> : null;
}
