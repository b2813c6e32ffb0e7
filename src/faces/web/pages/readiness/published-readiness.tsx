// Readiness as partners learn it: the level, its dates, which floors it meets, cures.
import { useRead } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import { Ladder } from '../../parts/readiness/ladder.tsx';
import { knownLevels } from '../../parts/readiness/levels.ts';
import type { ReadPublished } from '../../parts/readiness/types.ts';
import { Remote } from '../../shell/remote.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DateText } from '../../ui/date-text.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { CureTable } from './cure-table.tsx';
import { FloorTable } from './floor-table.tsx';

export function PublishedReadiness({ of }: { readonly of: ReadPublished }) {
  const texts = useTexts(readinessTexts);
  const { dataset, agreements } = of;
  const level = dataset.readiness?.level ?? 0;
  const cures = useRead('/data-commons/readiness-cures', { query: { dataset: dataset.id } });
  return (
    <div className={parts.parts}>
      <div className={parts.stack}>
        <Ladder levels={knownLevels(texts.levels, texts.meanings)} level={level} />
        {dataset.readiness ? null : (
          <Notice isStanding title={texts.standing.noneHolds}>
            {texts.standing.neverText}
          </Notice>
        )}
        <p className={parts.quiet}>{texts.page.asPartner}</p>
      </div>
      {dataset.readiness ? <PublishedReport of={of} /> : null}
      <Remote of={cures}>
        {({ cures: found }) => (
          <>
            <FloorTable agreements={agreements} level={level} cures={found} />
            <CureTable cures={found} />
          </>
        )}
      </Remote>
    </div>
  );
}

function PublishedReport({ of: { dataset } }: { readonly of: ReadPublished }) {
  const { report: t } = useTexts(readinessTexts);
  const { readiness } = dataset;
  if (!readiness) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      <DescriptionList
        items={[
          { term: t.holder, value: <MemberChip code={dataset.holder} /> },
          { term: t.assessed, value: <DateText on={readiness.assessedOn} /> },
          { term: t.until, value: <DateText on={readiness.expiresOn} /> },
          { term: t.profile, value: readiness.profile },
          { term: t.digest, value: <Digest value={readiness.report} /> },
        ]}
      />
    </Section>
  );
}
