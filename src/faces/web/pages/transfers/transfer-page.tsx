// One copy that left: what, to whom, under what, whether it can still be fetched, and its duties.
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import classes from '../../parts/parts.module.css';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { TransferState } from '../../parts/transfer-table.tsx';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { sizeText } from '../../ui/file-kinds.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DutyTable } from './duty-table.tsx';
import { StopTransfer } from './stop-transfer.tsx';
import type { Transfer } from './types.ts';

export function TransferPage() {
  const t = useTexts(transfersTexts);
  const transfer = usePathName('transfer');
  const read = useRead('/data-commons/transfers/{transfer}', { path: { transfer } });
  const seen = read.data?.transfer;
  return (
    <Page
      title={seen ? `${t.transfer} ${t.to.toLowerCase()} ${seen.member}` : t.transfer}
      crumbs={[{ href: '/transfers', text: t.title }]}
      actions={seen?.state === 'running' ? <StopTransfer transfer={seen} /> : null}
    >
      <Remote of={read}>
        {(found) => (
          <>
            <Standing transfer={found.transfer} />
            <Facts transfer={found.transfer} />
            <Files transfer={found.transfer} />
            <Section title={t.duties}>
              <DutyTable duties={found.duties} isOfOne empty={<EmptyState title={t.noDuties} />} />
            </Section>
          </>
        )}
      </Remote>
    </Page>
  );
}

function Standing({ transfer }: { readonly transfer: Transfer }) {
  const t = useTexts(transfersTexts);
  const { state, revokedAt, revokedBecause, expiresAt } = transfer;
  if (state === 'revoked')
    return (
      <Notice kind="bad" isStanding title={t.stoppedBecause}>
        {revokedBecause} {revokedAt ? <InstantText at={revokedAt} /> : null}
      </Notice>
    );
  return (
    <div className={classes.row}>
      <TransferState state={`${state}`} />
      <span className={classes.quiet}>
        {state === 'running' ? t.ends : t.ended} <InstantText at={expiresAt} />
      </span>
    </div>
  );
}

function Facts({ transfer }: { readonly transfer: Transfer }) {
  const t = useTexts(transfersTexts);
  const { tiers } = useTexts(datasetsTexts);
  const { number } = useLocale();
  const { agreement, personCount, retentionUntil, verdict } = transfer;
  return (
    <Section title={t.facts}>
      <div className={classes.columns}>
        <DescriptionList
          items={[
            {
              term: t.dataset,
              value: (
                <Link href={`/datasets/${transfer.dataset}`}>
                  <code className={classes.path}>{transfer.dataset}</code>
                </Link>
              ),
            },
            {
              term: t.to,
              value: (
                <span className={classes.row}>
                  <MemberChip code={transfer.member} />
                  <Link href={`/members/parties/${transfer.counterparty}`}>
                    <code className={classes.path}>{transfer.counterparty}</code>
                  </Link>
                </span>
              ),
            },
            {
              term: t.under,
              value: agreement ? (
                <Link href={`/agreements/${agreement}`}>
                  <code className={classes.path}>{agreement}</code>
                </Link>
              ) : (
                t.noAgreement
              ),
              ...(agreement ? { note: t.countedText } : {}),
            },
            {
              term: t.verdict,
              value: (
                <Link href={`/verdicts/${verdict}`}>
                  <code className={classes.path}>{verdict.slice(0, 19)}…</code>
                </Link>
              ),
            },
          ]}
        />
        <DescriptionList
          items={[
            { term: t.purpose, value: wordFor(t.kinds, transfer.kind) },
            {
              term: t.destination,
              value: <MemberChip code={transfer.destination} isLinked={false} />,
            },
            { term: t.tier, value: wordFor(tiers, transfer.tier) },
            { term: t.records, value: number(transfer.records) },
            { term: t.persons, value: personCount === undefined ? '–' : number(personCount) },
            { term: t.released, value: <InstantText at={transfer.releasedAt} /> },
            ...(retentionUntil
              ? [{ term: t.retention, value: <DateText on={retentionUntil} /> }]
              : []),
          ]}
        />
      </div>
    </Section>
  );
}

type LeavingFile = Transfer['files'][number];
const FILE_COLUMNS = (['name', 'mediaType', 'bytes', 'records', 'sha256', 'source'] as const).map(
  (key) => ({ title: key, value: (row: LeavingFile) => row[key] }),
);

function Files({ transfer: { files } }: { readonly transfer: Transfer }) {
  const t = useTexts(transfersTexts);
  const { number, language } = useLocale();
  return (
    <Section title={t.files} lead={t.filesLead}>
      <DataTable
        caption={t.files}
        isCaptionHidden
        rows={files}
        rowKey={({ sha256 }) => sha256}
        exports={rowFiles('copy-files', FILE_COLUMNS, files)}
        columns={[
          {
            key: 'name',
            title: t.file,
            isRowHeader: true,
            cell: ({ name, isExcerpt }) => (
              <span className={classes.row}>
                <span className={classes.path}>{name}</span>
                {isExcerpt ? <Tag>{t.excerpt}</Tag> : null}
              </span>
            ),
          },
          {
            key: 'bytes',
            title: t.size,
            isNumber: true,
            cell: ({ bytes }) => sizeText(bytes, language),
          },
          {
            key: 'records',
            title: t.records,
            isNumber: true,
            cell: ({ records }) => number(records),
          },
          { key: 'sha256', title: t.hash, cell: ({ sha256 }) => <Digest value={sha256} /> },
        ]}
      />
      <p className={classes.quiet}>{t.linksOnce}</p>
    </Section>
  );
}
