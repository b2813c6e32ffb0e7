// The nations in a table: standing in the alliance, and the health of each partner's node.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Health, Standing } from './standing.tsx';
import type { Member, Peer } from './types.ts';

interface Props {
  readonly members: readonly Member[];
  readonly peers: readonly Peer[] | undefined;
}

interface Row extends Member {
  readonly peer: Peer | undefined;
}

export function NationTable({ members, peers }: Props) {
  const t = useTexts(membersTexts).nations;
  const rows = members.map((member) => ({
    ...member,
    peer: peers?.find((peer) => peer.member === member.id),
  }));
  const files = rowFiles<Row>(
    'members',
    [
      { title: 'member', value: ({ id }) => id },
      { title: 'name', value: ({ name }) => name },
      { title: 'status', value: ({ status }) => status },
      { title: 'joinedAt', value: ({ joinedAt }) => joinedAt },
      { title: 'address', value: ({ address }) => address },
      { title: 'state', value: ({ peer }) => peer?.state },
      { title: 'seenAt', value: ({ peer }) => peer?.seenAt },
      { title: 'behind', value: ({ peer }) => peer?.behind },
      { title: 'clockSkewSeconds', value: ({ peer }) => peer?.clockSkewSeconds },
      { title: 'forks', value: ({ peer }) => peer?.forks },
    ],
    rows,
  );
  return (
    <DataTable
      caption={t.table}
      isCaptionHidden
      columns={useColumns(peers !== undefined)}
      rows={rows}
      rowKey={({ id }) => id}
      exports={files}
    />
  );
}

function useColumns(arePeersKnown: boolean): readonly Column<Row>[] {
  const t = useTexts(membersTexts).nations;
  const locale = useLocale();
  const health: readonly Column<Row>[] = [
    { key: 'state', title: t.node, cell: ({ peer }) => <Health of={peer} /> },
    {
      key: 'seenAt',
      title: t.seen,
      cell: ({ peer }) => (peer?.seenAt ? <InstantText at={peer.seenAt} layout="stack" /> : '–'),
    },
    {
      key: 'behind',
      title: t.behind,
      isNumber: true,
      cell: ({ peer }) => (peer ? locale.number(peer.behind) : '–'),
    },
    {
      key: 'clock',
      title: t.clock,
      isNumber: true,
      cell: ({ peer }) =>
        peer?.clockSkewSeconds === undefined ? '–' : t.seconds(peer.clockSkewSeconds),
    },
  ];
  return [
    {
      key: 'member',
      title: t.nation,
      isRowHeader: true,
      cell: ({ id, name, peer }) => (
        <MemberChip code={id} name={name} isSelf={arePeersKnown && !peer} />
      ),
    },
    { key: 'status', title: t.standing, cell: ({ status }) => <Standing of={status} /> },
    {
      key: 'joined',
      title: t.joined,
      cell: ({ joinedAt }) => <InstantText at={joinedAt} layout="stack" />,
    },
    ...(arePeersKnown ? health : []),
  ];
}
