// The reports so far, the newest first: which level under which profile.

import type { Readiness } from '../../parts/readiness/types.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './readiness.module.css';

export function HistoryList({ reports }: { readonly reports: Readiness['history'] }) {
  const { history: t } = useTexts(readinessTexts);
  if (reports.length < 2) return null;
  return (
    <Section title={t.title}>
      <ol className={classes.criteria}>
        {reports.map(({ level, assessedAt, profile }) => (
          <li key={assessedAt}>
            <span>
              <strong>{t.level(level)}</strong>{' '}
              <span className={classes.quiet}>{t.under(profile)}</span>
            </span>
            <InstantText at={assessedAt} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
