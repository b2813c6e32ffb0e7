// What was read in each file when it was registered: format, whether it ends, facts of its kind,
// every finding. For stewards and auditors of the node; nothing of it leaves.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './datasets.module.css';
import { factLines } from './fact-lines.ts';
import { FindingTable } from './finding-table.tsx';

type Inspections = OutputOf<'/data-commons/datasets/{dataset}/inspections', 'get'>;
type Inspection = Inspections['inspections'][number]['inspection'];

export function FileReports({ dataset }: { readonly dataset: string }) {
  const t = useTexts(datasetsTexts).read.reports;
  const path = { dataset };
  const read = useRead('/data-commons/datasets/{dataset}/inspections', { path });
  return (
    <Section title={t.title} lead={t.lead}>
      <Remote of={read}>
        {({ inspections }) =>
          inspections.length === 0 ? (
            <EmptyState title={t.none} />
          ) : (
            inspections.map(({ inspection }) => (
              <OneFile key={inspection.path} inspection={inspection} />
            ))
          )
        }
      </Remote>
    </Section>
  );
}

function OneFile({
  inspection: { path, compression, report },
}: {
  readonly inspection: Inspection;
}) {
  const t = useTexts(datasetsTexts).read.reports;
  const { number } = useLocale();
  const { format, version, records, isComplete, facts, findings } = report;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  const kind = errors > 0 || !isComplete ? 'bad' : warnings > 0 ? 'warn' : 'ok';
  return (
    <Disclosure
      summary={
        <span className={classes.row}>
          <span className={classes.path}>{path}</span>
          <Status kind={kind}>{isComplete ? t.found(errors, warnings) : t.incomplete}</Status>
        </span>
      }
    >
      <div className={classes.stack}>
        <DescriptionList
          items={[
            { term: t.format, value: [format, version].filter(Boolean).join(' ') },
            { term: t.compression, value: compression },
            { term: t.records, value: records === null ? t.uncounted : number(records) },
            ...factLines(facts).map(({ name, text }) => ({ term: name, value: text })),
          ]}
        />
        <FindingTable findings={findings.map((one) => ({ ...one, file: path }))} isOver />
      </div>
    </Disclosure>
  );
}
