// Every check with its outcome, what was found, the numbers it rests on and who asks for it.
import { usePlace } from '../../parts/place.ts';
import { isOpen, type LadderCheck, type Readiness } from '../../parts/readiness/types.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import { CheckEvidence } from './check-evidence.tsx';
import classes from './readiness.module.css';

const KINDS: Readonly<Record<LadderCheck['outcome'], StatusKind>> = {
  passed: 'ok',
  failed: 'bad',
  unrunnable: 'warn',
  'not-applicable': 'neutral',
};

const FILE_COLUMNS = [
  ...(['check', 'level', 'title', 'outcome', 'reason'] as const).map((key) => ({
    title: key,
    value: (row: LadderCheck) => row[key],
  })),
  { title: 'evidence', value: (row: LadderCheck) => JSON.stringify(row.evidence) },
  { title: 'toDo', value: (row: LadderCheck) => row.toDo.map(({ text }) => text).join(' ') },
  {
    title: 'sources',
    value: (row: LadderCheck) =>
      row.sources.map(({ title, section }) => `${title}, ${section}`).join('; '),
  },
];

export function CheckTable({ of: { ladder } }: { readonly of: Readiness }) {
  const { checks: t, ofProfile } = useTexts(readinessTexts);
  const place = usePlace();
  const all = ladder.flatMap(({ checks }) => checks);
  const isOpenOnly = place.word('checks') === 'open';
  const rows = isOpenOnly ? all.filter(isOpen) : all;
  const count = (outcome: LadderCheck['outcome']) =>
    all.filter((one) => one.outcome === outcome).length;
  return (
    <Section title={t.title} lead={t.lead} id="checks">
      {all.length > 0 ? (
        <p>
          {t.tally(count('passed') + count('not-applicable'), count('failed'), count('unrunnable'))}
        </p>
      ) : null}
      <DataTable
        caption={t.title}
        isCaptionHidden
        isDense
        rows={rows}
        rowKey={({ check }) => check}
        {...(all.length > 0 ? { exports: rowFiles('readiness-checks', FILE_COLUMNS, rows) } : {})}
        empty={<EmptyState title={all.length === 0 ? t.empty : t.none} />}
        toolbar={
          <SelectField
            name="checks"
            label={t.show}
            value={isOpenOnly ? 'open' : ''}
            onChange={(checks) => place.change({ checks })}
            options={[
              { value: '', text: t.all },
              { value: 'open', text: t.openOnly },
            ]}
            isShort
          />
        }
        columns={[
          {
            key: 'check',
            title: t.check,
            isRowHeader: true,
            cell: ({ check, title }) => (
              <span className={classes.check}>
                {check} {wordFor(ofProfile, title)}
              </span>
            ),
          },
          { key: 'level', title: t.level, isNumber: true, cell: ({ level }) => level },
          {
            key: 'outcome',
            title: t.outcome,
            isOneLine: true,
            cell: ({ outcome }) => (
              <Status kind={KINDS[outcome]}>{wordFor(t.outcomes, outcome)}</Status>
            ),
          },
          { key: 'found', title: t.found, cell: (check) => <CheckEvidence check={check} /> },
        ]}
      />
    </Section>
  );
}
