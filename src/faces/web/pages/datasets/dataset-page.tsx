// One data set: what it is, under which conditions, what covers it, what was measured, what can be
// asked. The holder's stewards and auditors see the exact record; everybody, what partners see.
import { MessageCircleQuestion } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import { usePlace } from '../../parts/place.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DatasetBody } from './dataset-body.tsx';
import { DatasetUse } from './dataset-use.tsx';
import classes from './datasets.module.css';
import { ExportRecord } from './export-record.tsx';
import { HeldBody } from './held-body.tsx';
import type { ReadPublished } from './types.ts';
import { WithdrawDataset } from './withdraw-dataset.tsx';

/** Each comes with its own chunk. */
const ReadinessPart = lazy(() =>
  import('../../parts/readiness/readiness-part.tsx').then((part) => ({
    default: part.ReadinessPart,
  })),
);

const VersionsPart = lazy(() =>
  import('../../parts/versions/versions-part.tsx').then((part) => ({ default: part.VersionsPart })),
);

export function DatasetPage() {
  const t = useTexts(datasetsTexts);
  const dataset = usePathName('dataset');
  const path = { dataset };
  const read = useRead('/data-commons/partner-datasets/{dataset}', { path }, { isFresh: true });
  const isAt = read.data?.isHeldHere === false;
  return (
    <Page
      title={read.data?.dataset.title ?? t.find.name}
      crumbs={[{ href: isAt ? '/datasets?at=partner' : '/datasets', text: t.read.lists }]}
      actions={read.data ? <Actions of={read.data} /> : null}
    >
      <Remote of={read}>{(found) => <Found of={found} />}</Remote>
    </Page>
  );
}

function Actions({ of: { dataset, isHeldHere } }: { readonly of: ReadPublished }) {
  const t = useTexts(datasetsTexts).read;
  const isSteward = useHolds('steward');
  if (dataset.withdrawnAt)
    return (
      <Button icon={MessageCircleQuestion} disabledBecause={t.askAway}>
        {t.ask}
      </Button>
    );
  return (
    <>
      {isHeldHere ? <ExportRecord dataset={dataset.id} /> : null}
      {isHeldHere && isSteward ? (
        <ButtonLink kind="secondary" href={`/transfers/release?dataset=${dataset.id}`}>
          {t.release}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/ask?dataset=${dataset.id}`} icon={MessageCircleQuestion}>
        {t.ask}
      </ButtonLink>
    </>
  );
}

function Found({ of }: { readonly of: ReadPublished }) {
  const texts = useTexts(datasetsTexts);
  const { dataset, isHeldHere } = of;
  return (
    <div className={classes.stack}>
      <div className={classes.tags}>
        <MemberChip code={dataset.holder} isSelf={isHeldHere} />
        {dataset.isSynthetic ? <Tag>{texts.synthetic}</Tag> : null}
        {dataset.classes.map((name) => (
          <Tag key={name} tone="action">
            {name}
          </Tag>
        ))}
      </div>
      {dataset.withdrawnAt ? (
        <Notice kind="bad" isStanding title={texts.withdrawn}>
          {texts.read.withdrawnText} <InstantText at={dataset.withdrawnAt} />
        </Notice>
      ) : null}
      <p className={classes.abstract}>{dataset.abstract}</p>
      {isHeldHere ? (
        <OwnViews of={of} />
      ) : (
        <div className={classes.parts}>
          <AtAGlance of={of} />
          <DatasetBody of={of} />
        </div>
      )}
    </div>
  );
}

function AtAGlance(props: { readonly of: ReadPublished; readonly isAsPartner?: boolean }) {
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <ReadinessPart {...props} />
    </Suspense>
  );
}

/** Of a data set held here: the exact record, and what partners see of it. */
function OwnViews({ of }: { readonly of: ReadPublished }) {
  const t = useTexts(datasetsTexts).read;
  const place = usePlace();
  const mayRead = useHolds('steward', 'auditor');
  if (!mayRead)
    return (
      <div className={classes.parts}>
        <p className={classes.quiet}>{t.asPartnerLead}</p>
        <AtAGlance of={of} isAsPartner />
        <DatasetBody of={of} />
      </div>
    );
  const isPartner = place.word('at') === 'partner';
  return (
    <Tabs
      label={t.views}
      tabs={[
        { key: 'holder', text: t.asHolder },
        { key: 'partner', text: t.asPartner },
      ]}
      selected={isPartner ? 'partner' : 'holder'}
      onSelect={(key) => place.change({ at: key === 'partner' ? key : '' }, true)}
    >
      <div className={classes.parts}>
        {isPartner ? (
          <>
            <p className={classes.quiet}>{t.asPartnerLead}</p>
            <AtAGlance of={of} isAsPartner />
            <DatasetBody of={of} />
          </>
        ) : (
          <>
            <AtAGlance of={of} />
            <HeldBody of={of} />
            <Suspense fallback={<Skeleton lines={2} />}>
              <VersionsPart dataset={of.dataset} />
            </Suspense>
            <DatasetUse dataset={of.dataset.id} />
            <WithdrawDataset dataset={of.dataset} />
          </>
        )}
      </div>
    </Tabs>
  );
}
