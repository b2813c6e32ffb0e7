// Signatures that one officer called for and a second officer must read and call for too.
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import type { Line } from './agreement-table.tsx';
import classes from './instruments.module.css';

export function SecondSignatures() {
  const texts = useTexts(instrumentTexts);
  const t = texts.confirmations;
  const proposed = useRead('/instruments', { query: { stage: 'proposed', limit: 200 } });
  const signed = useRead('/instruments', { query: { stage: 'signed', limit: 200 } });
  const waiting = [...(proposed.data?.instruments ?? []), ...(signed.data?.instruments ?? [])];
  const rows = waiting.filter(({ us }) => us?.waitsFor === 'second-officer');
  return (
    <Section title={t.signaturesTitle}>
      <Remote of={proposed}>
        {() => (
          <DataTable<Line>
            caption={t.signaturesTitle}
            isCaptionHidden
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t.signaturesNone} />}
            columns={[
              {
                key: 'title',
                title: texts.agreements.instrument,
                isRowHeader: true,
                cell: ({ id, title, type }) => (
                  <>
                    <Link href={`/agreements/${id}`}>{title}</Link>
                    <div className={classes.small}>{texts.types[type] ?? type}</div>
                  </>
                ),
              },
              {
                key: 'state',
                title: t.state,
                cell: ({ us }) => (
                  <Status kind={us?.isOurTurn ? 'warn' : 'progress'}>
                    {t.calls(us?.officersCalled ?? 0, us?.officersNeeded ?? 2)}
                  </Status>
                ),
              },
              {
                key: 'open',
                title: t.open,
                isTitleHidden: true,
                cell: ({ id, us }) =>
                  us?.isOurTurn ? <Link href={`/agreements/${id}/sign`}>{t.open}</Link> : null,
              },
            ]}
          />
        )}
      </Remote>
    </Section>
  );
}
