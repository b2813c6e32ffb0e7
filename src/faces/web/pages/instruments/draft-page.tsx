// Drafting a text: its kind, its typed terms with defaults that deny, check your answers, then a
// draft that stays at home. Kind, step and the text replaced stand in the address.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import { choiceIn, useAddress, wordIn } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { useTexts } from '../../texts/texts.ts';
import { fieldErrorsOf } from '../../ui/field-errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { Agreement } from './acts.ts';
import { DraftCheck } from './draft-check.tsx';
import { DraftForm } from './draft-form.tsx';
import { DraftKinds } from './draft-kinds.tsx';
import { begun, begunFrom, bodyOf, useKeptDraft } from './draft-state.ts';
import { useSelf } from './nations.tsx';
import type { Template } from './term-tree.ts';

export function DraftPage() {
  const texts = useTexts(instrumentTexts);
  const writing = useWritingTexts();
  const t = writing.signing.draft;
  const [address] = useAddress();
  const replaces = wordIn(address, 'replaces');
  const old = useRead(
    '/instruments/{instrument}',
    { path: { instrument: replaces } },
    { isOff: replaces === '' },
  );
  const templates = useRead('/instruments/templates');
  const type = old.data?.instrument.type ?? wordIn(address, 'type');
  const isOfficer = useHolds('treaty-officer');
  return (
    <Page
      title={t.title}
      lead={t.lead}
      crumbs={[{ href: '/agreements', text: texts.agreements.one.back }]}
    >
      {isOfficer ? null : (
        <Notice kind="warn" isStanding>
          {texts.officerNeeded}
        </Notice>
      )}
      <Remote of={templates}>
        {({ templates: all }) => {
          const template = all.find((one) => one.type === type);
          if (replaces && !old.data) return <Remote of={old}>{() => null}</Remote>;
          if (!template) return <DraftKinds templates={all} />;
          return <Drafting key={`${type} ${replaces}`} template={template} old={old.data} />;
        }}
      </Remote>
    </Page>
  );
}

interface Props {
  readonly template: Template;
  readonly old: Agreement | undefined;
}

const STEPS = ['write', 'check'] as const;

function Drafting({ template, old }: Props) {
  const t = useWritingTexts().signing.draft;
  const self = useSelf();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const [isReady, setReady] = useState(false);
  const isFrom = old !== undefined;
  const kept = useKeptDraft(isFrom ? begunFrom(old, template, self) : begun(template));
  const save = useAct('post', '/instruments');
  const step = isReady ? (choiceIn(address, 'step', STEPS) ?? 'write') : 'write';
  const submit = async () => {
    const reply = await save.mutateAsync({ body: bodyOf(kept.draft, self) }).catch(() => null);
    if (reply === null) return change({ step: '' });
    kept.forget();
    void navigate({ to: `/agreements/${reply.output.id}` as '/' });
  };
  const goOn = () => {
    setReady(true);
    change({ step: 'check' }, { isStep: true });
    window.scrollTo({ top: 0 });
  };
  const refusal = step === 'write' ? save.error?.problem : undefined;
  return (
    <>
      <Steps
        label={t.stepsLabel}
        current={step}
        steps={[
          { key: 'kind', text: t.steps.kind, ...(isFrom ? {} : { href: '/agreements/new' }) },
          { key: 'write', text: t.steps.write, href: hrefOf(template.type, old?.id) },
          { key: 'check', text: t.steps.check },
        ]}
      />
      {old ? <Notice isStanding>{t.replacing(old.instrument.title)}</Notice> : null}
      {refusal ? <RefusalView problem={refusal} /> : null}
      {step === 'write' ? (
        <DraftForm
          template={template}
          kept={kept}
          refused={framedErrors(fieldErrorsOf(refusal?.because))}
          onDone={goOn}
        />
      ) : (
        <DraftCheck
          template={template}
          draft={kept.draft}
          isBusy={save.isPending}
          onBack={() => change({ step: '' })}
          onSave={() => void submit()}
        />
      )}
    </>
  );
}

const hrefOf = (type: string, replaces: string | undefined): string =>
  replaces ? `/agreements/new?replaces=${replaces}` : `/agreements/new?type=${type}`;

/** What the form fills in from the frame is mended in the frame. */
const FRAMED: Readonly<Record<string, string>> = {
  'terms.parties': 'parties',
  'terms.expiresOn': 'expiresAt',
};
const framedErrors = (errors: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [FRAMED[name] ?? name, text]));
