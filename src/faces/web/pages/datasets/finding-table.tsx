// What was found in files while they were read: file, line, rule, and what to do about it.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Status } from '../../ui/status.tsx';
import classes from './datasets.module.css';
import type { Registration } from './types.ts';

type Finding = Registration['findings'][number];
const KEYS = ['level', 'file', 'line', 'field', 'rule', 'text', 'next', 'citation'] as const;
const FILE_COLUMNS = KEYS.map((key) => ({ title: key, value: (row: Finding) => row[key] }));

interface Props {
  readonly findings: readonly Finding[];
  readonly isOver: boolean;
}

export function FindingTable({ findings, isOver }: Props) {
  const t = useTexts(datasetsTexts).registering.watch;
  const { number } = useLocale();
  if (findings.length === 0 && !isOver) return null;
  return (
    <DataTable
      caption={t.findings}
      rows={findings}
      rowKey={({ file, line, field, rule, text }) => `${file} ${line} ${field} ${rule} ${text}`}
      {...(findings.length > 0 ? { exports: rowFiles('findings', FILE_COLUMNS, findings) } : {})}
      empty={<EmptyState title={t.findingsNone} />}
      columns={[
        {
          key: 'level',
          title: t.state,
          isOneLine: true,
          cell: ({ level }) => (
            <Status kind={level === 'error' ? 'bad' : 'warn'}>{wordFor(t.levels, level)}</Status>
          ),
        },
        {
          key: 'file',
          title: t.file,
          isRowHeader: true,
          cell: ({ file, line }) => (
            <span>
              <span className={classes.path}>{file}</span>
              {line === undefined ? null : `, ${t.line.toLowerCase()} ${number(line)}`}
            </span>
          ),
        },
        {
          key: 'field',
          title: t.field,
          cell: ({ field }) => (field ? <code>{field}</code> : '–'),
        },
        {
          key: 'text',
          title: t.what,
          cell: ({ text, rule, citation }) => (
            <div className={classes.close}>
              <span>{text}</span>
              {rule ? <code className={classes.quiet}>{rule}</code> : null}
              {citation ? <span className={classes.quiet}>{citation}</span> : null}
            </div>
          ),
        },
        { key: 'next', title: t.todo, cell: ({ next }) => next ?? '–' },
      ]}
    />
  );
}
