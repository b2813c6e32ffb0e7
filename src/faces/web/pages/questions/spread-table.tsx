// Where the portions of a spread lie, as the holder's published bars show it; the bars themselves
// are the figure.
import { decimalWords } from '../../../../base/figures/subjects/bounds.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Share } from '../../ui/share.tsx';
import type { Answered } from './kinds.ts';

interface Props {
  readonly answer: Answered<'quantiles'>;
  readonly name: string;
}

export function SpreadTable({ answer, name }: Props) {
  const t = useTexts(questionsTexts).answer;
  const locale = useLocale();
  return (
    <DataTable
      caption={`${t.result}: ${name}`}
      isCaptionHidden
      isDense
      rows={answer.quantiles}
      rowKey={({ probability }) => probability}
      columns={[
        {
          key: 'portion',
          title: t.portion,
          isRowHeader: true,
          cell: ({ probability }) => <Share of={probability} />,
        },
        { key: 'lies', title: t.lies, cell: (bounds) => boundsWords(bounds, t, locale) },
      ]}
    />
  );
}

interface Words {
  between(from: string, below: string): string;
  below(below: string): string;
  fromUp(from: string): string;
  readonly suppressedShort: string;
}

export function boundsWords(
  { from, below }: { readonly from?: string; readonly below?: string },
  t: Words,
  locale: ReturnType<typeof useLocale>,
): string {
  const least = from === undefined ? null : decimalWords(from, locale);
  const most = below === undefined ? null : decimalWords(below, locale);
  if (least !== null && most !== null) return t.between(least, most);
  if (least !== null) return t.fromUp(least);
  return most === null ? t.suppressedShort : t.below(most);
}
