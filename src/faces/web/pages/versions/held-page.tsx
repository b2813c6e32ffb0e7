// The frame of a page on one data set held here: for its own stewards and auditors.
import type { ReactNode } from 'react';
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import parts from '../../parts/parts.module.css';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import type { Snapshots } from './types.ts';

interface Props {
  readonly title: (dataset: string) => string;
  readonly name: string;
  readonly lead: string;
  readonly actions?: (dataset: string) => ReactNode;
  readonly children: (versions: Snapshots) => ReactNode;
}

export function HeldPage({ title, name, lead, actions, children }: Props) {
  const { page: t } = useTexts(versionsTexts);
  const dataset = usePathName('dataset');
  const mayRead = useHolds('steward', 'auditor');
  const path = { dataset };
  const off = { isFresh: true, isOff: !mayRead };
  const read = useRead('/data-commons/datasets/{dataset}/snapshots', { path }, off);
  const current = read.data?.snapshots.find(({ isCurrent }) => isCurrent);
  return (
    <Page
      title={current ? title(current.title) : name}
      lead={lead}
      crumbs={[
        { href: '/datasets', text: t.lists },
        ...(current ? [{ href: `/datasets/${dataset}`, text: current.title }] : []),
      ]}
      actions={current ? actions?.(dataset) : null}
    >
      {mayRead ? (
        <Remote of={read}>{(found) => <div className={parts.parts}>{children(found)}</div>}</Remote>
      ) : (
        <Notice isStanding>{t.needs}</Notice>
      )}
    </Page>
  );
}
