// The result as a table, one row a data set, and as files for spreadsheets and programs.
import { rowFiles } from '../../parts/rows-as-files.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Status } from '../../ui/status.tsx';
import { csvRowsOf, FILE_COLUMNS } from './answer-rows.ts';
import { STATE_KINDS, stateOf } from './answer-state.ts';
import { answerWords } from './answer-words.ts';
import { entryOf } from './evidence.ts';
import type { Asked, HeardAnswer } from './kinds.ts';

export function AnswerTable({ asked }: { readonly asked: Asked }) {
  const texts = useTexts(questionsTexts);
  const t = texts.answer.columns;
  const name = asked.question;
  return (
    <DataTable
      caption={texts.answer.eachHolder}
      isCaptionHidden
      rows={asked.answers}
      rowKey={({ dataset }) => dataset}
      exports={{
        onCsv: rowFiles(name, FILE_COLUMNS, csvRowsOf(asked)).onCsv,
        onJson: rowFiles(name, [], asked.answers).onJson,
      }}
      columns={[
        { key: 'holder', title: t.holder, cell: ({ holder }) => <MemberChip code={holder} /> },
        {
          key: 'dataset',
          title: t.dataset,
          isRowHeader: true,
          cell: ({ dataset, title }) => (
            <Link href={`/datasets/${dataset}?at=partner`}>{title}</Link>
          ),
        },
        {
          key: 'state',
          title: t.state,
          isOneLine: true,
          cell: (part) => (
            <Status kind={STATE_KINDS[stateOf(part)]}>{texts.states[stateOf(part)]}</Status>
          ),
        },
        { key: 'value', title: t.value, cell: (part) => <Value part={part} /> },
        {
          key: 'heard',
          title: t.heard,
          cell: ({ heardAt }) => (heardAt ? <InstantText at={heardAt} layout="stack" /> : '–'),
        },
        {
          key: 'receipt',
          title: t.receipt,
          cell: (part) => {
            const entry = entryOf(part);
            return entry ? <Seal entry={entry} href={`#${part.dataset}`} /> : '–';
          },
        },
      ]}
    />
  );
}

function Value({ part }: { readonly part: HeardAnswer }) {
  const texts = useTexts(questionsTexts);
  const locale = useLocale();
  if (!part.answer) return '–';
  const words = answerWords(part.answer, texts.answer, locale);
  return part.answer.status === 'suppressed' ? <em>{words}</em> : <strong>{words}</strong>;
}
