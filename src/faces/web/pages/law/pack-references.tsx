// The lists and tables that a pack's rules refer to, as they stood on the day of the first clock.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VerificationStatus } from './law-words.tsx';
import type { Pack } from './pack-page.tsx';
import classes from './pack-references.module.css';
import { usePlaceWords } from './place-words.ts';

type List = Pack['lists'][number];
type Table = Pack['tables'][number];

export function PackReferences({ pack: { lists, tables } }: { readonly pack: Pack }) {
  const t = useTexts(lawTexts).pack;
  if (lists.length + tables.length === 0) return null;
  return (
    <>
      {lists.length > 0 ? (
        <Section title={t.lists} lead={t.listsLead}>
          {lists.map((list) => (
            <ListOf key={list.name} list={list} />
          ))}
        </Section>
      ) : null}
      {tables.length > 0 ? (
        <Section title={t.tables}>
          {tables.map((table) => (
            <TableOf key={table.name} table={table} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

function ListOf({ list: { name, title, status, members } }: { readonly list: List }) {
  const t = useTexts(lawTexts).pack;
  const placeWords = usePlaceWords();
  return (
    <div className={classes.list}>
      <h3>{title}</h3>
      <p className={classes.about}>
        <code>{name}</code>
        <span>{t.members(members.length)}</span>
        <VerificationStatus status={status} />
      </p>
      {members.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <ul className={classes.members}>
          {members.map((member) => (
            <li key={member}>
              <Tag>{member}</Tag>
              {placeWords(member) === member ? null : placeWords(member)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function TableOf({ table: { name, title, status, values } }: { readonly table: Table }) {
  const t = useTexts(lawTexts).pack;
  const { number } = useLocale();
  type Value = Table['values'][number];
  const files = rowFiles<Value>(
    name,
    [
      { title: t.key, value: ({ key }) => key },
      { title: t.value, value: ({ value }) => value },
      { title: t.unit, value: ({ unit }) => unit },
    ],
    values,
  );
  return (
    <DataTable<Value>
      caption={title}
      rows={values}
      rowKey={({ key }) => key}
      isDense
      exports={files}
      toolbar={
        <p className={classes.about}>
          <code>{name}</code>
          <VerificationStatus status={status} />
        </p>
      }
      columns={[
        { key: 'key', title: t.key, isRowHeader: true, cell: ({ key }) => key },
        { key: 'value', title: t.value, isNumber: true, cell: ({ value }) => number(value) },
        { key: 'unit', title: t.unit, cell: ({ unit }) => unit ?? '' },
      ]}
    />
  );
}
