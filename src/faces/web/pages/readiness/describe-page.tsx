// Describing a data set anew: the form that the to-do leads to. Files stay; the node assesses it
// again where it was assessed before.
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { DescribeForm } from './describe-form.tsx';

export function DescribePage() {
  const t = useTexts(describeTexts);
  const dataset = usePathName('dataset');
  const path = { dataset };
  const isSteward = useHolds('steward');
  const off = { isFresh: true, isOff: !isSteward };
  const read = useRead('/data-commons/datasets/{dataset}/readiness', { path }, off);
  const held = useRead('/data-commons/datasets/{dataset}', { path }, off);
  const title = read.data?.title;
  return (
    <Page
      title={title ? t.title(title) : t.name}
      lead={t.lead}
      crumbs={[
        { href: '/datasets', text: t.lists },
        ...(title ? [{ href: `/datasets/${dataset}`, text: title }] : []),
      ]}
    >
      {isSteward ? (
        <Remote of={read}>
          {(readiness) => (
            <Remote of={held}>
              {(found) => <DescribeForm readiness={readiness} held={found.dataset} />}
            </Remote>
          )}
        </Remote>
      ) : (
        <Notice isStanding>{t.needs}</Notice>
      )}
    </Page>
  );
}
