// Who used a data set: what partners asked, what was given, which copies left.
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { TransferTable } from '../../parts/transfer-table.tsx';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import classes from './datasets.module.css';

const SHOWN = 20;
const OUTCOME_KINDS: Readonly<Record<string, StatusKind>> = {
  answered: 'ok',
  suppressed: 'neutral',
  refused: 'bad',
};

export function DatasetUse({ dataset }: { readonly dataset: string }) {
  const t = useTexts(datasetsTexts).read;
  return (
    <Section title={t.use} lead={t.useLead}>
      <div className={classes.stack}>
        <Heard dataset={dataset} />
        <Given dataset={dataset} />
        <Section level={3} title={t.copies}>
          <Copies dataset={dataset} />
        </Section>
      </div>
    </Section>
  );
}

function Heard({ dataset }: { readonly dataset: string }) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  const heard = useRead('/data-commons/heard-questions', { query: { dataset, limit: SHOWN } });
  return (
    <Section level={3} title={t.heard}>
      <Remote of={heard}>
        {({ questions }) => (
          <DataTable
            caption={t.heard}
            isCaptionHidden
            isDense
            rows={questions}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t.noHeard} />}
            {...(questions.length > 0
              ? {
                  exports: rowFiles(
                    'questions-heard',
                    (['id', 'member', 'kind', 'outcome', 'at', 'entry'] as const).map((key) => ({
                      title: key,
                      value: (row: (typeof questions)[number]) => row[key],
                    })),
                    questions,
                  ),
                }
              : {})}
            columns={[
              {
                key: 'kind',
                title: t.what,
                isRowHeader: true,
                cell: ({ kind }) => wordFor(texts.kinds, kind),
              },
              { key: 'who', title: t.who, cell: ({ member }) => <MemberChip code={member} /> },
              {
                key: 'at',
                title: t.when,
                cell: ({ at }) => <InstantText at={at} layout="stack" />,
              },
              {
                key: 'outcome',
                title: t.outcome,
                isOneLine: true,
                cell: ({ outcome }) => (
                  <Status kind={OUTCOME_KINDS[outcome] ?? 'neutral'}>
                    {wordFor(t.outcomes, outcome)}
                  </Status>
                ),
              },
              {
                key: 'entry',
                title: t.receipt,
                cell: ({ entry }) => (entry ? <Seal entry={entry} /> : null),
              },
            ]}
          />
        )}
      </Remote>
    </Section>
  );
}

function Given({ dataset }: { readonly dataset: string }) {
  const t = useTexts(datasetsTexts).read;
  const { number } = useLocale();
  const query = { dataset, direction: 'served', limit: SHOWN } as const;
  const given = useRead('/data-commons/exchanges', { query });
  return (
    <Section level={3} title={t.exchanges}>
      <Remote of={given}>
        {({ exchanges }) => (
          <DataTable
            caption={t.exchanges}
            isCaptionHidden
            isDense
            rows={exchanges}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t.noExchanges} />}
            columns={[
              {
                key: 'kind',
                title: t.what,
                isRowHeader: true,
                cell: ({ kind }) => wordFor(t.exchangeKinds, kind),
              },
              {
                key: 'who',
                title: t.who,
                cell: ({ counterpart }) => <MemberChip code={counterpart} />,
              },
              {
                key: 'at',
                title: t.when,
                cell: ({ at }) => <InstantText at={at} layout="stack" />,
              },
              {
                key: 'records',
                title: t.records,
                isNumber: true,
                cell: ({ records }) => number(records),
              },
              { key: 'units', title: t.units, isNumber: true, cell: ({ units }) => units },
              {
                key: 'entry',
                title: t.receipt,
                cell: ({ entry }) => (entry ? <Seal entry={entry} /> : null),
              },
            ]}
          />
        )}
      </Remote>
    </Section>
  );
}

function Copies({ dataset }: { readonly dataset: string }) {
  const t = useTexts(datasetsTexts).read;
  const copies = useRead('/data-commons/transfers', { query: { dataset, limit: SHOWN } });
  return (
    <Remote of={copies}>
      {({ transfers }) => (
        <TransferTable transfers={transfers} empty={<EmptyState title={t.noCopies} />} />
      )}
    </Remote>
  );
}
