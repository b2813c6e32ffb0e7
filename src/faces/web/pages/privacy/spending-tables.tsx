// Who was charged for what: by organisation in this epoch, and line by line as it is recorded.
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { privacyTexts } from '../../texts/privacy.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { usePrivacyNumbers } from './privacy-numbers.ts';
import type { Privacy } from './types.ts';

type Spender = Privacy['spenders'][number];
type Line = Privacy['lines'][number];

const SPENDER_FILE = (['member', 'organisation', 'spent', 'exactAnswers'] as const).map((key) => ({
  title: key,
  value: (row: Spender) => row[key],
}));
const LINE_FILE = (
  ['line', 'epoch', 'kind', 'at', 'cause', 'asked', 'member', 'organisation', 'cost'] as const
).map((key) => ({ title: key, value: (row: Line) => row[key] }));

interface Props {
  readonly privacy: Privacy;
}

export function SpenderTable({ privacy: { spenders, epoch } }: Props) {
  const { spenders: t, kinds } = useTexts(privacyTexts);
  const { number, decimal } = usePrivacyNumbers();
  return (
    <Section title={t.title(number(epoch))}>
      <DataTable
        caption={t.title(number(epoch))}
        isCaptionHidden
        rows={spenders}
        rowKey={({ member, organisation }) => `${member} ${organisation}`}
        {...(spenders.length > 0 ? { exports: rowFiles('spenders', SPENDER_FILE, spenders) } : {})}
        empty={<EmptyState title={t.none} />}
        columns={[
          {
            key: 'who',
            title: t.who,
            isRowHeader: true,
            cell: ({ member, organisation }) => (
              <>
                <MemberChip code={member} /> <code>{organisation}</code>
              </>
            ),
          },
          {
            key: 'kinds',
            title: t.kinds,
            cell: (row) => row.kinds.map((kind) => wordFor(kinds, kind)).join(', '),
          },
          { key: 'spent', title: t.spent, isNumber: true, cell: ({ spent }) => decimal(spent) },
          {
            key: 'exact',
            title: t.exact,
            isNumber: true,
            cell: ({ exactAnswers }) => number(exactAnswers),
          },
        ]}
      />
    </Section>
  );
}

export function LineTable({ privacy: { lines } }: Props) {
  const { lines: t, kinds } = useTexts(privacyTexts);
  const { number, decimal } = usePrivacyNumbers();
  return (
    <Section title={t.title} lead={t.lead}>
      <DataTable
        caption={t.title}
        isCaptionHidden
        rows={lines}
        rowKey={({ line }) => `${line}`}
        {...(lines.length > 0 ? { exports: rowFiles('privacy-lines', LINE_FILE, lines) } : {})}
        empty={<EmptyState title={t.none} />}
        columns={[
          {
            key: 'line',
            title: t.line,
            isRowHeader: true,
            isNumber: true,
            cell: ({ line }) => number(line),
          },
          { key: 'at', title: t.at, cell: ({ at }) => <InstantText at={at} /> },
          {
            key: 'what',
            title: t.what,
            cell: ({ kind, asked, cause, epoch }) =>
              kind === 'epoch' ? t.opened(number(epoch), cause) : wordFor(kinds, asked),
          },
          {
            key: 'member',
            title: t.member,
            cell: ({ member }) => (member === '' ? '–' : <MemberChip code={member} />),
          },
          {
            key: 'cost',
            title: t.cost,
            isNumber: true,
            cell: ({ kind, cost }) => (kind === 'exact' ? t.exact : decimal(cost)),
          },
        ]}
      />
    </Section>
  );
}
