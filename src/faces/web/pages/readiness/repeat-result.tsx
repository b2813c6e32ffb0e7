// What a repetition came to: countersigned, or which checks came out otherwise and why.
import { wordFor } from '../../parts/word-for.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Seal } from '../../ui/seal.tsx';
import type { Repeated } from './repeat-form.tsx';

interface Props {
  readonly of: Repeated;
  readonly dataset: string;
}

export function RepeatResult({ of: { output, evidence }, dataset }: Props) {
  const { repeat: t, checks } = useTexts(readinessTexts);
  const seal = evidence ? <Seal entry={evidence.entry} text={evidence.entry} /> : null;
  const back = (
    <ButtonLink kind="secondary" size="small" href={`/datasets/${dataset}/readiness`}>
      {t.back}
    </ButtonLink>
  );
  if (output.isEqual)
    return (
      <Notice kind="ok" title={t.equal} actions={back}>
        {t.equalText} {seal}
      </Notice>
    );
  return (
    <Notice kind="bad" title={t.differs} actions={back}>
      <DataTable
        caption={t.differs}
        isCaptionHidden
        rows={output.differences}
        rowKey={({ check }) => check}
        columns={[
          { key: 'check', title: t.check, isRowHeader: true, cell: ({ check }) => check },
          { key: 'theirs', title: t.theirs, cell: (row) => wordFor(checks.outcomes, row.theirs) },
          { key: 'ours', title: t.ours, cell: ({ ours }) => wordFor(checks.outcomes, ours) },
          { key: 'reason', title: t.reason, cell: (row) => <span lang="en">{row.reason}</span> },
        ]}
      />
      {seal}
    </Notice>
  );
}
