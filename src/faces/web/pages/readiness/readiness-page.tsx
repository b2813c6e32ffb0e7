// The readiness of one data set: for its own stewards and auditors every check and what to do; for
// everybody else level, dates, floors and cures.
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import type { ReadPublished } from '../../parts/readiness/types.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { HeldReadiness } from './held-readiness.tsx';
import { PublishedReadiness } from './published-readiness.tsx';

export function ReadinessPage() {
  const { page: t } = useTexts(readinessTexts);
  const dataset = usePathName('dataset');
  const path = { dataset };
  const read = useRead('/data-commons/partner-datasets/{dataset}', { path }, { isFresh: true });
  const isSteward = useHolds('steward');
  const isHeldHere = read.data?.isHeldHere ?? false;
  const title = read.data?.dataset.title;
  const crumbs = [
    { href: isHeldHere ? '/datasets' : '/datasets?at=partner', text: t.lists },
    ...(title ? [{ href: `/datasets/${dataset}`, text: title }] : []),
  ];
  const isStanding = read.data !== undefined && !read.data.dataset.withdrawnAt;
  return (
    <Page
      title={title ? t.title(title) : t.name}
      crumbs={crumbs}
      actions={
        isSteward && isStanding ? (
          <ButtonLink
            kind="secondary"
            href={`/datasets/${dataset}/${isHeldHere ? 'describe' : 'repeat'}`}
          >
            {isHeldHere ? t.describe : t.repeat}
          </ButtonLink>
        ) : null
      }
    >
      <Remote of={read}>{(found) => <Found of={found} />}</Remote>
    </Page>
  );
}

function Found({ of }: { readonly of: ReadPublished }) {
  const { page: t } = useTexts(readinessTexts);
  const mayRead = useHolds('steward', 'auditor');
  if (of.dataset.withdrawnAt)
    return (
      <Notice kind="warn" isStanding>
        {t.withdrawn}
      </Notice>
    );
  return of.isHeldHere && mayRead ? <HeldReadiness of={of} /> : <PublishedReadiness of={of} />;
}
