// Repeating a partner's assessment on a copy of the same files: the saved report, the copies, and
// what came of it, countersigned or not.
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { type Repeated, RepeatForm } from './repeat-form.tsx';
import { RepeatResult } from './repeat-result.tsx';

export function RepeatPage() {
  const { repeat: t, page } = useTexts(readinessTexts);
  const dataset = usePathName('dataset');
  const path = { dataset };
  const read = useRead('/data-commons/partner-datasets/{dataset}', { path }, { isFresh: true });
  const isSteward = useHolds('steward');
  const [repeated, setRepeated] = useState<Repeated | null>(null);
  const title = read.data?.dataset.title;
  return (
    <Page
      title={title ? t.title(title) : t.name}
      lead={t.lead}
      crumbs={[
        { href: '/datasets?at=partner', text: page.lists },
        ...(title ? [{ href: `/datasets/${dataset}/readiness`, text: title }] : []),
      ]}
    >
      <Remote of={read}>
        {({ isHeldHere }) =>
          isHeldHere ? (
            <Notice isStanding>{t.own}</Notice>
          ) : isSteward ? (
            <>
              <RepeatForm dataset={dataset} onRepeated={setRepeated} />
              {repeated ? <RepeatResult of={repeated} dataset={dataset} /> : null}
            </>
          ) : (
            <Notice isStanding>{t.needs}</Notice>
          )
        }
      </Remote>
    </Page>
  );
}
