// One withdrawal: what is left to people, where the participants were found, what had used them.
import { useRead } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import type { Use, Withdrawal } from './types.ts';

interface Props {
  readonly withdrawal: Withdrawal;
  readonly isNew?: boolean;
}

export function WithdrawalView({ withdrawal, isNew = false }: Props) {
  const { people: t } = useTexts(versionsTexts);
  const { number } = useLocale();
  const { participants, unnamed, at, basis, removeByOn, used } = withdrawal;
  return (
    <>
      {isNew ? (
        <Notice kind="ok" title={t.done}>
          {t.doneText}
        </Notice>
      ) : null}
      <Section title={t.one}>
        <DescriptionList
          items={[
            { term: t.at, value: <InstantText at={at} /> },
            { term: t.basis, value: basis },
            { term: t.count, value: number(participants) },
            ...(unnamed > 0
              ? [{ term: t.unnamedCount, value: number(unnamed), note: t.unnamedNote }]
              : []),
            { term: t.used, value: t.usedText(used) },
            { term: t.removeBy, value: <DateText on={removeByOn} /> },
          ]}
        />
      </Section>
      <ToDo of={withdrawal} />
      <Found of={withdrawal} />
      <Uses of={withdrawal} />
    </>
  );
}

interface OfProps {
  readonly of: Withdrawal;
}

function ToDo({ of: { toDo = [] } }: OfProps) {
  const { people: t } = useTexts(versionsTexts);
  return (
    <Section title={t.toDo} lead={t.toDoLead}>
      {toDo.length === 0 ? (
        <EmptyState title={t.nothingToDo} />
      ) : (
        <ul className={parts.close}>
          {toDo.map(({ kind, text, dataset }) => (
            <li key={text}>
              <strong>{wordFor(t.kinds, kind)}: </strong>
              {kind === 'new-version' && dataset ? (
                <Link href={`/datasets/register?versionOf=${dataset}`}>
                  <span lang="en">{text}</span>
                </Link>
              ) : (
                <span lang="en">{text}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Found({ of: { datasets } }: OfProps) {
  const { people: t } = useTexts(versionsTexts);
  const { number } = useLocale();
  const rows = datasets.flatMap(({ dataset, title, version, files }) =>
    files.map((file) => ({ ...file, dataset, title, version })),
  );
  const shown = (count: number | null) => (count === null ? t.namesNobody : number(count));
  return (
    <Section title={t.found} lead={t.foundLead}>
      <DataTable
        caption={t.found}
        isCaptionHidden
        rows={rows}
        rowKey={({ dataset, path }) => `${dataset} ${path}`}
        columns={[
          {
            key: 'path',
            title: t.foundFile,
            isRowHeader: true,
            cell: ({ path }) => <span className={parts.path}>{path}</span>,
          },
          {
            key: 'dataset',
            title: t.dataset,
            cell: ({ dataset, title, version }) => (
              <Link href={`/datasets/${dataset}`}>{t.versionOf(title, version)}</Link>
            ),
          },
          { key: 'found', title: t.foundNow, isNumber: true, cell: ({ found }) => shown(found) },
          {
            key: 'cleared',
            title: t.cleared,
            isNumber: true,
            cell: ({ cleared }) => shown(cleared),
          },
        ]}
      />
    </Section>
  );
}

const KEYS = [
  ...(['kind', 'id', 'dataset', 'at', 'member', 'counterparty', 'version', 'what'] as const),
  'duty' as const,
];
const FILE_COLUMNS = KEYS.map((key) => ({ title: key, value: (row: Use) => row[key] }));

function Uses({ of: { uses = [] } }: OfProps) {
  const { people: t } = useTexts(versionsTexts);
  const parties = useRead('/registry/parties', {}, { isOff: uses.length === 0 });
  const nameOf = (id: string) => parties.data?.parties.find((party) => party.id === id)?.name ?? id;
  return (
    <Section title={t.uses} lead={t.usesLead}>
      <DataTable
        caption={t.uses}
        isCaptionHidden
        rows={uses}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        {...(uses.length > 0 ? { exports: rowFiles('used-by', FILE_COLUMNS, uses) } : {})}
        empty={<EmptyState title={t.noUses} />}
        columns={[
          { key: 'what', title: t.what, isRowHeader: true, cell: (use) => <What use={use} /> },
          { key: 'at', title: t.at, cell: ({ at }) => <InstantText at={at} /> },
          {
            key: 'who',
            title: t.who,
            cell: ({ member, counterparty }) => (
              <span className={parts.row}>
                {member ? <MemberChip code={member} /> : null}
                {counterparty ? nameOf(counterparty) : null}
                {member || counterparty ? null : '–'}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

function What({ use: { kind, what } }: { readonly use: Use }) {
  const { people: t } = useTexts(versionsTexts);
  return (
    <span>
      {wordFor(t.useKinds, kind)}
      <br />
      <span className={parts.quiet} lang="en">
        {what}
      </span>
    </span>
  );
}
