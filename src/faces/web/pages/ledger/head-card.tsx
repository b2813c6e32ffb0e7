// The newest head, and how far each witness has followed it.
import type { OutputOf } from '../../api/client.ts';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { uiTexts } from '../../texts/ui.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Status } from '../../ui/status.tsx';
import classes from './ledger.module.css';

type Head = OutputOf<'/ledger/checkpoint', 'get'>;

export function HeadCard({ head }: { readonly head: Head }) {
  const t = useTexts(ledgerTexts).log;
  const { progress } = useTexts(uiTexts);
  const locale = useLocale();
  const isFinal = head.state === 'final';
  return (
    <div className={classes.head}>
      <DescriptionList
        layout="columns"
        items={[
          {
            term: t.standing,
            value: (
              <Status kind={isFinal ? 'ok' : 'warn'}>{isFinal ? t.final : t.provisional}</Status>
            ),
          },
          { term: t.size, value: locale.number(head.size) },
          {
            term: t.quorum,
            value:
              head.quorum?.replace(/^(\d+) of (\d+)$/, (_, of, all) => progress(of, all)) ?? '–',
          },
          { term: t.signed, value: <InstantText at={head.signedAt} hasSeconds layout="stack" /> },
          { term: t.origin, value: <code>{head.origin}</code> },
          { term: t.root, value: <Digest value={head.root} /> },
        ]}
      />
      <DataTable
        caption={t.witnesses}
        rows={head.witnesses}
        rowKey={({ witness }) => witness}
        isDense
        empty={<EmptyState title={t.noWitness} />}
        columns={[
          {
            key: 'witness',
            title: t.witness,
            isRowHeader: true,
            cell: ({ witness }) => <code>{witness}</code>,
          },
          {
            key: 'size',
            title: t.cosigned,
            isNumber: true,
            cell: ({ size }) => `${locale.number(size)} · ${t.behind(head.size - size)}`,
          },
          {
            key: 'at',
            title: t.cosignedAt,
            cell: ({ cosignedAt }) => <InstantText at={cosignedAt} layout="stack" />,
          },
        ]}
      />
    </div>
  );
}
