// People and their mandates; what may be done with each behind one button a row.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { shellTexts } from '../../texts/shell.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Status } from '../../ui/status.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import { standingMandates } from './mandates.ts';
import classes from './members.module.css';
import { PartyName } from './party-name.tsx';
import type { PersonAct } from './person-dialog.tsx';
import type { PersonRow } from './types.ts';

interface Props {
  readonly people: readonly PersonRow[];
  readonly onAct: (act: PersonAct, row: PersonRow) => void;
}

export function PeopleTable({ people, onAct }: Props) {
  const t = useTexts(membersTexts).people;
  return (
    <DataTable
      caption={t.table}
      isCaptionHidden
      columns={useColumns(onAct)}
      rows={people}
      rowKey={({ person }) => person.id}
      exports={rowFiles<PersonRow>(
        'people',
        [
          { title: 'person', value: ({ person }) => person.id },
          { title: 'name', value: ({ person }) => person.name },
          { title: 'login', value: ({ person }) => person.login },
          { title: 'party', value: ({ person }) => person.party },
          {
            title: 'mandates',
            value: ({ mandates }) =>
              standingMandates(mandates)
                .map(({ role }) => role)
                .join(' '),
          },
          { title: 'leftAt', value: ({ person }) => person.leftAt },
        ],
        people,
      )}
    />
  );
}

function useColumns(onAct: Props['onAct']): readonly Column<PersonRow>[] {
  const t = useTexts(membersTexts).people;
  return [
    {
      key: 'name',
      title: t.name,
      isRowHeader: true,
      cell: ({ person }) => (
        <>
          {person.name}
          {person.login ? <div className={classes.quiet}>{person.login}</div> : null}
        </>
      ),
    },
    {
      key: 'party',
      title: t.party,
      cell: ({ person: { party } }) => <PartyName id={party} />,
    },
    { key: 'mandates', title: t.mandates, cell: ({ mandates }) => <Mandates of={mandates} /> },
    {
      key: 'standing',
      title: t.standing,
      cell: ({ person: { leftAt, registeredAt } }) => (
        <>
          <Status kind={leftAt ? 'neutral' : 'ok'}>{leftAt ? t.left : t.active}</Status>
          <div className={classes.quiet}>
            <InstantText at={leftAt ?? registeredAt} />
          </div>
        </>
      ),
    },
    {
      key: 'acts',
      title: t.acts,
      isTitleHidden: true,
      cell: (row) => <Acts row={row} onAct={onAct} />,
    },
  ];
}

function Mandates({ of }: { readonly of: PersonRow['mandates'] }) {
  const t = useTexts(membersTexts).people;
  const { roles } = useTexts(shellTexts);
  const standing = standingMandates(of);
  if (standing.length === 0) return <span className={classes.quiet}>{t.noMandate}</span>;
  return (
    <ul className={classes.mandates}>
      {standing.map(({ id, role, toAt }) => (
        <li key={id}>
          <Tag>{roles[role] ?? role}</Tag>{' '}
          {toAt ? (
            <span className={classes.quiet}>
              {t.until} <InstantText at={toAt} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface ActsProps {
  readonly row: PersonRow;
  readonly onAct: Props['onAct'];
}

function Acts({ row, onAct }: ActsProps) {
  const t = useTexts(membersTexts).people;
  const isOperator = useHolds('operator');
  const none = standingMandates(row.mandates).length === 0 ? t.noMandate : null;
  const off = isOperator ? (row.person.leftAt ? t.hasLeft : null) : t.operatorsOnly;
  return (
    <Menu
      text={t.change}
      label={t.changeOf(row.person.name)}
      size="small"
      items={[
        { key: 'grant', text: t.grant, disabledBecause: off, onChoose: () => onAct('grant', row) },
        {
          key: 'revoke',
          text: t.revoke,
          disabledBecause: off ?? none,
          onChoose: () => onAct('revoke', row),
        },
        {
          key: 'dismiss',
          text: t.dismiss,
          isDanger: true,
          disabledBecause: off,
          onChoose: () => onAct('dismiss', row),
        },
      ]}
    />
  );
}
