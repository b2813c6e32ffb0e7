// A nation's keys, those in use first, and what ended the others.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Status } from '../../ui/status.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { Key } from './types.ts';

interface Props {
  readonly member: string;
  readonly keys: readonly Key[];
}

export function KeyTable({ member, keys }: Props) {
  const t = useTexts(membersTexts).keys;
  const isEnded = ({ untilAt, endedBy }: Key) => untilAt !== undefined || endedBy !== undefined;
  const rows = [...keys].sort((a, b) => Number(isEnded(a)) - Number(isEnded(b)));
  const columns: readonly Column<Key>[] = [
    {
      key: 'purpose',
      title: t.purpose,
      isRowHeader: true,
      cell: ({ purpose }) => t.purposes[purpose],
    },
    {
      key: 'state',
      title: t.state,
      cell: (key) => (
        <Status kind={isEnded(key) ? 'neutral' : 'sealed'}>
          {isEnded(key) ? (t.because[key.endedBecause ?? ''] ?? t.ended) : t.inUse}
        </Status>
      ),
    },
    { key: 'key', title: t.fingerprint, cell: ({ keyId }) => <Digest value={keyId} /> },
    {
      key: 'from',
      title: t.from,
      cell: ({ fromAt }) => <InstantText at={fromAt} layout="stack" />,
    },
    {
      key: 'until',
      title: t.until,
      cell: ({ untilAt }) => (untilAt ? <InstantText at={untilAt} layout="stack" /> : '–'),
    },
    { key: 'by', title: t.by, cell: ({ by, endedBy }) => <Digest value={endedBy ?? by} /> },
  ];
  const names = ['keyId', 'purpose', 'publicKey', 'fromAt', 'untilAt', 'endedBecause'] as const;
  return (
    <DataTable
      caption={t.title}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ keyId, purpose, fromAt }) => `${purpose} ${keyId} ${fromAt}`}
      exports={rowFiles<Key>(
        `keys-${member}`,
        names.map((title) => ({ title, value: (row) => row[title] })),
        rows,
      )}
    />
  );
}
