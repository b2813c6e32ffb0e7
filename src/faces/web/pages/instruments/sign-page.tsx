// Signing as a ceremony: read the whole, check the answers, see the exact bytes with a digest that
// this browser computes, sign. A step opens only when the one before was taken; the receipt is
// last.
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { choiceIn, useAddress, usePathName } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';
import { useNations } from './nations.tsx';
import { SignAct, type Signed } from './sign-act.tsx';
import { SignAnswers } from './sign-answers.tsx';
import { SignDigest } from './sign-digest.tsx';
import { SignRead } from './sign-read.tsx';
import { SignReceipt } from './sign-receipt.tsx';

export type Preview = OutputOf<'/instruments/{instrument}/signing', 'get'>;

export const STEPS = ['read', 'answers', 'digest', 'sign'] as const;
type Step = (typeof STEPS)[number];

export function SignPage() {
  const instrument = usePathName('instrument');
  const t = useWritingTexts().signing;
  const path = { instrument };
  const found = useRead('/instruments/{instrument}', { path }, { isFresh: true });
  const preview = useRead('/instruments/{instrument}/signing', { path }, { isFresh: true });
  const [signed, setSigned] = useState<Signed | null>(null);
  const title = found.data?.instrument.title ?? '';
  const isDone = signed !== null && found.data !== undefined;
  const heading = signed?.isNoted ? t.receipt.noted : t.receipt.title;
  return (
    <Page
      title={isDone ? heading : t.title(title)}
      lead={isDone ? undefined : t.lead}
      crumbs={[
        { href: '/agreements', text: useTexts(instrumentTexts).agreements.one.back },
        { href: `/agreements/${instrument}`, text: title || t.back },
      ]}
    >
      <Remote of={found}>
        {(agreement) =>
          isDone ? (
            <SignReceipt agreement={agreement} signed={signed} />
          ) : (
            <Remote of={preview}>
              {(shown) => <Ceremony agreement={agreement} preview={shown} onSigned={setSigned} />}
            </Remote>
          )
        }
      </Remote>
    </Page>
  );
}

interface Props {
  readonly agreement: Agreement;
  readonly preview: Preview;
  readonly onSigned: (signed: Signed) => void;
}

/**
 * The furthest step taken is kept in the page alone: a link to the last step begins at the
 * first.
 */
function Ceremony({ agreement, preview, onSigned }: Props) {
  const t = useWritingTexts().signing;
  const [address, change] = useAddress();
  const [reached, setReached] = useState(0);
  const asked = STEPS.indexOf(choiceIn(address, 'step', STEPS) ?? 'read');
  const at = Math.min(asked, reached);
  const step: Step = STEPS[at] ?? 'read';
  if (!preview.us.isOurTurn) return <NotNow agreement={agreement} preview={preview} />;
  const goOn = () => {
    setReached(Math.max(reached, at + 1));
    change({ step: STEPS[at + 1] ?? 'read' }, { isStep: true });
    window.scrollTo({ top: 0 });
  };
  const shared = { agreement, preview, onDone: goOn };
  return (
    <>
      <Steps
        label={t.label}
        current={step}
        steps={STEPS.map((key) => ({
          key,
          text: t.steps[key],
          href: `/agreements/${agreement.id}/sign?step=${key}`,
        }))}
      />
      {step === 'read' ? <SignRead {...shared} /> : null}
      {step === 'answers' ? <SignAnswers {...shared} /> : null}
      {step === 'digest' ? <SignDigest {...shared} /> : null}
      {step === 'sign' ? (
        <SignAct agreement={agreement} preview={preview} onSigned={onSigned} />
      ) : null}
    </>
  );
}

function NotNow({ agreement, preview: { us } }: Pick<Props, 'agreement' | 'preview'>) {
  const texts = useTexts(instrumentTexts);
  const writing = useWritingTexts();
  const t = writing.signing;
  const { nameOf } = useNations();
  const { one, acts } = texts.agreements;
  const why = {
    propose: acts.why.isDraft,
    vote: acts.why.officer,
    'second-officer': us.isCalledByYou ? one.secondYours : acts.why.officer,
    witnesses: one.witnessWaits,
    nothing: agreement.state.signedBy.includes(us.member)
      ? acts.why.spoken(nameOf(us.member))
      : one.nothing[agreement.state.stage],
  }[us.waitsFor];
  return (
    <div className={classes.stack}>
      <Notice kind="warn" isStanding title={t.cannot}>
        {why}
      </Notice>
      <div>
        <ButtonLink href={`/agreements/${agreement.id}`} kind="secondary">
          {t.toText}
        </ButtonLink>
      </div>
    </div>
  );
}
