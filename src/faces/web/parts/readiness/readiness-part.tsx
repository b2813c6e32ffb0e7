// Readiness at a glance, on the data set's own page: the ladder, until when, and the way to every
// check.
import { useRead } from '../../api/queries.ts';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { Ladder } from './ladder.tsx';
import { knownLevels, levelsOf } from './levels.ts';
import type { ReadPublished } from './types.ts';

interface Props {
  readonly of: ReadPublished;
  /** As partners see it, whoever looks. */
  readonly isAsPartner?: boolean;
}

export function ReadinessPart({ of, isAsPartner = false }: Props) {
  const { part: t } = useTexts(readinessTexts);
  const mayRead = useHolds('steward', 'auditor') && of.isHeldHere && !isAsPartner;
  const { id, withdrawnAt } = of.dataset;
  if (withdrawnAt) return null;
  return (
    <Section
      title={t.title}
      lead={t.lead}
      id="readiness"
      actions={
        <ButtonLink kind="secondary" size="small" href={`/datasets/${id}/readiness`}>
          {mayRead ? t.open : t.openPartner}
        </ButtonLink>
      }
    >
      {mayRead ? <Held dataset={id} /> : null}
      {mayRead ? null : <Published of={of} />}
    </Section>
  );
}

function Held({ dataset }: { readonly dataset: string }) {
  const texts = useTexts(readinessTexts);
  const { date } = useLocale();
  const path = { dataset };
  const { data } = useRead(
    '/data-commons/datasets/{dataset}/readiness',
    { path },
    { isFresh: true },
  );
  const levels = data ? levelsOf(data.ladder) : knownLevels(texts.levels, texts.meanings);
  const until = data?.isInForce ? data.signed?.report.expiresAt : undefined;
  return (
    <>
      <Ladder levels={levels} level={data?.level ?? 0} />
      {data === undefined ? null : until ? (
        <Status kind="sealed">{texts.part.signedUntil(date(until.slice(0, 10)))}</Status>
      ) : (
        <Status kind="warn">{texts.part.notAssessed}</Status>
      )}
      {data?.assessed?.foundRegistered === false ? (
        <Notice kind="warn" isStanding>
          {texts.part.otherBytes(date(data.assessed.assessedAt.slice(0, 10)))}
        </Notice>
      ) : null}
    </>
  );
}

function Published({ of: { dataset } }: { readonly of: ReadPublished }) {
  const texts = useTexts(readinessTexts);
  const { date } = useLocale();
  const { readiness } = dataset;
  const levels = knownLevels(texts.levels, texts.meanings);
  return (
    <>
      <Ladder levels={levels} level={readiness?.level ?? 0} />
      {readiness ? (
        <Status kind="sealed">
          {texts.part.publishedUntil(date(readiness.assessedOn), date(readiness.expiresOn))}
        </Status>
      ) : (
        <Status kind="neutral">{texts.part.notAssessed}</Status>
      )}
    </>
  );
}
