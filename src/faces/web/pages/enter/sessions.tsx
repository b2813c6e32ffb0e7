// Where one is signed in now, and which API tokens act in one's name; each can be ended.
import { useAct, useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { useSession } from '../../shell/session.tsx';
import { enterTexts } from '../../texts/enter.ts';
import { shellTexts } from '../../texts/shell.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Status } from '../../ui/status.tsx';

export function Sessions() {
  const t = useTexts(enterTexts).account;
  const { roles: names } = useTexts(shellTexts);
  const own = useSession()?.session?.id;
  const found = useRead('/sessions/tokens');
  const end = useAct('delete', '/sessions/tokens/{session}');
  const wayOf = (label: string, way: keyof typeof t.ways) =>
    label && label !== way ? `${t.ways[way]} (${label})` : t.ways[way];
  return (
    <Remote of={found}>
      {({ sessions }) => (
        <>
          {end.error ? <RefusalView problem={end.error.problem} /> : null}
          <DataTable
            caption={t.sessions}
            isCaptionHidden
            rows={sessions.filter(({ revokedAt }) => revokedAt === undefined)}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t.none} />}
            columns={[
              {
                key: 'kind',
                title: t.kind,
                isRowHeader: true,
                cell: ({ label, way, id }) => (
                  <>
                    {wayOf(label, way)} {id === own ? <Status kind="ok">{t.thisOne}</Status> : null}
                  </>
                ),
              },
              {
                key: 'roles',
                title: t.offices,
                cell: ({ roles }) =>
                  roles?.map((role) => names[role] ?? role).join(', ') ?? t.allOffices,
              },
              {
                key: 'since',
                title: t.since,
                cell: (one) => <InstantText at={one.openedAt} layout="stack" />,
              },
              {
                key: 'until',
                title: t.until,
                cell: (one) => <InstantText at={one.expiresAt} layout="stack" />,
              },
              {
                key: 'end',
                title: t.end,
                isTitleHidden: true,
                cell: ({ id, label, way }) => (
                  <Button
                    kind="secondary"
                    size="small"
                    label={`${t.end}: ${wayOf(label, way)}`}
                    isBusy={end.isPending && end.variables?.path?.['session'] === id}
                    onPress={() => end.mutate({ path: { session: id } })}
                  >
                    {t.end}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
    </Remote>
  );
}
