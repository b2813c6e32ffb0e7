// The agreements that cover a data set: with whom, by what, how finely, for what.
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './datasets.module.css';
import type { Cover } from './types.ts';

const FILE_COLUMNS = (['agreement', 'partner', 'by', 'isInForce', 'legalForm'] as const).map(
  (key) => ({ title: key, value: (row: Cover) => row[key] }),
);

interface Row extends Cover {
  readonly title: string | undefined;
  readonly partners: readonly string[];
}

/** An agreement of many parties covers with each of them: one row, all of its other parties. */
function useRows(agreements: readonly Cover[]): Row[] {
  const query = { type: 'data-agreement', limit: 200 } as const;
  const { data } = useRead('/instruments', { query });
  const titles = new Map((data?.instruments ?? []).map(({ id, title }) => [id, title]));
  const groups = Map.groupBy(agreements, ({ agreement, by }) => `${agreement} ${by}`);
  return [...groups.values()].flatMap((covers) => {
    const [first] = covers;
    const partners = covers.map(({ partner }) => partner);
    return first ? [{ ...first, title: titles.get(first.agreement), partners }] : [];
  });
}

export function CoverTable({ agreements }: { readonly agreements: readonly Cover[] }) {
  const t = useTexts(datasetsTexts).read;
  const rows = useRows(agreements);
  return (
    <Section title={t.agreements} lead={t.agreementsLead}>
      <DataTable
        caption={t.agreements}
        isCaptionHidden
        rows={rows}
        rowKey={({ agreement, by }) => `${agreement} ${by}`}
        {...(agreements.length > 0
          ? { exports: rowFiles('agreements', FILE_COLUMNS, agreements) }
          : {})}
        empty={<EmptyState title={t.noAgreements}>{t.noAgreementsHint}</EmptyState>}
        columns={[
          {
            key: 'agreement',
            title: t.agreement,
            isRowHeader: true,
            cell: ({ agreement, title }) => (
              <Link href={`/agreements/${agreement}`}>
                {title ?? <code className={classes.path}>{agreement}</code>}
              </Link>
            ),
          },
          {
            key: 'partner',
            title: t.with,
            cell: ({ partners }) => (
              <span className={classes.tags}>
                {partners.map((partner) => (
                  <MemberChip key={partner} code={partner} />
                ))}
              </span>
            ),
          },
          { key: 'by', title: t.by, cell: ({ by }) => <code className={classes.path}>{by}</code> },
          { key: 'tiers', title: t.granularity, cell: (row) => <Tiers cover={row} /> },
          { key: 'purposes', title: t.purposes, cell: ({ purposes }) => purposes.join(', ') },
          {
            key: 'standing',
            title: t.standing,
            isOneLine: true,
            cell: (row) => <Standing cover={row} />,
          },
        ]}
      />
    </Section>
  );
}

function Tiers({ cover: { tiers } }: { readonly cover: Cover }) {
  const texts = useTexts(datasetsTexts);
  return tiers.map(({ tier, granularities, minimumCell }) => (
    <div key={tier}>
      {wordFor(texts.tiers, tier)}:{' '}
      {granularities.map((one) => wordFor(texts.read.granularities, one)).join(', ')}
      {minimumCell > 1 ? ` (≥ ${minimumCell})` : null}
    </div>
  ));
}

function Standing({ cover }: { readonly cover: Cover }) {
  const t = useTexts(datasetsTexts).read;
  const { date } = useLocale();
  const { isInForce, expiresOn, tiers } = cover;
  const isSuspended = tiers.some((tier) => tier.isSuspended);
  if (isSuspended) return <Status kind="warn">{t.suspended}</Status>;
  if (!isInForce) return <Status kind="neutral">{t.notInForce}</Status>;
  return (
    <Status kind="sealed">
      {t.inForce}
      {expiresOn ? ` ${t.until(date(expiresOn))}` : ''}
    </Status>
  );
}
