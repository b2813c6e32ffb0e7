// The versions of a data set, none of which ever changes, and what changed between two of them.
import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ComparisonSection } from './comparison-section.tsx';
import { HeldPage } from './held-page.tsx';
import { VersionTable } from './version-table.tsx';

export function VersionsPage() {
  const { list: t } = useTexts(versionsTexts);
  const isSteward = useHolds('steward');
  return (
    <HeldPage
      title={t.title}
      name={t.name}
      lead={t.lead}
      actions={(dataset) =>
        isSteward ? (
          <ButtonLink kind="secondary" href={`/datasets/register?versionOf=${dataset}`}>
            {t.register}
          </ButtonLink>
        ) : null
      }
    >
      {(versions) => (
        <>
          <VersionTable versions={versions} />
          <ComparisonSection versions={versions} />
        </>
      )}
    </HeldPage>
  );
}
