// What waits for a second person: signatures that a second officer reads and calls for, and other
// grave acts that somebody else confirms.
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { useSession } from '../../shell/session.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { ConfirmDialog, ConfirmedNotice } from './confirm-dialog.tsx';
import classes from './instruments.module.css';
import { SecondSignatures } from './second-signatures.tsx';

export type Confirmation = OutputOf<'/members/confirmations', 'get'>['confirmations'][number];
const LOOK_EVERY_MS = 10_000;

export function ConfirmationsPage() {
  const t = useTexts(instrumentTexts).confirmations;
  const waiting = useRead('/members/confirmations', {}, { everyMs: LOOK_EVERY_MS });
  const [asked, setAsked] = useState<Confirmation | null>(null);
  const [entry, setEntry] = useState<string | null>(null);
  return (
    <Page title={t.title} lead={t.lead}>
      {entry === null ? null : <ConfirmedNotice entry={entry} />}
      <SecondSignatures />
      <Section title={t.caption}>
        <Remote of={waiting}>
          {({ confirmations }) => <Waiting rows={confirmations} onAsk={setAsked} />}
        </Remote>
      </Section>
      {asked ? (
        <ConfirmDialog
          confirmation={asked}
          onClose={() => setAsked(null)}
          onDone={(done) => {
            setAsked(null);
            setEntry(done);
          }}
        />
      ) : null}
    </Page>
  );
}

interface Props {
  readonly rows: readonly Confirmation[];
  readonly onAsk: (confirmation: Confirmation) => void;
}

function Waiting({ rows, onAsk }: Props) {
  const t = useTexts(instrumentTexts).confirmations;
  const columns = useColumns(onAsk);
  const files = rowFiles<Confirmation>(
    'confirmations',
    (['id', 'operation', 'role', 'askedBy', 'askedAt', 'expiresAt', 'inputDigest'] as const).map(
      (key) => ({ title: key, value: (row) => row[key] }),
    ),
    rows,
  );
  return (
    <DataTable<Confirmation>
      caption={t.caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      exports={files}
      empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      columns={columns}
    />
  );
}

function useColumns(onAsk: Props['onAsk']): Column<Confirmation>[] {
  const t = useTexts(instrumentTexts).confirmations;
  const self = useSession()?.person;
  return [
    {
      key: 'act',
      title: t.act,
      isRowHeader: true,
      cell: ({ operation, role }) => (
        <>
          <code>{operation}</code>
          <div className={classes.small}>{t.role(role)}</div>
        </>
      ),
    },
    {
      key: 'asked',
      title: t.asked,
      cell: ({ askedBy }) => (askedBy === self ? t.you : <Digest value={askedBy} />),
    },
    { key: 'at', title: t.at, cell: ({ askedAt }) => <InstantText at={askedAt} layout="stack" /> },
    {
      key: 'expires',
      title: t.expires,
      cell: ({ expiresAt }) => <InstantText at={expiresAt} layout="stack" />,
    },
    { key: 'digest', title: t.digest, cell: ({ inputDigest }) => <Digest value={inputDigest} /> },
    {
      key: 'state',
      title: t.state,
      cell: (one) => <State confirmation={one} isOwn={one.askedBy === self} onAsk={onAsk} />,
    },
  ];
}

interface StateProps {
  readonly confirmation: Confirmation;
  readonly isOwn: boolean;
  readonly onAsk: Props['onAsk'];
}

function State({ confirmation, isOwn, onAsk }: StateProps) {
  const t = useTexts(instrumentTexts).confirmations;
  const isDone = confirmation.confirmedBy !== undefined;
  return (
    <>
      <Status kind={isDone ? 'ok' : 'progress'}>{isDone ? t.confirmed : t.waiting}</Status>
      {isOwn ? (
        <div className={classes.small}>{isDone ? t.ownConfirmed : t.own}</div>
      ) : (
        <div data-screen-only>
          <Button
            size="small"
            disabledBecause={isDone ? t.done : null}
            onPress={() => onAsk(confirmation)}
          >
            {t.review}
          </Button>
        </div>
      )}
    </>
  );
}
