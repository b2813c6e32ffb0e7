// One pack: its rules, the sources it was read from, its lists and tables as they stood, every
// version.
import { useParams } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { hrefOf, useAddress } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { ClockBar } from './clock-bar.tsx';
import { clocksIn, clockWords } from './clocks.ts';
import { onlyThis } from './only-this.ts';
import { PackReferences } from './pack-references.tsx';
import { PackSources } from './pack-sources.tsx';
import { PackVersions } from './pack-versions.tsx';
import { usePlaceWords } from './place-words.ts';
import { RulesTable } from './rules-table.tsx';
import { VerifiedShare } from './verified-share.tsx';

export type Pack = OutputOf<'/law/packs/{pack}', 'get'>['pack'];

export function PackPage() {
  const { _splat: pack = '' } = useParams({ strict: false }) as { _splat?: string };
  const t = useTexts(lawTexts);
  const placeWords = usePlaceWords();
  const [address] = useAddress();
  const found = useRead('/law/packs/{pack}', { path: { pack }, query: clocksIn(address) });
  const isThis = found.data?.pack.pack === pack;
  const shown = isThis ? found.data?.pack : undefined;
  return (
    <Page
      title={shown?.title ?? pack}
      lead={shown ? t.pack.lead(placeWords(shown.place)) : undefined}
      crumbs={[{ href: hrefOf('/law', clockWords(address)), text: t.law }]}
      actions={
        <ButtonLink href={hrefOf('/law/compare', { pack })} kind="secondary">
          {t.browse.compare}
        </ButtonLink>
      }
    >
      <ClockBar />
      <Remote of={onlyThis(found, isThis)}>{(data) => <Parts pack={data.pack} />}</Remote>
    </Page>
  );
}

function Parts({ pack }: { readonly pack: Pack }) {
  const t = useTexts(lawTexts);
  return (
    <>
      <DescriptionList items={useFacts(pack)} />
      <Section title={t.browse.rules}>
        <RulesTable pack={pack.pack} />
      </Section>
      <PackReferences pack={pack} />
      <PackSources pack={pack} />
      <PackVersions pack={pack} />
    </>
  );
}

function useFacts({ version, digest, knownFrom, rules, cases, whoMayChange }: Pack) {
  const t = useTexts(lawTexts);
  return [
    {
      term: t.pack.verified,
      value: <VerifiedShare verified={rules.verified} total={rules.total} />,
    },
    { term: t.pack.cases, value: t.pack.casesPass(cases) },
    ...(whoMayChange ? [{ term: t.rule.whoMayChange, value: whoMayChange }] : []),
    { term: t.pack.version, value: version },
    { term: t.pack.known, value: <InstantText at={knownFrom} /> },
    { term: t.pack.digest, value: <Digest value={digest} /> },
  ];
}
