// One verdict: what it says and why, with the law and the facts it was given on, and whether
// judging it again gives the same bytes.
import { useParams } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { Verdict } from '../../../../base/verdict.ts';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { hrefOf } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Page } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Seal } from '../../ui/seal.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { VerdictView } from '../../ui/verdict-view.tsx';
import { dayOf } from './clocks.ts';
import { LawAddresses } from './law-addresses.tsx';
import { onlyThis } from './only-this.ts';
import classes from './verdict-page.module.css';

type Told = OutputOf<'/law/verdicts/{verdict}', 'get'>;

export function VerdictPage() {
  const { verdict = '' } = useParams({ strict: false }) as { verdict?: string };
  const t = useTexts(lawTexts);
  const told = useRead('/law/verdicts/{verdict}', { path: { verdict } });
  const isThis = told.data?.id === verdict;
  const shown = isThis ? told.data : undefined;
  return (
    <Page
      title={shown ? t.outcomes[shown.verdict.effect as Verdict['effect']] : t.verdict.id}
      documentTitle={`${t.verdict.id} ${verdict}`}
      lead={shown ? t.verdict.lead(`${shown.verdict.act}`) : undefined}
      crumbs={[{ href: '/verdicts', text: t.verdicts.title }]}
      actions={shown ? <Actions told={shown} /> : null}
    >
      <Remote of={onlyThis(told, isThis)}>{(data) => <Parts told={data} />}</Remote>
    </Page>
  );
}

function Actions({ told: { id, verdict } }: { readonly told: Told }) {
  const t = useTexts(lawTexts).verdict;
  const { act, facts, at } = verdict as Verdict;
  const again = hrefOf('/law/what-if', {
    act,
    facts,
    validOn: dayOf(at.validAt),
    knownAt: at.knownAt,
  });
  const download = () =>
    saveFile(`${id}.json`, 'application/json', `${JSON.stringify(verdict, null, 2)}\n`);
  return (
    <>
      <ButtonLink href={again} kind="secondary">
        {t.whatIf}
      </ButtonLink>
      <Button kind="quiet" icon={Download} onPress={download}>
        {t.download}
      </Button>
    </>
  );
}

function Parts({ told: { id, verdict: given, explanation, replay } }: { readonly told: Told }) {
  const t = useTexts(lawTexts).verdict;
  const verdict = given as Verdict;
  const isEntry = id.startsWith('ent_');
  const lines = explanation.join('\n');
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t.replay,
            value: (
              <Status kind={replay.isSame ? 'ok' : 'bad'}>
                {replay.isSame ? t.same : t.notSame}
              </Status>
            ),
            note: replay.text,
          },
          {
            term: t.entry,
            value: isEntry ? <Seal entry={id} text={id} /> : t.ofPermission,
          },
          ...(isEntry ? [] : [{ term: t.id, value: <code>{id}</code> }]),
        ]}
      />
      <Section title={t.whole}>
        <LawAddresses
          verdict={verdict}
          clocks={{ validOn: dayOf(verdict.at.validAt), knownAt: verdict.at.knownAt }}
        >
          <VerdictView verdict={verdict} {...(isEntry ? { entry: id } : {})} />
        </LawAddresses>
        <Disclosure summary={t.explanation}>
          <pre className={classes.lines}>{lines}</pre>
          <CopyButton value={lines} of={t.explanation} isWordShown />
        </Disclosure>
      </Section>
    </>
  );
}
