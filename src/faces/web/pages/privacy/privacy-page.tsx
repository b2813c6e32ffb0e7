// How answers from one data set are protected, what was spent of its budget and by whom, what an
// attacker would find out under the setting, and the two acts that change it.
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import parts from '../../parts/parts.module.css';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { privacyTexts } from '../../texts/privacy.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { AttackSection } from './attack-section.tsx';
import { OpenEpoch } from './open-epoch.tsx';
import { usePrivacyNumbers } from './privacy-numbers.ts';
import { SetPrivacy } from './set-privacy.tsx';
import { LineTable, SpenderTable } from './spending-tables.tsx';
import type { Privacy } from './types.ts';

export function PrivacyPage() {
  const { page: t } = useTexts(privacyTexts);
  const dataset = usePathName('dataset');
  const [isSteward, isAuditor] = [useHolds('steward'), useHolds('auditor')];
  const mayRead = isSteward || isAuditor;
  const off = { isFresh: true, isOff: !mayRead };
  const read = useRead('/data-commons/datasets/{dataset}/privacy', { path: { dataset } }, off);
  const { data } = read;
  return (
    <Page
      title={data ? t.title(data.title) : t.name}
      lead={t.lead}
      crumbs={[
        { href: '/datasets', text: t.lists },
        ...(data ? [{ href: `/datasets/${dataset}`, text: data.title }] : []),
      ]}
    >
      {mayRead ? (
        <Remote of={read}>
          {(privacy) => (
            <div className={parts.parts}>
              <Standing privacy={privacy} />
              <AttackSection privacy={privacy} />
              {isSteward ? <SetPrivacy privacy={privacy} /> : null}
              {isSteward && privacy.mechanism !== 'open' ? <OpenEpoch privacy={privacy} /> : null}
              <SpenderTable privacy={privacy} />
              <LineTable privacy={privacy} />
            </div>
          )}
        </Remote>
      ) : (
        <Notice isStanding>{t.needs}</Notice>
      )}
    </Page>
  );
}

function Standing({ privacy }: { readonly privacy: Privacy }) {
  const { standing: t } = useTexts(privacyTexts);
  const { number, decimal } = usePrivacyNumbers();
  const { mechanism, settings, disclosure, epoch, spent, exactAnswers, brokenLine } = privacy;
  const { minimumCell, roundingBase, zeros } = disclosure;
  const isNoisy = mechanism === 'noisy';
  return (
    <Section title={t.title} lead={t.mechanisms[mechanism]}>
      {brokenLine === undefined ? null : (
        <Notice kind="bad" isStanding title={t.broken(number(brokenLine))}>
          {t.brokenNext}
        </Notice>
      )}
      {isNoisy ? (
        <ProgressBar
          label={t.spentOf(decimal(spent), decimal(settings.perDataset), number(epoch))}
          value={spent}
          max={settings.perDataset}
        />
      ) : null}
      <DescriptionList
        layout="columns"
        items={[
          { term: t.minimumCell, value: number(minimumCell) },
          { term: t.rounding, value: roundingBase === 1 ? t.none : number(roundingBase) },
          { term: t.zeros, value: t.zeroWords[zeros] },
          ...(isNoisy
            ? [
                { term: t.perAnswer, value: decimal(settings.perAnswer) },
                { term: t.perRequester, value: decimal(settings.perRequester) },
                { term: t.perOrganisation, value: decimal(settings.perOrganisation) },
              ]
            : []),
          ...(mechanism === 'exact'
            ? [
                { term: t.exactAnswers, value: number(settings.exactAnswers) },
                { term: t.exactGiven(number(epoch)), value: number(exactAnswers) },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
