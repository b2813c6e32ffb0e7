// The first clock of a rule, period by period, and the second: since when its text could be known.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { StandingStatus } from './law-words.tsx';
import type { Rule } from './rule-page.tsx';

type Period = Rule['valid'][number];

export function RulePeriods({ rule }: { readonly rule: Rule }) {
  const t = useTexts(lawTexts).rule;
  const { date } = useLocale();
  const { known, valid } = rule;
  const last = (period: Period) => valid[valid.indexOf(period) + 1]?.from;
  const knownWords =
    known === undefined
      ? t.alwaysKnown
      : known.to
        ? t.between(date(known.from), date(known.to))
        : t.since(date(known.from));
  return (
    <Section title={t.periods}>
      <DataTable<Period>
        caption={t.periods}
        isCaptionHidden
        rows={valid}
        rowKey={({ from, state }) => `${from} ${state}`}
        isDense
        columns={[
          { key: 'from', title: t.from, isRowHeader: true, cell: ({ from }) => date(from) },
          {
            key: 'to',
            title: t.to,
            cell: (period) => {
              const to = period.to ?? last(period);
              return to === undefined ? t.open : date(to);
            },
          },
          {
            key: 'state',
            title: t.state,
            cell: ({ state }) => <StandingStatus standing={state} />,
          },
          ...(valid.some(({ why }) => why)
            ? [{ key: 'why', title: t.why, cell: ({ why }: Period) => why ?? '' }]
            : []),
        ]}
      />
      <DescriptionList
        items={[
          { term: t.knownFrom, value: knownWords },
          { term: t.imported, value: <InstantText at={rule.importedFrom} /> },
        ]}
      />
    </Section>
  );
}
