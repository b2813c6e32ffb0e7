// Who owns the party at the chosen moment, directly and through others: exact intervals, because a
// share that is not known is not a number. Each with the paths it came by.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Share } from '../../ui/share.tsx';
import classes from './members.module.css';
import { PartyName } from './party-name.tsx';
import { RecordOwner } from './record-owner.tsx';
import { ShareInterval } from './share-interval.tsx';
import type { Ownership } from './types.ts';

interface Props {
  readonly party: string;
  readonly query: { readonly validOn?: string; readonly knownAt?: string };
}

type Owner = Ownership['owners'][number];

export function Owners({ party, query }: Props) {
  const t = useTexts(membersTexts).party;
  const mayRecord = useHolds('steward', 'operator');
  const [isRecording, setRecording] = useState(false);
  const found = useRead('/registry/parties/{party}/ownership', { path: { party }, query });
  return (
    <>
      <Remote of={found}>{(data) => <List found={data} />}</Remote>
      <p>
        <Button
          kind="secondary"
          icon={Plus}
          onPress={() => setRecording(true)}
          disabledBecause={mayRecord ? null : t.recordersOnly}
        >
          {t.recordOwner}
        </Button>
      </p>
      {isRecording ? <RecordOwner owned={party} onClose={() => setRecording(false)} /> : null}
    </>
  );
}

function List({ found: { party, moment, owners, isPathListCut } }: { readonly found: Ownership }) {
  const t = useTexts(membersTexts).party;
  return (
    <>
      <p className={classes.quiet}>
        {t.asOf} <DateText on={moment.validOn} />
      </p>
      {isPathListCut ? <Notice kind="warn">{t.cut}</Notice> : null}
      <DataTable
        caption={t.owners}
        isCaptionHidden
        rows={owners}
        rowKey={({ owner }) => owner}
        empty={<EmptyState title={t.noOwners}>{t.noOwnersNext}</EmptyState>}
        columns={[
          {
            key: 'owner',
            title: t.owner,
            isRowHeader: true,
            cell: ({ owner }) => <PartyName id={owner} />,
          },
          { key: 'share', title: t.share, cell: ({ share }) => <ShareInterval of={share} /> },
          { key: 'paths', title: t.through, cell: (owner) => <Paths of={owner} /> },
        ]}
        {...(owners.length > 0
          ? {
              exports: rowFiles<Owner>(
                `owners-${party}`,
                [
                  { title: 'owner', value: ({ owner }) => owner },
                  { title: 'low', value: ({ share }) => share.low },
                  { title: 'high', value: ({ share }) => share.high },
                  { title: 'paths', value: ({ paths }) => paths.length },
                ],
                owners,
              ),
            }
          : {})}
      />
    </>
  );
}

/** A path is read from the owner down; one of two parties is direct. */
function Paths({ of: { paths } }: { readonly of: Owner }) {
  const t = useTexts(membersTexts).party;
  return (
    <ul className={classes.mandates}>
      {paths.map(({ parties, edges, share }) => (
        <li key={edges.join(' ')}>
          {parties.length <= 2
            ? t.direct
            : parties.slice(1, -1).map((id) => <PartyName key={id} id={id} />)}{' '}
          <span className={classes.quiet}>
            <Share of={share.low} />
            {share.low === share.high ? null : (
              <>
                {' – '}
                <Share of={share.high} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
