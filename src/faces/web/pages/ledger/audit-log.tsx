// Reads the whole log again, byte by byte, on the node; says what was looked at and what does not
// hold.
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useHolds } from '../../shell/session.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';

export function AuditLog() {
  const t = useTexts(ledgerTexts).log;
  const mayAudit = useHolds('auditor', 'operator');
  const [isAsked, setAsked] = useState(false);
  const audit = useRead('/ledger/audit', {}, { isOff: !isAsked, isFresh: true });
  const run = () => {
    if (isAsked) void audit.refetch();
    else setAsked(true);
  };
  return (
    <div>
      <Button
        kind="secondary"
        onPress={run}
        isBusy={audit.isFetching}
        disabledBecause={mayAudit ? null : t.auditNeeds}
      >
        {t.audit}
      </Button>
      {audit.isFetching ? <p role="status">{t.auditing}</p> : null}
      {audit.error ? <RefusalView problem={audit.error.problem} /> : null}
      {audit.data && !audit.isFetching ? <Report report={audit.data} /> : null}
    </div>
  );
}

interface Report {
  readonly firstBad: { readonly what: string; readonly where: string; readonly why: string } | null;
  readonly checked: {
    readonly entries: number;
    readonly tiles: number;
    readonly heads: number;
    readonly bodies: number;
  };
}

function Report({ report: { firstBad, checked } }: { readonly report: Report }) {
  const t = useTexts(ledgerTexts).log;
  const { number } = useLocale();
  if (firstBad)
    return (
      <Notice kind="bad" title={t.auditBad}>
        {firstBad.what}, <code>{firstBad.where}</code>: {firstBad.why}
      </Notice>
    );
  const { entries, tiles, heads, bodies } = checked;
  return (
    <Notice kind="ok">
      {t.auditFine(number(entries), number(tiles), number(heads), number(bodies))}
    </Notice>
  );
}
