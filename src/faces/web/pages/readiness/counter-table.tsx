// Nodes that repeated the checks on the same bytes and signed what they found.

import type { Readiness } from '../../parts/readiness/types.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';

type Given = Readiness['countersignatures'][number];

const FILE_COLUMNS = [
  ...(['member', 'repeatedAt', 'tool', 'report'] as const).map((key) => ({
    title: key,
    value: ({ statement }: Given) => statement[key],
  })),
  { title: 'keyId', value: ({ signature }: Given) => signature.keyId },
  { title: 'signature', value: ({ signature }: Given) => signature.value },
];

export function CounterTable({ given }: { readonly given: readonly Given[] }) {
  const { counter: t } = useTexts(readinessTexts);
  return (
    <Section title={t.title} lead={t.lead}>
      <DataTable
        caption={t.title}
        isCaptionHidden
        rows={given}
        rowKey={({ statement }) => `${statement.member} ${statement.repeatedAt}`}
        {...(given.length > 0
          ? { exports: rowFiles('countersignatures', FILE_COLUMNS, given) }
          : {})}
        empty={<EmptyState title={t.none}>{t.noneHint}</EmptyState>}
        columns={[
          {
            key: 'member',
            title: t.member,
            isRowHeader: true,
            cell: ({ statement }) => <MemberChip code={statement.member} />,
          },
          {
            key: 'at',
            title: t.at,
            cell: ({ statement }) => <InstantText at={statement.repeatedAt} layout="stack" />,
          },
          {
            key: 'checks',
            title: t.checks,
            cell: ({ statement }) => Object.keys(statement.checks).join(', '),
          },
          {
            key: 'tool',
            title: t.tool,
            cell: ({ statement }) => <Status kind="sealed">{statement.tool}</Status>,
          },
        ]}
      />
    </Section>
  );
}
