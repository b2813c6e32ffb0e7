// The adoption certificate: when, by which consents, and its verification in this browser.
import { Download, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import type { Agreement } from './acts.ts';
import { type Check, checkCertificate } from './check-certificate.ts';
import classes from './instruments.module.css';
import { Nation, useNations } from './nations.tsx';

type Certificate = NonNullable<Agreement['certificate']>;

export function AgreementCertificate({ agreement }: { readonly agreement: Agreement }) {
  const t = useTexts(instrumentTexts).agreements;
  const { certificate } = agreement;
  if (!certificate)
    return (
      <Section title={t.views.certificate}>
        <EmptyState title={t.certificate.none}>{t.certificate.noneText}</EmptyState>
      </Section>
    );
  return (
    <Section title={t.views.certificate} lead={t.certificate.lead}>
      <Facts certificate={certificate} />
      <Verification agreement={agreement} certificate={certificate} />
      <Counted certificate={certificate} />
    </Section>
  );
}

function Facts({ certificate }: { readonly certificate: Certificate }) {
  const t = useTexts(instrumentTexts).agreements.certificate;
  const { decidedAt, inForceFrom, inForceUntil, rule, memberList } = certificate;
  return (
    <DescriptionList
      items={[
        { term: t.decided, value: <InstantText at={decidedAt} hasSeconds /> },
        { term: t.inForceFrom, value: <InstantText at={inForceFrom} hasSeconds /> },
        {
          term: t.inForceUntil,
          value: inForceUntil ? <InstantText at={inForceUntil} /> : t.noEnd,
        },
        { term: t.rule, value: <Digest value={rule} /> },
        { term: t.list, value: <Digest value={memberList} /> },
      ]}
    />
  );
}

type Outcome = 'none' | 'checking' | readonly Check[];

const readKeys = async (member: string) =>
  (await send('get', '/members/{member}', { params: { path: { member } } })).output.keys;

function Verification(props: { readonly agreement: Agreement; readonly certificate: Certificate }) {
  const { agreement, certificate } = props;
  const t = useTexts(instrumentTexts).agreements.certificate;
  const [outcome, setOutcome] = useState<Outcome>('none');
  const check = async () => {
    setOutcome('checking');
    setOutcome(await checkCertificate(agreement, certificate, readKeys));
  };
  const { id, digest, instrument, statements, receipts } = agreement;
  const save = () =>
    saveFile(
      `${id}.json`,
      'application/json',
      `${JSON.stringify({ id, digest, instrument, statements, receipts, certificate }, null, 2)}\n`,
    );
  return (
    <div className={classes.stack}>
      <div className={classes.row} data-screen-only>
        <Button icon={ShieldCheck} isBusy={outcome === 'checking'} onPress={() => void check()}>
          {outcome === 'checking' ? t.checking : t.check}
        </Button>
        <Button kind="secondary" icon={Download} onPress={save}>
          {t.download}
        </Button>
      </div>
      {typeof outcome === 'string' ? null : <Checked checks={outcome} />}
    </div>
  );
}

function Checked({ checks }: { readonly checks: readonly Check[] }) {
  const t = useTexts(instrumentTexts).agreements.certificate;
  const { nameOf } = useNations();
  const isFine = checks.every((one) => one.isFine);
  const words = ({ what, member = '' }: Check): string => {
    const said = t.things[what];
    return typeof said === 'string' ? said : said(nameOf(member));
  };
  return (
    <>
      <Notice kind={isFine ? 'ok' : 'bad'} title={isFine ? t.allHold : t.someFail}>
        {isFine ? t.allHoldText : null}
      </Notice>
      <DataTable<Check>
        caption={t.checks}
        isDense
        rows={checks}
        rowKey={(one) => words(one)}
        columns={[
          { key: 'what', title: t.thing, isRowHeader: true, cell: words },
          {
            key: 'outcome',
            title: t.outcome,
            isOneLine: true,
            cell: (one) => (
              <Status kind={one.isFine ? 'ok' : 'bad'}>{one.isFine ? t.holds : t.fails}</Status>
            ),
          },
        ]}
      />
    </>
  );
}

function Counted({ certificate: { counted } }: { readonly certificate: Certificate }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements.certificate;
  return (
    <DataTable<Certificate['counted'][number]>
      caption={t.counted}
      isDense
      rows={counted}
      rowKey={({ statement }) => statement}
      columns={[
        {
          key: 'member',
          title: t.member,
          isRowHeader: true,
          cell: ({ member }) => <Nation code={member} isLinked />,
        },
        { key: 'role', title: t.role, cell: ({ role }) => texts.said[role] ?? role },
        {
          key: 'at',
          title: t.at,
          cell: ({ at }) => <InstantText at={at} layout="stack" hasSeconds />,
        },
        {
          key: 'keys',
          title: t.keys,
          cell: ({ keys }) => keys.map((key) => <Digest key={key} value={key} />),
        },
        {
          key: 'statement',
          title: t.statement,
          cell: ({ statement }) => <Digest value={statement} />,
        },
      ]}
    />
  );
}
