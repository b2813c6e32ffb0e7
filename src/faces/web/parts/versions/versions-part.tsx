// On a data set's own page: which version it is, and the ways to the others and to withdrawals.

import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Digest } from '../../ui/digest.tsx';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';

interface Props {
  readonly dataset: {
    readonly id: string;
    readonly isHuman: boolean;
    readonly withdrawnAt?: string;
    readonly snapshot?: { readonly snapshot: string; readonly version: number };
  };
}

export function VersionsPart({ dataset }: Props) {
  const { part: t } = useTexts(versionsTexts);
  const isSteward = useHolds('steward');
  const { id, isHuman, snapshot, withdrawnAt } = dataset;
  return (
    <Section title={t.title} lead={t.lead}>
      {snapshot ? (
        <p>
          {t.version(snapshot.version)} <Digest value={snapshot.snapshot} />
        </p>
      ) : null}
      <div className={parts.row}>
        <ButtonLink kind="secondary" size="small" href={`/datasets/${id}/versions`}>
          {t.versions}
        </ButtonLink>
        {isHuman ? (
          <ButtonLink kind="secondary" size="small" href={`/datasets/${id}/participants`}>
            {t.participants}
          </ButtonLink>
        ) : null}
        {isHuman ? (
          <ButtonLink kind="secondary" size="small" href={`/datasets/${id}/privacy`}>
            {t.privacy}
          </ButtonLink>
        ) : null}
        {isSteward && !withdrawnAt ? (
          <ButtonLink kind="quiet" size="small" href={`/datasets/register?versionOf=${id}`}>
            {t.register}
          </ButtonLink>
        ) : null}
      </div>
    </Section>
  );
}
