// The receipt of one answer or refusal: the holder's entry and its signed promise, checked in this
// browser with the key that this node knows of the holder, and saved as it came.
import { type ReactNode, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import classes from './answer-card.module.css';
import { checkHere, type Evidence, evidenceOf, type PromiseCheck, promisedIn } from './evidence.ts';
import type { HeardAnswer } from './kinds.ts';

export function Receipt({ part }: { readonly part: HeardAnswer }) {
  const t = useTexts(questionsTexts).answer;
  const evidence = evidenceOf(part);
  if (!evidence) return <p className={classes.quiet}>{t.noReceipt}</p>;
  return (
    <Disclosure
      summary={
        <span className={classes.receipt}>
          {t.receipt} <code>{evidence.entry}</code>
        </span>
      }
    >
      <Opened evidence={evidence} holder={part.holder} />
    </Disclosure>
  );
}

interface OpenedProps {
  readonly evidence: Evidence;
  readonly holder: string;
}

function Opened({ evidence, holder }: OpenedProps) {
  const t = useTexts(questionsTexts).answer;
  const promised = promisedIn(evidence);
  const save = () =>
    saveFile(`${evidence.entry}.json`, 'application/json', JSON.stringify(evidence, null, 2));
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t.receiptLead(holder)}</p>
      <DescriptionList
        items={[
          { term: t.entry, value: <Digest value={evidence.entry} isWhole /> },
          { term: t.leafHash, value: <Digest value={evidence.leafHash} /> },
          ...(promised
            ? [
                { term: t.log, value: <code>{promised.origin}</code> },
                { term: t.promisedAt, value: <InstantText at={promised.at} hasSeconds /> },
              ]
            : []),
        ]}
      />
      <PromiseTrial evidence={evidence} holder={holder}>
        <Button kind="quiet" size="small" onPress={save}>
          {t.saveReceipt}
        </Button>
        <ButtonLink kind="quiet" size="small" href={`/log/partner/${holder}/${evidence.entry}`}>
          {t.openReceipt}
        </ButtonLink>
      </PromiseTrial>
    </div>
  );
}

interface TrialProps extends OpenedProps {
  readonly children: ReactNode;
}

function PromiseTrial({ evidence, holder, children }: TrialProps) {
  const t = useTexts(questionsTexts).answer;
  const known = useRead('/members/{member}', { path: { member: holder } });
  const [checks, setChecks] = useState<readonly PromiseCheck[] | null>(null);
  const check = async () => {
    if (!known.data) return;
    const { member, keys } = known.data;
    setChecks(await checkHere(evidence, member.logOrigin, keys));
  };
  const bad = checks?.find(({ ok }) => !ok);
  return (
    <>
      <div className={classes.row} data-screen-only>
        <Button
          kind="secondary"
          size="small"
          isBusy={known.isLoading}
          disabledBecause={known.error?.problem.message ?? null}
          onPress={() => void check()}
        >
          {t.checkPromise}
        </Button>
        {children}
      </div>
      {checks === null ? null : bad ? (
        <Notice kind="bad" title={t.promiseFails}>
          {bad.what}: {bad.why}
        </Notice>
      ) : (
        <Notice kind="ok">{t.promiseHolds}</Notice>
      )}
    </>
  );
}
