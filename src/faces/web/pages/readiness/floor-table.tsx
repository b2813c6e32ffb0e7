// Which agreements' floors a data set meets: below one nothing is answered under it.

import type { Cover, Cure } from '../../parts/readiness/types.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useAgreementTitles } from './agreement-titles.ts';

interface Props {
  readonly agreements: readonly Cover[];
  readonly level: number;
  readonly cures: readonly Cure[];
}

const FILE_COLUMNS = (['agreement', 'partner', 'by', 'readinessFloor', 'isInForce'] as const).map(
  (key) => ({ title: key, value: (row: Cover) => row[key] }),
);

export function FloorTable({ agreements, level, cures }: Props) {
  const { floors: t } = useTexts(readinessTexts);
  const titles = useAgreementTitles();
  const openOf = ({ agreement, partner }: Cover) =>
    cures.find(
      (one) =>
        one.agreement === agreement &&
        (one.partner === partner || one.holder === partner) &&
        one.curedOn === undefined,
    );
  return (
    <Section title={t.title} lead={t.lead} id="floors">
      <DataTable
        caption={t.title}
        isCaptionHidden
        rows={agreements}
        rowKey={({ agreement, partner, by }) => `${agreement} ${partner} ${by}`}
        {...(agreements.length > 0
          ? { exports: rowFiles('readiness-floors', FILE_COLUMNS, agreements) }
          : {})}
        empty={<EmptyState title={t.none}>{t.noneHint}</EmptyState>}
        columns={[
          {
            key: 'agreement',
            title: t.agreement,
            isRowHeader: true,
            cell: ({ agreement }) => (
              <Link href={`/agreements/${agreement}`}>{titles.get(agreement) ?? agreement}</Link>
            ),
          },
          {
            key: 'partner',
            title: t.partner,
            cell: ({ partner }) => <MemberChip code={partner} />,
          },
          {
            key: 'floor',
            title: t.floor,
            cell: ({ readinessFloor }) =>
              readinessFloor === undefined ? t.noFloor : t.level(readinessFloor),
          },
          { key: 'now', title: t.now, cell: () => t.level(level) },
          {
            key: 'standing',
            title: t.standing,
            cell: (cover) => <Stands cover={cover} level={level} cure={openOf(cover)} />,
          },
        ]}
      />
    </Section>
  );
}

interface StandsProps {
  readonly cover: Cover;
  readonly level: number;
  readonly cure: Cure | undefined;
}

function Stands({ cover: { readinessFloor = 0, isInForce }, level, cure }: StandsProps) {
  const { floors: t } = useTexts(readinessTexts);
  const { date } = useLocale();
  if (!isInForce) return <Status kind="neutral">{t.notInForce}</Status>;
  if (level >= readinessFloor) return <Status kind="ok">{t.met}</Status>;
  return (
    <Status kind="bad">
      {t.below}
      {cure ? `, ${t.cureBy(date(cure.cureByOn))}` : ''}
    </Status>
  );
}
